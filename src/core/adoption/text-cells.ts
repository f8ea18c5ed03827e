/**
 * Cells of text format ("@") that get a number: Excel would store it as text, so that each takes a number format first.
 * Columns whose format is set as a whole need none of this.
 */

import type { CellChange } from "./cell-changes";
import { numberFormatAt } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";

export interface TextCells {
  /** One column wide. */
  readonly block: Block;
  /** That of the other cells of the column, or General. */
  readonly format: string;
}

/** `changes` from top to bottom. `formatted`: columns whose whole body gets a format. */
export function textCellsWithNumbers(snapshot: SheetSnapshot, changes: readonly CellChange[], formatted: ReadonlySet<number>): TextCells[] {
  const runs = new Map<number, Block[]>();
  for (const { row, column, to } of changes) {
    if (typeof to !== "number" || formatted.has(column) || numberFormatAt(snapshot, row, column) !== "@") continue;
    const blocks = runs.get(column) ?? [];
    const last = blocks.at(-1);
    if (last?.bottom === row - 1) blocks[blocks.length - 1] = { ...last, bottom: row };
    else blocks.push({ top: row, bottom: row, left: column, right: column });
    runs.set(column, blocks);
  }
  return [...runs].flatMap(([column, blocks]) => blocks.map((block) => ({ block, format: formatBeside(snapshot, column) })));
}

/** The format that most of the column's numbers have. */
function formatBeside(snapshot: SheetSnapshot, column: number): string {
  const counts = new Map<string, number>();
  snapshot.numberFormats.get(column)?.forEach((format, index) => {
    const isNumber = typeof snapshot.values[index]?.[column - (snapshot.used?.left ?? 0)] === "number";
    if (isNumber && format !== "@") counts.set(format, (counts.get(format) ?? 0) + 1);
  });
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? "General";
}
