/** A register workbook as plain data, calculated: rows by spec id go in, results and conditions over rows come out. */
import { blockAddress, cellAddress, columnName } from "../../../src/core/blueprint/addresses";
import { columnSpecs, type ColumnSpec } from "../../../src/core/blueprint/column-specs";
import { choicesName, registerNames } from "../../../src/core/blueprint/list-names";
import type { CellValue, Operation } from "../../../src/core/blueprint/operations";
import { buildRegisterSheet } from "../../../src/core/blueprint/register-sheet";
import { listRangeName, STABLE_NAMES } from "../../../src/core/blueprint/stable-names";
import { stepHelpers } from "../../../src/core/blueprint/step-helpers";
import type { Language } from "../../../src/core/language";
import type { RegisterPlace } from "../../../src/core/register/contract";
import type { Regulation } from "../../../src/core/regulation/regulation";
import { calculate } from "../calculate";
import { ToyWorkbook } from "../toy-workbook";

export type Row = Readonly<Record<string, CellValue>>;

export interface Bench {
  readonly places: ReadonlyMap<string, RegisterPlace>;
  readonly specs: ReadonlyMap<string, readonly ColumnSpec[]>;
  /** The value of a column in row `index` (0-based) of a register. */
  value(register: string, index: number, id: string): CellValue;
  /** Results of formulas (with "=") that count from the register's first row, each in its row. */
  ask(register: string, formulas: readonly { readonly index: number; readonly formula: string }[]): CellValue[];
}

/** Rows hold entries and kept values; computed columns get their formulas. */
export function setupBench(regulation: Regulation, language: Language, rows: Readonly<Record<string, readonly Row[]>>, statusDate: number): Bench {
  const toy = new ToyWorkbook("Help", [["Status", statusDate]]);
  toy.names.set(STABLE_NAMES.statusDate, "=Help!$B$1");
  putSteps(toy, regulation, language);
  putLists(toy, regulation, language);
  const specs = new Map(regulation.registers.map((register) => [register.id, columnSpecs(regulation, register, language)]));
  const places = new Map(regulation.registers.map((register): [string, RegisterPlace] => {
    const made = buildRegisterSheet({ regulation, register, language, sheet: register.label[language], position: "end", specs: specs.get(register.id)! });
    toy.apply(made.operations);
    return [register.id, putRows(toy, made.place, specs.get(register.id)!, rows[register.id] ?? [])];
  }));
  toy.apply(registerNames(regulation, [...places.values()], language));
  const asked: { register: string; cell: string }[] = [];
  let at: ReturnType<typeof calculate> | null = null;
  return {
    places, specs,
    value(register, index, id) {
      const place = places.get(register)!;
      const column = place.block.left + place.headers.indexOf(place.headerOf.get(id)!);
      return (at ??= calculate(toy))(place.sheet, cellAddress(place.block.top + 1 + index, column));
    },
    ask(register, formulas) {
      const place = places.get(register)!;
      const from = asked.length;
      formulas.forEach(({ index, formula }, nth) => {
        const cell = cellAddress(place.block.top + 1 + index, place.block.right + 3 + from + nth);
        toy.set(place.sheet, cell, { formula: moved(formula, index), value: "" });
        asked.push({ register, cell });
      });
      at = calculate(toy);
      return asked.slice(from).map(({ cell }) => at!(place.sheet, cell));
    },
  };
}

/** As a fill would: rows without $ go down. */
export function moved(formula: string, down: number): string {
  return formula.replace(/("(?:[^"]|"")*")|(\$?[A-Z]{1,3})(\d+)(?![\d(])/g, (all: string, text?: string, column?: string, row?: string) => (text !== undefined ? all : `${column}${Number(row) + down}`));
}

function putRows(toy: ToyWorkbook, place: RegisterPlace, specs: readonly ColumnSpec[], rows: readonly Row[]): RegisterPlace {
  const block = { ...place.block, bottom: place.block.top + Math.max(1, rows.length) };
  const operations: Operation[] = [{ do: "resizeTable", name: place.register.table, sheet: place.sheet, address: blockAddress(block) }];
  rows.forEach((row, index) => operations.push({ do: "values", sheet: place.sheet, address: blockAddress({ ...block, top: block.top + 1 + index, bottom: block.top + 1 + index }), values: [specs.map(({ id }) => row[id] ?? null)] }));
  specs.forEach(({ formula }, column) => formula !== null && operations.push({ do: "formulas", sheet: place.sheet, address: blockAddress({ ...block, top: block.top + 1, left: column, right: column }), formulas: `=${formula.text}` }));
  toy.apply(operations);
  return { ...place, block };
}

function putSteps(toy: ToyWorkbook, regulation: Regulation, language: Language): void {
  const helpers = [...stepHelpers(regulation, language)];
  toy.apply([{ do: "addSheet", sheet: "Steps", position: "end" }]);
  if (helpers.length > 0) toy.apply([{ do: "values", sheet: "Steps", address: `A2:D${helpers.length + 1}`, values: helpers.map(([id, { order, opens, text }]) => [id, order, opens, text]) }]);
  [STABLE_NAMES.stepIds, STABLE_NAMES.stepOrder, STABLE_NAMES.stepOpens, STABLE_NAMES.stepTexts].forEach((name, column) => toy.names.set(name, `=Steps!$${columnName(column)}$2:$${columnName(column)}$201`));
}

function putLists(toy: ToyWorkbook, regulation: Regulation, language: Language): void {
  const lists = [{ name: STABLE_NAMES.stageList, options: regulation.stages }, ...regulation.lists.map(({ id, options }) => ({ name: listRangeName(id), options }))];
  toy.apply([{ do: "addSheet", sheet: "Lists", position: "end" }]);
  lists.forEach(({ name, options }, column) => {
    const block = { top: 3, left: column, bottom: 3 + options.length, right: column };
    toy.apply([{ do: "values", sheet: "Lists", address: blockAddress(block), values: [[name], ...options.map(({ label }) => [label[language]])] }, choicesName(name, { sheet: "Lists", block, headers: [name] }, "")]);
  });
}
