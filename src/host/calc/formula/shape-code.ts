/** The code that a reference shape comes to. */

import type { Value } from "../values/value";
import type { CompileContext, Use } from "./compile-context";
import type { Code } from "./compiled-formula";
import { areaAt, columnAt, isCellShape, rowAt, type RefShape } from "./ref-shape";

/** `read` is given for single cells: their value without making a reference first. */
export interface ReferenceCode {
  readonly code: Code;
  readonly read?: Code;
}

/** Code for a shape; notes the cells as read where they are. */
export function shapeCode(compiler: CompileContext, shape: RefShape, use: Use): ReferenceCode {
  if (use.reads) compiler.parts.refs.push(shape);
  const isFixed = !(shape.topRelative || shape.leftRelative || shape.bottomRelative || shape.rightRelative);
  const isDynamic = !use.reads;
  let code: Code;
  if (isFixed) {
    const area: Value = areaAt(shape, { row: 0, column: 0 }, isDynamic);
    code = () => area;
  } else code = (place) => areaAt(shape, place, isDynamic);
  if (!use.reads || !isCellShape(shape)) return { code };
  const { sheet, top, topRelative, left, leftRelative } = shape;
  return { code, read: (place) => sheet.valueAt(rowAt(top, topRelative, place.row), columnAt(left, leftRelative, place.column)) };
}
