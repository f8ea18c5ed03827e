/**
 * Where a project stands, as formulas over its own row and the small table of steps: the native form of register/project-state.ts
 * and register/waits-for.ts, which a test holds them against. Rows that are no project say nothing.
 */

import { formula, joinFormulas, type RawFormula } from "../formula/formula";
import { named, thisRow, type Reference } from "../formula/references";
import type { Language } from "../language";
import { FIELD, projectFields, sequence, type Regulation, type Role, type Step } from "../regulation/regulation";
import { STABLE_NAMES } from "./stable-names";

/** The columns that the formulas name, by the id of their spec; null where the table has none. */
export interface StateColumns {
  readonly regulation: Regulation;
  readonly language: Language;
  readonly projectWord: string;
  readonly headerOf: (id: string) => string | null;
}

const [IDS, ORDER, OPENS, TEXTS, STATUS] = [STABLE_NAMES.stepIds, STABLE_NAMES.stepOrder, STABLE_NAMES.stepOpens, STABLE_NAMES.stepTexts, STABLE_NAMES.statusDate].map(named) as [Reference, Reference, Reference, Reference, Reference];

/** Stands in a step's words for who does it. */
export const WHO = "{0}";
const ALL_DONE = { zh: "全部步骤已完成", en: "All steps are done" } as const;
const [MISSING, BETWEEN] = [{ zh: "，缺少：", en: "; missing: " }, { zh: "、", en: ", " }] as const;
const MOST_MISSING = 500;

/** The number of the last stage that the done step and those before it open; 1 also for a step that nobody knows. */
export function openedStageFormula(columns: StateColumns): RawFormula {
  const done = column(columns, "doneStep");
  return forProjects(columns, formula`MAX(1,IFERROR(N(INDEX(${OPENS},MATCH(${done}&"",${IDS},0))),1))`);
}

/** Id of the step of the sequence that comes next; "" when all are done. */
export function dueStepFormula(columns: StateColumns): RawFormula {
  const done = column(columns, "doneStep");
  return forProjects(columns, formula`IFERROR(INDEX(${IDS},MATCH(1+IFERROR(N(INDEX(${ORDER},MATCH(${done}&"",${IDS},0))),0),${ORDER},0)),"")`);
}

/** Labels of the due step's required fields that are blank. */
export function missingFormula(columns: StateColumns): RawFormula {
  const { regulation, language } = columns;
  const due = column(columns, "dueStep");
  const between = BETWEEN[language];
  const parts = sequence(regulation).flatMap(({ id, requires }): RawFormula[] => {
    const fields = requires.fields.flatMap((field): RawFormula[] => {
      const [header, label] = [columns.headerOf(field), labelOf(columns, field)];
      return header === null ? [] : [formula`IF(IFERROR(TRIM(${thisRow(header)}),0)="",${between + label},"")`];
    });
    return fields.length === 0 ? [] : [formula`IF(${due}=${id},${joinFormulas(fields, "&")},"")`];
  });
  return parts.length === 0 ? formula`""` : formula`MID(${joinFormulas(parts, "&")},${between.length + 1},${MOST_MISSING})`;
}

/** The day on which a recurring step's next entry is due, while it is asked for; "" else. */
export function dueOnFormula(columns: StateColumns, step: Step): RawFormula {
  const { regulation } = columns;
  const interval = regulation.intervals.find(({ id }) => id === step.interval);
  const since = [columns.headerOf(`last:${step.id}`), columns.headerOf(FIELD.actualStart)].filter((header) => header !== null).map(thisRow);
  if (interval === undefined) return formula`""`;
  const { every, unit } = interval;
  const later = (day: Reference): RawFormula => unit === "day" || unit === "week" ? formula`INT(${day})+${unit === "week" ? 7 * every : every}` : formula`EDATE(${day},${unit === "quarter" ? 3 * every : every})`;
  const dueOn = since.reduceRight<RawFormula>((rest, day) => formula`IF(AND(${day}>=DATE(1990,1,1),${day}<DATE(2101,1,1)),${later(day)},${rest})`, formula`""`);
  const end = columns.headerOf(FIELD.actualEnd);
  const stage = regulation.stages.findIndex(({ id }) => id === step.stage) + 1;
  const isAsked = formula`N(${column(columns, "openedStage")})>=${stage}`;
  const isOpen = end === null ? isAsked : formula`AND(${isAsked},TRIM(${thisRow(end)})="")`;
  return formula`IFERROR(IF(${isOpen},${dueOn},""),"")`;
}

