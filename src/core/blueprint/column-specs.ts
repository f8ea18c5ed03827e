/**
 * All columns that a register's table should have, in order: the regulation's fields and, for projects, what the add-in keeps beside
 * them. New workbooks are made from this, and 检查, the regulation's amendment and the pane hold workbooks against it.
 */

import { freeName } from "../adoption/header-names";
import type { RawFormula } from "../formula/formula";
import type { Language } from "../language";
import { STATE_COLUMNS } from "../register/contract";
import { operandsOf } from "../regulation/field-expression";
import type { ColumnSetting } from "../regulation/fields/field-type";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { UNIT_LABELS } from "../regulation/fields/money";
import { FIELD, listById, optionsOf, sequence, type Register, type Regulation, type RegulationField } from "../regulation/regulation";
import { COLUMN_NOTES } from "./column-notes";
import type { ColumnSpec } from "./column-spec";
import { deviationSpecs } from "./deviation-specs";
import { fieldFormula } from "./formula-field";
import { simpleRowKindFormula } from "./row-kind-formula";
import { dueOnFormula, dueStepFormula, missingFormula, nextStepFormula, openedStageFormula, recurringSteps, type StateColumns } from "./state-formulas";
import { ADDED_COLUMN_WORDS, ROW_KIND_WORDS } from "./words";

export type { ColumnSpec } from "./column-spec";

export interface ColumnSpecsOptions {
  /** Are the gates in force? Then the projects have their state columns, if the regulation has steps at all. */
  readonly hasGates: boolean;
  /** Was the list adopted? Then its deviations and row kinds keep the formulas that adoption made. */
  readonly isAdopted?: boolean;
}

const DAY = "yyyy-mm-dd";
/** points: so that neighbours are often alike, and one operation does for them. */
const WIDTH_STEP = 12;

/** `headerOf`: headers that columns have in this workbook, by the spec's id (or "register.id"); the others get theirs from the regulation. */
export function columnSpecs(regulation: Regulation, register: Register, language: Language, headerOf: ReadonlyMap<string, string> = new Map(), options: ColumnSpecsOptions = { hasGates: true }): readonly ColumnSpec[] {
  const isProjects = register.scope === "projects";
  const hasState = isProjects && options.hasGates && sequence(regulation).length > 0;
  const headers = headersOf(regulation, register, language, headerOf, isProjects, hasState);
  const header = (id: string): string => headers.get(id) ?? id;
  const fields = register.fields.map((field) => fieldSpec(regulation, register, field, header, language));
  if (!isProjects) return fields;
  const state: StateColumns = { regulation, language, projectWord: ROW_KIND_WORDS.project[language], headerOf: (id) => headers.get(id) ?? null };
  const afterName = 1 + Math.max(register.fields.findIndex(({ id }) => id === FIELD.name), register.fields.findIndex(({ id }) => id === register.key.field));
  const next: ColumnSpec[] = hasState ? [{ ...shape("nextStep", header, language), formula: nextStepFormula(state), points: 210, isHidden: false }] : [];
  return [
    ...fields.slice(0, afterName), ...next, ...fields.slice(afterName),
    ...deviationSpecs(register, header, language, options.isAdopted === true),
    ...(hasState ? hiddenState(state, header, language) : []),
    { ...shape("rowKind", header, language), formula: options.isAdopted === true ? null : rowKind(register, header, language) },
  ];
}

/** 预算总额（万元）: the header that a field has unless the workbook gives it another. */
export function fieldHeader({ label, unit }: RegulationField, language: Language): string {
  if (unit === undefined) return label[language];
  return language === "zh" ? `${label.zh}（${UNIT_LABELS[unit].zh}）` : `${label.en} (${UNIT_LABELS[unit].en})`;
}

/** What a field's type is told of its column. */
export function columnSetting(regulation: Regulation, field: RegulationField, header: string, language: Language, is1904 = false): ColumnSetting {
  const list = field.options === undefined ? null : listById(regulation, field.options);
  return { field, header, options: optionsOf(regulation, field), ...(list === null ? {} : { isOpen: list.isOpen }), unit: field.unit ?? null, is1904, language, choiceLanguage: language };
}

/** Fields of the projects' register that some step freezes, in the register's order. */
export function frozenFields({ steps }: Regulation, { fields }: Register): readonly RegulationField[] {
  return fields.filter(({ id }) => steps.some(({ freezes }) => freezes.includes(id)));
}

