/** The form of a step about to be recorded: what is decided on, who may do it, what stands in the way, what follows. One sync. */

import { fieldHeader } from "../../core/blueprint/column-specs";
import type { Language, Text } from "../../core/language";
import { succeed, type Result } from "../../core/problems/problem";
import type { StepForm } from "../../core/register/form";
import { showValue } from "../../core/register/field-setting";
import { openedStage, projectState } from "../../core/register/project-state";
import { stageAfter } from "../../core/register/stage-after";
import { peopleFor, personRefusals, stepRefusals, type StepFacts } from "../../core/register/step-check";
import { FIELD, projectFields, type Step } from "../../core/regulation/regulation";
import type { RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import { readProject } from "./read-project";

export async function planStep(deps: RegisterDeps, opened: OpenedRegister, number: string, stepId: string): Promise<Result<StepForm>> {
  const project = await readProject(deps, opened, number);
  if (!project.ok) return project;
  const { facts } = project.value;
  const step = facts.contract.regulation.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new Error(`There is no step ${stepId}`);
  return succeed(stepForm(step, facts));
}

export function stepForm(step: Step, facts: StepFacts): StepForm {
  const { contract, project, language } = facts;
  const fields = projectFields(contract.regulation).filter(({ id }) => step.requires.fields.includes(id) || step.freezes.includes(id));
  const people = peopleFor(step, facts);
  // Somebody who may not do it is not proposed.
  const able = people.filter((one) => personRefusals(step, one, facts).length === 0);
  const refusals = stepRefusals(step, facts);
  return {
    stepId: step.id, title: step.label[language], clause: step.clause,
    project: { number: String(project.values.get(FIELD.number) ?? ""), name: String(project.values.get(FIELD.name) ?? "") },
    values: fields.map((field) => ({ label: fieldHeader(field, language), text: showValue(contract, field, project.values.get(field.id), language) })),
    people, person: able.length === 1 ? (able[0] ?? "") : "", comment: "",
    fault: refusals.length === 0 ? null : refusals.map(({ text }) => text).join(SEPARATOR[language]),
    effects: effectsOf(step, facts),
  };
}

function effectsOf(step: Step, { contract, project, language }: StepFacts): readonly string[] {
  const { regulation } = contract;
  const before = projectState(regulation, project, { statusDate: null, is1904: contract.is1904 }).openedStage;
  const after = step.repeats === "once" ? openedStage(regulation, step.id) : before;
  const opened = regulation.stages.slice(before, after).map(({ label }) => label[language]);
  const frozen = projectFields(regulation).filter(({ id }) => step.freezes.includes(id)).map(({ label }) => label[language]);
  const stage = stageAfter(step, project, contract);
  return [...sentence(EFFECTS.opens, opened, language), ...sentence(EFFECTS.goesTo, stage === null ? [] : [stage.label[language]], language), ...sentence(EFFECTS.freezes, frozen, language)];
}

function sentence(text: Text, names: readonly string[], language: Language): string[] {
  return names.length === 0 ? [] : [text[language].replace("{names}", names.join(language === "zh" ? "、" : ", "))];
}

const SEPARATOR = { zh: "；", en: "; " } as const;
const EFFECTS = {
  opens: { zh: "开放阶段：{names}", en: "Opens the stage: {names}" },
  goesTo: { zh: "项目进入：{names}", en: "Takes the project to: {names}" },
  freezes: { zh: "从此不能直接修改：{names}", en: "No longer changed directly: {names}" },
} as const satisfies Record<string, Text>;
