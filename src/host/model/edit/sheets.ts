import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { SheetVisibility } from "../parts";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";
export function addSheet(_workbook: Workbook, _name?: string, _index?: number): Worksheet { throw new ModelError("NotImplemented", "not there yet"); }
export function deleteSheet(_sheet: Worksheet): void { throw new ModelError("NotImplemented", "not there yet"); }
export function renameSheet(_sheet: Worksheet, _name: string): void { throw new ModelError("NotImplemented", "not there yet"); }
export function moveSheet(_sheet: Worksheet, _index: number): void { throw new ModelError("NotImplemented", "not there yet"); }
export function setVisibility(_sheet: Worksheet, _visibility: SheetVisibility): void { throw new ModelError("NotImplemented", "not there yet"); }
export function activateSheet(_sheet: Worksheet): void { throw new ModelError("NotImplemented", "not there yet"); }
export function selectRange(_sheet: Worksheet, _rect: Rect): void { throw new ModelError("NotImplemented", "not there yet"); }
export function copySheet(_sheet: Worksheet, _index: number, _name?: string): Worksheet { throw new ModelError("NotImplemented", "not there yet"); }