function hiddenState(state: StateColumns, header: (id: string) => string, language: Language): ColumnSpec[] {
  const { regulation } = state;
  const projects = regulation.registers.find(({ scope }) => scope === "projects") as Register;
  const recurring = recurringSteps(regulation);
  return [
    { ...shape("doneStep", header, language), kind: "kept" },
    { ...shape("openedStage", header, language), formula: openedStageFormula(state), numberFormat: "0" },
    { ...shape("dueStep", header, language), formula: dueStepFormula(state) },
    { ...shape("missing", header, language), formula: missingFormula(state) },
    ...frozenFields(regulation, projects).map((field): ColumnSpec => ({
      ...shape(`approved:${field.id}`, header, language), kind: "kept", about: COLUMN_NOTES.approved(field.label[language])[language],
      numberFormat: FIELD_TYPES[field.type].columnFormat(columnSetting(regulation, field, field.label[language], language)),
    })),
    ...recurring.map(({ id, label }): ColumnSpec => ({ ...shape(`last:${id}`, header, language), kind: "kept", numberFormat: DAY, about: COLUMN_NOTES.last(label[language])[language] })),
    ...recurring.map((step): ColumnSpec => ({ ...shape(`due:${step.id}`, header, language), formula: dueOnFormula(state, step), numberFormat: DAY, about: COLUMN_NOTES.dueOn(step.label[language])[language] })),
  ];
}

function fieldSpec(regulation: Regulation, register: Register, field: RegulationField, header: (id: string) => string, language: Language): ColumnSpec {
  const type = FIELD_TYPES[field.type];
  const own = header(field.id);
  return {
    id: field.id, header: own, kind: field.formula === undefined ? "entry" : "computed", isHidden: false,
    formula: field.formula === undefined ? null : fieldFormula(field.formula, header),
    numberFormat: formatOf(regulation, register, field, own, language),
    points: WIDTH_STEP * Math.ceil(Math.max(type.width, headerWidth(own)) / WIDTH_STEP), about: COLUMN_NOTES.field(field)[language],
  };
}

/** Of a formula: that of the first percentage or amount that it counts with. */
function formatOf(regulation: Regulation, register: Register, field: RegulationField, header: string, language: Language): string {
  const parts = operandsOf(field.formula ?? "").map((id) => register.fields.find((one) => one.id === id));
  const counted = parts.find((one) => one !== undefined && (one.type === "percent" || one.type === "money")) ?? field;
  return FIELD_TYPES[counted.type].columnFormat(columnSetting(regulation, counted, header, language));
}

/** A helper column: hidden, computed, general. */
function shape(id: string, header: (id: string) => string, language: Language): ColumnSpec {
  const about = id in COLUMN_NOTES.state ? COLUMN_NOTES.state[id as keyof typeof COLUMN_NOTES.state][language] : "";
  return { id, header: header(id), kind: "computed", formula: null, numberFormat: "General", points: 64, isHidden: true, about };
}

function rowKind({ fields, key }: Register, header: (id: string) => string, language: Language): RawFormula {
  const name = fields.find(({ id }) => id === FIELD.name);
  return simpleRowKindFormula([header(key.field), ...(name === undefined ? [] : [header(name.id)])], language);
}

/** Every column's header by its spec's id. Two columns never have one: standard words come first, as they are searched for by them. */
function headersOf(regulation: Regulation, register: Register, language: Language, given: ReadonlyMap<string, string>, isProjects: boolean, hasState: boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const put = (id: string, standard: string): void => {
    const own = given.get(id) ?? given.get(`${register.id}.${id}`) ?? freeName(standard, taken);
    taken.add(own.toLowerCase());
    found.set(id, own);
  };
  for (const [id, own] of given) if (!id.includes(".") || id.startsWith(`${register.id}.`)) taken.add(own.toLowerCase());
  if (hasState) for (const [id, words] of Object.entries(STATE_COLUMNS)) put(id, words[language]);
  if (isProjects) put("rowKind", ADDED_COLUMN_WORDS.rowKind[language]);
  for (const field of register.fields) put(field.id, fieldHeader(field, language));
  if (!isProjects) return found;
  for (const id of ["daysLate", "progressDeviation"] as const) put(id, ADDED_COLUMN_WORDS[id][language]);
  put("costDeviation", costDeviationHeader(register, language));
  if (!hasState) return found;
  for (const field of frozenFields(regulation, register)) put(`approved:${field.id}`, COLUMN_NOTES.approvedHeader(field.label)[language]);
  for (const step of recurringSteps(regulation)) {
    put(`last:${step.id}`, COLUMN_NOTES.lastHeader(step.label)[language]);
    put(`due:${step.id}`, COLUMN_NOTES.dueOnHeader(step.label)[language]);
  }
  return found;
}

/** In the budget's unit. */
function costDeviationHeader({ fields }: Register, language: Language): string {
  const unit = fields.find(({ id }) => id === FIELD.budget)?.unit;
  return fieldHeader({ label: ADDED_COLUMN_WORDS.costDeviation, unit } as RegulationField, language);
}

/** points: wide enough for half of a long header, which wraps. */
function headerWidth(header: string): number {
  const points = [...header].reduce((sum, character) => sum + (character > "\u2e80" ? 10.5 : 6), 14);
  return Math.round(points > 84 ? Math.max(84, points / 2 + 10) : points);
}
