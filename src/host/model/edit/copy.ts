import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
export interface SheetRange { readonly sheet: Worksheet; readonly rect: Rect }
export type CopyWhat = "All" | "Values" | "Formulas" | "Formats";
/** Returns the rectangle that was filled. */
export function copyRange(_from: SheetRange, _to: SheetRange, _what: CopyWhat): Rect { throw new ModelError("NotImplemented", "not there yet"); }
