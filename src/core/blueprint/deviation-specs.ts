/** The three deviations as columns of a projects' register: those that the regulation has the fields for. */

import type { MoneyUnit } from "../adoption/plan";
import type { RawFormula } from "../formula/formula";
import type { Language } from "../language";
import { unitIn } from "../regulation/fields/money";
import type { Register } from "../regulation/regulation";
import { aboutDeviation, deviationColumns } from "./added-columns";
import type { ColumnSpec } from "./column-spec";
import { costDeviationFormula, daysLateFormula, progressDeviationFormula } from "./deviation-formulas";
import { DEVIATION_FORMATS } from "./severity-formats";
import { ROW_KIND_WORDS } from "./words";

export const DEVIATION_IDS = ["daysLate", "costDeviation", "progressDeviation"] as const;

/** `isAdopted`: adoption made the formulas, with units that it read from the sheet; they stay as they are. */
export function deviationSpecs(register: Register, header: (id: string) => string, language: Language, isAdopted: boolean): ColumnSpec[] {
  const unit = (id: string, declared: MoneyUnit | undefined): MoneyUnit | null => unitIn(header(id)) ?? declared ?? null;
  const columns = deviationColumns({
    columns: register.fields.map((field, column) => ({ column, name: header(field.id), field: field.id, unit: unit(field.id, field.unit) })),
    nameOf: header,
  });
  const project = ROW_KIND_WORDS.project[language];
  const formulas: Readonly<Record<(typeof DEVIATION_IDS)[number], RawFormula | null>> = {
    daysLate: daysLateFormula(columns, project), costDeviation: costDeviationFormula(columns, project), progressDeviation: progressDeviationFormula(columns, project),
  };
  return DEVIATION_IDS.flatMap((id): ColumnSpec[] => formulas[id] === null ? [] : [{
    id, header: header(id), kind: "computed", formula: isAdopted ? null : formulas[id], numberFormat: DEVIATION_FORMATS[id].fine[language],
    points: id === "costDeviation" ? 96 : 78, isHidden: false, about: aboutDeviation(id, columns, language),
  }]);
}
