/** What points at something that is not there: projects, people, choices. */

import { rosterRegister } from "../../register/places";
import { FIELD, listById, optionsOf, STAGES, type RegulationField } from "../../regulation/regulation";
import { toNumberKey } from "../../register/project-number";
import { isBlank } from "../../register/project-state";
import { cellOf, entryRows, projectsOf, valuesOf, type CheckedRegister, type CheckInput } from "../check-input";
import type { Finding } from "../finding";

/** Between several names in one cell. */
const BETWEEN = /[、，,;；/]/;

export function findReferences(input: CheckInput): Finding[] {
  const people = peopleOf(input);
  const numbers = numbersOf(input);
  return input.registers.flatMap((checked) => {
    const rows = entryRows(checked, input.contract);
    return [
      ...(checked.place.register.scope === "project" && numbers !== null ? strangeProjects(checked, rows, numbers, checked.place.register.label[input.contract.language]) : []),
      ...checked.place.register.fields.flatMap((field) => [
        ...(field.type === "person" && people !== null && checked.place.register.id !== rosterRegister(input.contract.regulation)?.id ? strangers(checked, field, rows, people) : []),
        ...strangeChoices(input, checked, field, rows),
      ]),
    ];
  });
}

/** Null where there is no roster, or nobody in it yet: then nobody is a stranger. */
function peopleOf({ registers, contract }: CheckInput): ReadonlySet<string> | null {
  const register = rosterRegister(contract.regulation);
  const roster = registers.find(({ place }) => place.register.id === register?.id);
  const names = (roster === undefined ? null : valuesOf(roster, roster.place.register.key.field))?.map((name) => String(name).trim()).filter((name) => name !== "") ?? [];
  return names.length === 0 ? null : new Set(names);
}

function numbersOf(input: CheckInput): ReadonlySet<string> | null {
  const projects = projectsOf(input);
  const numbers = projects === null ? null : valuesOf(projects, FIELD.number);
  return numbers === null ? null : new Set(numbers.map((number) => toNumberKey(String(number))));
}

function strangeProjects(checked: CheckedRegister, rows: readonly number[], numbers: ReadonlySet<string>, register: string): Finding[] {
  const values = valuesOf(checked, FIELD.number);
  return rows.flatMap((row): Finding[] => {
    const got = String(values?.[row] ?? "").trim();
    const cell = cellOf(checked, FIELD.number, row);
    return got === "" || numbers.has(toNumberKey(got)) ? [] : [{ id: `projectUnknown:${cell ?? got}`, kind: "projectUnknown", cell, facts: { register, got }, repair: null }];
  });
}

/** One finding a name and column: a roster that nobody has filled in yet would make one for each row. */
function strangers(checked: CheckedRegister, field: RegulationField, rows: readonly number[], people: ReadonlySet<string>): Finding[] {
  const values = valuesOf(checked, field.id);
  const rowsOf = new Map<string, number[]>();
  for (const row of rows) {
    for (const name of String(values?.[row] ?? "").split(BETWEEN).map((part) => part.trim())) {
      if (name !== "" && !people.has(name)) rowsOf.set(name, [...(rowsOf.get(name) ?? []), row]);
    }
  }
  return [...rowsOf].map(([got, found]): Finding => ({
    id: `personUnknown:${checked.rows.name}.${field.id}.${got}`, kind: "personUnknown", cell: cellOf(checked, field.id, found[0] as number),
    facts: { column: checked.place.headerOf.get(field.id) ?? field.id, got, count: found.length }, repair: null,
  }));
}

/** Stages are looked at with their gates; an open list takes what people write. */
function strangeChoices({ contract: { regulation, language } }: CheckInput, checked: CheckedRegister, field: RegulationField, rows: readonly number[]): Finding[] {
  const list = field.options === undefined || field.options === STAGES ? null : listById(regulation, field.options);
  if (list === null || list.isOpen) return [];
  const labels = new Set((optionsOf(regulation, field) ?? []).map(({ label }) => label[language]));
  const values = valuesOf(checked, field.id);
  return rows.flatMap((row): Finding[] => {
    const value = values?.[row] ?? "";
    const parts = field.type === "choices" ? String(value).split(BETWEEN).map((part) => part.trim()) : [String(value)];
    const cell = cellOf(checked, field.id, row);
    const got = isBlank(value) ? undefined : parts.find((part) => part !== "" && !labels.has(part));
    return got === undefined ? [] : [{ id: `choiceUnknown:${cell ?? got}`, kind: "choiceUnknown", cell, facts: { column: checked.place.headerOf.get(field.id) ?? field.id, got, list: list.label[language] }, repair: null }];
  });
}
