import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";
export function clearRange(_sheet: Worksheet, _rect: Rect, _what: ClearWhat): void { throw new ModelError("NotImplemented", "not there yet"); }
