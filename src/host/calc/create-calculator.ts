/** Makes the calculation engine of a workbook; the caller puts it into `workbook.calculator`. */

import type { Workbook } from "../model/workbook";
import { FormulaCalculator } from "./formula-calculator";

export function createCalculator(workbook: Workbook): FormulaCalculator {
  return new FormulaCalculator(workbook);
}
