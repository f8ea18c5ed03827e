/** What adoption must know of the whole workbook: one sync. */

import type { WorkbookFacts } from "../../core/adoption/snapshot";
import { parseOnSheet } from "../../core/blueprint/addresses";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";

/** DATE(2000,1,1) counted from 1904. */
const NEW_MILLENNIUM_1904 = 35_064;

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/**
 * Queues the loading; the returned function reads after the sync. With `withSelection` false the selection is "":
 * Excel refuses the whole batch where a chart, or several ranges, are selected.
 */
export function queueFacts(context: Excel.RequestContext, withSelection: boolean): () => WorkbookFacts {
  const { workbook } = context;
  const { worksheets, names, tables, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  const selection = withSelection ? workbook.getSelectedRange() : null;
  // No member tells which date system a workbook counts by; a function evaluated in it does, and writes nothing.
  const newMillennium = workbook.functions.date(2000, 1, 1);
  workbook.load("readOnly");
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  tables.load("items/name,items/worksheet/name");
  protection.load("protected");
  active.load("name");
  selection?.load("address");
  newMillennium.load("value");
  return () => ({
    sheets: worksheets.items.map((sheet) => ({ name: sheet.name, visibility: VISIBILITY[sheet.visibility] })),
    activeSheet: active.name,
    selection: selection === null ? "" : selection.address.slice(selection.address.lastIndexOf("!") + 1),
    names: names.items.map((name) => name.name),
    statusDateSheet: sheetOf(names.items.find((name) => name.name.toLowerCase() === STABLE_NAMES.statusDate.toLowerCase())?.formula),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
    is1904: newMillennium.value === NEW_MILLENNIUM_1904,
  });
}

/** "=总览2!$B$4" -> "总览2". A name may hold a number or a lost reference, too. */
function sheetOf(formula: unknown): string | null {
  if (typeof formula !== "string" || formula.includes("#REF!")) return null;
  return parseOnSheet(formula.replace(/^=/, ""))?.sheet ?? null;
}
