import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blockAddress, parseOnSheet } from "../../../src/core/blueprint/addresses";
import { buildNewWorkbook } from "../../../src/core/blueprint/new-workbook";
import type { Operation } from "../../../src/core/blueprint/operations";
import { STABLE_NAMES } from "../../../src/core/blueprint/stable-names";
import { ALLOWED_FUNCTIONS } from "../../../src/core/formula/allowed-functions";
import { functionsUsed } from "../../../src/core/formula/formula";
import type { Language } from "../../../src/core/language";
import { sequence, type Regulation } from "../../../src/core/regulation/regulation";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { calculate } from "../calculate";
import { ToyWorkbook } from "../toy-workbook";

const EVERY = REGULATIONS.flatMap(({ name, regulation }) => (["zh", "en"] as const).map((language) => ({ name: `${name}.${language}`, regulation, language })));

function build(regulation: Regulation, language: Language, emptySheet: string | null = "Sheet1"): { toy: ToyWorkbook; operations: Operation[]; contract: ReturnType<typeof buildNewWorkbook>["contract"] } {
  const toy = new ToyWorkbook("Sheet1", []);
  const made = buildNewWorkbook({ regulation, language, facts: toy.facts("Sheet1"), statusDate: 46_200, emptySheet });
  toy.apply(made.operations);
  return { toy, ...made };
}

/** Every formula of a workbook's operations, wherever it stands. */
function formulasIn(operations: readonly Operation[]): string[] {
  return operations.flatMap((operation) => {
    if (operation.do === "formulas") return typeof operation.formulas === "string" ? [operation.formulas] : operation.formulas.flat();
    if (operation.do === "validation") return operation.rule.source === undefined ? [] : [operation.rule.source];
    if (operation.do === "conditionalFormat") return [operation.formula];
    return operation.do === "addName" ? [operation.reference] : [];
  });
}

