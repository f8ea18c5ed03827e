import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { ProtectionOptions } from "../parts";
import type { Worksheet } from "../sheet";
export type ProtectedAct = "contents" | "formatCells" | "formatColumns" | "formatRows" | "insertRows" | "insertColumns" | "insertHyperlinks" | "deleteRows" | "deleteColumns" | "sort" | "autoFilter" | "objects" | "structure";
export function protectSheet(_sheet: Worksheet, _options: Partial<ProtectionOptions>, _password?: string): void { throw new ModelError("NotImplemented", "not there yet"); }
export function unprotectSheet(_sheet: Worksheet, _password?: string): void { throw new ModelError("NotImplemented", "not there yet"); }
/** Throws AccessDenied where the sheet's protection forbids `act` on `rect`. */
export function assertEditable(_sheet: Worksheet, _rect: Rect, _act: ProtectedAct): void { throw new ModelError("NotImplemented", "not there yet"); }
/** True where the sheet's protection lets a person edit this cell's contents. */
export function isEditable(_sheet: Worksheet, _row: number, _column: number): boolean { throw new ModelError("NotImplemented", "not there yet"); }
