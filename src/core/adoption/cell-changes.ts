/** What adoption does to the list's own cells, cell by cell, and what it has to say about them. Writes nothing yet. */

import { onSheet, cellAddress, blockAddress } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { isDittoMark, isErrorText } from "../regulation/fields/plain-text";
import type { Bounds } from "../regulation/fields/serial-date";
import { optionsOf, type Regulation } from "../regulation/regulation";
import { choiceLanguage } from "./choice-language";
import { headerNames, headerReason } from "./header-names";
import { fieldById } from "./match-fields";
import { projectNotices } from "./notices";
import type { ColumnChoice, FoundList, RowKind } from "./plan";
import { readColumn } from "./read-column";
import type { AdoptionReport } from "./report";
import { rowKeysOf } from "./row-keys";
import { rowKindsOf, type RowKeys } from "./row-kinds";
import { formulaAt, mergeFills, overlaps, valueAt, copyWithMergesFilled } from "./sheet-grid";
import type { Block, Merge, SheetSnapshot } from "./snapshot";

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly reason: AdoptionReport["changed"][number]["reason"];
  readonly shown: string;
}

export interface NumericColumn {
  /** absolute */
  readonly column: number;
  /** Null where any number may be meant. */
  readonly bounds: Bounds | null;
}

export interface CellChanges {
  readonly changes: readonly CellChange[];
  /** Number formats of whole columns of the body. */
  readonly formats: readonly { readonly column: number; readonly format: string }[];
  readonly unmerge: readonly Merge[];
  readonly rowKinds: readonly RowKind[];
  readonly keys: RowKeys;
  /** Of the choices' labels. */
  readonly choiceLanguage: Language;
  /** The body after all changes. */
  readonly grid: readonly (readonly CellValue[])[];
  /** Columns of dates and numbers. */
  readonly numeric: readonly NumericColumn[];
  readonly report: Pick<AdoptionReport, "columns" | "changed" | "formatted" | "unmerged" | "unreadable" | "notices">;
}

