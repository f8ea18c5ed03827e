import * as fc from "fast-check";
import { parseOnSheet } from "../../../src/core/blueprint/addresses";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { LANGUAGES, type Language } from "../../../src/core/language";
import type { TableReading } from "../../../src/core/register/contract";
import type { Regulation } from "../../../src/core/regulation/regulation";
import { regulationToTables } from "../../../src/core/regulation/tables/regulation-to-tables";
import { TABLES, type RegulationTable } from "../../../src/core/regulation/tables/regulation-table";
import { tablesToRegulation, type ReadRegulation } from "../../../src/core/regulation/tables/tables-to-regulation";
import { readLastVersion, versionRows, versionsTable } from "../../../src/core/regulation/tables/versions";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { small } from "../../../src/regulations/small";

const own = (): string => "";

/** Tables as a workbook gives them back: each on a sheet of its own name, from B4. */
function toReadings(tables: readonly RegulationTable[]): TableReading[] {
  return tables.map(({ name, headers, rows }) => ({
    name, sheet: name, headers, block: { top: 3, left: 1, bottom: 3 + rows.length, right: headers.length },
    columns: new Map(headers.map((header, index) => [header, rows.map((row) => row[index] ?? "")])),
  }));
}

function tablesOf(regulation: Regulation, language: Language = "zh"): RegulationTable[] {
  return [...regulationToTables(regulation, language, own), versionsTable([regulation], language)];
}

/** The tables with one of them changed. */
function changed(tables: readonly RegulationTable[], name: string, change: (rows: CellValue[][], headers: readonly string[]) => readonly (readonly CellValue[])[] | void): RegulationTable[] {
  return tables.map((table) => {
    if (table.name !== name) return table;
    const rows = table.rows.map((row) => [...row]);
    return { ...table, rows: change(rows, table.headers) ?? rows };
  });
}

function edited(name: string, row: number, header: string, value: CellValue, tables = tablesOf(small)): RegulationTable[] {
  return changed(tables, name, (rows, headers) => { rows[row]![at(headers, header)] = value; });
}

function at(headers: readonly string[], header: string): number {
  const index = headers.indexOf(header);
  if (index < 0) throw new Error(`${header} is none of ${headers.join(", ")}`);
  return index;
}

function good(read: ReadRegulation): Extract<ReadRegulation, { ok: true }> {
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 5), null, 1));
  return read;
}

const readBack = (tables: readonly RegulationTable[]): Regulation => good(tablesToRegulation(toReadings(tables))).regulation;

test.each(REGULATIONS.flatMap(({ name, regulation }) => LANGUAGES.map((language) => [name, language, regulation] as const)))("REG-TABLE-1 the regulation %s stands in tables in %s and is read back as it was", (_name, language, regulation) => {
  const read = good(tablesToRegulation(toReadings(tablesOf(regulation, language))));
  expect(read.regulation).toEqual(regulation);
  expect(read.language).toBe(language);
  expect(read.made).toEqual([]);
  expect(good(tablesToRegulation(toReadings(regulationToTables(regulation, language, own)))).regulation).toEqual(regulation);
});

