import { contradictions } from "../../../src/core/regulation/contradictions/contradictions";
import type { Contradiction } from "../../../src/core/regulation/contradictions/contradiction";
import { CONTRADICTIONS } from "../../../src/core/regulation/contradictions/contradiction";
import { FORMAT, VERSION } from "../../../src/core/regulation/format";
import { MIGRATIONS, migrate } from "../../../src/core/regulation/migrations/migrations";
import { parseRegulation } from "../../../src/core/regulation/parse-regulation";
import { problemText } from "../../../src/core/problems/problem-text";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { small } from "../../../src/regulations/small";

/** The small regulation with one place changed: "steps.2.role" = "boss". */
function broken(path: string, value: unknown): typeof small {
  const copy = structuredClone(small) as unknown as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop()!;
  const inner = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete inner[last];
  else inner[last] = typeof value === "function" ? (value as (old: unknown) => unknown)(inner[last]) : value;
  return copy as unknown as typeof small;
}

const places = (found: readonly Contradiction[]): string[] => found.map(({ place, kind }) => `${place} ${kind}`);
const twice = (index: number) => (things: unknown): unknown => [...(things as unknown[]), (things as unknown[])[index]];
const named = (label: string) => ({ zh: label, en: label });

test.each(REGULATIONS.map(({ name, regulation }) => [name, regulation] as const))("REG-SENSE-1 the regulation %s does not contradict itself", (_name, regulation) => {
  expect(contradictions(regulation)).toEqual([]);
});

