/** What one register's table goes through when its regulation changes: columns, values, formulas, and the rules that depend on them. */

import { blockAddress, cellAddress, onSheet } from "../blueprint/addresses";
import type { ColumnSpec } from "../blueprint/column-spec";
import { columnSpecs } from "../blueprint/column-specs";
import { registerColours } from "../blueprint/gates/register-colours";
import { registerRules } from "../blueprint/gates/register-rules";
import type { Operation } from "../blueprint/operations";
import type { Language } from "../language";
import type { Contract, RegisterPlace, TableReading } from "../register/contract";
import type { Register, Regulation } from "../regulation/regulation";
import type { Act } from "./act";
import { adoptedColours, isAdoptions } from "./adopted-rules";
import { AMENDMENT_TEXTS as T } from "./amendment-texts";
import type { ChangeList } from "./change-group";
import { choiceChanges, columnOf as valuesOf } from "./choice-changes";
import { bodyOf, columnActs, columnOf, formulaActs, placeAfter, type ColumnsChange } from "./column-acts";
import { planColumns, type ColumnsPlan } from "./plan-columns";
import { stepChanges } from "./step-changes";
import { fixResults, setAside, tellUnfitting, type TypeChanges } from "./type-changes";
import { changeAct, type ColumnChange } from "./value-changes";

export interface RegisterAmendment {
  /** Its regulation is the one before. */
  readonly contract: Contract;
  readonly after: Regulation;
  readonly register: Register;
  readonly place: RegisterPlace;
  /** The columns that valuesNeeded names; null where none was. */
  readonly reading: TableReading | null;
  /** Headers that people wrote into the fields' table, by field id. */
  readonly wished: ReadonlyMap<string, string>;
  /** People's own list, made into a register: their conditional formats and these columns' own checks stay. */
  readonly adopted: AdoptedList | null;
  /** Where the projects stand afterwards; null while it is their own turn. */
  readonly projects: RegisterPlace | null;
  readonly say: Language;
  readonly changes: ChangeList;
}

export interface AdoptedList {
  readonly keptRules: ReadonlySet<string>;
  /** Where its gates come into force with this change: the checks and colours that it had from its conversion. */
  readonly rulesBefore?: readonly Operation[];
}

export interface AmendedRegister {
  readonly place: RegisterPlace;
  /** Takes the old rules away: before anything moves, in any register, so that they come back last when all is undone. */
  readonly first: readonly Act[];
  readonly work: readonly Act[];
  /** The new rules: when all registers stand as they will. */
  readonly last: readonly Act[];
  /** Headers of columns that are missing already. */
  readonly missing: readonly string[];
}

export function amendRegister(input: RegisterAmendment): AmendedRegister {
  const { contract, after, register, say, changes } = input;
  const { regulation: before, language } = contract;
  const reading: TableReading = input.reading ?? { name: register.table, sheet: input.place.sheet, block: input.place.block, headers: input.place.headers, columns: new Map() };
  const types: TypeChanges = { contract, after, register, place: input.place, reading, say, changes };
  const aside = setAside(types);
  const { place } = aside;
  const plan = planOf(input, place);
  const change: ColumnsChange = {
    place, plan, isAdopted: input.adopted !== null,
    before: specsOf(input, before, place.register, place.headerOf, contract.hasGates), after: specsOf(input, after, register, plan.headerOf, true),
  };
  const amended = placeAfter(change, register);
  tellColumns(input, plan);
  tellUnfitting(types);
  const values = new Map<string, ColumnChange>(choiceChanges({ before, after, place: input.place, reading, language, say, changes }));
  const done = valuesOf(input.place, reading, "doneStep");
  const steps = done === null || register.scope !== "projects" ? null : stepChanges({ before, after, place: input.place, values: done, say, changes });
  if (steps !== null) values.set("doneStep", steps);
  const fixed = fixResults({ ...types, place }, (id) => columnOf(place, plan, id), (id) => formulaText(change.before, id));
  const formulas = formulaActs(change);
  if (formulas.length > 0) changes.add(place.sheet, T.formulas(rewritten(change))[say]);
  const work = [
    ...aside.acts,
    ...columnActs(change, language),
    ...[...values].flatMap(([id, one]) => (plan.headerOf.has(id) ? [changeAct(place.sheet, place.block.top + 1, columnOf(place, plan, id), one)] : [])),
    ...fixed,
    ...formulas,
  ];
  const rules = ruleActs(input, change, amended);
  if (rules !== null) changes.add(place.sheet, T.rules[say]);
  return { place: amended, missing: plan.missing, work, first: rules?.first ?? [], last: rules?.last ?? [] };
}

function planOf({ contract, after, register, wished, adopted }: RegisterAmendment, place: RegisterPlace): ColumnsPlan {
  const headers = (regulation: Regulation, of: Register, hasGates: boolean): ReadonlyMap<string, string> => {
    const own = columnSpecs(regulation, of, contract.language, new Map(), { hasGates, isAdopted: adopted !== null });
    return new Map(own.map(({ id, header }) => [id, header]));
  };
  const fields = new Set(register.fields.map(({ id }) => id));
  // What was set aside is a new column; it is not missing.
  const isFirst = adopted !== null && !contract.hasGates;
  const before = new Map([...headers(contract.regulation, place.register, contract.hasGates)].filter(([id]) => place.headerOf.has(id) || !(isFirst || isAside(place, register, id))));
  const names = headers(after, register, true);
  // Adoption leaves out a deviation whose columns the list has not.
  const optional = (id: string): boolean => adopted !== null && !place.headerOf.has(id) && isAdoptions(id);
  return planColumns({
    place, wished, isEntry: (id) => fields.has(id),
    before: new Map([...before].filter(([id]) => !optional(id))), after: new Map([...names].filter(([id]) => !optional(id))),
  });
}

