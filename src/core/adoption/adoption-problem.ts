/** What stands in the way of a chosen list's conversion, before anything is planned. */

import { blockAddress, columnName } from "../blueprint/addresses";
import { STABLE_NAMES } from "../blueprint/stable-names";
import { SHEET_WORDS } from "../blueprint/words";
import { fail, type Problem } from "../problems/problem";
import { readDateText } from "../regulation/fields/date-text";
import { dayToSerial } from "../regulation/fields/serial-date";
import { projectFields } from "../regulation/regulation";
import { fieldById } from "./match-fields";
import type { ColumnChoice } from "./plan";
import type { AdoptionInput } from "./adoption-input";
import { MOST_COLUMNS, MOST_ROWS, obstacleTo, spillProblem, tableProblem, twoRowsProblem } from "./inspect-sheet";
import type { WorkbookFacts } from "./snapshot";
import { isSameName } from "../same-name";

/** The first one, or null. */
export function adoptionProblem(input: AdoptionInput, columns: readonly ColumnChoice[]): Problem | null {
  const { snapshot, facts, list, language, statusDate } = input;
  const obstacle = obstacleTo(snapshot, facts);
  if (obstacle !== null) return obstacle;
  const { body, header } = list;
  const whole = { ...body, top: header.top };
  const [rows, count] = [body.bottom - body.top + 1, body.right - body.left + 1];
  if (rows > MOST_ROWS || count > MOST_COLUMNS) return fail("TOO_LARGE", { got: `${rows} × ${count}`, limit: `${MOST_ROWS} × ${MOST_COLUMNS}` }).problem;
  const { used } = snapshot;
  if (used === null || whole.top < used.top || whole.left < used.left || whole.bottom > used.bottom || whole.right > used.right) return fail("BAD_RANGE", { got: blockAddress(whole) }).problem;
  const table = tableProblem(snapshot, whole);
  if (table !== null) return table.problem;
  const spill = spillProblem(snapshot, whole);
  if (spill !== null) return spill.problem;
  const twoRows = twoRowsProblem(snapshot, list);
  if (twoRows !== null) return twoRows.problem;
  if (statusDate !== undefined && !isDay(statusDate)) return fail("BAD_ARGUMENTS", { got: `statusDate ${statusDate}`, expected: "2026-03-05" }).problem;
  return takenName(facts, SHEET_WORDS.backup[language]) ?? columnProblem(input, columns);
}

function takenName({ names, tables, sheets }: WorkbookFacts, backupSheet: string): Problem | null {
  for (const wanted of Object.values(STABLE_NAMES)) {
    const table = tables.find(({ name }) => isSameName(name, wanted));
    if (table !== undefined) return fail("NAME_TAKEN", { name: wanted, where: table.sheet, what: "表格 / table" }).problem;
    if (names.some((name) => isSameName(name, wanted))) return fail("NAME_TAKEN", { name: wanted, where: "名称管理器 / Name Manager", what: "名称 / name" }).problem;
  }
  return sheets.some(({ name }) => isSameName(name, backupSheet)) ? fail("NAME_TAKEN", { name: backupSheet, where: backupSheet, what: "工作表 / sheet" }).problem : null;
}

/** Fields that exist, each in one column; names that are there and differ. */
function columnProblem({ regulation, columns: chosen, language }: AdoptionInput, columns: readonly ColumnChoice[]): Problem | null {
  const seen = new Map<string, number[]>();
  for (const { column, field } of columns) {
    if (field === null) continue;
    if (fieldById(regulation, field) === null) return fail("BAD_ARGUMENTS", { got: field, expected: projectFields(regulation).map(({ id }) => id).join(", ") }).problem;
    seen.set(field, [...(seen.get(field) ?? []), column]);
  }
  for (const [field, given] of seen) {
    if (given.length > 1) return fail("BAD_COLUMN_CHOICE", { field: fieldById(regulation, field)?.label[language] ?? field, count: given.length, columns: given.map(columnName).join(", ") }).problem;
  }
  const outside = chosen.find(({ column }) => !columns.some((one) => one.column === column));
  return outside === undefined ? null : fail("BAD_RANGE", { got: columnName(outside.column) }).problem;
}

function isDay(text: string): boolean {
  const day = readDateText(text);
  return day.kind === "day" && dayToSerial(day.year, day.month, day.day, false) !== null;
}
