/** Values that adoption works out from the rows: the stage where the list has no such column, and kinds of project that the regulation does not know. */

import type { CellValue } from "../blueprint/operations";
import { isBlankMark, isDittoMark, isErrorText } from "../regulation/fields/plain-text";
import { FIELD, projectTypes, type Regulation } from "../regulation/regulation";
import type { CellChanges } from "./cell-changes";
import type { ColumnChoice, FoundList } from "./plan";

/** One a row; null for rows that are no projects. With an actual end the last stage; once started (actual start, progress or cost) the execution; else the first. */
export function stageValues({ grid, rowKinds, choiceLanguage }: CellChanges, list: FoundList, columns: readonly ColumnChoice[], { stages }: Regulation): (CellValue | null)[] {
  const label = (id: string, fallback: number): string => (stages.find((stage) => stage.id === id) ?? stages.at(fallback))?.label[choiceLanguage] ?? "";
  const [first, running, last] = [label("initiation", 0), label("execution", Math.floor(stages.length / 2)), label("closure", -1)];
  const valueOf = (row: readonly CellValue[], field: string): CellValue => {
    const column = columns.find((one) => one.field === field)?.column;
    return column === undefined ? "" : (row[column - list.body.left] ?? "");
  };
  return grid.map((row, index) => {
    if (rowKinds[index] !== "project") return null;
    if (typeof valueOf(row, FIELD.actualEnd) === "number") return last;
    const isPositive = (field: string): boolean => Number(valueOf(row, field)) > 0 && typeof valueOf(row, field) === "number";
    return typeof valueOf(row, FIELD.actualStart) === "number" || isPositive(FIELD.progress) || isPositive(FIELD.actualCost) ? running : first;
  });
}

/** A list of more different kinds than this is no list of kinds. */
const MOST_TYPES = 60;

/** In the order in which they come. */
export function furtherTypes({ grid, rowKinds, choiceLanguage }: CellChanges, list: FoundList, columns: readonly ColumnChoice[], regulation: Regulation): string[] {
  const column = columns.find(({ field }) => field === FIELD.type)?.column;
  if (column === undefined) return [];
  const known = new Set(projectTypes(regulation).map(({ label }) => label[choiceLanguage].toLowerCase()));
  const found: string[] = [];
  grid.forEach((row, index) => {
    const type = String(row[column - list.body.left] ?? "").trim();
    if (rowKinds[index] !== "project" || type === "" || type.length > 100 || isBlankMark(type) || isDittoMark(type) || isErrorText(type) || known.has(type.toLowerCase()) || found.length >= MOST_TYPES) return;
    known.add(type.toLowerCase());
    found.push(type);
  });
  return found;
}