function isAside(place: RegisterPlace, register: Register, id: string): boolean {
  return place.register.fields.some((field) => field.id === id && field.formula === undefined) && register.fields.some((field) => field.id === id && field.formula !== undefined);
}

function specsOf({ contract, adopted }: RegisterAmendment, regulation: Regulation, register: Register, headerOf: ReadonlyMap<string, string>, hasGates: boolean): readonly ColumnSpec[] {
  const all = columnSpecs(regulation, register, contract.language, headerOf, { hasGates, isAdopted: adopted !== null });
  return all.filter(({ id }) => headerOf.has(id));
}

function formulaText(specs: readonly ColumnSpec[], id: string): string | null {
  const formula = specs.find((spec) => spec.id === id)?.formula ?? null;
  return formula === null ? null : `=${formula.text}`;
}

function rewritten({ before, after, plan }: ColumnsChange): readonly string[] {
  const isNew = new Set(plan.added.map(({ id }) => id));
  return after.filter(({ id, formula }) => formula !== null && !isNew.has(id) && before.find((one) => one.id === id)?.formula?.text !== formula.text).map(({ header }) => header);
}

function tellColumns({ place, register, say, changes }: RegisterAmendment, plan: ColumnsPlan): void {
  const shown = new Set([...register.fields, ...place.register.fields].map(({ id }) => id));
  const at = (header: string): string => onSheet(place.sheet, cellAddress(place.block.top, place.block.left + place.headers.indexOf(header)));
  for (const { id, header } of plan.added) if (shown.has(id)) changes.add(place.sheet, T.columnAdded(header)[say]);
  for (const { id, header } of plan.taken) if (shown.has(id)) changes.add(place.sheet, T.columnTaken(header)[say], at(header));
  for (const { id, from, header } of plan.renamed) if (shown.has(id)) changes.add(place.sheet, T.columnRenamed(from, header)[say], at(from));
  for (const { id, header } of plan.left) if (shown.has(id)) changes.add(place.sheet, T.columnLeft(header)[say], at(header));
}

/** Null where none changes. */
function ruleActs(input: RegisterAmendment, change: ColumnsChange, amended: RegisterPlace): { readonly first: readonly Act[]; readonly last: readonly Act[] } | null {
  const { contract, after } = input;
  const { place } = change;
  const projects = contract.places.find(({ register }) => register.scope === "projects") ?? null;
  const old = input.adopted?.rulesBefore ?? rulesOf(contract.regulation, input, place, change.before, projects);
  const now = rulesOf(after, input, amended, change.after, input.projects ?? amended);
  if (JSON.stringify(old) === JSON.stringify(now)) return null;
  const gone = clearing(input, place, change.before, old);
  const fresh = clearing(input, amended, change.after, now);
  return { first: [{ operations: gone, undo: old }], last: [{ operations: [...fresh, ...now], undo: fresh }] };
}

/** Checks and colours of our columns. */
function rulesOf(regulation: Regulation, { contract, adopted }: RegisterAmendment, place: RegisterPlace, specs: readonly ColumnSpec[], projects: RegisterPlace | null): readonly Operation[] {
  const rows = { top: place.block.top + 1, bottom: place.block.bottom };
  const input = { regulation, language: contract.language, place, rows, specs, isAdopted: adopted !== null, projects, is1904: contract.is1904 };
  const kept = specs.filter(({ header }) => adopted?.keptRules.has(header) === true).map(({ header }) => bodyOf(place.block, place.block.left + place.headers.indexOf(header)));
  return [
    ...registerRules(input).filter((one) => one.do !== "validation" || !kept.includes(one.address)),
    ...registerColours(input),
    ...(adopted === null ? [] : adoptedColours(place, regulation, contract.language)),
  ];
}

/**
 * Takes the checks of our columns' bodies and their colours away. In people's own list only the formats that we made go, by their formulas
 * (`rules`: which they are), and in the columns that the add-in fills, all.
 */
function clearing({ adopted }: RegisterAmendment, { sheet, headers, block }: RegisterPlace, specs: readonly ColumnSpec[], rules: readonly Operation[]): readonly Operation[] {
  const formulas = rules.flatMap((one) => (one.do === "conditionalFormat" ? [one.formula] : []));
  const duplicates = rules.some((one) => one.do === "duplicateFormat");
  return specs.flatMap(({ header, kind }): Operation[] => {
    const column = block.left + headers.indexOf(header);
    const address = bodyOf(block, column);
    const colours: Operation = adopted !== null && kind === "entry"
      ? { do: "removeConditionalFormats", sheet, address, formulas, duplicates }
      : { do: "clearConditionalFormats", sheet, address: blockAddress({ top: block.top + 1, left: column, bottom: adopted === null ? LAST_ROW : block.bottom, right: column }) };
    return adopted?.keptRules.has(header) === true ? [colours] : [{ do: "clearValidation", sheet, address }, colours];
  });
}

const LAST_ROW = 1_048_575;