const word = fc.string({ unit: fc.constantFrom("甲", "乙", "a", "B", "、", ";", "；", "/", "：", " ", "(", "[", "]", "'", "=", "1"), minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== "");

/** The small regulation with other words, other figures and fewer steps, as long as it holds together. */
const anyRegulation = fc.record({
  labels: fc.array(word, { minLength: 8, maxLength: 8 }), words: fc.array(fc.constantFrom("x", "y y", "、;", "=1"), { maxLength: 3 }), watch: fc.double({ min: 0, max: 1, noNaN: true }), every: fc.integer({ min: 1, max: 99 }),
  open: fc.boolean(), required: fc.option(fc.boolean(), { nil: undefined }), optional: fc.boolean(),
}).map(({ labels, words, watch, every, open, required, optional }): Regulation => {
  // A number in front makes names differ, whatever they are; the text may be anything.
  const named = <Thing extends { label: { zh: string; en: string } }>(things: readonly Thing[]): Thing[] => things.map((thing, index) => ({ ...thing, label: { zh: `${index}${labels[index % 8]}`, en: `${labels[(index + 3) % 8]}${index}` } }));
  return {
    ...small, stages: named(small.stages).map((stage) => ({ ...stage, words: { zh: words, en: [] } })), roles: named(small.roles), intervals: named(small.intervals).map((interval) => ({ ...interval, every })), steps: named(small.steps),
    lists: named(small.lists).map((list) => ({ ...list, isOpen: open })),
    registers: small.registers.map((register) => ({ ...register, fields: named(register.fields).map((field) => { const { isRequired: _, ...rest } = field; return required === undefined ? rest : { ...rest, isRequired: required }; }) })),
    thresholds: { ...small.thresholds, daysLate: { ...small.thresholds.daysLate, watch, severe: watch + 1 } },
    ...(optional ? { clauses: [], reports: [], stages: named(small.stages).map((stage) => ({ ...stage, clause: "" })), steps: named(small.steps).map((step) => ({ ...step, clause: "" })), registers: small.registers.map((register) => ({ ...register, clause: "", fields: register.fields.map(({ clause: _, ...field }) => field) })) } : {}),
  };
});

test("REG-TABLE-2 whatever its words and figures, a regulation stands in tables and is read back as it was", () => {
  fc.assert(fc.property(anyRegulation, fc.constantFrom(...LANGUAGES), (regulation, language) => {
    expect(readBack(regulationToTables(regulation, language, own) as RegulationTable[])).toEqual(regulation);
  }), { numRuns: 60 });
});

test("REG-TABLE-3 a text edited in one cell changes exactly that", () => {
  const tables = tablesOf(small);
  const texts = tables.filter(({ name }) => name !== "Versions" && name !== TABLES.words && name !== TABLES.meta).flatMap(({ name, headers, rows, hidden }) =>
    rows.flatMap((_, row) => headers.flatMap((header, column) => (hidden.includes(column) || !["含义", "说明", "内容", "标题"].includes(header) ? [] : [{ name, row, header }]))));
  fc.assert(fc.property(fc.constantFrom(...texts), word, ({ name, row, header }, text) => {
    const after = readBack(edited(name, row, header, text, tables));
    const differences = pathsThatDiffer(small, after);
    expect(differences.length).toBeLessThanOrEqual(1);
    if (differences.length === 1) expect(differences[0]).toMatch(/\.(about|text|title)\.zh$/);
  }), { numRuns: 60 });
});

function pathsThatDiffer(one: unknown, other: unknown, path = ""): string[] {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return Object.is(one, other) ? [] : [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => pathsThatDiffer((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}.${key}`));
}

test("REG-TABLE-4 rows sorted, columns moved, people's own columns and blank rows change nothing", () => {
  const tables = tablesOf(small).map((table): RegulationTable => {
    const isOrdered = ["Steps", "Fields"].includes(table.name);
    const blank = table.headers.map(() => "");
    const rows = isOrdered ? [...table.rows].reverse() : [blank, ...table.rows, blank];
    return { ...table, headers: [...table.headers].reverse().concat("我的备注"), rows: rows.map((row) => [...row].reverse().concat(row === blank ? "" : "x")) };
  });
  expect(readBack(tables)).toEqual(small);
});

test("REG-TABLE-5 a row that people add gets an id, takes its one language for both, and its code is to be written back", () => {
  const tables = changed(tablesOf(small), "ServicesOptions", (rows, headers) => [...rows, headers.map((header) => (header === "选项" ? "展览" : ""))]);
  const read = good(tablesToRegulation(toReadings(tables)));
  expect(read.regulation.lists[0]!.options.at(-1)).toEqual({ id: "option5", label: { zh: "展览", en: "展览" }, about: { zh: "展览", en: "展览" }, words: { zh: [], en: [] } });
  expect(read.made).toEqual([{ cell: "ServicesOptions!F9", value: "option5" }]);
});

test("REG-TABLE-5 a copied row that was renamed is a new thing, and the one that kept its name stays itself wherever it stands", () => {
  const tables = changed(tablesOf(small), "ServicesOptions", (rows, headers) => {
    const copy = [...rows[0]!];
    copy[at(headers, "选项")] = "展览";
    copy[at(headers, "选项（英文）")] = "Fairs";
    return [copy, ...rows];
  });
  expect(readBack(tables).lists[0]!.options.map(({ id }) => id)).toEqual(["option1", "branding", "website", "packaging", "print"]);
});

test("REG-TABLE-5 a step inserted without a number comes after the row above it; a row whose visible cells are cleared is gone", () => {
  const inserted = changed(tablesOf(small), "Steps", (rows, headers) => {
    const copy = rows[0]!.map((value, index) => (headers[index] === "步骤" ? "核对" : ["代码", "步骤（英文）", "序号"].includes(headers[index]!) ? "" : value));
    return [rows[0]!, copy, ...rows.slice(1)];
  });
  expect(readBack(inserted).steps.map(({ id }) => id).slice(0, 3)).toEqual(["askClient", "step2", "quote"]);
  const cleared = changed(tablesOf(small), "Steps", (rows, headers) => rows.map((row, index) => (index === 4 ? row.map((value, column) => (["代码", "步骤（英文）", "说明（英文）"].includes(headers[column]!) ? value : "")) : row)));
  const after = readBack(cleared);
  expect(after.steps.some(({ id }) => id === "logHours")).toBe(false);
  // Nothing is left that calls it by its name.
  expect(after.clauses.flatMap(({ carriedBy }) => carriedBy).some(({ id }) => id === "logHours")).toBe(false);
});

test("REG-TABLE-6 a thing renamed in one place is understood where others still call it by its old name", () => {
  const renamed = readBack(edited("Stages", 1, "阶段", "设计制作"));
  expect(renamed.stages[1]!.label.zh).toBe("设计制作");
  expect(renamed.steps.map(({ stage }) => stage)).toEqual(small.steps.map(({ stage }) => stage));
  const register = readBack(edited("Registers", 1, "登记表", "稿件"));
  expect(register.registers[1]).toEqual({ ...small.registers[1], label: { ...small.registers[1]!.label, zh: "稿件" } });
  expect(register.steps).toEqual(small.steps);
});

test("REG-TABLE-6 a column's header in this workbook is known by its field, and serves as a name for it", () => {
  const tables = regulationToTables(small, "zh", (register, field) => (register === "jobs" && field === "lead" ? "谁负责" : ""));
  const read = good(tablesToRegulation(toReadings(edited("Roles", 0, "由字段指定", "谁负责", [...tables]))));
  expect([...read.headerOf]).toEqual([["jobs.lead", "谁负责"]]);
  expect(read.regulation).toEqual(small);
});

const faultsOf = (tables: readonly RegulationTable[]): readonly { cell: string; expected: { zh: string }; got: string }[] => {
  const read = tablesToRegulation(toReadings(tables));
  return read.ok ? [] : read.faults;
};

test.each([
  ["Stages", 0, "阶段", 5, "Stages!B5", "文字", "5"],
  ["Steps", 0, "办理角色", "老板", "Steps!F5", "已有的角色：设计主管、合伙人、工作室经理", "老板"],
  ["Steps", 2, "开放阶段", "制作、归档", "Steps!L7", "已有的阶段：洽谈、制作、交付", "归档"],
  ["Steps", 0, "动作", "看看", "Steps!G5", "登记、审核、批准 之一", "看看"],
  ["Fields", 1, "类型", "颜色", "Fields!G6", "文字、长文字、数字、金额、百分比、日期、单选、多选、人员、部门、项目编号、链接、公式 之一", "颜色"],
  ["Fields", 10, "公式", "SUM(1)", "Fields!O15", "由 [字段]、数字和 + - * / ( ) 组成的算式，例如 [可能性]*[影响程度]", "SUM(1)"],
  ["Fields", 3, "登记表", "别的", "Fields!C8", "已有的登记表：客户项目、看稿记录、工时、工作室成员", "别的"],
  ["Intervals", 0, "每", "常常", "Intervals!D5", "数字", "常常"],
  ["Intervals", 0, "每", 0, "Intervals!D5", "不小于 1 的数", "0"],
  ["Thresholds", 0, "严重", "", "Thresholds!E5", "数字", ""],
  ["ListNames", 0, "可以另写", "也许", "ListNames!D5", "是或否", "也许"],
  ["Regulation", 2, "内容", "年初", "Regulation!C7", "日期，例如 2026-03-05", "年初"],
  ["Regulation", 3, "内容", "DS-{yyyy}", "Regulation!C8", "编号规则要有且只有一个流水号，例如 {nnn}", "DS-{yyyy}"],
  ["Regulation", 5, "内容", 3, "Regulation!C10", "2；更高的版本由更新的加载项制作，请先更新", "3"],
  ["Stages", 1, "阶段", "洽谈", "Stages!B6", "两个阶段都叫“洽谈”", "洽谈"],
  ["Steps", 3, "周期", "", "Steps!I8", "步骤“给客户看稿”定期进行，但没有周期", ""],
  ["Steps", 2, "开放阶段", "", "Steps!E10", "步骤“客户定稿”之前没有步骤开放阶段“制作”", "制作"],
  ["Thresholds", 0, "严重", 0, "Thresholds!E5", "“晚了几天”：严重的界限低于关注的界限", "0"],
  ["Clauses", 0, "由何处落实", "步骤：没有的", "Clauses!G5", "已有的内容，例如 步骤：项目建议书", "步骤：没有的"],
] as const)("REG-TABLE-7 in %s, row %i, %s = %p is a fault of the cell %s", (name, row, header, value, cell, expected, got) => {
  const faults = faultsOf(edited(name, row, header, value));
  const fault = faults.find((one) => one.cell === cell);
  expect(faults.map((one) => one.cell)).toContain(cell);
  expect(fault?.expected.zh.startsWith(expected)).toBe(true);
  expect(fault?.got).toBe(got);
});

test("REG-TABLE-7 an empty name, an emptied list, a column and a table that are missing are faults that say so", () => {
  const nameless = changed(tablesOf(small), "Stages", (rows, headers) => { for (const header of ["阶段", "阶段（英文）"]) rows[0]![at(headers, header)] = " "; });
  expect(faultsOf(nameless)).toMatchObject([{ cell: "Stages!B5", expected: { zh: "要填写，不能空着" } }]);
  expect(faultsOf(changed(tablesOf(small), "AnswersOptions", () => []))).toMatchObject([{ cell: "AnswersOptions!B4", expected: { zh: "至少 1 项" } }]);
  expect(faultsOf(tablesOf(small).filter(({ name }) => name !== "Roles"))).toMatchObject([{ cell: "Roles", expected: { zh: "表“Roles”（角色），至少有列“角色”" } }]);
  const renamed = tablesOf(small).map((table) => (table.name === "Roles" ? { ...table, headers: table.headers.map((header) => (header === "角色" ? "职务" : header)) } : table));
  expect(faultsOf(renamed)).toMatchObject([{ cell: "Roles!B4", expected: { zh: "表“Roles”要有列“角色”" } }]);
});

test("REG-TABLE-8 whatever is written into one cell, the regulation is read or the fault has a cell", () => {
  const tables = tablesOf(small);
  const places = tables.filter(({ name }) => name !== "Versions").flatMap(({ name, rows, headers }) => rows.flatMap((_, row) => headers.map((header) => ({ name, row, header }))));
  fc.assert(fc.property(fc.constantFrom(...places), fc.oneof(word, fc.constantFrom<CellValue>("", 0, -1, 2026, true, "是", "制作", "[hours", "#N/A", "{n}")), ({ name, row, header }, value) => {
    const read = tablesToRegulation(toReadings(edited(name, row, header, value, tables)));
    if (!read.ok) for (const fault of read.faults) expect(parseOnSheet(fault.cell)).not.toBeNull();
    else expect(readBack(regulationToTables(read.regulation, "zh", own) as RegulationTable[])).toEqual(read.regulation);
  }), { numRuns: 120 });
});

test("REG-TABLE-9 versions are kept in pieces that a cell holds, the last one counts however rows are sorted", () => {
  const [first, last] = [REGULATIONS[0]!.regulation, { ...REGULATIONS[0]!.regulation, edition: "2.0" }];
  const table = versionsTable([first, last], "zh");
  for (const row of table.rows) expect(String(row[3]).length).toBeLessThanOrEqual(30_001);
  expect(table.rows.length).toBeGreaterThan(2);
  const reading = toReadings([{ ...table, rows: [...table.rows].reverse() }])[0]!;
  expect(readLastVersion(reading)).toEqual({ ok: true, value: { number: 2, regulation: last } });
  expect(readLastVersion(toReadings([versionsTable([], "en")])[0]!)).toEqual({ ok: true, value: null });
  const broken = { ...table, rows: [...table.rows, ...versionRows(first, 3).slice(1)] };
  expect(readLastVersion(toReadings([broken])[0]!)).toMatchObject({ ok: false, problem: { code: "BAD_REGULATION" } });
  const newer = { ...table, rows: [[3, "9", 1, `|${JSON.stringify({ ...first, version: 3 })}`]] };
  expect(readLastVersion(toReadings([newer])[0]!)).toMatchObject({ ok: false, problem: { code: "NEWER_FORMAT", facts: { got: 3, expected: 2 } } });
});
