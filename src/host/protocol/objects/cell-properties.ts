/** getCellProperties and its kin: formats of many cells at once, each cell a plain object in camelCase. */

import { cellName, fullAddress, type Rect } from "../../model/address";
import { changeStyle } from "../../model/edit/write";
import { columnPixels, rowPixels } from "../../model/measure";
import type { CellStyle } from "../../model/styles";
import { HostError } from "../host-error";
import type { Call } from "./call";
import { rectOf, type LiveRange } from "./live-range";
import { setColumnWidth, setRowHeight, uniform } from "./range-format";
import { assertGridSize, isUnbounded } from "./range-grids";
import { columnsHidden, POINTS_PER_PIXEL, rowsHidden, setColumnsHidden, setRowsHidden } from "./range-extent";
import { ALIGNMENT_FIELDS, FILL_FIELDS, FONT_FIELDS, PROTECTION_FIELDS, type StyleField } from "./style-fields";
import { stylesIn } from "./styles-in";

type Plain = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, StyleField>>;

const GROUPS: Readonly<Record<string, Fields>> = { fill: FILL_FIELDS, font: FONT_FIELDS, protection: PROTECTION_FIELDS };

export function readCellProperties(range: LiveRange, wanted: Plain, call: Call): unknown {
  const rect = rectOf(range), { sheet } = range;
  if (isUnbounded(rect)) throw new HostError("InvalidArgument");
  const formats = new Map<number, Plain>();
  const formatAt = (row: number, column: number): Plain => {
    const index = sheet.styleAt(row, column);
    let format = formats.get(index);
    if (!format) formats.set(index, (format = readFormat([sheet.workbook.styles.get(index)], asPlain(wanted.format), call)));
    return format;
  };
  return lines(rect.top, rect.bottom).map((row) => lines(rect.left, rect.right).map((column) => {
    const here = { top: row, left: column, bottom: row, right: column };
    return {
      ...(wanted.address || wanted.addressLocal ? addresses(wanted, fullAddress(sheet.name, here)) : {}),
      ...(wanted.hidden ? { hidden: rowsHidden(sheet, here) === true || columnsHidden(sheet, here) === true } : {}),
      ...(wanted.format ? { format: formatAt(row, column) } : {}),
    };
  }));
}

/** One object a row (or column). */
export function readLineProperties(range: LiveRange, axis: "row" | "column", wanted: Plain, call: Call): unknown {
  const rect = rectOf(range), { sheet } = range;
  const isRow = axis === "row";
  return (isRow ? lines(rect.top, rect.bottom) : lines(rect.left, rect.right)).map((index) => {
    const line = lineRect(rect, axis, index);
    const format = asPlain(wanted.format);
    const size = isRow ? { rowHeight: rowPixels(sheet, index) * POINTS_PER_PIXEL } : { columnWidth: columnPixels(sheet, index) * POINTS_PER_PIXEL };
    const styles = [...stylesIn(sheet, line)].map((style) => sheet.workbook.styles.get(style));
    return {
      ...(wanted.address || wanted.addressLocal ? addresses(wanted, fullAddress(sheet.name, line)) : {}),
      ...(isRow && wanted.rowIndex ? { rowIndex: index } : {}),
      ...(!isRow && wanted.columnIndex ? { columnIndex: index } : {}),
      ...(isRow && wanted.rowHidden ? { rowHidden: rowsHidden(sheet, line) } : {}),
      ...(!isRow && wanted.columnHidden ? { columnHidden: columnsHidden(sheet, line) } : {}),
      ...(wanted.format ? { format: { ...readFormat(styles, format, call), ...(format[isRow ? "rowHeight" : "columnWidth"] ? size : {}) } } : {}),
    };
  });
}

export function writeCellProperties(range: LiveRange, cells: unknown, call: Call): void {
  const rect = rectOf(range);
  if (!Array.isArray(cells) || isUnbounded(rect)) throw new HostError("InvalidArgument");
  assertGridSize(cells, rect.bottom - rect.top + 1, rect.right - rect.left + 1);
  for (const [y, line] of (cells as unknown[][]).entries()) {
    for (const [x, cell] of line.entries()) {
      const here = { top: rect.top + y, left: rect.left + x, bottom: rect.top + y, right: rect.left + x };
      writeFormat(range, here, asPlain(asPlain(cell).format), call);
      refuseUnknown(asPlain(cell), ["format"], call, cellName(here.top, here.left));
    }
  }
}

