/** The form of a register's row, made from the regulation: for a new row or one that is changed. */

import { fieldHeader } from "../blueprint/column-specs";
import type { CellValue } from "../blueprint/operations";
import type { Language, Text } from "../language";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { FIELD, STAGES, type Register, type RegulationField } from "../regulation/regulation";
import { isOpenChoice, wordsToChoose, type Choices } from "./choices";
import type { Contract, RowReading } from "./contract";
import { entryDateField } from "./entry-date";
import { showValue } from "./field-setting";
import type { FormField, RecordForm } from "./form";
import { frozenBy, frozenReason } from "./frozen-fields";
import { entryPattern, nextNumber } from "./project-number";
import { openedStage, projectState } from "./project-state";

export interface FormInput {
  readonly contract: Contract;
  readonly register: Register;
  /** The row that is changed; null for a new one. */
  readonly row: RowReading | null;
  /** The project that the entry belongs to; null for a project itself and for registers of the whole workbook. */
  readonly project: RowReading | null;
  readonly choices: Choices;
  /** Keys that the register's rows have, the changed row's own among them. */
  readonly keys: readonly string[];
  /** Serial number. */
  readonly today: number;
  readonly year: number;
  /** Of messages. */
  readonly language: Language;
}

export function buildForm(input: FormInput): RecordForm {
  const { contract, register, row, project, language } = input;
  const about = project === null ? (register.scope === "projects" && row !== null ? row : null) : project;
  return {
    registerId: register.id,
    title: (row === null ? TITLES.add : TITLES.change)[language].replace("{register}", register.label[language]),
    clause: register.clause,
    project: about === null ? null : { number: String(about.values.get(FIELD.number) ?? ""), name: String(about.values.get(FIELD.name) ?? "") },
    row: row?.row ?? null,
    fields: fieldsInOrder(contract, register, row).map((field) => formField(input, field)),
  };
}

/** What a new row holds before anybody has typed; values as cells hold them. */
export function defaultValues({ contract, register, project, keys, today, year }: Omit<FormInput, "row" | "choices" | "language">): ReadonlyMap<string, CellValue> {
  const values = new Map<string, CellValue>();
  const put = (field: string | null | undefined, value: CellValue | null | undefined): void => {
    if (typeof field === "string" && value !== null && value !== undefined && register.fields.some(({ id }) => id === field)) values.set(field, value);
  };
  if (register.scope === "projects") {
    put(FIELD.number, nextNumber(contract.regulation.numbering, keys, year));
    put(register.fields.find(({ options }) => options === STAGES)?.id, contract.regulation.stages[0]?.label[contract.language]);
  } else {
    put(entryDateField(register), today);
    if (register.key.prefix !== undefined) put(register.key.field, nextNumber(entryPattern(register.key.prefix), keys, null));
    if (project !== null) put(projectNumberField(register), project.values.get(FIELD.number));
  }
  return values;
}

/** The field that says which project an entry belongs to; null for registers of the whole workbook. */
export function projectNumberField({ scope, fields }: Register): string | null {
  return scope === "project" ? (fields.find(({ type }) => type === "projectNumber")?.id ?? null) : null;
}

/** The number of a project in its own row: made here, not chosen. */
export function isOwnNumber({ scope, key }: Register, field: RegulationField): boolean {
  return scope === "projects" && key.field === field.id;
}

/** Must no row lack it? */
export function isRequiredField({ key }: Register, field: RegulationField): boolean {
  return field.isRequired === true || key.field === field.id;
}

/** The words of the stages that a project may be in; all of them where no gates are in force or the field is another one. */
export function openOptions({ contract, choices, row }: Pick<FormInput, "contract" | "choices" | "row">, field: RegulationField): readonly string[] {
  const words = wordsToChoose(contract, choices, field);
  if (field.options !== STAGES || !contract.hasGates) return words;
  return words.slice(0, openedStage(contract.regulation, String(row?.values.get("doneStep") ?? "")));
}

/** Those that the next step asks for come first. */
function fieldsInOrder(contract: Contract, register: Register, row: RowReading | null): readonly RegulationField[] {
  if (register.scope !== "projects" || row === null) return register.fields;
  const { missing } = projectState(contract.regulation, row, { statusDate: null, is1904: contract.is1904 });
  const asked = missing.flatMap((id) => register.fields.filter((field) => field.id === id));
  return [...asked, ...register.fields.filter((field) => !asked.includes(field))];
}

function formField(input: FormInput, field: RegulationField): FormField {
  const { contract, register, row, language } = input;
  const { editor } = FIELD_TYPES[field.type];
  const value = row === null ? defaultValues(input).get(field.id) : row.values.get(field.id);
  return {
    id: field.id,
    label: fieldHeader(field, language),
    about: field.about[language],
    editor,
    isRequired: isRequiredField(register, field),
    value: showValue(contract, field, value, language),
    options: isOwnNumber(register, field) ? [] : openOptions(input, field),
    isOpen: isOwnNumber(register, field) || isOpenChoice(contract.regulation, field),
    fault: null,
    readOnly: readOnlyReason(input, field),
  };
}

function readOnlyReason({ contract, register, row, project, language }: FormInput, field: RegulationField): string | null {
  if (FIELD_TYPES[field.type].editor === "computed") return COMPUTED[language];
  if (project !== null && field.id === projectNumberField(register)) return OF_PROJECT[language];
  if (row !== null && field.id === register.key.field) return KEPT[language];
  if (register.scope !== "projects" || row === null) return null;
  const step = frozenBy(contract.regulation, field.id, row);
  return step === null ? null : frozenReason(step, language);
}


const TITLES = { add: { zh: "新增：{register}", en: "New entry: {register}" }, change: { zh: "修改：{register}", en: "Change: {register}" } } as const satisfies Record<string, Text>;
const COMPUTED: Text = { zh: "由公式计算", en: "Computed by a formula" };
const KEPT: Text = { zh: "编号不再修改，其他记录按它查找", en: "A number stays: other entries are found by it" };
const OF_PROJECT: Text = { zh: "当前项目", en: "The current project" };
