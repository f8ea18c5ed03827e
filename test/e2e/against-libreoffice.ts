/** The values of a saved file's formulas against LibreOffice's own full recalculation of that file. */
import { openWorkbook } from "../../src/host/file/open-workbook";
import { readFileSync } from "node:fs";
import { cellName } from "../../src/host/model/address";
import { recalculate } from "./libreoffice";
import { plain } from "./workbook-contents";

export interface Comparison {
  readonly formulas: number;
  /** "总览!B7 =COUNTIFS(...): 1 here, 2 there" */
  readonly differences: readonly string[];
}

export function compareWithLibreOffice(file: string): Comparison {
  const opened = openWorkbook(readFileSync(file), { fileName: file });
  if (!opened.ok) throw new Error(opened.message.zh);
  const values = recalculate(file);
  const differences: string[] = [];
  let formulas = 0;
  for (const sheet of opened.workbook.parts.sheets) {
    for (const [row, line] of sheet.rows) {
      for (const [column, cell] of line) {
        if (cell.formula === null) continue;
        formulas++;
        const place = cellName(row, column);
        const theirs = values.get(sheet.name)?.get(place) ?? "";
        const there = typeof theirs === "object" && theirs !== null ? theirs.error : theirs;
        if (!isSameValue(plain(cell.value), there)) differences.push(`${sheet.name}!${place} =${cell.formula}: ${JSON.stringify(cell.value)} here, ${JSON.stringify(theirs)} there`);
      }
    }
  }
  return { formulas, differences };
}

/** Numbers to nine digits; an empty result and an empty cell are the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return (a ?? "") === (b ?? "");
}
