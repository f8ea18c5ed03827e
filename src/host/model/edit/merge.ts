import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
export function mergeCells(_sheet: Worksheet, _rect: Rect, _across: boolean): void { throw new ModelError("NotImplemented", "not there yet"); }
export function unmergeCells(_sheet: Worksheet, _rect: Rect): void { throw new ModelError("NotImplemented", "not there yet"); }
