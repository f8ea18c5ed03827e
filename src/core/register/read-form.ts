/** What a person wrote into a form, checked as the gates in the workbook check it: values to be written, or what is wrong with each field. */

import type { CellValue } from "../blueprint/operations";
import type { Text } from "../language";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { STAGES, type RegulationField } from "../regulation/regulation";
import { isOpenChoice, wordsToChoose } from "./choices";
import { defaultValues, isOwnNumber, isRequiredField, openOptions, type FormInput } from "./build-form";
import { fieldSetting, showValue } from "./field-setting";
import type { FormField, RecordForm } from "./form";
import { exampleOf, isWellFormed, nextNumber, toNumberKey } from "./project-number";
import { stageNotOpen } from "./stage-not-open";

export interface FormReading extends FormInput {
  /** What the project's other rows already take of `within`'s limit. */
  readonly amountElsewhere: number;
}

export type ReadForm =
  /** Only what was changed; for a new row all that is not blank. */
  | { readonly ok: true; readonly values: ReadonlyMap<string, CellValue> }
  | { readonly ok: false; readonly form: RecordForm };

export function readForm(form: RecordForm, input: FormReading): ReadForm {
  const typed = readEntries(form, input);
  const fields = form.fields.map((shown) => {
    const field = input.register.fields.find(({ id }) => id === shown.id);
    return field === undefined || !isChanged(shown, field, input) ? { ...shown, fault: null } : { ...shown, fault: faultOf(shown, field, typed, input) };
  });
  if (fields.some(({ fault }) => fault !== null)) return { ok: false, form: { ...form, fields } };
  return { ok: true, values: new Map([...typed.changed].filter(([, value]) => input.row !== null || value !== "")) };
}

interface Typed {
  /** Values of the fields that were changed. */
  readonly changed: ReadonlyMap<string, CellValue>;
  /** Of all fields, as the row will be. */
  readonly all: ReadonlyMap<string, CellValue>;
  readonly expected: ReadonlyMap<string, Text>;
}

function readEntries(form: RecordForm, input: FormReading): Typed {
  const changed = new Map<string, CellValue>();
  const expected = new Map<string, Text>();
  const before = input.row?.values ?? defaultValues(input);
  for (const shown of form.fields) {
    const field = input.register.fields.find(({ id }) => id === shown.id);
    if (field === undefined) continue;
    const given = before.get(field.id);
    // What is fixed for a new row (the project it belongs to) is written as it is.
    if (shown.readOnly !== null && input.row === null && given !== undefined) changed.set(field.id, given);
    if (!isChanged(shown, field, input)) continue;
    const entry = FIELD_TYPES[field.type].readEntry(shown.value, fieldSetting(input.contract, field, shown.label, input.language, input.choices));
    if (entry.kind === "value") changed.set(field.id, entry.value);
    else expected.set(field.id, entry.expected);
  }
  return { changed, expected, all: new Map([...before, ...changed]) };
}

/** In a new row every field counts; in one that is changed, only what a person wrote. */
function isChanged(shown: FormField, field: RegulationField, { row, contract, language }: FormReading): boolean {
  if (shown.readOnly !== null) return false;
  return row === null || shown.value !== showValue(contract, field, row.values.get(field.id), language);
}

function faultOf(shown: FormField, field: RegulationField, typed: Typed, input: FormReading): string | null {
  const { language } = input;
  const expected = typed.expected.get(field.id);
  if (expected !== undefined) return say(FAULTS.type, input, { expected: expected[language], got: shown.value });
  const value = typed.changed.get(field.id) ?? "";
  if (value === "") return isRequiredField(input.register, field) ? say(FAULTS.required, input, { field: field.label[language] }) : null;
  return notChosen(field, value, input) ?? tooEarly(field, value, typed, input) ?? badNumber(field, value, input) ?? overLimit(field, value, input);
}

function notChosen(field: RegulationField, value: CellValue, input: FormReading): string | null {
  const { contract, choices } = input;
  if (isOwnNumber(input.register, field)) return null;
  if (field.options === STAGES) {
    if (openOptions(input, field).includes(String(value))) return null;
    return stageNotOpen(contract, input.row, String(value), input.language) ?? say(FAULTS.choice, input, { options: wordsToChoose(contract, choices, field).join(SEPARATOR[input.language]), got: String(value) });
  }
  if (isOpenChoice(contract.regulation, field)) return null;
  const words = wordsToChoose(contract, choices, field);
  if (FIELD_TYPES[field.type].editor === "choices") return null;
  return words.length === 0 || words.includes(String(value)) ? null : say(FAULTS.choice, input, { options: words.join(SEPARATOR[input.language]), got: String(value) });
}

