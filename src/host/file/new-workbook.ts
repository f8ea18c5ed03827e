import type { Workbook } from "../model/workbook";
import { openParts } from "./open-workbook";
import { templateParts } from "./template/template-parts";

/** An empty workbook with one sheet, "Sheet1", in Excel's Chinese default format (等线 11). */
export function newWorkbook(fileName: string): Workbook {
  return openParts(templateParts("Sheet1"), { fileName });
}