/** One operation a line, cut to a length, with a mark of its whole: a change shows as a line. `UPDATE_GOLDEN=1` writes the files anew. */
test.each(EVERY.slice(0, 2))("CORE-NEW-1 the new workbook's operations are those of the golden file: $name", ({ name, regulation, language }) => {
  const path = join(__dirname, "../golden", `new-workbook.${name}.txt`);
  const lines = build(regulation, language).operations.map((operation) => JSON.stringify(operation)).map((line) => (line.length <= 120 ? line : `${line.slice(0, 100)}… ${createHash("sha256").update(line).digest("hex").slice(0, 12)}`));
  const text = `${lines.join("\n")}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
});

test.each(EVERY)("CORE-NEW-2 every formula, rule, colour and name calls functions that Excel 2016, WPS and LibreOffice have: $name", ({ regulation, language }) => {
  const formulas = formulasIn(build(regulation, language).operations);
  expect(formulas.length).toBeGreaterThan(100);
  for (const formula of formulas) expect([formula, functionsUsed(formula).filter((name) => !ALLOWED_FUNCTIONS.has(name))]).toEqual([formula, []]);
});

test.each(EVERY)("CORE-NEW-3 sheets in order: the overview, the registers, the decisions, the lists, the regulation; words and versions are hidden; the blank sheet goes: $name", ({ regulation, language }) => {
  const { toy, operations, contract } = build(regulation, language);
  const order: string[] = ["Sheet1"];
  for (const operation of operations) if (operation.do === "addSheet") order.splice(typeof operation.position === "object" ? order.indexOf(operation.position.after) + 1 : order.length, 0, operation.sheet);
  const [overview, lists] = language === "zh" ? ["总览", "列表"] : ["Overview", "Lists"];
  const own = contract.places.map(({ sheet }) => sheet);
  expect(order.slice(1, own.length + 4)).toEqual([overview, ...own, language === "zh" ? "审批记录" : "Decisions", lists]);
  expect([...toy.sheets].filter(([, { isHidden }]) => isHidden).map(([name]) => name)).toEqual(language === "zh" ? ["制度词语", "制度版本"] : ["Words", "Versions"]);
  expect(toy.sheets.has("Sheet1")).toBe(false);
  expect(contract).toMatchObject({ regulation, language, hasGates: true, is1904: false });
  expect(contract.places.map(({ register }) => register.id)).toEqual(regulation.registers.map(({ id }) => id));
});

test.each(EVERY)("CORE-NEW-4 tables and names are there: every column that a formula names stands in its table, every name points at a sheet and has what it is for: $name", ({ regulation, language }) => {
  const { toy, operations } = build(regulation, language);
  const headers = new Map([...toy.tables].map(([name, { sheet, block }]) => [name, new Set(Array.from({ length: block.right - block.left + 1 }, (_, index) => String(toy.sheet(sheet).cells.get(`${block.top},${block.left + index}`)?.value)))]));
  for (const operation of operations) {
    if (operation.do !== "formulas") continue;
    const table = [...toy.tables].find(([, { sheet }]) => sheet === operation.sheet)?.[0];
    for (const formula of [operation.formulas].flat(2)) {
      for (const [, column] of formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/\[@\[?((?:[^\][']|'.)+)\]/g)) expect([table, column, headers.get(table!)!.has(column!.replace(/'(.)/g, "$1"))]).toEqual([table, column, true]);
    }
  }
  for (const [name, reference] of toy.names) expect([name, toy.sheets.has(parseOnSheet(/^=(?:INDEX\()?((?:'(?:[^']|'')*'|[^!:(]+)!\$[A-Z]+\$\d+)/.exec(reference)![1]!)!.sheet)]).toEqual([name, true]);
  const at = calculate(withQuestions(toy, [...toy.names.keys()]));
  const counts = new Map([...toy.names.keys()].map((name, index) => [name, at("Questions", `A${index + 1}`)]));
  expect([counts.get(STABLE_NAMES.stageList), counts.get(STABLE_NAMES.stepOrder), counts.get(STABLE_NAMES.projectNumberList)]).toEqual([regulation.stages.length, sequence(regulation).length, 0]);
  for (const { id, options } of regulation.lists) expect([id, counts.get(id === "projectTypes" ? "TypeList" : id === "departments" ? "DepartmentList" : `${id[0]!.toUpperCase()}${id.slice(1)}List`)]).toEqual([id, options.length]);
});

/** How many cells of each name hold something; numbers of StepOrder alone, as others are "". */
function withQuestions(toy: ToyWorkbook, names: readonly string[]): ToyWorkbook {
  toy.apply([{ do: "addSheet", sheet: "Questions", position: "end" }]);
  names.forEach((name, index) => toy.set("Questions", `A${index + 1}`, { formula: name === STABLE_NAMES.stepOrder ? `=COUNT(${name})` : `=COUNTA(${name})`, value: "" }));
  return toy;
}

test.each(EVERY)("CORE-NEW-5 what people see in an English workbook is in English, in a Chinese one nothing is left in English alone: $name", ({ regulation, language }) => {
  const { toy, operations } = build(regulation, language);
  const says = operations.flatMap((operation) => (operation.do === "validation" ? [operation.rule.alert.title, operation.rule.alert.message, operation.rule.prompt?.title ?? "", operation.rule.prompt?.message ?? ""] : [])).filter((text) => text !== "");
  const seen = [...toy.sheets].filter(([, { isHidden }]) => !isHidden).flatMap(([name, { cells, hidden }]) => [name, ...[...cells].flatMap(([key, { value }]) => (hidden.has(Number(key.split(",")[1])) || typeof value !== "string" ? [] : [value]))]);
  const texts = [...says, ...seen].filter((text) => text !== "" && text !== regulation.id);
  const wrong = texts.filter((text) => (language === "en" ? /[\u4e00-\u9fff]/.test(text) : /[A-Za-z]{3}/.test(text) && !/[\u4e00-\u9fff]/.test(text) && !text.includes(regulation.numbering.slice(0, 3))));
  expect(wrong).toEqual([]);
});

test.each(EVERY)("CORE-NEW-6 it is one request: few operations, well below what Excel on the web takes: $name", ({ regulation, language }) => {
  const { operations } = build(regulation, language);
  expect(operations.length).toBeLessThan(1_800);
  expect(JSON.stringify(operations).length).toBeLessThan(1_000_000);
});

test("CORE-NEW-7 sheets that are there stay, and names that they have are not taken", () => {
  const toy = new ToyWorkbook("总览", [["mine"]]);
  const { operations, contract } = buildNewWorkbook({ regulation: REGULATIONS[0]!.regulation, language: "zh", facts: toy.facts("总览"), statusDate: null });
  toy.apply(operations);
  expect(toy.sheet("总览").cells.get("0,0")!.value).toBe("mine");
  expect([...toy.sheets.keys()]).toContain("总览2");
  const projects = contract.places[0]!;
  expect(operations.at(-1)).toEqual({ do: "activate", sheet: projects.sheet, address: "A5" });
  expect(operations).toContainEqual({ do: "formulas", sheet: "总览2", address: "B4", formulas: "=TODAY()" });
  expect(blockAddress(projects.block)).toMatch(/^A4:[A-Z]+5$/);
});
