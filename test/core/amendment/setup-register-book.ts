/** A new register workbook of a regulation on plain grids, with some projects and entries in it. */

import { blockAddress } from "../../../src/core/blueprint/addresses";
import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import { buildNewWorkbook } from "../../../src/core/blueprint/new-workbook";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { cellFormula } from "../../../src/core/formula/formula";
import type { Language } from "../../../src/core/language";
import type { Contract } from "../../../src/core/register/contract";
import type { Regulation } from "../../../src/core/regulation/regulation";
import { ToyWorkbook } from "../toy-workbook";

export type Rows = Readonly<Record<string, readonly Readonly<Record<string, CellValue>>[]>>;

export interface RegisterBook {
  readonly workbook: ToyWorkbook;
  readonly contract: Contract;
}

/** `rows`: by register, values by column id. */
export function setupRegisterBook(regulation: Regulation, rows: Rows, language: Language = "zh"): RegisterBook {
  const workbook = new ToyWorkbook("起始", []);
  const made = buildNewWorkbook({ regulation, language, facts: workbook.facts("起始"), statusDate: 46100 });
  workbook.apply(made.operations);
  const places = made.contract.places.map((place) => {
    const { register, sheet } = place;
    const entries = rows[register.id] ?? [];
    const block = { ...place.block, bottom: place.block.top + Math.max(1, entries.length) };
    const column = (header: string | undefined) => ({ ...block, top: block.top + 1, left: block.left + place.headers.indexOf(header ?? ""), right: block.left + place.headers.indexOf(header ?? "") });
    workbook.apply([{ do: "resizeTable", name: register.table, sheet, address: blockAddress(block) }]);
    for (const { header, formula } of columnSpecs(regulation, register, language)) {
      if (formula !== null) workbook.apply([{ do: "formulas", sheet, address: blockAddress(column(header)), formulas: cellFormula(formula) }]);
    }
    for (const id of new Set(entries.flatMap((entry) => Object.keys(entry)))) {
      workbook.apply([{ do: "values", sheet, address: blockAddress(column(place.headerOf.get(id))), values: entries.map((entry) => [entry[id] ?? ""]) }]);
    }
    return { ...place, block };
  });
  return { workbook, contract: { ...made.contract, places } };
}

/** The same book for one more test; making it anew takes longer. */
export function copyOf({ workbook, contract }: RegisterBook): RegisterBook {
  const copy = new ToyWorkbook("起始", []);
  copy.sheets.clear();
  for (const [name, sheet] of workbook.sheets) copy.sheets.set(name, { ...structuredClone({ ...sheet, cells: new Map() }), cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])) });
  for (const [name, table] of workbook.tables) copy.tables.set(name, table);
  for (const [name, reference] of workbook.names) copy.names.set(name, reference);
  return { workbook: copy, contract };
}
