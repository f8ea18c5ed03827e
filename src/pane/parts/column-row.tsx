/** One column of the person's list: its header, what stands in it, and the field it is taken for. */

import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FieldOption } from "../../app/session/state";
import type { ColumnProposal } from "../../core/adoption/plan";
import { columnName } from "../../core/blueprint/addresses";
import { isUnclear } from "../describe/columns";
import { usePane } from "../shell/pane-context";
import type { Texts } from "../texts/texts";

interface Props {
  readonly column: ColumnProposal;
  readonly all: readonly ColumnProposal[];
  readonly fields: readonly FieldOption[];
  /** The columns with the same field, this one among them; empty where it is the only one. */
  readonly doubled: readonly ColumnProposal[];
  readonly asks: boolean;
}

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: "12px", padding: "8px 0", alignItems: "start", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottomStyle: "none" } },
  header: { fontSize: tokens.fontSizeBase300, lineHeight: "24px", overflowWrap: "anywhere" },
  unit: { color: tokens.colorNeutralForeground2 },
  samples: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  unreadable: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusWarningForeground3 },
  select: { minWidth: 0 },
});

export function ColumnRow({ column, all, fields, doubled, asks }: Props): ReactNode {
  const styles = useStyles();
  const { session, state, texts } = usePane();
  const header = headerOf(column, texts);
  const other = doubled.find((holder) => holder.column !== column.column);
  const message = other ? texts.columns.duplicate(headerOf(other, texts)) : asks && isUnclear(column) ? texts.columns.guess : undefined;
  const samples = column.samples.length > 0 ? texts.columns.samples(column.samples.join(texts.preview.listComma)) : texts.columns.noSamples;
  return (
    <div className={styles.row}>
      <div>
        <div className={styles.header}>
          {header}
          {column.unit && <span className={styles.unit}> · {texts.columns.units[column.unit]}</span>}
        </div>
        <div className={styles.samples} title={samples}>{samples}</div>
        {column.counts.unreadable > 0 && <div className={styles.unreadable}>{texts.columns.unreadable(column.counts.unreadable)}</div>}
      </div>
      <Field validationMessage={message} validationState={other ? "error" : message ? "warning" : "none"}>
        <Select
          className={styles.select}
          aria-label={texts.columns.field(header)}
          value={column.field ?? ""}
          disabled={state.busy}
          onChange={(_, data) => session.setField(column.column, data.value === "" ? null : data.value)}
        >
          <option value="">{texts.columns.keep}</option>
          {fields.map((field) => <option key={field.id} value={field.id}>{optionLabel(field, column, all, texts)}</option>)}
        </Select>
      </Field>
    </div>
  );
}

function headerOf(column: ColumnProposal, texts: Texts): string {
  return column.name === "" ? texts.columns.noHeader(columnName(column.column)) : column.name;
}

function optionLabel(field: FieldOption, column: ColumnProposal, all: readonly ColumnProposal[], texts: Texts): string {
  const holder = all.find((other) => other.field === field.id && other.column !== column.column);
  return holder ? texts.columns.usedBy(field.label, headerOf(holder, texts)) : field.label;
}
