/** The operators on references: range, union, intersection, implicit intersection and the spilled range. */

import { parseRect } from "../../model/address";
import { CellError } from "../../model/cell";
import { Area, Matrix, NULL, REF, Union, VALUE, type Value } from "../values/value";
import type { Code, Place } from "./compiled-formula";

/** The code of ":", "," and " " between references; undefined for other operators. */
export function rangeOperatorCode(operator: string, left: Code, right: Code): Code | undefined {
  const run = operator === ":" ? span : operator === "," ? join : operator === " " ? cut : undefined;
  if (!run) return undefined;
  return (place) => {
    const a = left(place), b = right(place);
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    return isAreas(a) && isAreas(b) ? run(a, b) : VALUE;
  };
}

function isAreas(value: Value): value is Area | Union {
  return value instanceof Area || value instanceof Union;
}

function areasOf(value: Area | Union): readonly Area[] {
  return value instanceof Area ? [value] : value.areas;
}

function span(a: Area | Union, b: Area | Union): Value {
  if (!(a instanceof Area) || !(b instanceof Area)) return VALUE;
  if (a.sheet !== b.sheet) return REF;
  return new Area(
    a.sheet, Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right), a.isDynamic || b.isDynamic,
  );
}

function join(a: Area | Union, b: Area | Union): Value {
  return new Union([...areasOf(a), ...areasOf(b)]);
}

function cut(a: Area | Union, b: Area | Union): Value {
  const areas: Area[] = [];
  for (const x of areasOf(a)) {
    for (const y of areasOf(b)) {
      const top = Math.max(x.top, y.top), left = Math.max(x.left, y.left);
      const bottom = Math.min(x.bottom, y.bottom), right = Math.min(x.right, y.right);
      if (x.sheet === y.sheet && top <= bottom && left <= right) areas.push(new Area(x.sheet, top, left, bottom, right, x.isDynamic || y.isDynamic));
    }
  }
  return areas.length === 0 ? NULL : areas.length === 1 ? areas[0]! : new Union(areas);
}

/**
 * The `@` operator: of a reference the cell in the formula's row or column, of an array its first value
 * (https://support.microsoft.com/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34).
 */
export function intersectImplicitly(code: Code): Code {
  return (place) => {
    const value = code(place);
    if (value instanceof Matrix) return value.values[0] ?? null;
    if (value instanceof Union) return VALUE;
    return value instanceof Area ? cellBeside(value, place) : value;
  };
}

function cellBeside(area: Area, place: Place): Value {
  const { top, left, bottom, right, sheet, isDynamic } = area;
  if (area.isCell) return area;
  if (left === right) {
    return place.row >= top && place.row <= bottom ? new Area(sheet, place.row, left, place.row, left, isDynamic) : VALUE;
  }
  if (top === bottom) {
    return place.column >= left && place.column <= right ? new Area(sheet, top, place.column, top, place.column, isDynamic) : VALUE;
  }
  const isInside = place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
  return isInside && place.sheet !== sheet ? new Area(sheet, place.row, place.column, place.row, place.column, isDynamic) : VALUE;
}

/** `A1#`: the cells that the array formula in A1 fills. */
export function spillCode(code: Code): Code {
  return (place) => {
    const anchor = code(place);
    if (!(anchor instanceof Area) || !anchor.isCell) return anchor instanceof CellError ? anchor : REF;
    const { arrayRange } = anchor.sheet.worksheet.cellAt(anchor.top, anchor.left);
    const rect = arrayRange === undefined ? null : parseRect(arrayRange);
    return rect ? new Area(anchor.sheet, rect.top, rect.left, rect.bottom, rect.right, true) : REF;
  };
}
