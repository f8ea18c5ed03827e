/** What a paste brings beside cells: merges, formats of whole rows and columns, rules, links, whole tables. */

import { contains, intersect, isWholeColumns, isWholeRows, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { ColumnFormat, ConditionalRule, Table, Validation } from "../parts";
import { translateFormula } from "../references/translate-formula";
import { deleteConditionalRules } from "../rules/conditional-rules";
import { joinValidation } from "../rules/join-validations";
import { movedFormulas, origin } from "../rules/retarget-ranges";
import { setValidation } from "../rules/validation";
import type { Worksheet } from "../sheet";
import type { SheetRange } from "./sheet-range";
import { removeMerges } from "./merge";
import { tablesTouching } from "./find-table";

/** `tiles` are the places of the copies, each of the size of `from`. */
export function copyParts(from: SheetRange, to: Worksheet, tiles: readonly Rect[], all: boolean): void {
  const { sheet, rect } = from;
  // Read before anything is taken away: source and target may overlap.
  const merges = sheet.parts.merges.filter((merge) => contains(rect, merge));
  const rules = touching(sheet.parts.conditionalRules, rect);
  const validations = all ? touching(sheet.parts.validations, rect) : [];
  const links = all ? sheet.parts.hyperlinks.filter((link) => intersect(link.range, rect)) : [];
  const tables = all ? tablesTouching(sheet, rect).filter((table) => contains(rect, table.range)) : [];
  const placed = (range: Rect): Rect[] => tiles.map((tile) => moved(intersect(range, rect)!, tile.top - rect.top, tile.left - rect.left));
  if (merges.flatMap(placed).some((merge) => tablesTouching(to, merge).length > 0)) {
    throw new ModelError("MergedRangeConflict", "表格中不能粘贴合并单元格。");
  }
  for (const tile of tiles) {
    removeMerges(to, tile);
    deleteConditionalRules(to, tile);
    if (all && to.parts.validations.some((rule) => rule.ranges.some((range) => intersect(range, tile)))) setValidation(to, tile, null);
  }
  if (merges.length > 0) to.set("merges", [...to.parts.merges, ...merges.flatMap(placed)]);
  if (links.length > 0) to.set("hyperlinks", [...to.parts.hyperlinks, ...links.flatMap((link) => placed(link.range).map((range) => ({ ...link, range })))]);
  if (validations.length > 0) to.set("validations", validations.map((rule) => copyRule(rule, rect, placed, `dv${to.workbook.freshId()}`)).reduce(joinValidation, to.parts.validations));
  if (rules.length > 0) addRules(to, rules.map((rule) => copyRule(rule, rect, placed, `cf${to.workbook.freshId()}`)));
  for (const tile of tiles) {
    copyAreaFormats(from, to, tile);
    for (const table of tables) copyTable(table, to, moved(table.range, tile.top - rect.top, tile.left - rect.left));
  }
}

function moved(rect: Rect, down: number, right: number): Rect {
  return { top: rect.top + down, bottom: rect.bottom + down, left: rect.left + right, right: rect.right + right };
}

function touching<T extends { readonly ranges: readonly Rect[] }>(rules: readonly T[], rect: Rect): T[] {
  return rules.filter((rule) => rule.ranges.some((range) => intersect(range, rect)));
}

function copyRule<T extends Validation | ConditionalRule>(rule: T, rect: Rect, placed: (range: Rect) => Rect[], id: string): T {
  const ranges = rule.ranges.filter((range) => intersect(range, rect)).flatMap(placed);
  const from = origin(rule.ranges[0]!), to = origin(ranges[0]!);
  return { ...rule, ...movedFormulas(rule, (formula) => translateFormula(formula, from, to, true)), id, ranges };
}

function addRules(sheet: Worksheet, rules: readonly ConditionalRule[]): void {
  const before = sheet.parts.conditionalRules;
  const last = Math.max(0, ...before.map((rule) => rule.priority));
  const inOrder = [...rules].sort((a, b) => a.priority - b.priority);
  sheet.set("conditionalRules", [...before, ...inOrder.map((rule, index) => ({ ...rule, priority: last + 1 + index }))]);
}

/** Whole columns bring their widths, whole rows their heights. */
function copyAreaFormats({ sheet, rect }: SheetRange, to: Worksheet, tile: Rect): void {
  if (isWholeColumns(rect)) {
    const formats: ColumnFormat[] = [];
    for (let column = rect.left; column <= rect.right; column++) {
      const { width, hidden, style } = sheet.columnFormat(column);
      formats.push({ width, hidden, style });
    }
    formats.forEach((format, index) => to.setColumnFormat(tile.left + index, tile.left + index, format));
  } else if (isWholeRows(rect)) {
    for (let row = rect.top; row <= rect.bottom; row++) to.setRowFormat(tile.top + row - rect.top, { ...sheet.rowFormat(row) });
  }
}

function copyTable(table: Table, to: Worksheet, range: Rect): void {
  const { workbook } = to;
  if (tablesTouching(to, range).length > 0) return;
  let number = 2;
  while (workbook.tableByName(`${table.name}${number}`) || workbook.parts.names.some((name) => name.name === `${table.name}${number}`)) number++;
  const added: Table = { ...table, id: `${workbook.freshId()}`, name: `${table.name}${number}`, sheetId: to.id, range };
  workbook.set("tables", [...workbook.parts.tables, added]);
  workbook.calculator.structureChanged();
  workbook.tell({ type: "tableAdded", sheetId: to.id, tableId: added.id });
}
