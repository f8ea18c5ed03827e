import type { Rect } from "../address";
import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
import type { Validation } from "../parts";
import type { Worksheet } from "../sheet";
export type ValidationRule = Omit<Validation, "id" | "ranges">;
export function validationAt(_sheet: Worksheet, _row: number, _column: number): Validation | null { throw new ModelError("NotImplemented", "not there yet"); }
/** null removes validation from the range. */
export function setValidation(_sheet: Worksheet, _rect: Rect, _rule: ValidationRule | null): void { throw new ModelError("NotImplemented", "not there yet"); }
/** The rule that the value breaks, or null. */
export function checkValue(_sheet: Worksheet, _row: number, _column: number, _value: Scalar): Validation | null { throw new ModelError("NotImplemented", "not there yet"); }
/** What the drop-down of the cell offers; null where it has none. */
export function listItems(_sheet: Worksheet, _row: number, _column: number): string[] | null { throw new ModelError("NotImplemented", "not there yet"); }
export function invalidCells(_sheet: Worksheet, _rect: Rect): Rect[] { throw new ModelError("NotImplemented", "not there yet"); }
