/** What office.js gives as values, as the core knows them. */

import type { CellValue } from "../../core/blueprint/operations";

/** Rows as Excel gave them. Cells of rich types (stocks, pictures) come as what Excel says in their place. */
export function toCellValues(rows: readonly (readonly unknown[])[]): CellValue[][] {
  return rows.map((row) => row.map(toCellValue));
}

function toCellValue(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? "" : String(value);
}
