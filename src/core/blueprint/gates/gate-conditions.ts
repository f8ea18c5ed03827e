/** What must hold for a value in a register, as conditions over its row: rules at the input join them, colours show where they do not hold. */

import type { Block } from "../../adoption/snapshot";
import { formula, type RawFormula } from "../../formula/formula";
import { absolute, fixedBlock, named, type Reference } from "../../formula/references";
import type { Language } from "../../language";
import { exampleOf } from "../../register/project-number";
import { FIELD_TYPES } from "../../regulation/fields/field-types";
import { unitIn } from "../../regulation/fields/money";
import { columnSetting } from "../column-specs";
import { unitShift } from "../deviation-formulas";
import { STABLE_NAMES } from "../stable-names";
import { columnById, columnIn, MOST_ROWS, type GateColumn, type GateInput } from "./gate-input";
import { GATE_TEXTS as T } from "./gate-texts";
import { numberPatternCondition } from "./number-pattern";

export interface GateCondition {
  readonly kind: "type" | "notBefore" | "notAfter" | "unique" | "pattern" | "within";
  /** TRUE or FALSE for any value of the cell that is not an error. */
  readonly holds: RawFormula;
  /** What is expected, for the message: 不早于“计划开始”. */
  readonly says: string;
}

/** Of what is typed into a column; not of empty cells. */
export function gateConditions(column: GateColumn, columns: readonly GateColumn[], input: GateInput): GateCondition[] {
  return [...typeCondition(column, input), ...orderConditions(column, columns, input.language), ...numberConditions(column, input), ...limitCondition(column, columns, input)];
}

/** Is the value the approved one? Texts are compared letter by letter. Null where no step freezes the column. */
export function asApproved({ spec, field, own }: GateColumn, columns: readonly GateColumn[]): { readonly approved: Reference; readonly holds: RawFormula } | null {
  const kept = columnById(columns, `approved:${spec.id}`);
  if (kept === null || field === null) return null;
  return { approved: kept.own, holds: FIELD_TYPES[field.type].isNumeric ? formula`${own}=${kept.own}` : formula`EXACT(${own},${kept.own})` };
}

function typeCondition({ field, own, spec }: GateColumn, { regulation, language, is1904 }: GateInput): GateCondition[] {
  if (field === null) return [];
  const type = FIELD_TYPES[field.type];
  const holds = type.condition(own, columnSetting(regulation, field, spec.header, language, is1904));
  return holds === null ? [] : [{ kind: "type", holds, says: T.type(type.editor)[language] }];
}

function orderConditions({ field, own }: GateColumn, columns: readonly GateColumn[], language: Language): GateCondition[] {
  if (field === null) return [];
  const first = columnById(columns, field.notBefore);
  const later = columns.filter((other) => other.field?.notBefore === field.id);
  return [
    ...(first === null ? [] : [{ kind: "notBefore" as const, holds: formula`IF(ISNUMBER(${first.own}),INT(N(${own}))>=INT(${first.own}),TRUE)`, says: T.notBefore(first.spec.header)[language] }]),
    ...later.map((last) => ({ kind: "notAfter" as const, holds: formula`IF(ISNUMBER(${last.own}),INT(N(${own}))<=INT(${last.own}),TRUE)`, says: T.notAfter(last.spec.header)[language] })),
  ];
}

/** Compared with "=", not counted by COUNTIF, which takes numbers of more than 15 digits for equal and ? and * for patterns. */
function numberConditions({ field, own, column }: GateColumn, { regulation, language, place, isAdopted }: GateInput): GateCondition[] {
  const { scope, key } = place.register;
  if (field === null || field.id !== key.field || (scope !== "projects" && key.prefix === undefined)) return [];
  const unique: GateCondition = { kind: "unique", holds: formula`SUMPRODUCT(1*(${fixedBlock(downFrom(place.block.top, column))}=${own}))<2`, says: T.unique[language] };
  if (scope !== "projects" || isAdopted) return [unique];
  const example = exampleOf(regulation.numbering, Number(regulation.issued.slice(0, 4)));
  return [unique, { kind: "pattern", holds: numberPatternCondition(regulation.numbering, own), says: T.pattern(example)[language] }];
}

/** The sum of a project's lines against the limit in the project's row; a project without a limit, or without a row, has none. */
function limitCondition({ field, column }: GateColumn, columns: readonly GateColumn[], { language, place, projects }: GateInput): GateCondition[] {
  const { within } = place.register;
  const number = columnById(columns, "projectNumber");
  if (field === null || within?.amount !== field.id || number === null || projects === undefined || projects === null) return [];
  const limitHeader = projects.headerOf.get(within.limit);
  const limitColumn = limitHeader === undefined ? null : columnIn(projects, limitHeader);
  if (limitHeader === undefined || limitColumn === null) return [];
  const here = (at: number): Reference => fixedBlock(downFrom(place.block.top, at));
  const limits = absolute(projects.sheet, downFrom(projects.block.top + 1, limitColumn));
  const limit = formula`INDEX(${limits},MATCH(${number.own},${named(STABLE_NAMES.projectNumberList)},0))`;
  const declared = projects.register.fields.find(({ id }) => id === within.limit)?.unit;
  const tens = unitShift(unitIn(limitHeader) ?? declared ?? null, unitIn(columnHeader(columns, column)) ?? field.unit ?? null);
  const sum = formula`SUMIFS(${here(column)},${here(number.column)},${number.own})`;
  const spent = tens === 0 ? sum : tens > 0 ? formula`${sum}*${10 ** tens}` : formula`${sum}/${10 ** -tens}`;
  const label = projects.register.fields.find(({ id }) => id === within.limit)?.label[language] ?? limitHeader;
  return [{ kind: "within", holds: formula`IF(ISNUMBER(${limit}),ROUND(${spent},6)<=${limit},TRUE)`, says: T.within(label)[language] }];
}

function columnHeader(columns: readonly GateColumn[], column: number): string {
  return columns.find((one) => one.column === column)?.spec.header ?? "";
}

function downFrom(top: number, column: number): Block {
  return { top, left: column, bottom: top + MOST_ROWS, right: column };
}
