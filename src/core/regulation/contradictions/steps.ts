/** Stages and steps: each step can be done by somebody, in a stage that is open by then, with fields and registers that exist. */

import type { Regulation, Step } from "../regulation";
import { contradiction, type Contradiction } from "./contradiction";

export function stepContradictions(regulation: Regulation): Contradiction[] {
  return [...regulation.steps.flatMap((step, index) => ofStep(regulation, step, index, `steps.${index}`)), ...openings(regulation)];
}

function ofStep(regulation: Regulation, step: Step, index: number, place: string): Contradiction[] {
  const { stages, roles, registers, intervals, steps } = regulation;
  const found: Contradiction[] = [];
  const has = (things: readonly { readonly id: string }[], id: string): boolean => things.some((one) => one.id === id);
  const projects = registers.find(({ scope }) => scope === "projects")?.fields ?? [];
  const add = (at: string, kind: Contradiction["kind"], zh: string, en: string): void => void found.push(contradiction(`${place}.${at}`, kind, zh, en));

  if (!has(stages, step.stage)) add("stage", "unknownStage", `没有阶段“${step.stage}”`, `There is no stage “${step.stage}”`);
  if (!has(roles, step.role)) add("role", "unknownRole", `没有角色“${step.role}”，步骤“${step.label.zh}”无人可办`, `There is no role “${step.role}”; nobody may do the step “${step.label.en}”`);
  if (step.repeats === "recurring" && step.interval === undefined) add("interval", "noInterval", `步骤“${step.label.zh}”定期进行，但没有周期`, `The step “${step.label.en}” recurs but has no interval`);
  if (step.interval !== undefined && !has(intervals, step.interval)) add("interval", "unknownInterval", `没有周期“${step.interval}”`, `There is no interval “${step.interval}”`);
  if (step.register !== null && !has(registers, step.register)) add("register", "unknownRegister", `没有登记表“${step.register}”`, `There is no register “${step.register}”`);
  step.opens.forEach((id, at) => { if (!has(stages, id)) add(`opens.${at}`, "unknownStage", `没有阶段“${id}”`, `There is no stage “${id}”`); });
  step.requires.fields.forEach((id, at) => { if (!has(projects, id)) add(`requires.fields.${at}`, "unknownField", `项目台账没有字段“${id}”`, `The register of projects has no field “${id}”`); });
  step.freezes.forEach((id, at) => { if (!has(projects, id)) add(`freezes.${at}`, "unknownField", `项目台账没有字段“${id}”`, `The register of projects has no field “${id}”`); });
  step.otherThan.forEach((id, at) => {
    const first = steps.findIndex((one) => one.id === id);
    if (first < 0) add(`otherThan.${at}`, "unknownStep", `没有步骤“${id}”`, `There is no step “${id}”`);
    else if (first >= index) add(`otherThan.${at}`, "laterStep", `“${steps[first]?.label.zh}”不在步骤“${step.label.zh}”之前`, `“${steps[first]?.label.en}” does not come before the step “${step.label.en}”`);
  });
  return [...found, ...rowsNeeded(regulation, step, place)];
}

function rowsNeeded({ registers }: Regulation, { requires, label }: Step, place: string): Contradiction[] {
  return requires.rows.flatMap(({ register: id, least, filled, otherDepartment }, at): Contradiction[] => {
    const here = `${place}.requires.rows.${at}`;
    const register = registers.find((one) => one.id === id);
    if (register === undefined) return [contradiction(`${here}.register`, "unknownRegister", `没有登记表“${id}”`, `There is no register “${id}”`)];
    const found: Contradiction[] = [];
    if (register.scope !== "project") found.push(contradiction(`${here}.register`, "unknownRegister", `“${register.label.zh}”里的行不属于项目，步骤“${label.zh}”不能要求`, `Rows of “${register.label.en}” do not belong to a project; the step “${label.en}” cannot ask for them`));
    if (least < 0) found.push(contradiction(`${here}.least`, "emptyRange", "行数不能小于 0", "There cannot be fewer than 0 rows"));
    for (const [key, field] of [["filled", filled], ["otherDepartment", otherDepartment]] as const) {
      if (field !== undefined && !register.fields.some((one) => one.id === field)) found.push(contradiction(`${here}.${key}`, "unknownField", `“${register.label.zh}”没有字段“${field}”`, `“${register.label.en}” has no field “${field}”`));
    }
    return found;
  });
}

/** Along the sequence stages open one after the other, and no step waits for a stage that nothing before it opens. A regulation without a sequence opens nothing: it has no gates. */
function openings({ stages, steps }: Regulation): Contradiction[] {
  const orderOf = (id: string): number => stages.findIndex((one) => one.id === id);
  const found: Contradiction[] = [];
  let [open, reached] = [0, 0];
  steps.forEach((step, index) => {
    const at = orderOf(step.stage);
    if (step.repeats !== "once" || at < 0) return;
    if (at < reached) found.push(contradiction(`steps.${index}.stage`, "stageGoesBack", `步骤“${step.label.zh}”回到了前面的阶段“${stages[at]?.label.zh}”`, `The step “${step.label.en}” goes back to the stage “${stages[at]?.label.en}”`));
    else if (at > open) found.push(contradiction(`steps.${index}.stage`, "stageNotOpenYet", `步骤“${step.label.zh}”之前没有步骤开放阶段“${stages[at]?.label.zh}”`, `No step before “${step.label.en}” opens the stage “${stages[at]?.label.en}”`));
    reached = Math.max(reached, at);
    open = Math.max(open, ...step.opens.map(orderOf));
  });
  if (!steps.some(({ repeats }) => repeats === "once")) return found;
  stages.forEach(({ id, label }, index) => {
    if (index > 0 && !steps.some(({ repeats, opens }) => repeats === "once" && opens.includes(id))) found.push(contradiction(`stages.${index}`, "stageNeverOpened", `没有步骤开放阶段“${label.zh}”，项目到不了`, `No step opens the stage “${label.en}”; no project gets there`));
  });
  return found;
}
