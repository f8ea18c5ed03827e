/** The checks and colours that a list has from its conversion, made again for where it stands now. */

import { blockAddress } from "../blueprint/addresses";
import { columnSetting } from "../blueprint/column-specs";
import { DEVIATION_IDS } from "../blueprint/deviation-specs";
import { fittingRule, headerInMessage } from "../blueprint/fitting-rule";
import { listNameOf } from "../blueprint/list-names";
import type { Operation, ValidationRule } from "../blueprint/operations";
import { deviationColours } from "../blueprint/register";
import type { Language } from "../language";
import type { RegisterPlace } from "../register/contract";
import { columnOf } from "../register/places";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { unitIn } from "../regulation/fields/money";
import { FIELD, PROJECT_TYPES, STAGES, type Regulation } from "../regulation/regulation";
import { isSameName } from "../same-name";

export interface HeaderRule {
  readonly header: string;
  readonly rule: ValidationRule;
}

/** Columns that adoption makes: they are there before a completion and after its way back. */
export function isAdoptions(id: string): boolean {
  return id === "rowKind" || DEVIATION_IDS.some((one) => one === id);
}

/** One for each column of a field that has one, as inputRules of adoption makes them; people's own stay. */
export function adoptedRules(place: RegisterPlace, regulation: Regulation, language: Language, keptRules: ReadonlySet<string>): readonly HeaderRule[] {
  return place.register.fields.flatMap((field): HeaderRule[] => {
    const header = place.headerOf.get(field.id);
    if (header === undefined || keptRules.has(header)) return [];
    const shown = headerInMessage(header);
    const isListed = field.options === STAGES || field.options === PROJECT_TYPES;
    const rule = FIELD_TYPES[field.type].validation({ ...columnSetting(regulation, { ...field, label: { zh: shown, en: shown } }, header, language), unit: unitIn(header) }, isListed ? listNameOf(regulation, field) : null);
    return rule === null ? [] : [{ header, rule: fittingRule(rule) }];
  });
}

export function ruleOperations({ sheet, block, headers }: RegisterPlace, rules: readonly HeaderRule[]): readonly Operation[] {
  return rules.flatMap(({ header, rule }): Operation[] => {
    const index = headers.findIndex((one) => isSameName(one, header));
    if (index < 0) return [];
    const column = block.left + index;
    return [{ do: "validation", sheet, address: blockAddress({ top: block.top + 1, left: column, bottom: block.bottom, right: column }), rule }];
  });
}

/** Of the deviations. */
export function adoptedColours(place: RegisterPlace, regulation: Regulation, language: Language): readonly Operation[] {
  return DEVIATION_IDS.flatMap((id) => {
    const column = columnOf(place, id);
    if (column === null) return [];
    const added = [{ id, name: "", formula: null, numberFormat: null, points: 0, isHidden: false, about: "" }];
    return deviationColours({ sheet: place.sheet, table: place.block, firstAdded: column, added, stages: null, language }, regulation, columnOf(place, FIELD.budget));
  });
}
