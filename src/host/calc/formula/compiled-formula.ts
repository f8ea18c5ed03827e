/** A formula made ready to run; shared by all cells whose formula is the same relative to them. */

import type { SheetCells } from "../values/area";
import type { Value } from "../values/value";
import type { RefShape } from "./ref-shape";

/** Values bound by LET and LAMBDA, innermost first. */
export interface Locals {
  readonly value: Value;
  readonly outer: Locals | null;
}

/** Where a formula is evaluated. */
export interface Place {
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
  readonly locals: Locals | null;
}

export type Code = (place: Place) => Value;

/** "day": a new day changes it (TODAY); "rows": hiding or showing rows does (SUBTOTAL); "always": each recalculation may. */
export type Volatility = "none" | "day" | "rows" | "always";

export interface CompiledFormula {
  readonly code: Code;
  /** Cells that it may read, apart from what OFFSET and INDIRECT find. */
  readonly refs: readonly RefShape[];
  readonly volatility: Volatility;
  /** What the engine lacks: function names, "3-D reference", "external reference". Such a formula is not evaluated. */
  readonly missing: readonly string[];
  /** The text cannot be read as a formula. */
  readonly isUnreadable: boolean;
  /** True as long as the sheets, names and tables it was bound to are the same. */
  isValid(): boolean;
}
