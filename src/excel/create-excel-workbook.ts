/** The workbook port over Office.js: the only reader of Office.js. Each call is one Excel.run. */

import type { TableRequest, WorkbookPort } from "../app/workbook-port";
import type { WorkbookFacts } from "../core/adoption/snapshot";
import type { Operation } from "../core/blueprint/operations";
import { succeed, type Result } from "../core/problems/problem";
import { isExcelError } from "./excel-problem";
import { applyOperations } from "./operations/apply";
import { readColumnRules } from "./read/column-rules";
import { readCursor } from "./read/cursor";
import { queueFacts } from "./read/facts";
import { readFormulas } from "./read/formulas";
import { readNumberFormats } from "./read/number-formats";
import { readResults } from "./read/results";
import { readSheet } from "./read/sheet";
import { readTables } from "./read/tables";
import { readValues } from "./read/values";
import { createRunAct, DONE, type Batch } from "./run-act";
import { createTrace } from "./trace";
import { watchSheets } from "./watch";

export function createExcelWorkbook(): WorkbookPort {
  const trace = createTrace();
  const runAct = createRunAct(trace);
  /** The sheets in order as last read: Excel puts new sheets last, and their place can only be set by number. */
  let order: readonly string[] | null = null;
  const remember = (facts: WorkbookFacts) => (order = facts.sheets.map((sheet) => sheet.name));

  return {
    readFacts: () =>
      runAct({ operation: "readFacts", ranges: "", sheet: "" }, async (batch) => {
        const facts = await readFacts(batch);
        if (facts.ok) remember(facts.value);
        return facts;
      }),
    readSheet: (sheet, numberFormatsOf) =>
      runAct({ operation: "readSheet", ranges: sheet ?? "(active)", sheet: sheet ?? "" }, async (batch) => {
        const reading = await readSheet(batch, sheet, numberFormatsOf);
        if (reading.ok) remember(reading.value.facts);
        return reading;
      }),
    readNumberFormats: (sheet, block, columns) =>
      runAct({ operation: "readNumberFormats", ranges: `${sheet}: ${columns.length} columns`, sheet }, (batch) => readNumberFormats(batch, sheet, block, columns)),
    readFormulas: (sheets) => runAct({ operation: "readFormulas", ranges: sheets.join(", "), sheet: sheets[0] ?? "" }, (batch) => readFormulas(batch, sheets)),
    readResults: (formulas) =>
      formulas.length === 0
        ? Promise.resolve(succeed([]))
        : runAct({ operation: "readResults", ranges: `${formulas.length} cells`, sheet: "" }, (batch) => readResults(batch, formulas)),
    readValues: (sheet, address) => runAct({ operation: "readValues", ranges: `${sheet}!${address}`, sheet }, (batch) => readValues(batch, sheet, address)),
    readTables: (wanted) =>
      wanted.length === 0 ? Promise.resolve(succeed([])) : runAct({ operation: "readTables", ranges: namesOf(wanted), sheet: "" }, (batch) => readTables(batch, wanted)),
    readColumnRules: (wanted) =>
      wanted.length === 0 ? Promise.resolve(succeed([])) : runAct({ operation: "readColumnRules", ranges: namesOf(wanted), sheet: "" }, (batch) => readColumnRules(batch, wanted)),
    readCursor: () => runAct({ operation: "readCursor", ranges: "", sheet: "" }, readCursor),
    apply: (operations, onProgress) =>
      runAct({ operation: "apply", ranges: describe(operations), sheet: "" }, async (batch) => {
        const known = order ?? (needsOrder(operations) ? await readOrder(batch) : []);
        order = null;
        return applyOperations(batch, operations, known, onProgress);
      }),
    select: (sheet, address) =>
      runAct({ operation: "select", ranges: `${sheet}!${address}`, sheet }, async (batch) => {
        const worksheet = batch.context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(address).select();
        await batch.sync();
        return DONE;
      }),
    watch: (listener) => runAct({ operation: "watch", ranges: "", sheet: "" }, (batch) => watchSheets(batch, listener)),
    trace: () => trace.lines(),
  };
}

async function readFacts(batch: Batch): Promise<Result<WorkbookFacts>> {
  const take = queueFacts(batch.context, true);
  try {
    await batch.sync();
    return succeed(take());
  } catch (error) {
    if (!isExcelError(error) || error.code !== "InvalidSelection") throw error;
    const takeRest = queueFacts(batch.context, false);
    await batch.sync();
    return succeed(takeRest());
  }
}

async function readOrder(batch: Batch): Promise<readonly string[]> {
  const sheets = batch.context.workbook.worksheets.load("items/name");
  await batch.sync();
  return sheets.items.map((sheet) => sheet.name);
}

function needsOrder(operations: readonly Operation[]): boolean {
  return operations.some((operation) => operation.do === "addSheet" && operation.position !== "end");
}

/** "values 3, addTable 1" */
function describe(operations: readonly Operation[]): string {
  const counts = new Map<string, number>();
  for (const operation of operations) counts.set(operation.do, (counts.get(operation.do) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(", ");
}

function namesOf(wanted: readonly TableRequest[]): string {
  return wanted.map(({ table }) => table).join(", ");
}
