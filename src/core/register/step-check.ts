/** May a step be recorded for a project, and by this person? Each refusal says why, in words and with its clause. */

import type { Language, Text } from "../language";
import type { FieldEditor } from "../regulation/fields/field-type";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { FIELD, projectFields, registerById, sequence, type Regulation, type Step } from "../regulation/regulation";
import type { Contract, RowReading } from "./contract";
import { clauseWords } from "./frozen-fields";
import type { Decision } from "./ledger-entry";
import { cellOf, projectsPlace } from "./places";
import { isBlank, projectState, stageNumber } from "./project-state";

export interface RosterPerson {
  readonly name: string;
  /** As the roster writes them, in either language. */
  readonly roles: readonly string[];
  readonly department: string;
}

export interface StepFacts {
  readonly contract: Contract;
  readonly project: RowReading;
  /** The project's rows in other registers, by register id; a register that was not read is absent. */
  readonly rows: ReadonlyMap<string, readonly RowReading[]>;
  /** The project's decisions. */
  readonly decisions: readonly Decision[];
  readonly roster: readonly RosterPerson[];
  /** Of messages. */
  readonly language: Language;
}

export interface Refusal {
  readonly text: string;
  readonly clause: string;
  /** Where it can be put right; null where that is no cell. */
  readonly cell: string | null;
}

/** What stands in the way, whoever it is; none where the step may be recorded. */
export function stepRefusals(step: Step, facts: StepFacts): readonly Refusal[] {
  const outOfTurn = turnRefusal(step, facts);
  return outOfTurn === null ? [...fieldRefusals(step, facts), ...rowRefusals(step, facts)] : [outOfTurn];
}

/** What speaks against this person. */
export function personRefusals(step: Step, person: string, facts: StepFacts): readonly Refusal[] {
  const name = person.trim();
  if (name === "") return [refusal(step, TEXTS.noPerson, facts, {})];
  return [...sameRefusals(step, name, facts), ...roleRefusals(step, name, facts)];
}

/** Who may do the step: by the project's row, else by the roster, else anybody of it. Those that other steps rule out stay, so that the refusal can be read. */
export function peopleFor(step: Step, facts: StepFacts): readonly string[] {
  const named = namedInRow(step, facts);
  if (named !== "") return [named];
  const holders = holdersOf(step, facts);
  if (holders.length > 0) return holders;
  const department = departmentInRow(step, facts);
  const members = facts.roster.filter((one) => department !== "" && one.department === department);
  return (members.length > 0 ? members : facts.roster).map(({ name }) => name);
}

function turnRefusal(step: Step, facts: StepFacts): Refusal | null {
  const { contract, project, language } = facts;
  const { regulation } = contract;
  const state = projectState(regulation, project, { statusDate: null, is1904: contract.is1904 });
  if (step.repeats !== "once") {
    const stage = regulation.stages.find(({ id }) => id === step.stage);
    return openFrom(step, regulation) <= state.openedStage ? null : refusal(step, TEXTS.stageClosed, facts, { stage: stage?.label[language] ?? "" });
  }
  if (state.due?.id === step.id) return null;
  const steps = sequence(regulation);
  const isDone = state.due === null || steps.findIndex(({ id }) => id === step.id) < steps.findIndex(({ id }) => id === state.due?.id);
  if (isDone) return refusal(step, TEXTS.done, facts, {});
  return state.due === null ? null : { ...refusal(step, TEXTS.before, facts, { due: state.due.label[language], dueClause: clauseWords(state.due.clause, language) }), clause: state.due.clause };
}

/** What an earlier step asks for can be entered from that step's stage on: the plan is not approved without its risks. */
function openFrom({ stage, register }: Step, regulation: Regulation): number {
  const asking = sequence(regulation).filter(({ requires }) => requires.rows.some((one) => one.register === register));
  return Math.min(...[stage, ...asking.map((one) => one.stage)].map((id) => stageNumber(regulation, id)));
}

function fieldRefusals(step: Step, facts: StepFacts): Refusal[] {
  const place = projectsPlace(facts.contract);
  return step.requires.fields.filter((field) => isBlank(facts.project.values.get(field))).map((id) => {
    const field = place?.register.fields.find((one) => one.id === id);
    return refusal(step, TEXTS.field, facts, { field: field?.label[facts.language] ?? id }, place === null ? null : cellOf(place, facts.project.row, id));
  });
}

