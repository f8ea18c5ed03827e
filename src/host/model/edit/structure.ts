import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
export function insertCells(_sheet: Worksheet, _rect: Rect, _direction: "down" | "right"): void { throw new ModelError("NotImplemented", "not there yet"); }
export function deleteCells(_sheet: Worksheet, _rect: Rect, _direction: "up" | "left"): void { throw new ModelError("NotImplemented", "not there yet"); }
