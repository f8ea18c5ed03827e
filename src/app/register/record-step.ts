/** A step recorded: a row of the table of decisions, and in the project's row the step done with the values it freezes. One sync to read, one to write. */

import type { Act } from "../../core/amendment/act";
import type { CellValue } from "../../core/blueprint/operations";
import { fail, succeed, type Result } from "../../core/problems/problem";
import { appendValues } from "../../core/register/append-entry";
import { undoAppend } from "../../core/register/undo-append";
import { LEDGER_COLUMNS } from "../../core/register/ledger-columns";
import { ledgerEntry } from "../../core/register/ledger-entry";
import { stageAfter } from "../../core/register/stage-after";
import { personRefusals, stepRefusals } from "../../core/register/step-check";
import { FIELD, projectsRegister, type Step } from "../../core/regulation/regulation";
import { todayOf, type RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import { readProject, type ProjectReading } from "./read-project";
import { lackingColumns, placeNow, setCell } from "./save-row";
import { writeWhole } from "./write-whole";

export interface StepToRecord {
  readonly number: string;
  readonly stepId: string;
  readonly person: string;
  readonly comment: string;
}

export interface RecordedStep {
  readonly step: Step;
  readonly opened: OpenedRegister;
}

/** STEP_REFUSED says what is missing, in words with the clause; nothing is written then. */
export async function recordStep(deps: RegisterDeps, opened: OpenedRegister, { number, stepId, person, comment }: StepToRecord): Promise<Result<RecordedStep>> {
  const step = opened.contract.regulation.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new Error(`There is no step ${stepId}`);
  const project = await readProject(deps, opened, number);
  if (!project.ok) return project;
  const { facts, registers } = project.value;
  const lacking = lackingColumns(opened, registers.contract, projectsRegister(registers.contract.regulation), [...(step.repeats === "once" ? ["doneStep"] : []), ...step.freezes.flatMap((field) => [field, `approved:${field}`])]);
  if (lacking !== null) return { ok: false, problem: lacking };
  const refusals = [...stepRefusals(step, facts), ...personRefusals(step, person, facts)];
  if (refusals.length > 0) return fail("STEP_REFUSED", { step: step.label[deps.language], reason: refusals.map(({ text }) => text).join(deps.language === "zh" ? "；" : "; ") });
  if (registers.ledger === null) return fail("REGISTER_CHANGED", { register: deps.language === "zh" ? "审批记录" : "Decisions", where: "Ledger" });
  const written = await writeWhole(deps, [...ledgerRow(deps, project.value, step, person.trim(), comment), ...projectCells(project.value, step)]);
  return written.ok ? succeed({ step, opened: { ...opened, contract: registers.contract } }) : written;
}

function ledgerRow(deps: RegisterDeps, { facts, registers }: ProjectReading, step: Step, person: string, comment: string): readonly Act[] {
  const { contract, project } = facts;
  const { ledger } = registers;
  if (ledger === null) return [];
  const { regulation, language } = contract;
  const entries = (ledger.columns.get(LEDGER_COLUMNS.entry[language]) ?? []).map(String).filter((entry) => entry !== "");
  const entry = ledgerEntry({ regulation, language, step, projectNumber: String(project.values.get(FIELD.number) ?? ""), project, person, comment, time: todayOf(deps, contract.is1904).time, entries });
  const appended = appendValues(ledger, new Map([...entry].map(([id, value]) => [LEDGER_COLUMNS[id][language], value])), LEDGER_COLUMNS.entry[language]);
  return [{ operations: appended.operations, undo: undoAppend(ledger, appended) }];
}

/** The fact that the step is done, the stage that it leads to, and each frozen field's value as it was approved; a recurring step's day. */
function projectCells({ facts }: ProjectReading, step: Step): readonly Act[] {
  const { contract, project } = facts;
  const place = placeNow(contract, projectsRegister(contract.regulation));
  const set = (id: string, value: CellValue): Act[] => [{ operations: setCell(place, project.row, id, value), undo: setCell(place, project.row, id, project.values.get(id) ?? "") }];
  const stage = stageAfter(step, project, contract);
  return [
    ...(step.repeats === "once" ? set("doneStep", step.id) : []),
    ...(stage === null ? [] : set(FIELD.stage, stage.label[contract.language])),
    ...step.freezes.flatMap((field) => set(`approved:${field}`, project.values.get(field) ?? "")),
  ];
}
