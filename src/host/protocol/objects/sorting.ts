/** Sorting: RangeSort and TableSort. https://learn.microsoft.com/javascript/api/excel/excel.rangesort */

import { intersect, type Rect } from "../../model/address";
import { CellError, type Cell, type Scalar } from "../../model/cell";
import { assertEditable } from "../../model/edit/protect";
import { translateFormula } from "../../model/references/translate-formula";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import type { Call } from "./call";
import { rectOf, type LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { anything, flag, oneOf, optional } from "./parameters";
import { bodyRect, sheetOf, tableOf } from "./table";
import type { TableTarget } from "./targets";

interface Field {
  readonly offset: number;
  readonly ascending: boolean;
}

const METHOD = optional(oneOf("PinYin", "StrokeCount"), "PinYin");

export const rangeSortClass = defineClass<"RangeSort">({
  name: "RangeSort",
  since: "1.2",
  methods: {
    Apply: methodsOf<LiveRange>().acts(
      "1.2", [anything, optional(flag, false), optional(flag, false), optional(oneOf("Rows", "Columns"), "Rows"), METHOD],
      (range, [fields, matchCase, hasHeaders, orientation, method], call) => {
        if (orientation !== "Rows") throw new HostError("NotImplemented", "This host sorts rows, not columns.");
        const rect = rectOf(range);
        sortRows(range.sheet, hasHeaders ? { ...rect, top: rect.top + 1 } : rect, readFields(fields, rect), collator(matchCase, method), call);
      },
    ),
  },
});

export const tableSortClass = defineClass<"TableSort">({
  name: "TableSort",
  since: "1.2",
  methods: {
    Apply: methodsOf<TableTarget>().acts("1.2", [anything, optional(flag, false), METHOD], (table, [fields, matchCase, method], call) => {
      const body = bodyRect(tableOf(table));
      sortRows(sheetOf(table), body, readFields(fields, body), collator(matchCase, method), call);
    }),
  },
});

function readFields(fields: unknown, rect: Rect): Field[] {
  if (!Array.isArray(fields) || fields.length === 0) throw new HostError("InvalidArgument");
  return (fields as Record<string, unknown>[]).map((field) => {
    const offset = field?.key;
    if (typeof offset !== "number" || !Number.isInteger(offset) || offset < 0 || offset > rect.right - rect.left) throw new HostError("InvalidArgument");
    if ((field.sortOn ?? "Value") !== "Value") throw new HostError("NotImplemented", "This host sorts by values, not by colours or icons.");
    return { offset, ascending: field.ascending !== false };
  });
}

function collator(matchCase: boolean, method: "PinYin" | "StrokeCount"): Intl.Collator {
  return new Intl.Collator(`zh-CN-u-co-${method === "PinYin" ? "pinyin" : "stroke"}`, { sensitivity: matchCase ? "variant" : "accent", caseFirst: "lower" });
}

/** Rows move with their formats; references inside a row's formulas follow it, as with a copy. Equal rows keep their order. */
function sortRows(sheet: Worksheet, rect: Rect, fields: readonly Field[], texts: Intl.Collator, call: Call): void {
  if (rect.top >= rect.bottom) return;
  assertEditable(sheet, rect, "sort");
  assertEditable(sheet, rect, "contents");
  if (sheet.parts.merges.some((merge) => intersect(merge, rect))) throw new HostError("InvalidOperation", "A range with merged cells cannot be sorted.");
  call.settle();
  const rows: { readonly from: number; readonly cells: readonly Cell[] }[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    rows.push({ from: row, cells: Array.from({ length: rect.right - rect.left + 1 }, (_, x) => cellWithFormat(sheet, row, rect.left + x)) });
  }
  rows.sort((a, b) => compareRows(a.cells, b.cells, fields, texts));
  rows.forEach(({ from, cells }, y) => cells.forEach((cell, x) => sheet.putCell(rect.top + y, rect.left + x, moved(cell, from, rect.top + y, rect.left + x))));
  sheet.workbook.tell({ type: "changed", sheetId: sheet.id, rect, change: "RangeEdited" });
}

function cellWithFormat(sheet: Worksheet, row: number, column: number): Cell {
  return sheet.rows.get(row)?.get(column) ?? { value: null, formula: null, style: sheet.styleAt(row, column) };
}

function moved(cell: Cell, from: number, to: number, column: number): Cell {
  if (cell.formula === null || from === to) return cell;
  return { ...cell, formula: translateFormula(cell.formula, { row: from, column }, { row: to, column }) };
}

function compareRows(a: readonly Cell[], b: readonly Cell[], fields: readonly Field[], texts: Intl.Collator): number {
  for (const { offset, ascending } of fields) {
    const left = a[offset]!.value, right = b[offset]!.value;
    // Blanks come last in either direction.
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right, texts);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

/** Numbers, then texts, then FALSE and TRUE, then errors. */
function compareValues(a: Exclude<Scalar, null>, b: Exclude<Scalar, null>, texts: Intl.Collator): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") return texts.compare(a, b);
  return a instanceof CellError || b instanceof CellError ? 0 : Number(a) - Number(b);
}

function rankOf(value: Exclude<Scalar, null>): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
}
