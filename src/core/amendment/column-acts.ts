/** The acts that bring a register's table from its old columns to the new ones: insertions, the table's size, headers, formulas, formats. */

import type { Block } from "../adoption/snapshot";
import { blockAddress, cellAddress, columnsAddress } from "../blueprint/addresses";
import type { ColumnSpec } from "../blueprint/column-spec";
import type { CellFormat, Operation } from "../blueprint/operations";
import { note } from "../blueprint/register";
import { COLOURS, LOOKS } from "../blueprint/sheet-look";
import { cellFormula } from "../formula/formula";
import type { Language } from "../language";
import type { RegisterPlace } from "../register/contract";
import type { Act } from "./act";
import type { ColumnsPlan } from "./plan-columns";

export interface ColumnsChange {
  readonly place: RegisterPlace;
  readonly plan: ColumnsPlan;
  readonly before: readonly ColumnSpec[];
  readonly after: readonly ColumnSpec[];
  /** People's own list: a new header looks as its neighbour does. */
  readonly isAdopted: boolean;
}

/** Where the table is afterwards. */
export function placeAfter({ place, plan }: Pick<ColumnsChange, "place" | "plan">, register: RegisterPlace["register"]): RegisterPlace {
  return { ...place, register, block: { ...place.block, right: place.block.right + plan.added.length }, headers: plan.headers, headerOf: plan.headerOf };
}

export function columnActs(change: ColumnsChange, language: Language): readonly Act[] {
  return [...insertions(change), ...headerActs(change), ...dressActs(change), ...noteActs(change, language)];
}

/** Formulas of columns that were there already and read otherwise now. */
export function formulaActs({ place, plan, before, after }: ColumnsChange): readonly Act[] {
  const isNew = new Set(plan.added.map(({ id }) => id));
  return after.flatMap((spec): Act[] => {
    if (spec.formula === null || isNew.has(spec.id)) return [];
    const old = before.find(({ id }) => id === spec.id)?.formula ?? null;
    if (old !== null && old.text === spec.formula.text) return [];
    const address = bodyOf(place.block, columnOf(place, plan, spec.id));
    const write = (formulas: string): Operation => ({ do: "formulas", sheet: place.sheet, address, formulas });
    return [{ operations: [write(cellFormula(spec.formula))], undo: old === null ? [] : [write(cellFormula(old))] }];
  });
}

/** Absolute, after all insertions. */
export function columnOf(place: RegisterPlace, plan: ColumnsPlan, id: string): number {
  const header = plan.headerOf.get(id);
  return place.block.left + plan.headers.findIndex((one) => one === header);
}

export function bodyOf(block: Block, column: number): string {
  return blockAddress({ top: block.top + 1, left: column, bottom: block.bottom, right: column });
}

function insertions({ place: { sheet, block, register }, plan }: ColumnsChange): Act[] {
  const acts: Act[] = [];
  let { right } = block;
  const resize = (to: number): Operation => ({ do: "resizeTable", name: register.table, sheet, address: blockAddress({ ...block, right: to }) });
  for (const { first, count } of stretches(plan.added.map(({ index }) => block.left + index))) {
    const address = columnsAddress(first, first + count - 1);
    acts.push({ operations: [{ do: "insertColumns", sheet, address }], undo: [{ do: "deleteColumns", sheet, address }] });
    if (first > right) acts.push({ operations: [resize(right + count)], undo: [resize(right)] });
    right += count;
  }
  return acts;
}

/** A header that another column still has would get a number from Excel: such ones take a word that nobody has first. */
function headerActs({ place: { sheet, block }, plan }: ColumnsChange): Act[] {
  const put = (index: number, header: string): Operation => ({ do: "values", sheet, address: cellAddress(block.top, block.left + index), values: [[header]] });
  const present = new Set(plan.renamed.map(({ from }) => from.toLowerCase()));
  const crossing = plan.renamed.filter(({ header }) => present.has(header.toLowerCase()));
  const aside = crossing.map(({ index }) => put(index, `_${index}`));
  const renaming: Act[] = plan.renamed.length === 0 ? [] : [{
    operations: [...aside, ...plan.renamed.map(({ index, header }) => put(index, header))],
    undo: [...aside, ...plan.renamed.map(({ index, from }) => put(index, from))],
  }];
  const added = plan.added.map(({ index, header }) => put(index, header));
  return [...renaming, ...(added.length === 0 ? [] : [{ operations: added, undo: [] }])];
}

/** New columns; and the number format of those whose field has another type now. */
function dressActs({ place, plan, before, after, isAdopted }: ColumnsChange): Act[] {
  const { sheet, block } = place;
  const operations: Operation[] = plan.added.flatMap(({ id, index }): Operation[] => {
    const spec = after.find((one) => one.id === id) as ColumnSpec;
    const column = block.left + index;
    const whole = columnsAddress(column, column);
    return [
      { do: "numberFormat", sheet, address: bodyOf(block, column), format: spec.numberFormat },
      ...(spec.formula === null ? [] : [{ do: "formulas" as const, sheet, address: bodyOf(block, column), formulas: cellFormula(spec.formula) }]),
      ...(isAdopted ? [] : [{ do: "format" as const, sheet, address: cellAddress(block.top, column), format: headerLook(spec) }]),
      { do: "columnWidth", sheet, address: whole, points: spec.points },
      ...(spec.isHidden ? [{ do: "groupColumns" as const, sheet, address: whole }] : []),
      { do: "hideColumns", sheet, address: whole, hidden: spec.isHidden },
    ];
  });
  const formats = after.flatMap((spec): Act[] => {
    const old = before.find(({ id }) => id === spec.id);
    if (old === undefined || old.numberFormat === spec.numberFormat || plan.added.some(({ id }) => id === spec.id)) return [];
    const address = bodyOf(block, columnOf(place, plan, spec.id));
    return [{ operations: [{ do: "numberFormat", sheet, address, format: spec.numberFormat }], undo: [{ do: "numberFormat", sheet, address, format: old.numberFormat }] }];
  });
  return [...(operations.length === 0 ? [] : [{ operations, undo: [] }]), ...formats];
}

function headerLook({ kind }: ColumnSpec): CellFormat {
  return kind === "entry" ? LOOKS.header : { ...LOOKS.header, fill: COLOURS.computedFill, fontColor: "#000000" };
}

/** What Excel shows beside a selected header, in sheets that we made. */
function noteActs({ place, plan, before, after, isAdopted }: ColumnsChange, language: Language): Act[] {
  if (isAdopted) return [];
  return after.flatMap((spec): Act[] => {
    const old = before.find(({ id }) => id === spec.id);
    if (old !== undefined && old.header === spec.header && old.about === spec.about) return [];
    const address = cellAddress(place.block.top, columnOf(place, plan, spec.id));
    const put = ({ header, about }: ColumnSpec): Operation => ({ do: "validation", sheet: place.sheet, address, rule: note(header, about, language) });
    return [{ operations: [put(spec)], undo: old === undefined ? [] : [put(old)] }];
  });
}

function stretches(columns: readonly number[]): { readonly first: number; readonly count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.count === column) last.count += 1;
    else found.push({ first: column, count: 1 });
  }
  return found;
}