const CASES: readonly (readonly [string, unknown, string])[] = [
  ["stages.2.id", "pitch", "stages.2.id sameId"], ["stages.2.label.zh", "洽 谈", "stages.2.label.zh sameName"], ["stages.2.label.en", " ", "stages.2.label.en blankName"],
  ["roles.1.label", named("Design lead"), "roles.1.label.en sameName"], ["lists.1.label.en", "service", "lists.1.label.en sameName"], ["lists.0.options.1.label.zh", "品牌设计", "lists.0.options.1.label.zh sameName"], ["lists.0.id", "stages", "lists.0.id reservedName"],
  ["registers.2.id", "drafts", "registers.2.id sameId"], ["registers.2.label.zh", "看稿记录", "registers.2.label.zh sameName"], ["registers.2.label.en", "a/b", "registers.2.label.en badSheetName"], ["registers.2.label.en", "x".repeat(32), "registers.2.label.en badSheetName"], ["registers.2.label.zh", "总览", "registers.2.label.zh reservedName"],
  ["registers.2.table", "R1C1", "registers.2.table badTableName"], ["registers.2.table", "ABC12", "registers.2.table badTableName"], ["registers.2.table", "C", "registers.2.table badTableName"], ["registers.2.table", "Drafts", "registers.2.table sameName"], ["registers.2.table", "Steps", "registers.2.table reservedName"], ["registers.2.table", "ServicesOptions", "registers.2.table reservedName"],
  ["registers.0.fields.1.label.zh", "下一步", "registers.0.fields.1.label.zh reservedName"], ["registers.0.fields.1.id", "doneStep", "registers.0.fields.1.id reservedName"], ["registers.1.fields.3.label.en", "Answer", "registers.1.fields.4.label.en sameName"],
  ["steps", twice(0), "steps.8.id sameId"], ["intervals", twice(0), "intervals.1.id sameId"], ["reports", twice(0), "reports.1.id sameId"], ["clauses", twice(0), "clauses.12.id sameId"],
  ["registers.0.scope", "project", "registers projectsRegister"], ["registers.1.scope", "projects", "registers.1.scope projectsRegister"], ["registers.1.fields", (fields: { id: string }[]) => fields.filter(({ id }) => id !== "projectNumber"), "registers.1.fields noProjectNumber"], ["registers.0.key.field", "client", "registers.0.key.field noProjectNumber"],
  ["registers.1.key.field", "nothing", "registers.1.key.field noKeyField"], ["registers.2.within.amount", "work", "registers.2.within.amount unknownField"], ["registers.2.within.limit", "cost", "registers.2.within.limit unknownField"], ["registers.3.within", { amount: "name", limit: "fee" }, "registers.3.within wrongFieldType"],
  ["registers.0.fields.3.options", "colours", "registers.0.fields.3.options unknownList"], ["registers.0.fields.3.options", undefined, "registers.0.fields.3.options noOptions"], ["registers.2.fields.4.most", -1, "registers.2.fields.4.most emptyRange"],
  ["registers.0.fields.12.notBefore", "start", "registers.0.fields.12.notBefore unknownField"], ["registers.0.fields.12.notBefore", "fee", "registers.0.fields.12.notBefore wrongFieldType"], ["registers.0.fields.11.notBefore", "plannedEnd", "registers.0.fields.11.notBefore circle"],
  ["registers.0.fields.10.formula", "[rate]*", "registers.0.fields.10.formula badFormula"], ["registers.0.fields.10.formula", "SUM([rate])", "registers.0.fields.10.formula badFormula"], ["registers.0.fields.10.formula", undefined, "registers.0.fields.10.formula badFormula"],
  ["registers.0.fields.10.formula", "[rate]*[days]", "registers.0.fields.10.formula unknownField"], ["registers.0.fields.10.formula", "[client]+1", "registers.0.fields.10.formula wrongFieldType"], ["registers.0.fields.10.formula", "[value]+1", "registers.0.fields.10.formula circle"],
  ["lists.0.options.0.label.en", "Logos, brands", "lists.0.options.0.label.en separator"], ["lists.0.options.1.words.en", ["branding"], "lists.0.options.1.words sharedWord"], ["registers.0.fields.2.words.zh", ["需求"], "registers.0.fields.6.words sharedWord"],
  ["steps.0.stage", "nowhere", "steps.0.stage unknownStage"], ["steps.0.role", "boss", "steps.0.role unknownRole"], ["steps.0.register", "papers", "steps.0.register unknownRegister"], ["steps.3.interval", "year", "steps.3.interval unknownInterval"], ["steps.3.interval", undefined, "steps.3.interval noInterval"],
  ["steps.2.opens", ["attic"], "steps.2.opens.0 unknownStage"], ["steps.2.opens", [], "steps.5.stage stageNotOpenYet"], ["steps.5.opens", [], "stages.2 stageNeverOpened"], ["steps.7.stage", "pitch", "steps.7.stage stageGoesBack"],
  ["steps.1.requires.fields", ["fee", "price"], "steps.1.requires.fields.1 unknownField"], ["steps.2.freezes", ["shownOn"], "steps.2.freezes.0 unknownField"], ["steps.2.otherThan", ["ask"], "steps.2.otherThan.0 unknownStep"], ["steps.2.otherThan", ["bill"], "steps.2.otherThan.0 laterStep"], ["steps.2.otherThan", ["goAhead"], "steps.2.otherThan.0 laterStep"],
  ["steps.5.requires.rows.0.register", "papers", "steps.5.requires.rows.0.register unknownRegister"], ["steps.5.requires.rows.0.register", "roster", "steps.5.requires.rows.0.register unknownRegister"], ["steps.5.requires.rows.0.filled", "reply", "steps.5.requires.rows.0.filled unknownField"], ["steps.5.requires.rows.0.least", -1, "steps.5.requires.rows.0.least emptyRange"], ["steps.5.requires.rows.0.otherDepartment", "unit", "steps.5.requires.rows.0.otherDepartment unknownField"],
  ["clauses.0.carriedBy.1.id", "tasks", "clauses.0.carriedBy.1 unknownCarrier"], ["steps.0.clause", "9.9", "steps.0.clause unknownClause"], ["registers.0.fields.2.clause", "9.9", "registers.0.fields.2.clause unknownClause"], ["stages.0.clause", "9", "stages.0.clause unknownClause"], ["reports.0.clause", "9", "reports.0.clause unknownClause"],
  ["roles.0.field", "boss", "roles.0.field unknownField"], ["reports.0.interval", "year", "reports.0.interval unknownInterval"], ["thresholds.daysLate.severe", 0, "thresholds.daysLate.severe severeBeforeWatch"], ["numbering", "DS", "numbering noRunningNumber"], ["numbering", "{n}-{nn}", "numbering noRunningNumber"], ["issued", "2026-02-30", "issued noSuchDay"],
];

