/** A register workbook on plain grids: every register's sheet of a regulation, with some projects and entries in it. */

import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import { buildRegisterSheet } from "../../../src/core/blueprint/register-sheet";
import { blockAddress } from "../../../src/core/blueprint/addresses";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { cellFormula } from "../../../src/core/formula/formula";
import type { Language } from "../../../src/core/language";
import type { Contract, RegisterPlace } from "../../../src/core/register/contract";
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
  const places = regulation.registers.map((register): RegisterPlace => {
    const specs = columnSpecs(regulation, register, language);
    const { operations, place } = buildRegisterSheet({ regulation, register, language, sheet: register.label[language], position: "end", specs });
    workbook.apply(operations);
    const entries = rows[register.id] ?? [];
    const bottom = place.block.top + Math.max(1, entries.length);
    const block = { ...place.block, bottom };
    workbook.apply([{ do: "resizeTable", name: register.table, sheet: place.sheet, address: blockAddress(block) }]);
    for (const { header, formula } of specs) {
      const column = block.left + place.headers.indexOf(header);
      if (formula !== null) workbook.apply([{ do: "formulas", sheet: place.sheet, address: blockAddress({ top: block.top + 1, bottom, left: column, right: column }), formulas: cellFormula(formula) }]);
    }
    entries.forEach((entry, row) => {
      for (const [id, value] of Object.entries(entry)) {
        const column = block.left + place.headers.indexOf(place.headerOf.get(id) ?? "");
        workbook.apply([{ do: "values", sheet: place.sheet, address: blockAddress({ top: block.top + 1 + row, bottom: block.top + 1 + row, left: column, right: column }), values: [[value]] }]);
      }
    });
    return { ...place, block };
  });
  return { workbook, contract: { regulation, language, places, hasGates: true, is1904: false } };
}
