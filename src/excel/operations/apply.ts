/**
 * Does a list of operations: queues a batch, syncs once, queues the next. Excel calculates nothing meanwhile, so that the last batch
 * begins with a recalculation: results are right then also where the workbook calculates by hand. A few values, such as an entry of a
 * register, are one batch with its recalculation: there Excel may calculate as it goes.
 * https://learn.microsoft.com/javascript/api/excel/excel.application#excel-excel-application-suspendapicalculationuntilnextsync-member(1)
 */

import type { Progress } from "../../app/workbook-port";
import type { Operation } from "../../core/blueprint/operations";
import { fail, type Result } from "../../core/problems/problem";
import { excelProblem, isExcelError } from "../excel-problem";
import { DONE, type Batch } from "../run-act";
import { queueOperation } from "./all-handlers";
import { cutBatches, type Part } from "./cut-batches";
import { findFormats } from "./find-formats";
import { createBook } from "./handler";

/** What a protected structure refuses. */
const STRUCTURAL: ReadonlySet<Operation["do"]> = new Set(["addSheet", "deleteSheet", "renameSheet", "sheetVisibility"]);

/** What changes no result of a formula. */
const LOOKS: ReadonlySet<Operation["do"]> = new Set([
  "activate", "format", "numberFormat", "columnWidth", "autofitColumns", "rowHeight", "freeze", "gridlines", "pageSetup", "sheetVisibility", "protect", "unprotect",
  "validation", "clearValidation", "conditionalFormat", "duplicateFormat", "removeConditionalFormats", "clearConditionalFormats", "groupColumns",
]);

/** What writing a row takes. */
const ENTRIES: ReadonlySet<Operation["do"]> = new Set(["values", "formulas", "clear", "resizeTable", "insertRows"]);
const FEW = 25;

/** `order`: the sheets as they stand, for the places of new ones. `batchBytes` is for tests. */
export async function applyOperations(
  batch: Batch,
  operations: readonly Operation[],
  order: readonly string[],
  onProgress?: (progress: Progress) => void,
  batchBytes?: number,
): Promise<Result<void>> {
  const { application } = batch.context.workbook;
  const book = createBook(batch.context, order, await findFormats(batch, operations));
  for (const parts of withRecalculation(operations, batchBytes)) {
    application.suspendScreenUpdatingUntilNextSync();
    if (parts.every(({ operation }) => operation.do !== "recalculate")) application.suspendApiCalculationUntilNextSync();
    for (const { operation, index } of parts) {
      // Excel tells which traces it passed before it stopped: the last one names the operation that failed.
      batch.context.trace(String(index));
      queueOperation(operation, book);
    }
    try {
      await batch.sync();
    } catch (error) {
      if (!isExcelError(error)) throw error;
      const index = Number(error.traceMessages?.at(-1) ?? parts[0]?.index ?? 0);
      if (error.code === "AccessDenied" && (await isReadOnly(batch))) return fail("READ_ONLY", { index });
      const failed = operations[index];
      if (error.code === "AccessDenied" && failed !== undefined && STRUCTURAL.has(failed.do)) return fail("WORKBOOK_PROTECTED", { index });
      const problem = excelProblem(error, { operation: failed?.do ?? "", sheet: failed === undefined ? "" : sheetOf(failed) });
      return { ok: false, problem: { ...problem, facts: { ...problem.facts, index } } };
    }
    onProgress?.({ done: Math.min((parts.at(-1)?.index ?? -1) + 1, operations.length), total: operations.length });
  }
  return DONE;
}

/** At the end, unless the caller has said where. */
function withRecalculation(operations: readonly Operation[], batchBytes: number | undefined): readonly (readonly Part[])[] {
  const batches = cutBatches(operations, batchBytes);
  const heavy = operations.filter((operation) => !LOOKS.has(operation.do));
  if (heavy.length === 0 || heavy.some((operation) => operation.do === "recalculate")) return batches;
  const last: Part = { operation: { do: "recalculate" }, index: operations.length };
  const [only] = batches;
  const isEntry = only !== undefined && batches.length === 1 && heavy.length <= FEW && heavy.every((operation) => ENTRIES.has(operation.do));
  return isEntry ? [[...only, last]] : [...batches, [last]];
}

/** Excel gives one code for a read-only file and a protected sheet. One sync, after a refusal only. */
async function isReadOnly(batch: Batch): Promise<boolean> {
  const workbook = batch.context.workbook.load("readOnly");
  await batch.sync();
  return workbook.readOnly;
}

/** The sheet that an operation writes on; for tables and names, the object's own name. */
function sheetOf(operation: Operation): string {
  if ("sheet" in operation) return operation.sheet;
  if (operation.do === "copyRange") return operation.to.sheet;
  return "name" in operation ? operation.name : "";
}
