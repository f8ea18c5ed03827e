/** What Excel refuses, in our words. Errors that do not come from Excel are ours and pass on as exceptions. */

import { fail, type Problem } from "../core/problems/problem";

/** The parts of OfficeExtension.Error that we read. By shape, not by class: the library may live in a frame of its own. */
export interface ExcelError extends Error {
  readonly code: string;
  readonly traceMessages?: readonly string[];
  readonly debugInfo?: { readonly errorLocation?: string };
}

export function isExcelError(error: unknown): error is ExcelError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && "debugInfo" in error;
}

/** Excel takes and gives at most 5 MB at once. https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
export function isTooMuchAtOnce(error: unknown): boolean {
  return isExcelError(error) && (error.code === "ResponsePayloadSizeLimitExceeded" || error.code === "RequestPayloadSizeLimitExceeded");
}

/** Asking again in another way would not help: a cell is being edited, or Excel cannot be reached. */
export function isLasting(error: ExcelError): boolean {
  return error.code === "InvalidOperationInCellEditMode" || error.code === "ConnectionFailure";
}

export function excelProblem(error: ExcelError, act: { readonly operation: string; readonly sheet: string }): Problem {
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return fail("CELL_EDIT_MODE").problem;
    case "InvalidSelection":
      return fail("SELECTION_NOT_CELLS").problem;
    case "AccessDenied":
      return fail("SHEET_PROTECTED", { sheet: act.sheet }).problem;
    default:
      return fail("EXCEL_REFUSED", { operation: act.operation, message: error.message, excelCode: error.code, location: error.debugInfo?.errorLocation ?? "" }).problem;
  }
}
