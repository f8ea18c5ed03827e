/** The date of the latest entry of each recurring step, which stands in the project's row for its next step. */

import { serialToIso } from "../../regulation/fields/serial-date";
import { FIELD } from "../../regulation/regulation";
import { entryDateField } from "../../register/entry-date";
import { toNumberKey } from "../../register/project-number";
import { cellOf, entryRows, headerOf, projectsOf, valuesOf, type CheckInput } from "../check-input";
import type { Finding } from "../finding";
import { setValue } from "../set-value";

export function findLatestDates(input: CheckInput): Finding[] {
  const projects = projectsOf(input);
  if (projects === null) return [];
  const { regulation, language, is1904 } = input.contract;
  const rows = entryRows(projects, input.contract);
  return regulation.steps.flatMap((step): Finding[] => {
    const entries = input.registers.find(({ place }) => place.register.id === step.register);
    const [field, last] = [entries === undefined ? null : entryDateField(entries.place.register), valuesOf(projects, `last:${step.id}`)];
    if (step.repeats !== "recurring" || entries === undefined || field === null || last === null) return [];
    const latest = new Map<string, number>();
    (valuesOf(entries, FIELD.number) ?? []).forEach((number, row) => {
      const [key, date] = [toNumberKey(String(number)), valuesOf(entries, field)?.[row]];
      if (typeof date === "number") latest.set(key, Math.max(latest.get(key) ?? 0, Math.floor(date)));
    });
    return rows.flatMap((row): Finding[] => {
      const number = String(valuesOf(projects, FIELD.number)?.[row] ?? "");
      const [expected, got] = [latest.get(toNumberKey(number)) ?? "", last[row] ?? ""];
      const cell = cellOf(projects, `last:${step.id}`, row);
      if (cell === null || expected === got) return [];
      const shown = (value: typeof got): string => (typeof value === "number" ? serialToIso(value, is1904) : String(value) || "—");
      return [{
        id: `lastDateWrong:${cell}`, kind: "lastDateWrong", cell, repair: setValue(cell, projects.rows.sheet, expected, got),
        facts: { number, column: headerOf(projects, `last:${step.id}`), register: entries.place.register.label[language], expected: shown(expected), got: shown(got) },
      }];
    });
  });
}