function tooEarly(field: RegulationField, value: CellValue, { all }: Typed, input: FormReading): string | null {
  const { register, contract, language } = input;
  const first = register.fields.find(({ id }) => id === field.notBefore);
  const bound = first === undefined ? undefined : all.get(first.id);
  if (first !== undefined && typeof bound === "number" && typeof value === "number" && Math.floor(value) < Math.floor(bound)) {
    return say(FAULTS.tooEarly, input, { first: first.label[language], bound: showValue(contract, first, bound, language) });
  }
  // The other way round: a start that was moved behind an end which stands already.
  const later = register.fields.find(({ id, notBefore }) => notBefore === field.id && typeof all.get(id) === "number" && typeof value === "number" && Math.floor(all.get(id) as number) < Math.floor(value));
  return later === undefined ? null : say(FAULTS.tooLate, input, { last: later.label[language], bound: showValue(contract, later, all.get(later.id), language) });
}

function badNumber(field: RegulationField, value: CellValue, input: FormReading): string | null {
  const { register, contract, keys, row, year } = input;
  if (register.key.field !== field.id) return null;
  const { numbering } = contract.regulation;
  const isProjects = register.scope === "projects";
  const own = row === null ? null : toNumberKey(String(row.values.get(field.id) ?? ""));
  const key = toNumberKey(String(value));
  const isNumbered = isProjects || register.key.prefix !== undefined;
  if (isNumbered && key !== own && keys.some((taken) => toNumberKey(taken) === key)) {
    const next = isProjects ? nextNumber(numbering, keys, year) : null;
    return next === null ? say(FAULTS.taken, input, { got: String(value) }) : say(FAULTS.takenTakeNext, input, { got: String(value), next });
  }
  return isProjects && contract.hasGates && !isWellFormed(numbering, String(value)) ? say(FAULTS.malformed, input, { example: exampleOf(numbering, year), got: String(value) }) : null;
}

function overLimit(field: RegulationField, value: CellValue, input: FormReading): string | null {
  const { register, project, contract, language, amountElsewhere } = input;
  const { within } = register;
  if (within === undefined || within.amount !== field.id || typeof value !== "number" || project === null) return null;
  const limit = project.values.get(within.limit);
  const limitField = contract.regulation.registers.find(({ scope }) => scope === "projects")?.fields.find(({ id }) => id === within.limit);
  if (typeof limit !== "number" || limitField === undefined || roundCents(amountElsewhere + value) <= limit) return null;
  const show = (amount: number): string => showValue(contract, limitField, amount, language);
  return say(FAULTS.overLimit, input, { limit: limitField.label[language], amount: show(limit), left: show(Math.max(0, roundCents(limit - amountElsewhere))) });
}

/** Sums of decimals are not exact; six decimals are enough for one yuan in 万元. */
function roundCents(value: number): number {
  return Number(value.toFixed(6));
}

function say(text: Text, { language }: FormReading, facts: Readonly<Record<string, string>>): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
}

const SEPARATOR = { zh: "、", en: ", " } as const;

const FAULTS = {
  type: { zh: "应为{expected}；现在是“{got}”。", en: "Expected {expected}, got “{got}”." },
  required: { zh: "“{field}”必须填写。", en: "“{field}” must be filled in." },
  choice: { zh: "应为列表中的一项：{options}；现在是“{got}”。", en: "Expected one of: {options}; got “{got}”." },
  tooEarly: { zh: "不能早于“{first}”（{bound}）。", en: "It cannot be before “{first}” ({bound})." },
  tooLate: { zh: "不能晚于“{last}”（{bound}）。", en: "It cannot be after “{last}” ({bound})." },
  taken: { zh: "编号“{got}”已有，编号不能重复。", en: "The number “{got}” is taken; numbers are unique." },
  takenTakeNext: { zh: "编号“{got}”已有，编号不能重复，请换用 {next}。", en: "The number “{got}” is taken; numbers are unique, and {next} is free." },
  malformed: { zh: "编号应形如 {example}，现在是“{got}”。", en: "A number looks like {example}; got “{got}”." },
  overLimit: { zh: "超出“{limit}”（{amount}），还可用 {left}。", en: "Over “{limit}” ({amount}); {left} is left." },
} as const satisfies Record<string, Text>;
