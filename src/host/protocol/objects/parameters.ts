/** Checks of the arguments that come over the wire; what does not fit is InvalidArgument, as in Excel. */

import { parseRect, splitSheetName, type Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { rectOf, type LiveRange } from "./live-range";
import { HostObject } from "./targets";

export interface Parameter<V> {
  read(value: unknown): V;
}

export type Values<P extends readonly Parameter<unknown>[]> = { [K in keyof P]: P[K] extends Parameter<infer V> ? V : never };

function parameter<V>(accepts: (value: unknown) => value is V): Parameter<V> {
  return {
    read(value) {
      if (!accepts(value)) throw new HostError("InvalidArgument");
      return value;
    },
  };
}

export const text = parameter((value): value is string => typeof value === "string");
export const nonEmptyText = parameter((value): value is string => typeof value === "string" && value !== "");
export const flag = parameter((value): value is boolean => typeof value === "boolean");
export const number = parameter((value): value is number => typeof value === "number" && Number.isFinite(value));
export const integer = parameter((value): value is number => typeof value === "number" && Number.isInteger(value));
export const anything: Parameter<unknown> = { read: (value) => value };
export const key = parameter((value): value is string | number => typeof value === "string" || typeof value === "number");
/** A plain object, or null where it was left out. */
export const options = parameter(
  (value): value is Record<string, unknown> | null => value === null || value === undefined || (typeof value === "object" && !Array.isArray(value) && !(value instanceof HostObject)),
);

/** null and undefined stand for an argument left out. */
export function optional<V, const D>(inner: Parameter<V>, absent: D): Parameter<V | D> {
  return { read: (value) => (value === null || value === undefined ? absent : inner.read(value)) };
}

export function oneOf<const V extends string>(...values: readonly V[]): Parameter<V> {
  return parameter((value): value is V => typeof value === "string" && (values as readonly string[]).includes(value));
}

/** A Range of this client. */
export const range: Parameter<LiveRange> = {
  read(value) {
    if (!(value instanceof HostObject) || value.type !== "Range") throw new HostError("InvalidArgument");
    return value.target as LiveRange;
  },
};

/** A Range or an address text; resolve it with `rangeFrom`. */
export const rangeOrAddress: Parameter<LiveRange | string> = {
  read: (value) => (typeof value === "string" ? value : range.read(value)),
};

/** What a Range or an address means, seen from `sheet` (null: the address must name its sheet). */
export function rangeFrom(value: LiveRange | string, sheet: Worksheet | null, workbook: Worksheet["workbook"]): { sheet: Worksheet; rect: Rect } {
  if (typeof value !== "string") return { sheet: value.sheet, rect: rectOf(value) };
  const { sheet: name, rest } = splitSheetName(value);
  const found = name === null ? sheet : workbook.sheetByName(name);
  const rect = parseRect(rest);
  if (!found || !rect) throw new HostError("InvalidArgument");
  return { sheet: found, rect };
}
