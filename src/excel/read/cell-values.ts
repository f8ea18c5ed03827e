/** What office.js gives as values, as the core knows them. */

import type { CellValue } from "../../core/blueprint/operations";

/** Rows as Excel gave them. Cells of rich types (stocks, pictures) come as what Excel says in their place. */
export function toCellValues(rows: readonly (readonly unknown[])[]): CellValue[][] {
  return rows.map((row) => row.map(toCellValue));
}

function toCellValue(value: unknown): CellValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return "";
  // A rich value as an object: its plain part, or what Excel shows where there is none.
  const plain = typeof value === "object" && "basicValue" in value ? value.basicValue : "#VALUE!";
  return typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean" ? plain : "#VALUE!";
}
