/** A refusal of the model, named as office.js names it. https://learn.microsoft.com/javascript/api/excel/excel.errorcodes */

export type ModelErrorCode =
  | "AccessDenied" | "InsertDeleteConflict" | "InvalidArgument" | "InvalidOperation" | "InvalidReference" | "ItemAlreadyExists"
  | "ItemNotFound" | "MergedRangeConflict" | "NotImplemented" | "RangeExceedsLimit" | "TableOverlapWithFilter" | "OperationCellsExceedLimit"
  | "OverlappingTable" | "FilteredRangeConflict";

/** Thrown by everything in edit/ and rules/; Workbook.transact then takes back what the act has done so far. */
export class ModelError extends Error {
  constructor(readonly code: ModelErrorCode, message: string) {
    super(message);
    this.name = "ModelError";
  }
}
