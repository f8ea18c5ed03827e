/**
 * A regulation as data: stages, steps, roles, registers with their fields, lists, thresholds, intervals, clauses and reports. Its
 * shape stands in schema.ts; the questions that others ask of it, here. No zod at run time: the pane's first screen loads this.
 */

import type * as z from "zod/mini";
import type { regulationSchema } from "./schema";

export type Regulation = z.infer<typeof regulationSchema>;
export type Register = Regulation["registers"][number];
export type RegulationField = Register["fields"][number];
export type RegulationOption = Regulation["lists"][number]["options"][number];
export type RegulationList = Regulation["lists"][number];
export type Stage = Regulation["stages"][number];
export type Step = Regulation["steps"][number];
export type Role = Regulation["roles"][number];
export type Clause = Regulation["clauses"][number];
export type Interval = Regulation["intervals"][number];
export type ThresholdId = keyof Regulation["thresholds"];

/** The fields that deviations and 总览 rely on; a regulation may lack any of them. */
export const FIELD = {
  number: "projectNumber", name: "projectName", type: "projectType", stage: "stage", initiation: "initiationDate", plannedStart: "plannedStart",
  plannedEnd: "plannedEnd", actualStart: "actualStart", actualEnd: "actualEnd", budget: "budget", actualCost: "actualCost", progress: "progress",
  department: "department", manager: "manager",
} as const;

/** What `options` of a field says for the stages, which are no list of their own. */
export const STAGES = "stages";
/** The list that projects' kinds come from. */
export const PROJECT_TYPES = "projectTypes";

/** The register with one row a project. A valid regulation has exactly one. */
export function projectsRegister({ registers }: Regulation): Register {
  const found = registers.find(({ scope }) => scope === "projects");
  if (found === undefined) throw new Error("A regulation has a register of projects");
  return found;
}

/** The fields of a project's own row. */
export function projectFields(regulation: Regulation): readonly RegulationField[] {
  return projectsRegister(regulation).fields;
}

/** The kinds of project; none where the regulation has no such list. */
export function projectTypes(regulation: Regulation): readonly RegulationOption[] {
  return listById(regulation, PROJECT_TYPES)?.options ?? [];
}

export function registerById({ registers }: Regulation, id: string): Register | null {
  return registers.find((one) => one.id === id) ?? null;
}

export function listById({ lists }: Regulation, id: string): RegulationList | null {
  return lists.find((one) => one.id === id) ?? null;
}

/** The choices that a field takes its values from; null where it takes any. */
export function optionsOf(regulation: Regulation, { options }: RegulationField): readonly RegulationOption[] | null {
  if (options === undefined) return null;
  return options === STAGES ? regulation.stages : (listById(regulation, options)?.options ?? null);
}

/** The steps that each project goes through one after the other. */
export function sequence({ steps }: Regulation): readonly Step[] {
  return steps.filter(({ repeats }) => repeats === "once");
}
