/** Native checks at the input, one for each column of the list whose field has one. */

import { blockAddress, onSheet } from "../blueprint/addresses";
import type { Operation } from "../blueprint/operations";
import { fittingRule, headerInMessage } from "../blueprint/fitting-rule";
import { STABLE_NAMES } from "../blueprint/stable-names";
import type { Language, Text } from "../language";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { FIELD, optionsOf, type Regulation, type RegulationField } from "../regulation/regulation";
import { fieldById } from "./match-fields";
import type { ColumnChoice, FoundList } from "./plan";
import type { AdoptionReport } from "./report";
import type { SheetSnapshot } from "./snapshot";

export interface InputRules {
  readonly operations: readonly Operation[];
  /** The ranges that have one now, with the rule's title. */
  readonly validated: readonly { readonly address: string; readonly text: string }[];
  /** Columns that had a rule of the person's own, and what became of it. */
  readonly restyled: AdoptionReport["restyled"];
}

const OWN_RULE: Readonly<Record<"kept" | "replaced", Text>> = {
  kept: { zh: "这一列原有的数据验证保持不变，不另加检查", en: "its own data validation stays; no check is added" },
  replaced: { zh: "原有的数据验证换成阶段的下拉列表；恢复原表时放回", en: "its own data validation gives way to the list of stages; restoring brings it back" },
};

/** A rule of the person's own stays, except on the stage, by which all is counted. */
export function inputRules({ snapshot, list, columns, regulation, language }: { readonly snapshot: SheetSnapshot; readonly list: FoundList; readonly columns: readonly ColumnChoice[]; readonly regulation: Regulation; readonly language: Language }): InputRules {
  const operations: Operation[] = [];
  const validated: { address: string; text: string }[] = [];
  const restyled: { range: string; what: string }[] = [];
  const { sheet } = snapshot;
  const own = new Set((snapshot.validations ?? []).map(({ column }) => column));
  const put = (column: number, field: RegulationField, header: string, unit: ColumnChoice["unit"]): void => {
    const shown = headerInMessage(header);
    const rule = FIELD_TYPES[field.type].validation({ field: { ...field, label: { zh: shown, en: shown } }, header, options: optionsOf(regulation, field), unit, is1904: false, language }, listNameOf(field));
    if (rule === null) return;
    const address = blockAddress({ ...list.body, left: column, right: column });
    const isOwn = column <= list.body.right && own.has(column);
    if (isOwn) restyled.push({ range: onSheet(sheet, address), what: OWN_RULE[field.id === FIELD.stage ? "replaced" : "kept"][language] });
    if (isOwn && field.id !== FIELD.stage) return;
    operations.push({ do: "validation", sheet, address, rule: fittingRule(rule) });
    validated.push({ address, text: rule.alert.title });
  };
  for (const { column, field: id, name, unit } of columns) {
    const field = fieldById(regulation, id);
    if (field !== null) put(column, field, name, unit);
  }
  const stage = fieldById(regulation, FIELD.stage);
  if (stage !== null && !columns.some(({ field }) => field === FIELD.stage)) put(list.body.right + 1, stage, stage.label[language], null);
  return { operations, validated, restyled };
}

function listNameOf({ options }: RegulationField): string | null {
  if (options === undefined) return null;
  return options === "stages" ? STABLE_NAMES.stageList : STABLE_NAMES.typeList;
}
