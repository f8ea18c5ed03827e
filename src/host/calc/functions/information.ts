/** IS functions, TYPE, CELL and the like. */

import { CellError } from "../../model/cell";
import { cellName } from "../../model/address";
import type { Place } from "../formula/compiled-formula";
import { toNumber, toScalar, toText } from "../values/coerce";
import { Area, LambdaValue, Matrix, NA, REF, Union, VALUE, isReference, type Scalar, type Value } from "../values/value";
import { define, ofScalars, type Functions, type WorksheetFunction } from "./function";

function is(test: (value: Scalar) => boolean): WorksheetFunction {
  return define("e", 1, 1, ([value]) => test(value as Scalar));
}

function parity(isEven: boolean): WorksheetFunction {
  return ofScalars(1, 1, ([value]) => (typeof value === "boolean" ? VALUE : (Math.trunc(Math.abs(toNumber(value!))) % 2 === 0) === isEven));
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1, "#DIV/0!": 2, "#VALUE!": 3, "#REF!": 4, "#NAME?": 5, "#NUM!": 6, "#N/A": 7, "#GETTING_DATA": 8, "#SPILL!": 9, "#CALC!": 14,
};

function type([value]: readonly Value[]): Value {
  if (value instanceof Union) return 16;
  if (value instanceof Matrix || (value instanceof Area && !value.isCell)) return 64;
  if (value instanceof LambdaValue) return 128;
  const single = toScalar(value!);
  if (single instanceof CellError) return 16;
  return typeof single === "string" ? 2 : typeof single === "boolean" ? 4 : 1;
}

/** The infos that do not depend on the window or on formats; others are #VALUE!. */
function cellInfo([info, reference]: readonly Value[], place: Place): Value {
  if (reference instanceof CellError) return reference;
  const area = reference === undefined ? new Area(place.sheet, place.row, place.column, place.row, place.column) : reference;
  if (!(area instanceof Area)) return VALUE;
  const { sheet, top, left } = area;
  switch (toText(info as Scalar).toLowerCase()) {
    case "address": return `$${cellName(top, left).replace(/(\d+)$/, "$$$1")}`;
    case "row": return top + 1;
    case "col": return left + 1;
    case "contents": return new Area(sheet, top, left, top, left, true);
    case "type": {
      const value = toScalar(new Area(sheet, top, left, top, left, true));
      return value === null ? "b" : typeof value === "string" ? "l" : "v";
    }
    case "filename": {
      const { workbook } = sheet.book;
      return `[${workbook.properties.fileName}]${sheet.worksheet.name}`;
    }
    case "protect": {
      const style = sheet.book.workbook.styles.get(sheet.worksheet.styleAt(top, left));
      return style.locked ? 1 : 0;
    }
    default: return VALUE;
  }
}

/** 1-based position of a sheet: the reference's, the named one's, or the formula's own. */
function sheetNumber([value]: readonly Value[], place: Place): Value {
  const { book } = place.sheet;
  if (value instanceof CellError) return value;
  let sheet: { readonly worksheet: unknown } | undefined = place.sheet;
  if (value instanceof Area) sheet = value.sheet;
  else if (value !== undefined && !isReference(value)) {
    const name = toText(toScalar(value));
    const table = book.tableNamed(name);
    sheet = table ? book.sheet(table.sheetId) : book.sheetNamed(name);
  }
  const position = book.workbook.parts.sheets.findIndex((one) => one === sheet?.worksheet);
  return position < 0 ? NA : position + 1;
}

function isFormula([reference]: readonly Value[]): Value {
  if (!(reference instanceof Area)) return reference instanceof CellError ? reference : VALUE;
  const { worksheet } = reference.sheet;
  if (reference.isCell) return worksheet.cellAt(reference.top, reference.left).formula !== null;
  const { rows, columns } = reference.sheet.extent(reference);
  return Matrix.build(rows, columns, (row, column) => worksheet.cellAt(reference.top + row, reference.left + column).formula !== null);
}

export const INFORMATION_FUNCTIONS: Functions = {
  ISBLANK: is((value) => value === null),
  ISNUMBER: is((value) => typeof value === "number"),
  ISTEXT: is((value) => typeof value === "string"),
  ISNONTEXT: is((value) => typeof value !== "string"),
  ISLOGICAL: is((value) => typeof value === "boolean"),
  ISERROR: is((value) => value instanceof CellError),
  ISERR: is((value) => value instanceof CellError && value !== NA),
  ISNA: is((value) => value === NA),
  ISREF: define("n", 1, 1, ([value]) => value instanceof Area || value instanceof Union),
  ISFORMULA: define("n", 1, 1, isFormula),
  ISEVEN: parity(true),
  ISODD: parity(false),
  NA: ofScalars(0, 0, () => NA),
  N: define("e", 1, 1, ([value]) => (typeof value === "number" || value instanceof CellError ? value : value === true ? 1 : 0)),
  T: define("e", 1, 1, ([value]) => (typeof value === "string" || value instanceof CellError ? value : "")),
  TYPE: define("a", 1, 1, type),
  "ERROR.TYPE": define("e", 1, 1, ([value]) => (value instanceof CellError ? ERROR_NUMBERS[value.code] ?? NA : NA)),
  CELL: define("sn", 1, 2, cellInfo, { volatility: "always" }),
  INFO: define("s", 1, 1, ([kind], place) => {
    switch (toText(kind as Scalar).toLowerCase()) {
      case "numfile": return place.sheet.book.workbook.parts.sheets.length;
      case "recalc": return "Automatic";
      default: return VALUE;
    }
  }, { volatility: "always" }),
  SHEET: define("n", 0, 1, sheetNumber),
  SHEETS: define("n", 0, 1, ([value], place) => (value === undefined ? place.sheet.book.workbook.parts.sheets.length : value instanceof Area ? 1 : REF)),
};
