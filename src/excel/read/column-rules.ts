/** What table columns carry besides values: formulas by row, and the data validation that all their cells have. */

import type { TableRequest } from "../../app/workbook-port";
import type { ValidationRule } from "../../core/blueprint/operations";
import { succeed, type Result } from "../../core/problems/problem";
import type { ColumnRules } from "../../core/register/contract";
import { blockAddress } from "../../core/blueprint/addresses";
import { rangeToBlock, rowsOf } from "../blocks";
import { isTooMuchAtOnce } from "../excel-problem";
import type { Batch } from "../run-act";
import { readInPortions, type Piece } from "./in-portions";

const BYTES_PER_CELL = 160;

const KINDS: Readonly<Record<string, ValidationRule["kind"]>> = { List: "list", Custom: "custom", Date: "date", Decimal: "decimal", WholeNumber: "whole", TextLength: "textLength" };
const OPERATORS: Readonly<Record<string, NonNullable<ValidationRule["operator"]>>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual", LessThan: "lessThan", LessThanOrEqualTo: "lessThanOrEqual",
};

interface Place {
  readonly table: string;
  readonly header: string;
}

/** One sync; one before it where all columns of a table are asked for. Where the answer is too long: one for the measures and one for each 4 MB. */
export async function readColumnRules(batch: Batch, wanted: readonly TableRequest[]): Promise<Result<readonly ColumnRules[]>> {
  const places = await placesOf(batch, wanted);
  if (places.length === 0) return succeed([]);
  const columns = places.map((place) => queueColumn(batch.context, place));
  const parts = columns.map(({ body }) => body.load("formulas,values"));
  try {
    await batch.sync();
  } catch (error) {
    if (!isTooMuchAtOnce(error)) throw error;
    return succeed(await readMeasured(batch, places));
  }
  return succeed(columns.flatMap((column, index) => column.take(column.isThere() ? formulasIn(parts[index]!) : []) ?? []));
}

async function placesOf(batch: Batch, wanted: readonly TableRequest[]): Promise<Place[]> {
  const whole = wanted.filter(({ columns }) => columns === "all").map(({ table }) => ({ table, columns: batch.context.workbook.tables.getItemOrNullObject(table).columns.load("items/name") }));
  if (whole.length > 0) await batch.sync();
  return wanted.flatMap(({ table, columns }) => {
    if (columns !== "all") return columns.map((header) => ({ table, header }));
    const found = whole.find((one) => one.table === table)!.columns;
    return found.isNullObject ? [] : found.items.map(({ name }) => ({ table, header: name }));
  });
}

function queueColumn(context: Excel.RequestContext, { table: name, header }: Place) {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name");
  const column = table.columns.getItemOrNullObject(header).load("name");
  const body = column.getDataBodyRange();
  const validation = body.dataValidation.load("type,rule");
  const isThere = () => !table.isNullObject && !column.isNullObject && column.name.toLowerCase() === header.toLowerCase();
  return {
    body,
    isThere,
    take: (formulas: readonly string[]): ColumnRules | null => (isThere() ? { table: table.name, header: column.name, formulas, validation: ruleOf(validation) } : null),
  };
}

async function readMeasured(batch: Batch, places: readonly Place[]): Promise<ColumnRules[]> {
  const columns = places.map((place) => {
    const column = queueColumn(batch.context, place);
    column.body.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
    return column;
  });
  await batch.sync();
  const pieces: Piece[] = [];
  const rules = columns.flatMap((column) => {
    const formulas: string[] = [];
    const rule = column.take(formulas);
    if (rule === null) return [];
    pieces.push(formulasPiece(batch.context, column.body, formulas));
    return [rule];
  });
  await readInPortions(batch, pieces);
  return rules;
}

function formulasPiece(context: Excel.RequestContext, body: Excel.Range, into: string[]): Piece {
  const [sheet, block] = [context.workbook.worksheets.getItem(body.worksheet.name), rangeToBlock(body)];
  return {
    rows: body.rowCount,
    bytesPerRow: BYTES_PER_CELL,
    load(first, count) {
      const part = sheet.getRange(blockAddress(rowsOf(block, first, count))).load("formulas,values");
      return () => formulasIn(part).forEach((formula, index) => (into[first + index] = formula));
    },
  };
}

/** A text such as "=待定" gives itself; no formula does. */
function formulasIn({ formulas, values }: Excel.Range): string[] {
  return formulas.map(([formula]: unknown[], row) => (typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[0] ? formula : ""));
}

/** "mixed" also for a rule of a kind that we never set, such as a time. */
function ruleOf({ type, rule }: Excel.DataValidation): ColumnRules["validation"] {
  if (type === "None") return null;
  const kind = KINDS[type];
  return kind === undefined ? "mixed" : { kind, source: sourceOf(rule) };
}

/** Excel gives formulas and numbers; a Range stands in these types only for what is set. */
function sourceOf({ list, custom, date, decimal, wholeNumber, textLength }: Excel.DataValidationRule): string {
  if (list) return asText(list.source);
  if (custom) return custom.formula;
  const compared = date ?? decimal ?? wholeNumber ?? textLength;
  if (!compared) return "";
  return [OPERATORS[compared.operator] ?? "", asText(compared.formula1), asText(compared.formula2)].filter((part) => part !== "").join(" ");
}

function asText(bound: unknown): string {
  return typeof bound === "string" || typeof bound === "number" ? String(bound) : "";
}
