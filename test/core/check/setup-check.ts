/** A register workbook as 检查 sees it, from the rows that a test gives; in order until the test spoils something. */
import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import type { CellValue } from "../../../src/core/blueprint/operations";
import type { CheckedRegister, CheckInput } from "../../../src/core/check/check-input";
import { checkWorkbook } from "../../../src/core/check/check-workbook";
import type { Finding } from "../../../src/core/check/finding";
import { LEDGER_COLUMNS, type LedgerColumnId } from "../../../src/core/register/ledger-columns";
import type { Contract, TableReading } from "../../../src/core/register/contract";
import { registerById } from "../../../src/core/regulation/regulation";
import { marketingOperations } from "../../../src/regulations/marketing-operations";

type Row = Readonly<Record<string, CellValue>>;

/** Rows by register id, under the ids of the columns. Projects get their row kind by themselves. */
export function setupCheck(rowsOf: Readonly<Record<string, readonly Row[]>>, decisions: readonly Partial<Record<LedgerColumnId, CellValue>>[] = []): CheckInput {
  const registers = Object.entries(rowsOf).map(([id, rows]) => setupRegister(id, rows));
  const contract: Contract = { regulation: marketingOperations, language: "zh", places: registers.map(({ place }) => place), hasGates: true, is1904: false };
  const ids = Object.keys(LEDGER_COLUMNS) as LedgerColumnId[];
  const ledger: TableReading = {
    name: "Ledger", sheet: "审批记录", block: { top: 3, left: 0, bottom: 3 + decisions.length, right: ids.length - 1 }, headers: ids.map((id) => LEDGER_COLUMNS[id].zh),
    columns: new Map(ids.map((id) => [LEDGER_COLUMNS[id].zh, decisions.map((decision) => decision[id] ?? "")])),
  };
  return { contract, registers, missing: [], regulationCells: [], ledger };
}

function setupRegister(id: string, rows: readonly Row[]): CheckedRegister {
  const register = registerById(marketingOperations, id)!;
  const specs = columnSpecs(marketingOperations, register, "zh");
  const headers = specs.map(({ header }) => header);
  const block = { top: 3, left: 0, bottom: 3 + rows.length, right: specs.length - 1 };
  const kindOf = (row: Row): CellValue => (row["projectNumber"] || row["projectName"] ? "项目" : "非项目");
  const valuesOf = (column: string): CellValue[] => rows.map((row) => row[column] ?? (column === "rowKind" ? kindOf(row) : ""));
  const budget = specs.find((spec) => spec.id === "budget");
  const rule = { kind: "custom", source: "=TRUE", ignoreBlanks: false, alert: { style: "stop", title: "t", message: "m" } } as const;
  return {
    specs, place: { register, sheet: register.label.zh, block, headers, headerOf: new Map(specs.map((spec) => [spec.id, spec.header])) },
    rows: { name: register.table, sheet: register.label.zh, block, headers, columns: new Map(specs.map((spec) => [spec.header, valuesOf(spec.id)])) },
    rules: specs.map(({ header, formula }) => ({ table: register.table, header, formulas: rows.map(() => (formula === null ? "" : "=1")), validation: header === budget?.header ? { kind: "custom", source: "=TRUE" } : null })),
    expected: budget === undefined ? [] : [{ header: budget.header, rule }],
  };
}

/** The same with one register changed. */
export function withRegister(input: CheckInput, id: string, change: (register: CheckedRegister) => Partial<CheckedRegister>): CheckInput {
  return { ...input, registers: input.registers.map((register) => (register.place.register.id === id ? { ...register, ...change(register) } : register)) };
}

export function kindsOf(input: CheckInput): string[] {
  return checkWorkbook(input).map(({ kind }) => kind);
}

export function onlyFinding(input: CheckInput): Finding {
  const found = checkWorkbook(input);
  if (found.length !== 1) throw new Error(`one finding expected, got ${JSON.stringify(found)}`);
  return found[0]!;
}
