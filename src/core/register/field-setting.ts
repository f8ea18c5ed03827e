/** What a field type is told of a column of this workbook. */

import type { Language } from "../language";
import type { ColumnSetting } from "../regulation/fields/field-type";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import type { CellValue } from "../blueprint/operations";
import { listById, type RegulationField } from "../regulation/regulation";
import { NO_CHOICES, optionsNow, type Choices } from "./choices";
import type { Contract } from "./contract";

/** `language`: of messages; choices are in the workbook's. */
export function fieldSetting(contract: Contract, field: RegulationField, header: string, language: Language, choices: Choices = NO_CHOICES): ColumnSetting {
  const list = field.options === undefined ? null : listById(contract.regulation, field.options);
  return {
    field, header, options: optionsNow(contract, choices, field), ...(list === null ? {} : { isOpen: list.isOpen }), unit: field.unit ?? null,
    is1904: contract.is1904, language, choiceLanguage: contract.language,
  };
}

/** A cell's value as a person reads it; "" for an empty cell. */
export function showValue(contract: Contract, field: RegulationField, value: CellValue | undefined, language: Language): string {
  return value === undefined || value === "" ? "" : FIELD_TYPES[field.type].show(value, fieldSetting(contract, field, field.label[language], language));
}
