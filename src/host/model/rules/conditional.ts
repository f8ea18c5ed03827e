import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { ConditionalRule } from "../parts";
import type { Worksheet } from "../sheet";
import type { DifferentialStyle } from "../styles";
export interface ConditionalLook {
  readonly style?: DifferentialStyle;
  /** Part of the cell's width, 0 to 1; `color` "RRGGBB". */
  readonly bar?: { readonly fraction: number; readonly color: string; readonly hidesValue: boolean };
  /** ECMA-376 ST_IconSetType, and the icon's place in it (0 is the lowest). */
  readonly icon?: { readonly set: string; readonly index: number; readonly hidesValue: boolean };
  /** "RRGGBB" */
  readonly scaleColor?: string;
}
/** `rule` without id, ranges and priority: it becomes the first in priority, as in Excel. */
export function addConditionalRule(_sheet: Worksheet, _ranges: readonly Rect[], _rule: Omit<ConditionalRule, "id" | "ranges" | "priority">): ConditionalRule { throw new ModelError("NotImplemented", "not there yet"); }
export function deleteConditionalRules(_sheet: Worksheet, _where: Rect | "all"): void { throw new ModelError("NotImplemented", "not there yet"); }
export function conditionalStyle(_sheet: Worksheet, _row: number, _column: number): ConditionalLook { throw new ModelError("NotImplemented", "not there yet"); }
