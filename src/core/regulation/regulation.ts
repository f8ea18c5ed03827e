/**
 * A regulation as data: stages, kinds of project, the fields of a register and the thresholds of its colours. First part of the
 * language in which a company writes its own rules; parsed once at the door.
 */

import * as z from "zod/mini";
import { fail, succeed, type Result } from "../problems/problem";
import { FIELD_TYPE_IDS } from "./fields/field-type-ids";

const id = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/));
const text = z.object({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const words = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });

const option = z.object({
  id,
  label: text,
  /** Other ways in which people write this choice; matched whole, without regard to case and spaces. */
  words,
  /** What it means, for the lists sheet. */
  about: text,
});

const field = z.object({
  id,
  label: text,
  type: z.enum(FIELD_TYPE_IDS),
  /** Words by which a column's header shows this field. */
  words,
  /** What the column is, for its note. */
  about: text,
  /** For type choice: which list it takes its choices from. */
  options: z.optional(z.enum(["stages", "projectTypes"])),
  /** For type percent: may it be over 100 %? */
  isUnbounded: z.optional(z.boolean()),
});

const threshold = z.object({ watch: z.number(), severe: z.number() });

export const regulationSchema = z.object({
  format: z.literal("project-register/regulation"),
  version: z.literal(1),
  id,
  title: text,
  stages: z.array(option).check(z.minLength(1)),
  projectTypes: z.array(option),
  fields: z.array(field),
  thresholds: z.object({
    /** Days late, from which on it is coloured. */
    daysLate: threshold,
    /** Share of the budget by which the cost deviation is below zero. */
    costOverrun: threshold,
    /** Share of the whole work by which the progress is behind. */
    progressBehind: threshold,
  }),
});

export type Regulation = z.infer<typeof regulationSchema>;
export type RegulationField = z.infer<typeof field>;
export type RegulationOption = z.infer<typeof option>;

/** The fields that deviations and 总览 rely on; a regulation may lack any of them. */
export const FIELD = {
  number: "projectNumber", name: "projectName", type: "projectType", stage: "stage", initiation: "initiationDate", plannedStart: "plannedStart",
  plannedEnd: "plannedEnd", actualStart: "actualStart", actualEnd: "actualEnd", budget: "budget", actualCost: "actualCost", progress: "progress",
} as const;

/** Parses a regulation from outside; the problem names the first place that is wrong. */
export function parseRegulation(data: unknown): Result<Regulation> {
  const parsed = regulationSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail("BAD_ARGUMENTS", { got: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, expected: "project-register/regulation 1" });
  }
  const repeated = firstRepeated(parsed.data.fields.map((one) => one.id)) ?? firstRepeated(parsed.data.stages.map((one) => one.id)) ?? firstRepeated(parsed.data.projectTypes.map((one) => one.id));
  return repeated === null ? succeed(parsed.data) : fail("BAD_ARGUMENTS", { got: `id ${repeated} × 2`, expected: "project-register/regulation 1" });
}

/** The choices that a field takes its values from; null where it takes any. */
export function optionsOf(regulation: Regulation, of: RegulationField): readonly RegulationOption[] | null {
  return of.options === undefined ? null : regulation[of.options];
}

function firstRepeated(ids: readonly string[]): string | null {
  return ids.find((one, index) => ids.indexOf(one) !== index) ?? null;
}
