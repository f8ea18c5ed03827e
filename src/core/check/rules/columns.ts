/** Columns that the contract needs and the table lacks: renamed, or gone. */

import { blockAddress, cellAddress, onSheet } from "../../blueprint/addresses";
import type { ColumnSpec } from "../../blueprint/column-specs";
import { cellFormula } from "../../formula/formula";
import type { CheckedRegister, CheckInput } from "../check-input";
import type { Finding, Repair } from "../finding";

export function findColumns({ registers, contract }: CheckInput): Finding[] {
  return registers.flatMap((checked) => {
    const known = new Set(checked.specs.map(({ header }) => header));
    const strange = checked.rows.headers.map((header, index) => ({ header, index })).filter(({ header }) => !known.has(header));
    let added = 0;
    return checked.specs.flatMap((spec, order): Finding[] => {
      if (checked.rows.headers.includes(spec.header)) return [];
      const register = checked.place.register.label[contract.language];
      const id = `${checked.rows.name}.${spec.id}`;
      const renamed = strange.find(({ index }) => index === placeOf(checked, order));
      if (renamed !== undefined) {
        const cell = onSheet(checked.rows.sheet, headerCell(checked, renamed.index));
        return [{ id: `columnRenamed:${id}`, kind: "columnRenamed", cell, facts: { register, column: spec.header, found: renamed.header }, repair: renameBack(checked, spec, renamed) }];
      }
      added += 1;
      return [{ id: `columnMissing:${id}`, kind: "columnMissing", cell: onSheet(checked.rows.sheet, headerCell(checked, 0)), facts: { register, column: spec.header }, repair: addAgain(checked, spec, added) }];
    });
  });
}

/** Where the column should stand: right after the nearest one before it that is there. */
function placeOf({ specs, rows }: CheckedRegister, order: number): number {
  for (let before = order - 1; before >= 0; before -= 1) {
    const at = rows.headers.indexOf(specs[before]?.header ?? "");
    if (at >= 0) return at + (order - before);
  }
  return order;
}

function headerCell({ rows }: CheckedRegister, index: number): string {
  return cellAddress(rows.block.top, rows.block.left + index);
}

function renameBack(checked: CheckedRegister, spec: ColumnSpec, { header, index }: { readonly header: string; readonly index: number }): Repair {
  const [sheet, address] = [checked.rows.sheet, headerCell(checked, index)];
  return { operations: [{ do: "values", sheet, address, values: [[spec.header]] }], undo: [{ do: "values", sheet, address, values: [[header]] }] };
}

/** `nth`: of the columns that this check would add, so that two of them do not take one place. */
function addAgain({ rows }: CheckedRegister, spec: ColumnSpec, nth: number): Repair {
  const { sheet, block, name } = rows;
  const address = cellAddress(block.top, block.right + nth);
  return {
    operations: [
      { do: "values", sheet, address, values: [[spec.header]] },
      { do: "resizeTable", name, sheet, address: blockAddress({ ...block, right: block.right + nth }) },
      ...(spec.formula === null ? [] : [{ do: "formulas" as const, sheet, address: blockAddress({ top: block.top + 1, bottom: block.bottom, left: block.right + nth, right: block.right + nth }), formulas: cellFormula(spec.formula) }]),
    ],
    undo: [{ do: "resizeTable", name, sheet, address: blockAddress({ ...block, right: block.right + nth - 1 }) }, { do: "clear", sheet, address: blockAddress({ ...block, left: block.right + nth, right: block.right + nth }), what: "contents" }],
  };
}
