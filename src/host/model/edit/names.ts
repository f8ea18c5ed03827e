import { ModelError } from "../model-error";
import type { DefinedName } from "../parts";
import type { Workbook } from "../workbook";
export function addName(_workbook: Workbook, _scope: string | null, _name: string, _formula: string, _comment: string): DefinedName { throw new ModelError("NotImplemented", "not there yet"); }
export function deleteName(_workbook: Workbook, _scope: string | null, _name: string): void { throw new ModelError("NotImplemented", "not there yet"); }
export function changeName(_workbook: Workbook, _scope: string | null, _name: string, _change: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): DefinedName { throw new ModelError("NotImplemented", "not there yet"); }
