/** Columns that the contract needs and the table lacks: renamed, or gone. */

import { blockAddress, cellAddress, columnsAddress, onSheet } from "../../blueprint/addresses";
import type { ColumnSpec } from "../../blueprint/column-specs";
import type { Operation } from "../../blueprint/operations";
import { cellFormula } from "../../formula/formula";
import type { CheckedRegister, CheckInput } from "../check-input";
import type { Finding, Repair } from "../finding";

export function findColumns({ registers, contract }: CheckInput): Finding[] {
  return registers.flatMap((checked) => {
    const { specs, rows, place } = checked;
    const register = place.register.label[contract.language];
    const known = new Set(specs.map(({ header }) => header));
    const strange = rows.headers.map((header, index) => ({ header, index })).filter(({ header }) => !known.has(header));
    // Which columns a list had when it was converted nobody knows any more.
    const lacking = !contract.hasGates ? [] : specs.map((spec, order) => ({ spec, order })).filter(({ spec }) => !rows.headers.includes(spec.header) && !isAdoptions(spec));
    const renamed = lacking.flatMap(({ spec, order }) => strange.filter(({ index }) => index === placeOf(checked, order)).slice(0, 1).map((found) => ({ spec, found })));
    const gone = lacking.map(({ spec }) => spec).filter((spec) => !renamed.some((one) => one.spec === spec));
    return [
      ...renamed.map(({ spec, found }): Finding => ({
        id: `columnRenamed:${rows.name}.${spec.id}`, kind: "columnRenamed", cell: onSheet(rows.sheet, headerCell(checked, found.index)),
        facts: { register, column: spec.header, found: found.header }, repair: renameBack(checked, spec, found),
      })),
      ...(gone.length === 0 ? [] : [missing(checked, gone, register, contract.language === "zh" ? "、" : ", ")]),
    ];
  });
}

/** Deviations of an adopted list are made where it has what they need; one that it never had is not missing. */
function isAdoptions({ kind, formula }: ColumnSpec): boolean {
  return kind === "computed" && formula === null;
}

/** One finding for all of a table: put back one by one, they would get in each other's place. */
function missing(checked: CheckedRegister, specs: readonly ColumnSpec[], register: string, comma: string): Finding {
  const { rows } = checked;
  return { id: `columnMissing:${rows.name}`, kind: "columnMissing", cell: onSheet(rows.sheet, headerCell(checked, 0)), facts: { register, columns: specs.map(({ header }) => header).join(comma) }, repair: addAgain(checked, specs) };
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

/** What stands right of the table makes room: whole columns are put in before it. Checks come back with the next check, which misses them. */
function addAgain({ rows, isRoomRight }: CheckedRegister, specs: readonly ColumnSpec[]): Repair {
  const { sheet, block, name } = rows;
  const right = block.right + specs.length;
  const added = { ...block, left: block.right + 1, right };
  const columns = columnsAddress(added.left, right);
  const body = (index: number): string => blockAddress({ top: block.top + 1, bottom: block.bottom, left: added.left + index, right: added.left + index });
  return {
    operations: [
      ...(isRoomRight === false ? [{ do: "insertColumns", sheet, address: columns } satisfies Operation] : []),
      { do: "values", sheet, address: blockAddress({ ...added, bottom: block.top }), values: [specs.map(({ header }) => header)] },
      { do: "resizeTable", name, sheet, address: blockAddress({ ...block, right }) },
      ...specs.flatMap(({ numberFormat }, index): Operation[] => (numberFormat === null || numberFormat === "General" ? [] : [{ do: "numberFormat", sheet, address: body(index), format: numberFormat }])),
      ...specs.flatMap(({ formula }, index): Operation[] => (formula === null ? [] : [{ do: "formulas", sheet, address: body(index), formulas: cellFormula(formula) }])),
      ...specs.flatMap(({ isHidden }, index): Operation[] => (isHidden ? [{ do: "hideColumns", sheet, address: columnsAddress(added.left + index, added.left + index), hidden: true }] : [])),
    ],
    undo: [
      { do: "resizeTable", name, sheet, address: blockAddress(block) },
      isRoomRight === false ? { do: "deleteColumns", sheet, address: columns } : { do: "clear", sheet, address: blockAddress(added), what: "contents" },
      ...(isRoomRight === false ? [] : specs.flatMap(({ isHidden }, index): Operation[] => (isHidden ? [{ do: "hideColumns", sheet, address: columnsAddress(added.left + index, added.left + index), hidden: false }] : []))),
    ],
  };
}