export function cellChanges(snapshot: SheetSnapshot, list: FoundList, columns: readonly ColumnChoice[], regulation: Regulation, language: Language, is1904: boolean): CellChanges {
  const { sheet } = snapshot;
  const prefix = onSheet(sheet, "");
  const at = (row: number, column: number): string => prefix + cellAddress(row, column);
  const rangeAt = (block: Block): string => onSheet(sheet, blockAddress(block));
  const { body, header } = list;
  const grid = copyWithMergesFilled(snapshot, body);
  const choices = choiceLanguage(grid, columns, regulation, language);
  const keys = rowKeysOf(snapshot, header, body, columns);
  const rowKinds = rowKindsOf(grid, keys);
  const changes = new Map<string, CellChange>();
  const unreadable: AdoptionReport["unreadable"] = [];
  const notices: AdoptionReport["notices"] = [];
  const change = (row: number, column: number, to: CellValue, reason: CellChange["reason"], shown: string): void => {
    changes.set(`${row},${column}`, { row, column, from: valueAt(snapshot, row, column), to, reason, shown });
  };

  for (const { row, column, value } of mergeFills(snapshot, body)) change(row, column, value, "mergeFilled", String(value));
  changeHeaders(snapshot, header, columns, language, change, (row, column, text) => notices.push({ cell: at(row, column), kind: "formulaInHeader", text }));

  /** 同上 takes what stands in the project row above. */
  const repeatAbove = (index: number, column: number): void => {
    let above: CellValue = "";
    grid.forEach((row, line) => {
      const value = row[index] ?? "";
      if (rowKinds[line] !== "project" || value === "") return;
      if (!isDittoMark(value)) above = value;
      else if (above !== "" && formulaAt(snapshot, body.top + line, column) === undefined) {
        row[index] = above;
        change(body.top + line, column, above, "mergeFilled", String(above));
      }
    });
  };

  const formats: { column: number; format: string }[] = [];
  const columnReports: AdoptionReport["columns"] = [];
  const numeric: NumericColumn[] = [];
  for (const choice of columns) {
    const index = choice.column - header.left;
    const field = fieldById(regulation, choice.field);
    if (field?.options !== undefined) repeatAbove(index, choice.column);
    const values = grid.map((row) => row[index] ?? "");
    const place = at(header.bottom, choice.column);
    if (field === null) {
      values.forEach((value, line) => isErrorText(value) && notices.push({ cell: at(body.top + line, choice.column), kind: "errorValue", text: language === "zh" ? `单元格是错误值 ${String(value)}` : `the cell holds the error ${String(value)}` }));
      const projects = values.filter((_, line) => rowKinds[line] === "project");
      const blank = projects.filter((value) => value === "").length;
      columnReports.push({ header: place, name: choice.name, field: null, unit: choice.unit, read: projects.length - blank, unreadable: 0, blank });
      continue;
    }
    const type = FIELD_TYPES[field.type];
    if (type.isNumeric) numeric.push({ column: choice.column, bounds: type.bounds?.(is1904) ?? null });
    const column = readColumn(snapshot, choice.column, body.top, values, rowKinds, { field, header: choice.name, options: optionsOf(regulation, field), unit: choice.unit, is1904, language, choiceLanguage: choices });
    for (const { row, before, reading } of column.cells) {
      if (reading.kind === "read") {
        change(row, choice.column, reading.value, changes.get(`${row},${choice.column}`)?.reason ?? reading.reason, reading.shown);
        (grid[row - body.top] as CellValue[])[index] = reading.value;
      }
      if (reading.kind === "unreadable" && type.expectation !== null) unreadable.push({ cell: at(row, choice.column), value: before, expected: type.expectation, why: reading.why[language] });
      const notice = reading.kind === "noticed" || reading.kind === "read" ? reading.notice : undefined;
      if (notice !== undefined) notices.push({ cell: at(row, choice.column), kind: notice.kind, text: notice.text[language] });
    }
    if (column.numberFormat !== null) formats.push({ column: choice.column, format: column.numberFormat });
    columnReports.push({ header: place, name: choice.name, field: field.id, unit: choice.unit, ...column.counts });
  }
  notices.push(...projectNotices({ grid, rowKinds, list, columns, language, at }));

  const table = { ...body, top: header.bottom };
  const inOrder = [...changes.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  const unmerge = snapshot.merges.filter((merge) => overlaps(merge, table));
  return {
    changes: inOrder, formats, unmerge, rowKinds, keys, grid, numeric, choiceLanguage: choices,
    report: {
      columns: columnReports, unreadable, notices,
      changed: inOrder.map(({ row, column, from, to, reason, shown }) => ({ cell: at(row, column), from, to, reason, shown })),
      formatted: formats.map(({ column, format }) => ({ range: rangeAt({ ...body, left: column, right: column }), to: format })),
      unmerged: unmerge.map((block) => ({ range: rangeAt(block) })),
    },
  };
}

function changeHeaders(
  snapshot: SheetSnapshot,
  header: Block,
  columns: readonly ColumnChoice[],
  language: Language,
  change: (row: number, column: number, to: CellValue, reason: CellChange["reason"], shown: string) => void,
  noticeFormula: (row: number, column: number, text: string) => void,
): void {
  const drafts = headerNames(snapshot, header, language);
  for (const { column, name } of columns) {
    const draft = drafts[column - header.left];
    const original = valueAt(snapshot, header.bottom, column);
    const isFormula = formulaAt(snapshot, header.bottom, column) !== undefined;
    if (isFormula) noticeFormula(header.bottom, column, language === "zh" ? `表头是公式，已改为固定文字“${name}”` : `the header was a formula; it is the fixed text “${name}” now`);
    if (draft?.movedFrom) change(draft.movedFrom.row, column, "", "headerFilled", "");
    if (original !== name || isFormula) change(header.bottom, column, name, headerReason(snapshot, header.bottom, column, name), name);
  }
}