function rowRefusals(step: Step, facts: StepFacts): Refusal[] {
  return step.requires.rows.flatMap(({ register: id, least, filled, otherDepartment }) => {
    const register = registerById(facts.contract.regulation, id);
    if (register === null) return [];
    const rows = facts.rows.get(id) ?? [];
    const names = { register: register.label[facts.language], least: String(least), count: String(rows.length) };
    const place = facts.contract.places.find((one) => one.register.id === id) ?? null;
    const found: Refusal[] = rows.length < least ? [refusal(step, TEXTS.rows, facts, names)] : [];
    for (const row of rows) {
      if (filled === undefined || !isBlank(row.values.get(filled))) continue;
      const field = register.fields.find((one) => one.id === filled);
      found.push(refusal(step, TEXTS.filled, facts, { ...names, field: field?.label[facts.language] ?? filled }, place === null ? null : cellOf(place, row.row, filled)));
    }
    const own = textOf(facts.project, FIELD.department);
    if (otherDepartment !== undefined && rows.length >= least && !rows.some((row) => !isBlank(row.values.get(otherDepartment)) && textOf(row, otherDepartment) !== own)) {
      found.push(refusal(step, TEXTS.otherDepartment, facts, names));
    }
    return found;
  });
}

function sameRefusals(step: Step, name: string, facts: StepFacts): Refusal[] {
  return step.otherThan.flatMap((other) => {
    const did = facts.decisions.findLast(({ stepId }) => stepId === other);
    if (did === undefined || !isSamePerson(did.person, name)) return [];
    const label = facts.contract.regulation.steps.find(({ id }) => id === other)?.label[facts.language] ?? other;
    return [refusal(step, TEXTS.same, facts, { person: name, other: label })];
  });
}

function roleRefusals(step: Step, name: string, facts: StepFacts): Refusal[] {
  const role = facts.contract.regulation.roles.find(({ id }) => id === step.role);
  const named = namedInRow(step, facts);
  const who = named !== "" ? [named] : holdersOf(step, facts);
  if (role === undefined || who.length === 0 || who.some((one) => isSamePerson(one, name))) return [];
  return [refusal(step, TEXTS.role, facts, { role: role.label[facts.language], who: who.join(facts.language === "zh" ? "、" : ", "), person: name })];
}

/** The name that the project's row gives for the step's role. */
function namedInRow(step: Step, facts: StepFacts): string {
  return inRow(step, facts, "person");
}

/** A role may be a department's: then the row names no person, but where that person is from. */
function departmentInRow(step: Step, facts: StepFacts): string {
  return inRow(step, facts, "department");
}

function inRow(step: Step, { contract, project }: StepFacts, editor: FieldEditor): string {
  const id = contract.regulation.roles.find((role) => role.id === step.role)?.field;
  const field = projectFields(contract.regulation).find((one) => one.id === id);
  return field === undefined || FIELD_TYPES[field.type].editor !== editor ? "" : textOf(project, field.id);
}

function holdersOf(step: Step, { contract, roster }: StepFacts): readonly string[] {
  const role = contract.regulation.roles.find(({ id }) => id === step.role);
  return role === undefined ? [] : roster.filter(({ roles }) => roles.includes(role.label.zh) || roles.includes(role.label.en)).map(({ name }) => name);
}

/** Names are compared without regard to case and spaces. */
function isSamePerson(one: string, other: string): boolean {
  const key = (name: string): string => name.replace(/\s+/g, "").toLowerCase();
  return key(one) === key(other) && key(one) !== "";
}

function textOf(row: RowReading, id: string): string {
  return String(row.values.get(id) ?? "").trim();
}

function refusal(step: Step, text: Text, { language }: StepFacts, facts: Readonly<Record<string, string>>, cell: string | null = null): Refusal {
  const words = text[language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
  return { text: `${words}${clauseWords(step.clause, language)}`, clause: step.clause, cell };
}

const TEXTS = {
  stageClosed: { zh: "阶段“{stage}”尚未开放", en: "The stage “{stage}” is not open yet" },
  done: { zh: "这一步已完成", en: "This step is done already" },
  before: { zh: "先完成“{due}”{dueClause}，再到这一步", en: "“{due}”{dueClause} comes before this step" },
  field: { zh: "“{field}”还没有填写", en: "“{field}” is not filled in yet" },
  rows: { zh: "“{register}”至少要有 {least} 条本项目的记录，现有 {count} 条", en: "“{register}” needs {least} entries of this project at least; it has {count}" },
  filled: { zh: "“{register}”有一条记录没有填写“{field}”", en: "An entry of “{register}” lacks “{field}”" },
  otherDepartment: { zh: "“{register}”至少要有一条其他部门的记录", en: "“{register}” needs one entry at least from another department" },
  noPerson: { zh: "请选择办理人", en: "Choose who does it" },
  same: { zh: "{person} 办理了“{other}”，这一步须由另一人办理", en: "{person} did “{other}”; another person has to do this step" },
  role: { zh: "这一步由“{role}”办理（{who}），不能由 {person} 办理", en: "This step is for “{role}” ({who}), not for {person}" },
} as const satisfies Record<string, Text>;
