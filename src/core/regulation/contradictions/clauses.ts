/** Clauses and what carries them; roles, reports, thresholds, the numbering and the day of issue. */

import { dayToSerial } from "../fields/serial-date";
import type { Regulation } from "../regulation";
import { contradiction, type Contradiction } from "./contradiction";

export function clauseContradictions(regulation: Regulation): Contradiction[] {
  return [...carriers(regulation), ...clausesNamed(regulation), ...others(regulation)];
}

function carriers(regulation: Regulation): Contradiction[] {
  return regulation.clauses.flatMap(({ id, carriedBy }, index) =>
    carriedBy.flatMap((carrier, at) => (carries(regulation, carrier) ? [] : [contradiction(`clauses.${index}.carriedBy.${at}`, "unknownCarrier", `条款 ${id} 由“${carrier.id}”落实，但没有它`, `Clause ${id} is carried out by “${carrier.id}”, which does not exist`)])),
  );
}

function carries(regulation: Regulation, { kind, id }: Regulation["clauses"][number]["carriedBy"][number]): boolean {
  const has = (things: readonly { readonly id: string }[]): boolean => things.some((one) => one.id === id);
  switch (kind) {
    case "whole": return true;
    case "stage": return has(regulation.stages);
    case "step": return has(regulation.steps);
    case "register": return has(regulation.registers);
    case "list": return has(regulation.lists);
    case "role": return has(regulation.roles);
    case "interval": return has(regulation.intervals);
    case "report": return has(regulation.reports);
    case "threshold": return id in regulation.thresholds;
    case "field": return regulation.registers.some((register) => register.fields.some((field) => `${register.id}.${field.id}` === id));
  }
}

function clausesNamed({ clauses, stages, steps, registers, reports }: Regulation): Contradiction[] {
  const known = new Set(clauses.map(({ id }) => id));
  const check = (clause: string | undefined, place: string): Contradiction[] => (clause === undefined || clause === "" || known.has(clause) ? [] : [contradiction(`${place}.clause`, "unknownClause", `没有条款 ${clause}`, `There is no clause ${clause}`)]);
  return [
    ...stages.flatMap(({ clause }, index) => check(clause, `stages.${index}`)),
    ...steps.flatMap(({ clause }, index) => check(clause, `steps.${index}`)),
    ...reports.flatMap(({ clause }, index) => check(clause, `reports.${index}`)),
    ...registers.flatMap(({ clause, fields }, index) => [...check(clause, `registers.${index}`), ...fields.flatMap((field, at) => check(field.clause, `registers.${index}.fields.${at}`))]),
  ];
}

function others({ roles, reports, intervals, thresholds, registers, numbering, issued }: Regulation): Contradiction[] {
  const projects = registers.find(({ scope }) => scope === "projects")?.fields ?? [];
  const found: Contradiction[] = [];
  roles.forEach(({ field, label }, index) => {
    if (field !== undefined && !projects.some(({ id }) => id === field)) found.push(contradiction(`roles.${index}.field`, "unknownField", `角色“${label.zh}”由字段“${field}”指定，但项目台账没有它`, `The role “${label.en}” is named by the field “${field}”, which the register of projects does not have`));
  });
  reports.forEach(({ interval }, index) => {
    if (interval !== undefined && !intervals.some(({ id }) => id === interval)) found.push(contradiction(`reports.${index}.interval`, "unknownInterval", `没有周期“${interval}”`, `There is no interval “${interval}”`));
  });
  for (const [id, { label, watch, severe }] of Object.entries(thresholds)) {
    if (severe < watch) found.push(contradiction(`thresholds.${id}.severe`, "severeBeforeWatch", `“${label.zh}”：严重的界限低于关注的界限`, `“${label.en}”: severe begins before watch`));
  }
  if ((numbering.match(/\{n+\}/g) ?? []).length !== 1) found.push(contradiction("numbering", "noRunningNumber", "编号规则要有且只有一个流水号，例如 {nnn}", "The numbering needs one running number, such as {nnn}"));
  const [year, month, day] = issued.split("-").map(Number) as [number, number, number];
  if (dayToSerial(year, month, day, false) === null) found.push(contradiction("issued", "noSuchDay", `日历上没有 ${issued}`, `The calendar has no ${issued}`));
  return found;
}
