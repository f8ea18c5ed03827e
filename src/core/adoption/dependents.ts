/** Formulas of people's own that read what a restore takes away: 总览, 列表, the added columns, the names. They will show #REF! or #NAME?. */

import { columnName, parseBlock, parseOnSheet, quoteSheet } from "../blueprint/addresses";
import { STABLE_NAMES } from "../blueprint/stable-names";
import type { BackupRecord } from "./backup-record";
import type { PlaceNow } from "./place-now";
import { contains } from "./sheet-grid";
import type { Block, FormulaResult } from "./snapshot";
import { isSameName } from "../same-name";

/** `sheet`: the register's. Cells of the table and of the sheets that adoption made are not people's own. */
export function dependentFormulas(formulas: readonly FormulaResult[], record: BackupRecord, { table, inserted, across }: PlaceNow, sheet: string): FormulaResult[] {
  const made = new Set([record.overviewSheet, record.listsSheet, record.backupSheet].map((name) => name.toLowerCase()));
  const first = record.list.right + 1 + across;
  const added = inserted ?? (record.isInserted ? null : { left: first, right: first + record.added.length - 1 });
  const isGone = referenceTest(record, added, sheet);
  return formulas.filter(({ cell, formula }) => {
    const at = parseOnSheet(cell);
    const place = at && parseBlock(at.address);
    if (!at || !place || made.has(at.sheet.toLowerCase())) return false;
    const isOnRegister = isSameName(at.sheet, sheet);
    if (isOnRegister && table !== null && contains(table, place.top, place.left)) return false;
    return isGone(formula, isOnRegister);
  });
}

type Columns = Pick<Block, "left" | "right">;

function referenceTest(record: BackupRecord, added: Columns | null, sheet: string): (formula: string, isOnRegister: boolean) => boolean {
  const sheets = [record.overviewSheet, record.listsSheet].flatMap((name) => [`${quoteSheet(name).toLowerCase()}!`, `'${name.replaceAll("'", "''").toLowerCase()}'!`]);
  const names = new RegExp(`(?<![\\p{L}\\p{N}_.!'\\[])(${[STABLE_NAMES.statusDate, STABLE_NAMES.stageList, STABLE_NAMES.typeList, STABLE_NAMES.stagesTable, STABLE_NAMES.typesTable].join("|")})(?![\\p{L}\\p{N}_.!'(])`, "iu");
  const columns = record.added.map((name) => `[${name.replace(/['#[\]@]/g, "'$&").toLowerCase()}]`);
  const table = `${record.table.toLowerCase()}[`;
  return (formula, isOnRegister) => {
    const text = formula.replace(/"[^"]*"/g, '""');
    const lower = text.toLowerCase();
    // A sheet's name at the end of a longer one is not it.
    if (sheets.some((name) => startsIn(lower, name)) || names.test(text)) return true;
    if (lower.includes(table) && columns.some((name) => lower.includes(name))) return true;
    return added !== null && readsColumns(text, added, sheet.toLowerCase(), isOnRegister);
  };
}

function startsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (name.startsWith("'") || !/[\p{L}\p{N}_.]/u.test(text[at - 1] ?? "")) return true;
  return false;
}

const REFERENCE = /((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?([A-Z]{1,3})\$?\d*(?::\$?([A-Z]{1,3})\$?\d*)?(?![\p{L}\p{N}_.(!])/giu;

/** References of which both ends are in the columns; one that reaches beyond them only gets narrower. */
function readsColumns(text: string, { left, right }: Columns, sheet: string, isOnRegister: boolean): boolean {
  const gone = new Set(Array.from({ length: right - left + 1 }, (_, index) => columnName(left + index)));
  for (const { 0: whole, 1: prefix, 2: first = "", 3: last, index } of text.matchAll(REFERENCE)) {
    const isReference = last !== undefined || /\d$/.test(whole);
    const isHere = prefix === undefined ? isOnRegister && !/[\p{L}\p{N}_.!']/u.test(text[index - 1] ?? "") : parseOnSheet(`${prefix}A1`)?.sheet.toLowerCase() === sheet;
    if (isReference && isHere && gone.has(first.toUpperCase()) && (last === undefined || gone.has(last.toUpperCase()))) return true;
  }
  return false;
}
