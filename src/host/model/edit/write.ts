import type { Rect } from "../address";
import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
import type { StyleChange } from "../styles";
export function writeValues(_sheet: Worksheet, _rect: Rect, _values: readonly (readonly (Scalar | undefined)[])[]): void { throw new ModelError("NotImplemented", "not there yet"); }
export function writeFormulas(_sheet: Worksheet, _rect: Rect, _formulas: readonly (readonly unknown[])[]): void { throw new ModelError("NotImplemented", "not there yet"); }
/** One formula for all cells, adjusted like a fill from the first cell. */
export function writeFormula(_sheet: Worksheet, _rect: Rect, _formula: string): void { throw new ModelError("NotImplemented", "not there yet"); }
export function writeNumberFormats(_sheet: Worksheet, _rect: Rect, _formats: string | readonly (readonly (string | undefined)[])[]): void { throw new ModelError("NotImplemented", "not there yet"); }
export function changeStyle(_sheet: Worksheet, _rect: Rect, _change: StyleChange): void { throw new ModelError("NotImplemented", "not there yet"); }
