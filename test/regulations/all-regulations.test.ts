import { contradictions } from "../../src/core/regulation/contradictions/contradictions";
import { parseRegulation } from "../../src/core/regulation/parse-regulation";
import { toKey } from "../../src/core/regulation/fields/plain-text";
import { ADDED_COLUMN_WORDS } from "../../src/core/blueprint/words";
import { STATE_COLUMNS } from "../../src/core/register/contract";
import { listById, optionsOf, projectsRegister, registerById, sequence, STAGES, type Regulation } from "../../src/core/regulation/regulation";
import { REGULATIONS } from "../../src/regulations/all-regulations";

type Text = { readonly zh: string; readonly en: string };
const HAN = /\p{Script=Han}/u;

/** Every text of a regulation with its place; words for recognition are lists, not texts. */
function textsOf(value: unknown, place: string): { readonly place: string; readonly text: Text }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return typeof value.zh === "string" ? [{ place, text: value as Text }] : [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${place}.${key}`));
}

/** Every clause that something says it carries out, with its place. */
function clausesNamed(value: unknown, place: string): { readonly place: string; readonly clause: string }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "clause" && typeof inner === "string" ? [{ place: `${place}.${key}`, clause: inner }] : clausesNamed(inner, `${place}.${key}`)));
}

function doubled(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function doubledWords(groups: readonly { readonly label: Text; readonly words?: { readonly zh: readonly string[]; readonly en: readonly string[] } }[]): string[] {
  return doubled(groups.flatMap(({ label, words }) => [...new Set([label.zh, label.en, ...(words?.zh ?? []), ...(words?.en ?? [])].map(toKey))]));
}

function isThere(regulation: Regulation, kind: Regulation["clauses"][number]["carriedBy"][number]["kind"], id: string): boolean {
  const has = (things: readonly { readonly id: string }[]): boolean => things.some((one) => one.id === id);
  const [register = "", field = ""] = id.split(".");
  return {
    whole: () => id === "", stage: () => has(regulation.stages), step: () => has(regulation.steps), register: () => has(regulation.registers), list: () => has(regulation.lists), role: () => has(regulation.roles),
    interval: () => has(regulation.intervals), report: () => has(regulation.reports), threshold: () => id in regulation.thresholds,
    field: () => registerById(regulation, register)?.fields.some((one) => one.id === field) ?? false,
  }[kind]();
}

test("REG-ALL-1 regulations are known by names, the built-in one first", () => {
  expect(REGULATIONS.map(({ name }) => name)).toEqual(["marketing", "small"]);
  expect(doubled(REGULATIONS.map(({ regulation }) => regulation.id))).toEqual([]);
});

describe.each(REGULATIONS)("$name", ({ regulation }) => {
  const registers = regulation.registers;

  test("REG-ALL-2 it is valid as it stands and after a journey through JSON, without a contradiction or a warning", () => {
    expect(contradictions(regulation)).toEqual([]);
    expect(parseRegulation(regulation)).toEqual({ ok: true, value: regulation });
    expect(parseRegulation(JSON.parse(JSON.stringify(regulation)))).toEqual({ ok: true, value: regulation });
  });

  test("REG-ALL-3 every text is in both languages, short enough for its place and calm", () => {
    const texts = textsOf(regulation, "");
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ text }) => !HAN.test(text.zh) || HAN.test(text.en) || !/[A-Za-z]/.test(text.en)).map(({ place }) => place)).toEqual([]);
    expect(texts.filter(({ text }) => /[!！]|^\s|\s$|\s\s/.test(text.zh + text.en)).map(({ place }) => place)).toEqual([]);
    expect(texts.filter(({ place, text }) => place.endsWith(".label") && (text.zh.length > 12 || text.en.length > 26)).map(({ place }) => place)).toEqual([]);
    expect(texts.filter(({ place, text }) => place.endsWith(".about") && (text.zh.length > 60 || text.en.length > 120)).map(({ place }) => place)).toEqual([]);
  });

  test("REG-ALL-4 every clause that something names is there, and every clause's carriers are", () => {
    const ids = regulation.clauses.map(({ id }) => id);
    expect(doubled(ids)).toEqual([]);
    const named = clausesNamed(regulation, "");
    expect(named.filter(({ clause }) => clause !== "" && !ids.includes(clause))).toEqual([]);
    expect(regulation.clauses.flatMap(({ id, carriedBy }) => carriedBy.filter((carrier) => !isThere(regulation, carrier.kind, carrier.id)).map((carrier) => `${id}: ${carrier.kind} ${carrier.id}`))).toEqual([]);
  });

  test("REG-ALL-5 what says that it carries out a clause is among that clause's carriers", () => {
    const carriersOf = (id: string): string[] => (regulation.clauses.find((one) => one.id === id)?.carriedBy ?? []).map((carrier) => `${carrier.kind} ${carrier.id}`);
    const things = [
      ...regulation.stages.map((one) => ({ ...one, kind: "stage" })), ...regulation.steps.map((one) => ({ ...one, kind: "step" })), ...registers.map((one) => ({ ...one, kind: "register" })), ...regulation.reports.map((one) => ({ ...one, kind: "report" })),
    ];
    expect(things.filter(({ kind, id, clause }) => clause !== "" && !carriersOf(clause).includes(`${kind} ${id}`)).map(({ kind, id, clause }) => `${clause}: ${kind} ${id}`)).toEqual([]);
  });

  test("REG-ALL-6 each register has its key field, and a project's rows name the project", () => {
    expect(registers.filter(({ fields, key }) => !fields.some(({ id }) => id === key.field)).map(({ id }) => id)).toEqual([]);
    expect(registers.filter(({ scope, fields }) => scope !== "workbook" && fields.find(({ id }) => id === "projectNumber")?.type !== "projectNumber").map(({ id }) => id)).toEqual([]);
    expect(projectsRegister(regulation).key.field).toBe("projectNumber");
    expect(doubled(registers.flatMap(({ key }) => key.prefix ?? []))).toEqual([]);
  });

  test("REG-ALL-7 no header word belongs to two fields of a register, and no word to two choices", () => {
    for (const { fields } of registers) {
      expect(doubled(fields.map(({ id }) => id))).toEqual([]);
      expect(doubledWords(fields)).toEqual([]);
    }
    expect(doubledWords(regulation.stages)).toEqual([]);
    for (const { options } of regulation.lists) expect(doubledWords(options)).toEqual([]);
  });

  test("REG-ALL-8 every choice has its list, and every list is used", () => {
    const fields = registers.flatMap((register) => register.fields);
    expect(fields.filter((field) => (field.type === "choice" || field.type === "choices") !== (optionsOf(regulation, field) !== null)).map(({ id }) => id)).toEqual([]);
    const used = new Set(fields.map(({ options }) => options));
    expect(regulation.lists.filter(({ id }) => !used.has(id) && !(id === "departments" && fields.some(({ type }) => type === "department"))).map(({ id }) => id)).toEqual([]);
    expect(used.has(STAGES)).toBe(true);
  });

  test("REG-ALL-9 sheets and tables can bear their names", () => {
    for (const language of ["zh", "en"] as const) {
      const sheets = registers.map(({ label }) => label[language].toLowerCase());
      const others = ["总览", "审批记录", "列表", "制度", "制度步骤", "制度字段", "制度条款", "制度词语", "制度版本", "overview", "decisions", "lists", "regulation", "steps", "fields", "clauses", "words", "versions"];
      expect(doubled([...sheets, ...others])).toEqual([]);
      expect(sheets.filter((name) => name.length > 31 || /[:\\/?*[\]']/.test(name))).toEqual([]);
    }
    const ofTheRegulation = ["Regulation", "Stages", "Steps", "Roles", "Registers", "Fields", "Thresholds", "Intervals", "Clauses", "Reports", "Words", "Versions", "Ledger", "Types"];
    const ofLists = regulation.lists.flatMap(({ id }) => [`${id}Options`, `${id}List`]);
    const names = [...registers.map(({ table }) => table), ...ofTheRegulation, ...ofLists, "StageList", "TypeList", "PersonList", "DepartmentList", "ProjectNumberList", "StepIds", "StepOrder", "StepOpens", "StepTexts", "StatusDate"];
    expect(doubled(names.map((name) => name.toLowerCase()))).toEqual([]);
    expect(names.filter((name) => /^[A-Za-z]{1,3}\d+$|^[RrCc]$/.test(name))).toEqual([]);
  });

  test("REG-ALL-10 its numbers are plausible", () => {
    for (const { watch, severe } of Object.values(regulation.thresholds)) {
      expect(watch).toBeGreaterThan(0);
      expect(severe).toBeGreaterThan(watch);
    }
    for (const share of [regulation.thresholds.costOverrun, regulation.thresholds.progressBehind]) expect(share.severe).toBeLessThan(1);
    expect(regulation.intervals.filter(({ every }) => every < 1 || every > 12)).toEqual([]);
    expect(new Date(`${regulation.issued}T00:00:00Z`).toISOString().slice(0, 10)).toBe(regulation.issued);
    expect(regulation.numbering).toMatch(/\{n+\}/);
    for (const { least, most } of registers.flatMap(({ fields }) => fields)) expect((least ?? 0) <= (most ?? Infinity)).toBe(true);
  });

  test("REG-ALL-11 its sequence opens every stage but the first, in order, and nobody approves their own work", () => {
    const opened = sequence(regulation).flatMap(({ opens }) => opens);
    expect(opened).toEqual(regulation.stages.slice(1).map(({ id }) => id));
    expect(sequence(regulation).filter(({ act, otherThan }) => act === "approve" && otherThan.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("REG-ALL-12 the roster names people and their roles, and offers every role that a step needs and no row names", () => {
    const roster = registerById(regulation, "roster");
    const roles = roster?.fields.find(({ id }) => id === "roles");
    expect([roster?.scope, roster?.key.field, roster?.fields[0]?.type]).toEqual(["workbook", "name", "person"]);
    const offered = listById(regulation, roles?.options ?? "")?.options ?? [];
    const wanted = regulation.roles.filter(({ id, field }) => field === undefined && regulation.steps.some(({ role }) => role === id));
    expect(wanted.filter(({ id, label }) => !offered.some((option) => option.id === id && option.label.zh === label.zh && option.label.en === label.en)).map(({ id }) => id)).toEqual([]);
  });

  test("REG-ALL-13 no field is called as a column that the add-in keeps beside them", () => {
    const kept = [...Object.values(STATE_COLUMNS), ...Object.entries(ADDED_COLUMN_WORDS).filter(([id]) => id !== "stage").map(([, word]) => word)].map((label) => ({ label }));
    expect(doubledWords([...projectsRegister(regulation).fields, ...kept])).toEqual([]);
  });
});
