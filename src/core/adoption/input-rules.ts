/** Native checks at the input, one for each column of the list whose field has one. */

import { blockAddress } from "../blueprint/addresses";
import type { Operation } from "../blueprint/operations";
import { STABLE_NAMES } from "../blueprint/stable-names";
import type { Language } from "../language";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { FIELD, optionsOf, type Regulation, type RegulationField } from "../regulation/regulation";
import { fieldById } from "./match-fields";
import type { ColumnChoice, FoundList } from "./plan";

export interface InputRules {
  readonly operations: readonly Operation[];
  /** The ranges that have one now, with the rule's title. */
  readonly validated: readonly { readonly address: string; readonly text: string }[];
}

export function inputRules({ sheet, list, columns, regulation, language }: { readonly sheet: string; readonly list: FoundList; readonly columns: readonly ColumnChoice[]; readonly regulation: Regulation; readonly language: Language }): InputRules {
  const operations: Operation[] = [];
  const validated: { address: string; text: string }[] = [];
  const put = (column: number, field: RegulationField, header: string, unit: ColumnChoice["unit"]): void => {
    const rule = FIELD_TYPES[field.type].validation({ field: { ...field, label: { zh: header, en: header } }, header, options: optionsOf(regulation, field), unit, is1904: false, language }, listNameOf(field));
    if (rule === null) return;
    const address = blockAddress({ ...list.body, left: column, right: column });
    operations.push({ do: "validation", sheet, address, rule });
    validated.push({ address, text: rule.alert.title });
  };
  for (const { column, field: id, name, unit } of columns) {
    const field = fieldById(regulation, id);
    if (field !== null) put(column, field, name, unit);
  }
  const stage = fieldById(regulation, FIELD.stage);
  if (stage !== null && !columns.some(({ field }) => field === FIELD.stage)) put(list.body.right + 1, stage, stage.label[language], null);
  return { operations, validated };
}

function listNameOf({ options }: RegulationField): string | null {
  if (options === undefined) return null;
  return options === "stages" ? STABLE_NAMES.stageList : STABLE_NAMES.typeList;
}
