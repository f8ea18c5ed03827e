/** The oldest Excel we run on: Microsoft 365, Excel 2021 and Excel on the web. Newer members are used only behind a check of their own. */

import { fail, type Problem } from "../core/problems/problem";

export const FLOOR = "1.14";

/** Null where this Excel has what we need. */
export function missingRequirement(): Problem | null {
  return Office.context.requirements.isSetSupported("ExcelApi", FLOOR) ? null : fail("EXCEL_TOO_OLD", { missing: `ExcelApi ${FLOOR}` }).problem;
}
