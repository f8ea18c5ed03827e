/** What Excel itself should keep: formulas of computed columns, checks at the input. */

import { blockAddress, cellAddress, onSheet } from "../../blueprint/addresses";
import type { Operation } from "../../blueprint/operations";
import { cellFormula } from "../../formula/formula";
import { cellOf, type CheckedRegister, type CheckInput, type ExpectedRule } from "../check-input";
import type { Finding } from "../finding";

export function findNativeRules({ registers, contract }: CheckInput): Finding[] {
  return registers.flatMap((checked) => [...overwritten(checked), ...lostRules(checked, checked.place.register.label[contract.language], contract.hasGates)]);
}

/** A cell of a computed column without a formula. What a formula says is Excel's own way of writing it, so that it is not compared. */
function overwritten(checked: CheckedRegister): Finding[] {
  const { rows, rules, specs } = checked;
  return specs.flatMap((spec): Finding[] => {
    const formulas = rules.find(({ header }) => header === spec.header)?.formulas;
    const { formula } = spec;
    if (formula === null || formulas === undefined) return [];
    return formulas.flatMap((text, index): Finding[] => {
      if (text !== "") return [];
      const cell = cellOf(checked, spec.id, index);
      const got = rows.columns.get(spec.header)?.[index] ?? "";
      if (cell === null) return [];
      const address = cell.slice(cell.lastIndexOf("!") + 1);
      return [{
        id: `formulaOverwritten:${cell}`, kind: "formulaOverwritten", cell, facts: { column: spec.header, got: String(got) },
        repair: { operations: [{ do: "formulas", sheet: rows.sheet, address, formulas: cellFormula(formula) }], undo: [{ do: "values", sheet: rows.sheet, address, values: [[got]] }] },
      }];
    });
  });
}

/** A list that was only converted keeps people's own checks where it had some. */
function lostRules(checked: CheckedRegister, register: string, hasGates: boolean): Finding[] {
  const { rows, rules, expected } = checked;
  return expected.flatMap(({ header, rule }): Finding[] => {
    const found = rules.find((one) => one.header === header);
    const index = rows.headers.indexOf(header);
    if (found === undefined || index < 0 || keeps(found.validation, rule) || (!hasGates && found.validation !== null)) return [];
    const column = rows.block.left + index;
    const address = blockAddress({ top: rows.block.top + 1, bottom: rows.block.bottom, left: column, right: column });
    const operations: Operation[] = [{ do: "validation", sheet: rows.sheet, address, rule }];
    return [{
      id: `validationLost:${rows.name}.${header}`, kind: "validationLost", cell: cellOfHeader(checked, index), facts: { register, column: header },
      repair: { operations, undo: [{ do: "clearValidation", sheet: rows.sheet, address }] },
    }];
  });
}

/** Excel may write a rule's formula in another way (spaces, case of names), so that the kind decides. */
function keeps(found: CheckedRegister["rules"][number]["validation"], { kind }: ExpectedRule["rule"]): boolean {
  return found !== null && found !== "mixed" && found.kind === kind;
}

function cellOfHeader({ rows }: CheckedRegister, index: number): string {
  const column = rows.block.left + index;
  return onSheet(rows.sheet, cellAddress(rows.block.top, column));
}
