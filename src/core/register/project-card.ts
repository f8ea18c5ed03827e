/** A project's card: from the contract, its row and its rows in other registers. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { Language, Text } from "../language";
import { FIELD, projectFields, registerById, sequence, STAGES, type Register, type Step } from "../regulation/regulation";
import type { CardAct, CellNote, ProjectCard, StageMark } from "./card";
import type { RowReading } from "./contract";
import { deviationTexts } from "./deviation-texts";
import { cellOf, placeOf, projectsPlace } from "./places";
import { isBlank, projectState, stageInCell, type ProjectState } from "./project-state";
import { stepRefusals, type Refusal, type StepFacts } from "./step-check";
import { waitsFor } from "./waits-for";

export interface CardInput extends StepFacts {
  /** Serial number; null where it is not known. */
  readonly statusDate: number | null;
}

export function projectCard(input: CardInput): ProjectCard {
  const { contract, project, language } = input;
  const { regulation } = contract;
  const state = projectState(regulation, project, { statusDate: input.statusDate, is1904: contract.is1904 });
  const acts = cardActs(input, state);
  const primary = primaryAct(input, state, acts);
  return {
    row: project.row,
    number: textOf(project, FIELD.number),
    name: textOf(project, FIELD.name),
    facts: [FIELD.type, FIELD.manager, FIELD.department].map((id) => textOf(project, id)).filter((text) => text !== ""),
    stages: stageMarks(input, state),
    waitsFor: regulation.steps.length === 0 ? "" : waitsFor(contract, project, state, language),
    primary,
    acts: acts.filter(({ id, kind }) => primary === null || id !== primary.id || kind !== primary.kind),
    missing: missingNotes(input, state),
    deviations: deviationTexts(regulation, project, language),
    done: input.decisions.flatMap(({ stepId, person, time }) => {
      const step = regulation.steps.find(({ id }) => id === stepId);
      return step === undefined ? [] : [{ label: step.label[language], clause: step.clause, when: time.slice(0, 10), who: person }];
    }),
    related: relatedRows(input),
  };
}

/** Stages before the one in the cell are done; those after it are open as far as the steps say. */
function stageMarks({ contract, project, language }: CardInput, state: ProjectState): readonly StageMark[] {
  const { regulation } = contract;
  const field = projectFields(regulation).find(({ options }) => options === STAGES);
  const current = field === undefined ? 0 : stageInCell(regulation, project.values.get(field.id));
  const isFinished = state.due === null && sequence(regulation).length > 0;
  return regulation.stages.map(({ label }, index): StageMark => {
    const number = index + 1;
    if (isFinished || number < current) return { label: label[language], state: "done" };
    if (number === current) return { label: label[language], state: "current" };
    return { label: label[language], state: number <= state.openedStage || !contract.hasGates ? "open" : "closed" };
  });
}

/** What can be done: the change of the row, the steps of the due step's stage, then entries in the registers. */
function cardActs(input: CardInput, state: ProjectState): readonly CardAct[] {
  const { contract, language } = input;
  const steps = sequence(contract.regulation);
  const dueAt = state.due === null ? steps.length : steps.indexOf(state.due);
  const coming = contract.hasGates ? steps.filter((step, index) => index >= dueAt && step.stage === state.due?.stage) : [];
  return [
    { id: "project", kind: "fill", label: TEXTS.fill[language], clause: state.due?.clause ?? "", reason: null },
    ...coming.map((step): CardAct => stepAct(step, input)),
    ...contract.regulation.registers.filter(({ scope, id }) => scope === "project" && placeOf(contract, id) !== null).map((register) => entryAct(register, input)),
  ];
}

function stepAct(step: Step, input: CardInput): CardAct {
  return { id: step.id, kind: step.act === "record" ? "record" : "decide", label: TEXTS.record[input.language].replace("{step}", step.label[input.language]), clause: step.clause, reason: reasonOf(stepRefusals(step, input), input.language) };
}

/** An entry is possible as soon as a step that is entered there is; a register without such steps is always open. */
function entryAct(register: Register, input: CardInput): CardAct {
  const { contract, language } = input;
  const steps = contract.regulation.steps.filter((step) => step.register === register.id && step.repeats !== "once");
  const refused = steps.map((step) => stepRefusals(step, input));
  const isOpen = !contract.hasGates || steps.length === 0 || refused.some((refusals) => refusals.length === 0);
  return { id: register.id, kind: "add", label: TEXTS.add[language].replace("{register}", register.label[language]), clause: steps[0]?.clause ?? register.clause, reason: isOpen ? null : reasonOf(refused[0] ?? [], language) };
}

/** What the project waits for, as one act: the overdue entry, else what the due step still lacks, else the step itself. */
function primaryAct(input: CardInput, state: ProjectState, acts: readonly CardAct[]): CardAct | null {
  const { contract } = input;
  const actFor = (kind: CardAct["kind"], id: string): CardAct | null => acts.find((act) => act.kind === kind && act.id === id) ?? null;
  const late = state.overdue.find(({ step }) => step.register !== null)?.step;
  if (late !== undefined && late.register !== null) return actFor("add", late.register);
  const { due } = state;
  if (due === null || !contract.hasGates) return null;
  if (state.missing.length > 0) return { id: "project", kind: "fill", label: `${TEXTS.fillIn[input.language]}${due.label[input.language]}`, clause: due.clause, reason: null };
  const lacking = due.requires.rows.find(({ register, least }) => (input.rows.get(register) ?? []).length < least);
  return (lacking === undefined ? null : actFor("add", lacking.register)) ?? actFor(due.act === "record" ? "record" : "decide", due.id);
}

function missingNotes(input: CardInput, state: ProjectState): readonly CellNote[] {
  const { contract, language } = input;
  if (state.due === null || !contract.hasGates) return [];
  const place = projectsPlace(contract);
  const fields = state.missing.flatMap((id): CellNote[] => {
    const cell = place === null ? null : cellOf(place, input.project.row, id);
    const label = projectFields(contract.regulation).find((field) => field.id === id)?.label[language] ?? id;
    return cell === null ? [] : [{ cell, label }];
  });
  const rows = stepRefusals(state.due, input).flatMap(({ text, cell }): CellNote[] => (cell === null || fields.some((field) => field.cell === cell) ? [] : [{ cell, label: text }]));
  return [...fields, ...rows];
}

function relatedRows({ contract, rows, language }: CardInput): ProjectCard["related"] {
  return [...rows].flatMap(([id, found]) => {
    const [register, place, first] = [registerById(contract.regulation, id), placeOf(contract, id), found[0]];
    if (register === null || place === null || found.length === 0 || first === undefined) return [];
    return [{ register: id, label: register.label[language], count: found.length, cell: onSheet(place.sheet, cellAddress(first.row, place.block.left)) }];
  });
}

function reasonOf(refusals: readonly Refusal[], language: Language): string | null {
  return refusals.length === 0 ? null : refusals.map(({ text }) => text).join(language === "zh" ? "；" : "; ");
}

function textOf(row: RowReading, id: string): string {
  const value = row.values.get(id);
  return isBlank(value) ? "" : String(value).trim();
}

const TEXTS = {
  fill: { zh: "修改项目资料", en: "Change the project" },
  fillIn: { zh: "填写：", en: "Fill in: " },
  record: { zh: "办理：{step}", en: "Record: {step}" },
  add: { zh: "新增：{register}", en: "Add to: {register}" },
} as const satisfies Record<string, Text>;