export function writeLineProperties(range: LiveRange, axis: "row" | "column", list: unknown, call: Call): void {
  const rect = rectOf(range), { sheet } = range;
  const indexes = axis === "row" ? lines(rect.top, rect.bottom) : lines(rect.left, rect.right);
  if (!Array.isArray(list) || list.length !== indexes.length) throw new HostError("InvalidArgument");
  for (const [place, index] of indexes.entries()) {
    const line = lineRect(rect, axis, index);
    const wanted = asPlain(list[place] as unknown);
    const { rowHeight, columnWidth, ...format } = asPlain(wanted.format);
    if (rowHeight !== undefined) setRowHeight(sheet, line, rowHeight);
    if (columnWidth !== undefined) setColumnWidth(sheet, line, columnWidth);
    writeFormat(range, line, format, call);
    const hidden = wanted[axis === "row" ? "rowHidden" : "columnHidden"];
    if (typeof hidden === "boolean") (axis === "row" ? setRowsHidden : setColumnsHidden)(sheet, line, hidden);
    refuseUnknown(wanted, ["format", axis === "row" ? "rowHidden" : "columnHidden"], call, axis);
  }
}

function readFormat(styles: readonly CellStyle[], wanted: Plain, call: Call): Plain {
  const out: Record<string, unknown> = {};
  const read = (fields: Fields, names: Plain, into: Record<string, unknown>) => {
    for (const [name, field] of Object.entries(fields)) if (names[camel(name)]) into[camel(name)] = uniform(styles.map(field.read));
  };
  read(ALIGNMENT_FIELDS, wanted, out);
  for (const [group, fields] of Object.entries(GROUPS)) {
    if (!wanted[group]) continue;
    const names = wanted[group] === true ? Object.fromEntries(Object.keys(fields).map((name) => [camel(name), true])) : asPlain(wanted[group]);
    const part: Record<string, unknown> = {};
    read(fields, names, part);
    out[group] = part;
  }
  refuseUnknown(wanted, [...Object.keys(ALIGNMENT_FIELDS).map(camel), ...Object.keys(GROUPS), "rowHeight", "columnWidth"], call, "format");
  return out;
}

function writeFormat(range: LiveRange, rect: Rect, wanted: Plain, call: Call): void {
  const write = (fields: Fields, values: Plain) => {
    for (const [name, field] of Object.entries(fields)) {
      const value = values[camel(name)];
      if (value !== undefined && value !== null) changeStyle(range.sheet, rect, field.change(value));
    }
  };
  write(ALIGNMENT_FIELDS, wanted);
  for (const [group, fields] of Object.entries(GROUPS)) {
    const values = asPlain(wanted[group]);
    write(fields, values);
    refuseUnknown(values, Object.keys(fields).map(camel), call, group);
  }
  refuseUnknown(wanted, [...Object.keys(ALIGNMENT_FIELDS).map(camel), ...Object.keys(GROUPS)], call, "format");
}

/** What this host cannot give is refused by name rather than left out. */
function refuseUnknown(wanted: Plain, known: readonly string[], call: Call, owner: string): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false || value === undefined || value === null || known.includes(name)) continue;
    if (["address", "addressLocal", "hidden", "rowIndex", "columnIndex"].includes(name)) continue;
    call.host.noteMissing(`CellProperties.${owner}.${name}`);
    throw new HostError("ApiNotFound", `This host does not have ${name} in cell properties (${owner}).`);
  }
}

function addresses(wanted: Plain, address: string): Plain {
  return { ...(wanted.address ? { address } : {}), ...(wanted.addressLocal ? { addressLocal: address } : {}) };
}

function lineRect(rect: Rect, axis: "row" | "column", index: number): Rect {
  return axis === "row" ? { ...rect, top: index, bottom: index } : { ...rect, left: index, right: index };
}

function lines(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function asPlain(value: unknown): Plain {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Plain) : {};
}
