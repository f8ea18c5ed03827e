/** What a workbook offers for choosing, as it stands now: people may have added to its lists. */

import type { Language } from "../language";
import { optionsOf, PROJECT_TYPES, type Regulation, type RegulationField, type RegulationOption } from "../regulation/regulation";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import type { Contract } from "./contract";

export interface Choices {
  /** Labels in the workbook's language, by list. A list that was not read offers what the regulation says. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Names of the roster. */
  readonly people: readonly string[];
  readonly projectNumbers: readonly string[];
}

export const NO_CHOICES: Choices = { lists: new Map(), people: [], projectNumbers: [] };

/** The list that departments are chosen from. */
export const DEPARTMENTS = "departments";

/** The choices of a field with what people added; null where it takes any value. */
export function optionsNow({ regulation, language }: Pick<Contract, "regulation" | "language">, choices: Choices, field: RegulationField): readonly RegulationOption[] | null {
  const own = optionsOf(regulation, field);
  const added = field.options === undefined ? undefined : choices.lists.get(field.options);
  if (own === null || added === undefined) return own;
  const known = own.filter(({ label }) => added.includes(label[language]));
  return [...known, ...added.filter((label) => !known.some((option) => option.label[language] === label)).map(madeOption)];
}

/** The words that a form offers for a field. */
export function wordsToChoose(contract: Pick<Contract, "regulation" | "language">, choices: Choices, field: RegulationField): readonly string[] {
  const { editor } = FIELD_TYPES[field.type];
  if (editor === "person") return choices.people;
  if (editor === "projectNumber") return choices.projectNumbers;
  if (editor === "department" && field.options === undefined) return departments(contract.regulation, contract.language, choices);
  return optionsNow(contract, choices, field)?.map(({ label }) => label[contract.language]) ?? [];
}

/** May a value stand in the field that is not among its choices? */
export function isOpenChoice(regulation: Regulation, field: RegulationField): boolean {
  const { editor } = FIELD_TYPES[field.type];
  if (editor === "person" || editor === "department") return true;
  if (field.options === undefined) return editor !== "projectNumber";
  return regulation.lists.find(({ id }) => id === field.options)?.isOpen ?? field.options === PROJECT_TYPES;
}

function departments(regulation: Regulation, language: Language, { lists }: Choices): readonly string[] {
  return lists.get(DEPARTMENTS) ?? regulation.lists.find(({ id }) => id === DEPARTMENTS)?.options.map(({ label }) => label[language]) ?? [];
}

function madeOption(label: string): RegulationOption {
  return { id: "added", label: { zh: label, en: label }, words: { zh: [], en: [] }, about: { zh: label, en: label } };
}