test.each(CASES)("REG-SENSE-2 %s = %p is found at its place", (path, value, expected) => {
  const found = contradictions(broken(path, value));
  expect(places(found)).toContain(expected);
  for (const { text } of found) expect([text.zh, text.en].filter((words) => words === "" || words.includes("undefined"))).toEqual([]);
});

test("REG-SENSE-3 each kind of contradiction has a case", () => {
  expect(CONTRADICTIONS.filter((kind) => !CASES.some(([, , expected]) => expected.endsWith(` ${kind}`)))).toEqual([]);
});

test("REG-SENSE-4 words that two things share are a warning: the regulation is taken", () => {
  const shared = broken("lists.0.options.1.words.en", ["branding"]);
  expect(contradictions(shared).map(({ isWarning }) => isWarning)).toEqual([true]);
  expect(parseRegulation(shared).ok).toBe(true);
});

test("REG-SENSE-5 a regulation without a sequence has no gates and opens nothing", () => {
  expect(contradictions({ ...small, steps: [], clauses: small.clauses.map((clause) => ({ ...clause, carriedBy: [{ kind: "whole" as const, id: "" }] })) })).toEqual([]);
});

test("REG-PARSE-1 migrations are numbered without gaps up to the present version", () => {
  expect(MIGRATIONS.map(({ from, to }) => [from, to])).toEqual(Array.from({ length: VERSION - 1 }, (_, index) => [index + 1, index + 2]));
});

const VERSION_1 = {
  format: FORMAT, version: 1, id: "old", title: { zh: "旧", en: "Old" },
  stages: [{ id: "a", label: named("A"), about: named("a"), words: { zh: [], en: [] } }],
  projectTypes: [{ id: "t", label: named("T"), about: named("t"), words: { zh: [], en: ["x"] } }],
  fields: [{ id: "projectName", type: "text", label: named("Name"), about: named("name"), words: { zh: [], en: [] } }, { id: "projectType", type: "choice", options: "projectTypes", label: named("Type"), about: named("type"), words: { zh: [], en: [] } }],
  thresholds: { daysLate: { watch: 1, severe: 15 }, costOverrun: { watch: 0.1, severe: 0.2 }, progressBehind: { watch: 0.1, severe: 0.2 } },
};

test("REG-PARSE-2 a regulation of version 1 becomes one of the present version, its stages, types, fields and figures kept", () => {
  const parsed = parseRegulation(VERSION_1);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  expect(parsed.value.stages).toEqual([{ ...VERSION_1.stages[0], clause: "" }]);
  expect(parsed.value.lists).toMatchObject([{ id: "projectTypes", options: VERSION_1.projectTypes }]);
  expect(parsed.value.registers[0]!.fields.map(({ id }) => id)).toEqual(["projectNumber", "projectName", "projectType"]);
  expect(parsed.value.thresholds.daysLate).toMatchObject({ watch: 1, severe: 15 });
  expect(parseRegulation({ ...VERSION_1, projectTypes: [] })).toMatchObject({ ok: true, value: { lists: [] } });
  expect(migrate(small)).toBe(small);
});

test.each([
  [{ ...small, stages: 3 }, "BAD_REGULATION", "stages", "列表"], [{ ...small, version: 1, fields: 3, stages: null }, "BAD_REGULATION", "stages", "列表"], [broken("registers.0.fields.1.type", "colour"), "BAD_REGULATION", "registers.0.fields.1.type", "之一"], [broken("registers.0.table", "my table"), "BAD_REGULATION", "registers.0.table", "大写字母开头"], [broken("stages.0.label.zh", ""), "BAD_REGULATION", "stages.0.label.zh", "不能空着"],
  [null, "BAD_REGULATION", "", "一组内容"], [broken("steps.0.role", "boss"), "CONTRADICTORY_REGULATION", "steps.0.role", "无人可办"], [{ ...small, version: 3 }, "NEWER_FORMAT", undefined, "更新"],
] as const)("REG-PARSE-3 what is wrong is said with its place and what was expected (case %#)", (data, code, place, words) => {
  const parsed = parseRegulation(data);
  if (parsed.ok) throw new Error("It should be refused");
  expect([parsed.problem.code, parsed.problem.facts["place"]]).toEqual([code, place]);
  expect(problemText(parsed.problem, "zh").happened).toContain(words);
  expect(problemText(parsed.problem, "en").happened).not.toContain("…");
});
