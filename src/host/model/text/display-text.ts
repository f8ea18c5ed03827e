import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
import type { Workbook } from "../workbook";
export interface DisplayText { readonly text: string; readonly color?: string }
export function displayText(_workbook: Workbook, _value: Scalar, _numberFormat: string): DisplayText { throw new ModelError("NotImplemented", "not there yet"); }
