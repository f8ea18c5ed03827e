/**
 * Where a project stands, from its own row alone: the plain twin of the state columns' formulas. The one fact is the last step of
 * the sequence that is done; opened stages, the step due, what it lacks and what is overdue follow from it.
 */

import type { CellValue } from "../blueprint/operations";
import { FIELD, sequence, type Regulation, type Step } from "../regulation/regulation";
import { isPlausibleSerial } from "../regulation/fields/serial-date";
import { addInterval } from "./add-interval";
import type { RowReading } from "./contract";

export interface OverdueStep {
  readonly step: Step;
  /** Serial number of the day. */
  readonly dueOn: number;
}

export interface ProjectState {
  /** Id of the last step of the sequence that is done; "" for none. */
  readonly done: string;
  /** Number of the last stage that is open; 1 at least. */
  readonly openedStage: number;
  /** The step of the sequence that comes next; null when all are done. */
  readonly due: Step | null;
  /** Ids of the fields of the project's row that the due step requires and that are blank. */
  readonly missing: readonly string[];
  /** Recurring steps whose day is before the status date, the earliest first. */
  readonly overdue: readonly OverdueStep[];
}

export interface StateSetting {
  /** Serial number of the day that is counted for; null where it is not known: then nothing is overdue. */
  readonly statusDate: number | null;
  readonly is1904: boolean;
}

export function projectState(regulation: Regulation, row: RowReading, setting: StateSetting): ProjectState {
  const steps = sequence(regulation);
  const doneIndex = steps.findIndex(({ id }) => id === textOf(row, "doneStep"));
  const due = steps[doneIndex + 1] ?? null;
  const opened = openedStage(regulation, steps[doneIndex]?.id ?? "");
  return {
    done: steps[doneIndex]?.id ?? "",
    openedStage: opened,
    due,
    missing: due === null ? [] : due.requires.fields.filter((field) => isBlank(row.values.get(field))),
    overdue: overdueSteps(regulation, row, opened, setting),
  };
}

/** The number of the last stage that this step and those before it open; 1 at least, also for a step that nobody knows. */
export function openedStage(regulation: Regulation, doneStep: string): number {
  const steps = sequence(regulation);
  const doneIndex = steps.findIndex(({ id }) => id === doneStep);
  const opened = steps.slice(0, doneIndex + 1).flatMap(({ opens }) => opens.map((stage) => stageNumber(regulation, stage)));
  return Math.max(1, ...opened);
}

/** 1 for the first stage; 0 for none of them. */
export function stageNumber({ stages }: Regulation, id: string): number {
  return stages.findIndex((stage) => stage.id === id) + 1;
}

/** The number of the stage that a cell names in either language; 0 where it names none. */
export function stageInCell({ stages }: Regulation, value: CellValue | undefined): number {
  const text = String(value ?? "").trim();
  return stages.findIndex(({ label }) => label.zh === text || label.en === text) + 1;
}

/** A cell that says nothing; spaces say nothing. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

/** From when on the entries of a recurring step are counted, while it is asked for. Null: it is not due at all. */
export function recurringDueOn(regulation: Regulation, step: Step, row: RowReading, opened: number, is1904: boolean): number | null {
  const interval = regulation.intervals.find(({ id }) => id === step.interval);
  if (step.repeats !== "recurring" || interval === undefined || stageNumber(regulation, step.stage) > opened || !isBlank(row.values.get(FIELD.actualEnd))) return null;
  const since = [`last:${step.id}`, FIELD.actualStart].map((id) => row.values.get(id)).find((value) => typeof value === "number" && isPlausibleSerial(value, is1904));
  return typeof since === "number" ? addInterval(since, interval, is1904) : null;
}

function overdueSteps(regulation: Regulation, row: RowReading, opened: number, { statusDate, is1904 }: StateSetting): OverdueStep[] {
  if (statusDate === null) return [];
  const found = regulation.steps.flatMap((step): OverdueStep[] => {
    const dueOn = recurringDueOn(regulation, step, row, opened, is1904);
    return dueOn !== null && dueOn < Math.floor(statusDate) ? [{ step, dueOn }] : [];
  });
  return found.sort((one, other) => one.dueOn - other.dueOn);
}

function textOf(row: RowReading, id: string): string {
  return String(row.values.get(id) ?? "").trim();
}
