/** Copy, cut and paste: inside the workbook with formulas and formats, from and to other programs as text. */

import { MAX_COLUMNS, MAX_ROWS, contains, intersect, type Rect } from "../../model/address";
import { clearRange } from "../../model/edit/clear";
import { copyRange } from "../../model/edit/copy";
import { selectRange } from "../../model/edit/sheets";
import { writeFormulas, writeValues } from "../../model/edit/write";
import type { Worksheet } from "../../model/sheet";
import { displayText } from "../../model/text/display-text";
import { clipboardToText, textToClipboard } from "./clipboard-text";
import type { GridSession } from "./grid-session";
import type { Clip } from "./grid-state";

/** Remembers the selection and returns it as text for the system's clipboard; hidden rows and columns go along, as in Excel. */
export function copySelection(session: GridSession, isCut: boolean): string {
  const { sheet, selection } = session.getState();
  const rect = selection.rect;
  const text = textToClipboard(textsOf(sheet, usedPart(sheet, rect)));
  session.update({ clip: { sheetId: sheet.id, rect, isCut, text } });
  return text;
}

/** Pastes at the selection. Like Excel's, a paste is not checked by validation; protection and merges refuse it. */
export function pasteText(session: GridSession, text: string): void {
  const { clip } = session.getState();
  if (clip && sameText(clip.text, text)) return pasteClip(session, clip);
  const rows = clipboardToText(text);
  const width = Math.max(...rows.map((row) => row.length));
  const target = tiled(session.getState().selection.rect, rows.length, width);
  if (!target) return;
  const values = grid(target, (row, column) => rows[row % rows.length]![column % width] ?? "");
  session.act("paste", (sheet) => {
    writeValues(sheet, target, values);
    selectRange(sheet, target);
  });
}

export function pasteClip(session: GridSession, clip: Clip): void {
  const { workbook, selection } = session.getState();
  const from = workbook.sheetById(clip.sheetId);
  if (!from) return;
  const source = usedPart(from, clip.rect);
  const height = clip.rect.bottom - clip.rect.top + 1, width = clip.rect.right - clip.rect.left + 1;
  const target = clip.isCut ? sized(selection.rect, height, width) : tiled(selection.rect, height, width);
  if (!target) return;
  const isDone = session.act("paste", (sheet) => {
    const formulas = clip.isCut ? formulasOf(from, source) : null;
    const filled = copyRange({ sheet: from, rect: clip.rect }, { sheet, rect: target }, "All");
    if (formulas) moveSource(from, clip.rect, sheet, target, source, formulas);
    selectRange(sheet, filled);
  });
  if (isDone && clip.isCut) session.update({ clip: null });
}

/** Cut cells keep their formulas as they are written, and leave their old place empty. */
function moveSource(from: Worksheet, source: Rect, to: Worksheet, target: Rect, used: Rect, formulas: readonly (readonly unknown[])[]): void {
  const left = target.left + used.left - source.left, top = target.top + used.top - source.top;
  writeFormulas(to, { top, left, bottom: top + used.bottom - used.top, right: left + used.right - used.left }, formulas);
  for (const rest of from === to ? outside(source, target) : [source]) clearRange(from, rest, "All");
}

function outside(source: Rect, target: Rect): Rect[] {
  const cut = intersect(source, target);
  if (!cut) return [source];
  if (contains(target, source)) return [];
  const rest: Rect[] = [];
  if (source.top < cut.top) rest.push({ ...source, bottom: cut.top - 1 });
  if (cut.bottom < source.bottom) rest.push({ ...source, top: cut.bottom + 1 });
  if (source.left < cut.left) rest.push({ top: cut.top, bottom: cut.bottom, left: source.left, right: cut.left - 1 });
  if (cut.right < source.right) rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: source.right });
  return rest;
}

function formulasOf(sheet: Worksheet, rect: Rect): unknown[][] {
  return grid(rect, (row, column) => {
    const cell = sheet.cellAt(rect.top + row, rect.left + column);
    return cell.formula === null ? undefined : `=${cell.formula}`;
  });
}

function textsOf(sheet: Worksheet, rect: Rect): string[][] {
  return grid(rect, (row, column) => {
    const at = { row: rect.top + row, column: rect.left + column };
    const value = sheet.valueAt(at.row, at.column);
    const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(at.row, at.column));
    return value === null ? "" : displayText(sheet.workbook, value, numberFormat).text;
  });
}

function grid<T>(rect: Rect, valueAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.bottom - rect.top + 1 }, (_, row) =>
    Array.from({ length: rect.right - rect.left + 1 }, (__, column) => valueAt(row, column)));
}

/** Whole rows and columns are copied as far as the sheet has cells. */
function usedPart(sheet: Worksheet, rect: Rect): Rect {
  const used = sheet.usedRect();
  const isHuge = rect.bottom - rect.top > 100_000 || rect.right - rect.left > 10_000;
  if (!isHuge) return rect;
  const bottom = Math.min(rect.bottom, Math.max(rect.top, used?.bottom ?? rect.top));
  return { ...rect, bottom, right: Math.min(rect.right, Math.max(rect.left, used?.right ?? rect.left)) };
}

/** The selection where it is a multiple of what is pasted, else as much as is pasted; null beyond the sheet's edge. */
function tiled(selection: Rect, height: number, width: number): Rect | null {
  const rows = selection.bottom - selection.top + 1, columns = selection.right - selection.left + 1;
  const isMultiple = rows % height === 0 && columns % width === 0 && rows * columns <= 1_000_000;
  return isMultiple ? selection : sized(selection, height, width);
}

function sized(selection: Rect, height: number, width: number): Rect | null {
  const rect = { ...selection, bottom: selection.top + height - 1, right: selection.left + width - 1 };
  return rect.bottom < MAX_ROWS && rect.right < MAX_COLUMNS ? rect : null;
}

/** Browsers may change line ends on the way. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return plain(a) === plain(b);
}
