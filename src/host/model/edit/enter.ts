import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
export type EntryResult =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly style: "stop" | "warning" | "information"; readonly title: string; readonly message: string }
  | { readonly kind: "protected"; readonly message: string };
/** `acceptInvalid`: the person has answered a warning with yes. */
export function enterText(_sheet: Worksheet, _row: number, _column: number, _text: string, _options: { readonly acceptInvalid?: boolean } = {}): EntryResult { throw new ModelError("NotImplemented", "not there yet"); }
