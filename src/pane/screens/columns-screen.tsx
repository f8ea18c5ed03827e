/** Step 2, 对列: which field each column is. What needs an answer stands first, and nothing moves while answers are given. */

import { useState, type ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import type { ColumnProposal } from "../../core/adoption/plan";
import { duplicateFields, isUnclear } from "../describe/columns";
import { ActionBar } from "../parts/action-bar";
import { ColumnRow } from "../parts/column-row";
import { ProblemNotice } from "../parts/problem-notice";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { Steps } from "../parts/steps";
import { useTextStyles } from "../parts/text-styles";
import { usePane } from "../shell/pane-context";

type ColumnsState = Extract<Screen, { kind: "columns" }>;

export function ColumnsScreen({ screen }: { readonly screen: ColumnsState }): ReactNode {
  const { texts, commands } = usePane();
  const styles = useTextStyles();
  // Decided once: a column that has been answered must not jump to the other group under the person's hand.
  const [unclear] = useState(() => columnsToAsk(screen.columns));
  const asked = screen.columns.filter((column) => unclear.has(column.column));
  const known = screen.columns.filter((column) => !unclear.has(column.column));
  return (
    <ScreenLayout actions={<ActionBar place="bottom" primary={commands.openPreview} quiet={[commands.back]} />}>
      <Steps step={2} />
      <ScreenHeading>{texts.columns.heading}</ScreenHeading>
      <p className={styles.quiet}>{texts.columns.intro(screen.range)}</p>
      {screen.problem && <ProblemNotice problem={screen.problem} intent="warning" />}
      <ColumnGroup title={texts.columns.unclear(asked.length)} columns={asked} screen={screen} asks />
      <ColumnGroup title={texts.columns.known(known.length)} columns={known} screen={screen} />
    </ScreenLayout>
  );
}

function columnsToAsk(columns: readonly ColumnProposal[]): ReadonlySet<number> {
  const doubled = [...duplicateFields(columns).values()].flat();
  return new Set([...columns.filter(isUnclear), ...doubled].map((column) => column.column));
}

interface GroupProps {
  readonly title: string;
  readonly columns: readonly ColumnProposal[];
  readonly screen: ColumnsState;
  readonly asks?: boolean;
}

function ColumnGroup({ title, columns, screen, asks = false }: GroupProps): ReactNode {
  const styles = useTextStyles();
  const duplicates = duplicateFields(screen.columns);
  if (columns.length === 0) {
    return null;
  }
  return (
    <section>
      <h3 className={styles.subheading}>{title}</h3>
      {columns.map((column) => (
        <ColumnRow key={column.column} column={column} all={screen.columns} fields={screen.fields} doubled={column.field === null ? [] : (duplicates.get(column.field) ?? [])} asks={asks} />
      ))}
    </section>
  );
}
