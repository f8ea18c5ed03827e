/** A reference inside a formula: each side absolute, or counted from the formula's own cell. */

import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { Area, type SheetCells } from "../values/area";

const ROWS = MAX_ROWS, COLUMNS = MAX_COLUMNS;

export interface RefShape {
  readonly sheet: SheetCells;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly topRelative: boolean;
  readonly leftRelative: boolean;
  readonly bottomRelative: boolean;
  readonly rightRelative: boolean;
}

/** The cells that the shape means at `place`; sides that leave the sheet come in again at its other end, as in names. */
export function areaAt(shape: RefShape, place: { readonly row: number; readonly column: number }, isDynamic: boolean): Area {
  const top = rowAt(shape.top, shape.topRelative, place.row), bottom = rowAt(shape.bottom, shape.bottomRelative, place.row);
  const left = columnAt(shape.left, shape.leftRelative, place.column), right = columnAt(shape.right, shape.rightRelative, place.column);
  return new Area(
    shape.sheet, top < bottom ? top : bottom, left < right ? left : right, top < bottom ? bottom : top, left < right ? right : left, isDynamic,
  );
}

export function rowAt(row: number, isRelative: boolean, from: number): number {
  if (!isRelative) return row;
  const at = from + row;
  return at < 0 ? at + ROWS : at >= ROWS ? at - ROWS : at;
}

export function columnAt(column: number, isRelative: boolean, from: number): number {
  if (!isRelative) return column;
  const at = from + column;
  return at < 0 ? at + COLUMNS : at >= COLUMNS ? at - COLUMNS : at;
}

export function isCellShape(shape: RefShape): boolean {
  return shape.top === shape.bottom && shape.left === shape.right &&
    shape.topRelative === shape.bottomRelative && shape.leftRelative === shape.rightRelative;
}

/** Fixed cells of one sheet as a shape. */
export function fixedShape(sheet: SheetCells, top: number, left: number, bottom: number, right: number): RefShape {
  return { sheet, top, left, bottom, right, topRelative: false, leftRelative: false, bottomRelative: false, rightRelative: false };
}