/** What the project waits for, in words: the recurring step that is overdue longest, else the next of the sequence with what it lacks. */
export function nextStepFormula(columns: StateColumns): RawFormula {
  const { language } = columns;
  const [due, missing] = [column(columns, "dueStep"), column(columns, "missing")];
  const words = formula`SUBSTITUTE(INDEX(${TEXTS},MATCH(${due},${IDS},0)),${WHO},${whoForDue(columns)})&IF(${missing}="","",${MISSING[language]}&${missing})`;
  const inTurn = formula`IF(${due}="",${ALL_DONE[language]},${words})`;
  const recurring = recurringSteps(columns.regulation).flatMap((step) => {
    const header = columns.headerOf(`due:${step.id}`);
    return header === null ? [] : [{ step, dueOn: thisRow(header) }];
  });
  if (recurring.length === 0) return forProjects(columns, formula`IFERROR(${inTurn},"")`);
  const all = joinFormulas(recurring.map(({ dueOn }) => dueOn), ",");
  const first = formula`MIN(${all})`;
  const late = recurring.reduceRight<RawFormula>((rest, { step, dueOn }, index) => {
    const text = overdueWords(columns, step, dueOn);
    return index === recurring.length - 1 ? text : formula`IF(${dueOn}=${first},${text},${rest})`;
  }, formula`""`);
  return forProjects(columns, formula`IFERROR(IF(AND(COUNT(${all})>0,${first}<INT(${STATUS})),${late},${inTurn}),"")`);
}

/** What StepTexts holds for a step: 评审（评审人，4.1.2）, with the mark for who does it where the project's row says that. */
export function stepText(regulation: Regulation, step: Step, language: Language): string {
  const role = roleOf(regulation, step);
  return step.label[language] + inBrackets(role === null ? "" : isInRow(regulation, role) ? WHO : role.label[language], step.clause, language);
}

/** Recurring steps with an interval, in the regulation's order. */
export function recurringSteps({ steps, intervals }: Regulation): readonly Step[] {
  return steps.filter(({ repeats, interval }) => repeats === "recurring" && intervals.some(({ id }) => id === interval));
}

function overdueWords(columns: StateColumns, step: Step, dueOn: Reference): RawFormula {
  const { regulation, language } = columns;
  const role = roleOf(regulation, step);
  const [before, after] = inBrackets(role === null ? "" : WHO, step.clause, language).split(WHO) as [string, string?];
  const by = after === undefined || role === null ? formula`${before}` : formula`${before}&${who(columns, role)}&${after}`;
  return formula`${step.label[language] + (language === "zh" ? "，应于 " : ", due on ")}&TEXT(${dueOn},"yyyy-mm-dd")&${by}`;
}

/** Who does the due step, for the steps whose role a field of the row names. */
function whoForDue(columns: StateColumns): RawFormula {
  const { regulation } = columns;
  const due = column(columns, "dueStep");
  const steps = sequence(regulation);
  return regulation.roles.filter((role) => isInRow(regulation, role)).reduceRight<RawFormula>((rest, role) => {
    const ids = steps.filter((step) => step.role === role.id).map(({ id }) => id);
    return ids.length === 0 ? rest : formula`IF(ISNUMBER(FIND("|"&${due}&"|",${`|${ids.join("|")}|`})),${who(columns, role)},${rest})`;
  }, formula`""`);
}

/** The name in the row, else the role. */
function who(columns: StateColumns, { field, label }: Role): RawFormula {
  const header = field === undefined ? null : columns.headerOf(field);
  if (header === null) return formula`${label[columns.language]}`;
  return formula`IF(TRIM(${thisRow(header)})="",${label[columns.language]},TRIM(${thisRow(header)}))`;
}

function inBrackets(by: string, clause: string, language: Language): string {
  const said = [by, clause].filter((part) => part !== "").join(language === "zh" ? "，" : ", ");
  return said === "" ? "" : language === "zh" ? `（${said}）` : ` (${said})`;
}

function roleOf({ roles }: Regulation, { role }: Step): Role | null {
  return roles.find(({ id }) => id === role) ?? null;
}

function isInRow(regulation: Regulation, { field }: Role): boolean {
  return field !== undefined && projectFields(regulation).some(({ id }) => id === field);
}

function labelOf({ regulation, language }: StateColumns, field: string): string {
  return projectFields(regulation).find(({ id }) => id === field)?.label[language] ?? field;
}

function column({ headerOf }: StateColumns, id: string): Reference {
  const header = headerOf(id);
  if (header === null) throw new Error(`The state formulas need the column ${id}`);
  return thisRow(header);
}

function forProjects(columns: StateColumns, value: RawFormula): RawFormula {
  const isProject = formula`${column(columns, "rowKind")}=${columns.projectWord}`;
  return formula`IF(${isProject},${value},"")`;
}
