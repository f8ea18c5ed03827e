/** What conditional formats add to the look of one cell. */

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
