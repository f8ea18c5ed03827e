import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
export interface ParsedInput { readonly value: Scalar; readonly formula: string | null; readonly numberFormat: string | null; readonly quotePrefix: boolean }
export function parseInput(_text: string, _numberFormat: string, _is1904: boolean): ParsedInput { throw new ModelError("NotImplemented", "not there yet"); }
