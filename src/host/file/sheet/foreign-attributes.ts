/**
 * Attributes of cells that say something about the value the file gave (vm: a rich value or its error; f: a what-if data table).
 * The model hands them on with the cell; they hold only as long as the value is the file's.
 */

import type { Scalar } from "../../model/cell";

type Attributes = Readonly<Record<string, string>>;

const valueOf = new WeakMap<Attributes, Scalar>();

/** Key under which the raw `<f>` of a data table travels; it is no attribute of `<c>`. */
export const DATA_TABLE = "f";

export function rememberValue(attributes: Attributes, value: Scalar): Attributes {
  valueOf.set(attributes, value);
  return attributes;
}

/** Those of the attributes that still hold for `value`. */
export function attributesFor(attributes: Attributes, value: Scalar): Attributes {
  if (!valueOf.has(attributes) || valueOf.get(attributes) === value) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== "vm" && name !== DATA_TABLE));
}
