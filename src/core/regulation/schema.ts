/**
 * The language in which a company writes its own rules, as a zod schema: format project-register/regulation, version 2. What refers
 * to what is checked in contradictions.ts; older versions are brought forward in migrations.ts.
 */

import * as z from "zod/mini";
import { FIELD_TYPE_IDS } from "./fields/field-type-ids";
import { FORMAT, VERSION } from "./format";

export { FORMAT, VERSION };

const id = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/));
/** One line in each language; a language that nobody wrote holds the other's words. */
const text = z.object({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
const words = z.object({ zh: z.array(z.string()), en: z.array(z.string()) });
/** "4.1.1"; "" where no clause asks for it: then it is the company's own option. */
const clause = z.string();

const option = z.object({
  id,
  label: text,
  /** Other ways in which people write this choice; matched whole, without regard to case and spaces. */
  words,
  /** What it means, for the lists sheet. */
  about: text,
});

const stage = z.extend(option, { clause });

/** Choices of a drop-down list. `isOpen`: people may write another one (they are warned); else Excel refuses it. */
const list = z.object({ id, label: text, about: text, isOpen: z.boolean(), options: z.array(option).check(z.minLength(1)) });

const role = z.object({
  id,
  label: text,
  about: text,
  /** The field of the projects' register that names who has the role in a project; absent: the roster says. */
  field: z.optional(id),
});

const field = z.object({
  id,
  label: text,
  type: z.enum(FIELD_TYPE_IDS),
  /** Words by which a column's header shows this field. */
  words,
  /** What the column is, for its note. */
  about: text,
  clause: z.optional(clause),
  /** For types choice and choices: "stages" or the id of a list. */
  options: z.optional(z.string()),
  /** For type percent: may it be over 100 %? */
  isUnbounded: z.optional(z.boolean()),
  /** For types number, money and percent (as a share of one): the smallest and the largest value that is taken. */
  least: z.optional(z.number()),
  most: z.optional(z.number()),
  /** For type money: how it is counted in a new workbook. */
  unit: z.optional(z.enum(["yuan", "thousand", "tenThousand"])),
  /** Must it be there in every row of its register, from the first entry on? */
  isRequired: z.optional(z.boolean()),
  /** For dates: the field of the same register that it may not be before. */
  notBefore: z.optional(id),
  /** For type formula: an expression over fields of the same row by id in brackets, such as "[likelihood]*[impact]". */
  formula: z.optional(z.string()),
});

const register = z.object({
  id,
  label: text,
  about: text,
  clause,
  /** Name of its Excel table, the same in every language. */
  table: z.string().check(z.regex(/^[A-Z][A-Za-z0-9]*$/)),
  /** projects: one row a project; project: rows that belong to a project (field projectNumber); workbook: rows for the whole workbook. */
  scope: z.enum(["projects", "project", "workbook"]),
  /** The field that no row lacks. `prefix`: entries are numbered in the pane, as "R-0007". */
  key: z.object({ field: id, prefix: z.optional(z.string()) }),
  /** The sum of `amount` over a project's rows may not exceed `limit`, a money field of the projects' register. */
  within: z.optional(z.object({ amount: id, limit: id })),
  fields: z.array(field).check(z.minLength(1)),
});

const step = z.object({
  id,
  stage: id,
  clause,
  label: text,
  about: text,
  role: id,
  /** record: facts are entered; review, approve: somebody decides. */
  act: z.enum(["record", "review", "approve"]),
  /** once: part of the sequence that every project goes through; recurring: at an interval once its stage is open; asNeeded: whenever there is something. */
  repeats: z.enum(["once", "recurring", "asNeeded"]),
  /** For recurring steps: the id of an interval. */
  interval: z.optional(id),
  requires: z.object({
    /** Fields of the projects' register that must be filled in. */
    fields: z.array(id),
    /** Rows that the project must have in other registers; `filled`: a field that none of the project's rows there may lack; `otherDepartment`: one row at least from another department than the project's. */
    rows: z.array(z.object({ register: id, least: z.int(), filled: z.optional(id), otherDepartment: z.optional(id) })),
  }),
  /** The register in which this step is entered; null: in the project's own row, or a decision. */
  register: z.nullable(id),
  /** Stages that a project may be in from this step on. */
  opens: z.array(id),
  /** Fields of the projects' register that keep their value from this step on. */
  freezes: z.array(id),
  /** Steps that another person must have done. */
  otherThan: z.array(id),
});

/** A severity begins at `watch` and gets worse at `severe`. */
const threshold = z.object({ label: text, about: text, watch: z.number(), severe: z.number() });

const interval = z.object({ id, label: text, about: text, every: z.int().check(z.minimum(1)), unit: z.enum(["day", "week", "month", "quarter"]) });

const report = z.object({ id, label: text, about: text, clause, interval: z.optional(id) });

/** What a clause is carried out by. kind whole: the regulation's own sheet (title, edition, day of issue). */
const carrier = z.object({ kind: z.enum(["whole", "stage", "step", "register", "field", "list", "role", "threshold", "interval", "report"]), /** For a field: "register.field". */ id: z.string() });

const clauseText = z.object({ id: z.string().check(z.minLength(1)), title: text, text, carriedBy: z.array(carrier).check(z.minLength(1)) });

export const regulationSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id,
  title: text,
  /** Counts the issues of the regulation itself, such as "1.0"; amended by people. */
  edition: z.string().check(z.minLength(1)),
  /** ISO date from which on it is in force. */
  issued: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Shape of a project number: {yyyy} is the year, {n}, {nn}, {nnn}, ... a running number of that many digits; the rest stands as it is. */
  numbering: z.string().check(z.minLength(1)),
  stages: z.array(stage).check(z.minLength(1)),
  roles: z.array(role),
  lists: z.array(list),
  registers: z.array(register).check(z.minLength(1)),
  /** In the order in which projects go through those that happen once. */
  steps: z.array(step),
  thresholds: z.object({
    /** Days late, from which on it is coloured. */
    daysLate: threshold,
    /** Share of the budget by which the cost deviation is below zero. */
    costOverrun: threshold,
    /** Share of the whole work by which the progress is behind. */
    progressBehind: threshold,
  }),
  intervals: z.array(interval),
  clauses: z.array(clauseText),
  reports: z.array(report),
});
