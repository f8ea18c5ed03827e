/** A worksheet. It and its workbook know each other, so they share a file: no import goes round in a circle. */

export type { CellRow, SheetParts } from "./sheet-parts";
export { Worksheet } from "./workbook";
