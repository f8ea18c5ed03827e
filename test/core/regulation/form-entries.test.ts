import * as fc from "fast-check";
import type { ColumnSetting, Entry } from "../../../src/core/regulation/fields/field-type";
import { FIELD_TYPE_IDS, type FieldTypeId } from "../../../src/core/regulation/fields/field-type-ids";
import { FIELD_TYPES } from "../../../src/core/regulation/fields/field-types";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { LANGUAGES } from "../../../src/core/language";
import { cell } from "../../../src/core/formula/references";
import type { RegulationOption } from "../../../src/core/regulation/regulation";

const option = (id: string, zh: string, en: string, ...words: string[]): RegulationOption => ({ id, label: { zh, en }, words: { zh: words, en: [] }, about: { zh, en } });
const STAGES = [option("initiation", "立项", "Initiation", "待立项"), option("execution", "执行", "Execution", "进行中"), option("closure", "收尾", "Closure", "已完成")];

function settingFor(type: FieldTypeId, change: Partial<ColumnSetting> & { isUnbounded?: boolean; least?: number; most?: number } = {}): ColumnSetting {
  const { isUnbounded, least, most, ...rest } = change;
  const field = { id: "x", type, label: { zh: "某列", en: "Some" }, words: { zh: [], en: [] }, about: { zh: "某列", en: "Some" }, ...(type === "choice" || type === "choices" ? { options: "kinds" } : {}), ...(isUnbounded ? { isUnbounded } : {}), ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  return { field, header: "某列", options: type === "choice" || type === "choices" ? STAGES : null, unit: type === "money" ? "yuan" : null, is1904: false, language: "zh", choiceLanguage: "zh", ...rest };
}

const enter = (type: FieldTypeId, text: string, change = {}): Entry => FIELD_TYPES[type].readEntry(text, settingFor(type, change));
const outcome = (entry: Entry): CellValue => (entry.kind === "value" ? entry.value : `wrong: ${entry.expected.zh}`);
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

test.each([
  ["date", "2026.3.5", serial("2026-03-05")], ["date", "２０２６年３月５日", serial("2026-03-05")], ["date", "2026-03-05 12:00", serial("2026-03-05") + 0.5], ["date", "5 March 2026", serial("2026-03-05")], ["date", " ", ""], ["date", "—", ""],
  ["number", "1,234.5", 1234.5], ["number", "１２", 12], ["number", "1.5万", 15000], ["number", "无", ""],
  ["percent", "80%", 0.8], ["percent", "８０", 0.8], ["percent", "0.8", 0.8], ["percent", "100", 1], ["percent", "0", 0],
  ["choice", "立项", "立项"], ["choice", " 进行中 ", "执行"], ["choice", "Closure", "收尾"], ["choice", "", ""],
  ["choices", "立项、Closure", "立项、收尾"], ["choices", "立项; 执行；已完成,立项", "立项、执行、收尾"], ["choices", "、", ""],
  ["person", " 李 娜 ", "李 娜"], ["department", "市场部　", "市场部"], ["projectNumber", " 007 ", "007"],
  ["text", "=1+1", "=1+1"], ["text", "-5", "-5"], ["text", "3-5", "3-5"], ["text", " a\r\nb\u0007", " a\nb"], ["longText", "一\n二", "一\n二"], ["text", " \n", ""],
  ["link", " https://example.com/a b ", "https://example.com/a b"], ["link", "mailto:a@b.cn", "mailto:a@b.cn"], ["link", "附件/说明.docx", "附件/说明.docx"], ["link", "C:\\文件\\a.pdf", "C:\\文件\\a.pdf"], ["link", "\\\\server\\share", "\\\\server\\share"], ["link", "www.example.com", "www.example.com"],
] as const)("CORE-FORM-1 in a form for %s the text %p becomes %p", (type, text, expected) => {
  expect(outcome(enter(type, text))).toBe(expected);
});

test.each([["1.5万", "tenThousand", 1.5], ["1.5万", "thousand", 15], ["15000元", "tenThousand", 1.5], ["１２", "tenThousand", 12], ["1,200", "yuan", 1200], ["人民币12万元整", "yuan", 120_000]] as const)("CORE-FORM-2 the amount %s in a form counted in %s is %d", (text, unit, expected) => {
  expect(outcome(enter("money", text, { unit }))).toBe(expected);
});

test.each([
  ["date", "2026年3月", "wrong: 日期，例如 2026-03-05（只有年月，没有日）"], ["date", "26.3.5", "wrong: 日期，例如 2026-03-05（年份只有两位，次序不能确定）"], ["date", "2026-02-30", "wrong: 日期，例如 2026-03-05（日历上没有这一天）"], ["date", "05/03/2026", "wrong: 日期，例如 2026-03-05（日和月的次序不能确定）"], ["date", "1989-12-31", "wrong: 日期，例如 2026-03-05（不在 1990-01-01 到 2100-12-31 之间）"],
  ["number", "约30", "wrong: 数字，例如 12（是约数）"], ["number", "12元", "wrong: 数字，例如 12（是金额）"], ["number", "=1+1", "wrong: 数字，例如 12（像公式的文字）"], ["number", "1000000000001", "wrong: 数字，例如 12（数值过大）"],
  ["money", "$12", "wrong: 金额，单位为元，例如 1,200 或 1.5万（不是人民币）"], ["money", "99999亿", "wrong: 金额，单位为元，例如 1,200 或 1.5万（数值过大）"],
  ["percent", "1", "wrong: 0% 到 100% 之间的百分比，例如 80%（请写上 %）"], ["percent", "120%", "wrong: 0% 到 100% 之间的百分比，例如 80%（数值过大）"], ["percent", "-5%", "wrong: 0% 到 100% 之间的百分比，例如 80%（数值过小）"], ["percent", "大半", "wrong: 0% 到 100% 之间的百分比，例如 80%（不是数字）"],
  ["link", "=HYPERLINK(\"https://example.com\")", "wrong: 网址（https://…）、邮箱（mailto:…）或文件路径（不能是公式）"], ["link", "javascript:alert(1)", "wrong: 网址（https://…）、邮箱（mailto:…）或文件路径"], ["link", "data:text/html,a/b", "wrong: 网址（https://…）、邮箱（mailto:…）或文件路径"], ["link", "见附件", "wrong: 网址（https://…）、邮箱（mailto:…）或文件路径"],
  ["formula", "12", "wrong: 不用填写：由表格算出"],
] as const)("CORE-FORM-3 a form for %s refuses %p and says what is expected", (type, text, expected) => {
  expect(outcome(enter(type, text))).toBe(expected);
});

test("CORE-FORM-3 a text longer than a cell is refused", () => {
  expect(enter("longText", "长".repeat(32_768)).kind).toBe("wrong");
  expect(enter("longText", "长".repeat(32_767)).kind).toBe("value");
});

test("CORE-FORM-3 where a percentage may be over 100 %, a plain number that could be both is asked for", () => {
  expect(enter("percent", "3", { isUnbounded: true })).toMatchObject({ kind: "wrong" });
  expect(outcome(enter("percent", "120%", { isUnbounded: true }))).toBe(1.2);
  expect(outcome(enter("percent", "80", { isUnbounded: true }))).toBe(0.8);
});

test("CORE-FORM-8 the least and the most that a regulation sets hold in the form, at the cell and as a condition", () => {
  const limits = { least: 1, most: 5 };
  expect(outcome(enter("number", "5", limits))).toBe(5);
  expect(outcome(enter("number", "0", limits))).toBe("wrong: 1 到 5 之间的数字，例如 5（数值过小）");
  expect(outcome(enter("number", "6", limits))).toBe("wrong: 1 到 5 之间的数字，例如 5（数值过大）");
  expect(outcome(enter("money", "-1", { least: 0 }))).toBe("wrong: 不小于 0 的金额，单位为元，例如 1,200 或 1.5万（数值过小）");
  expect(outcome(enter("percent", "60%", { most: 0.5 }))).toBe("wrong: 0% 到 50% 之间的百分比，例如 80%（数值过大）");
  expect(outcome(enter("percent", "-20%", { least: -1 }))).toBe(-0.2);
  expect(FIELD_TYPES.number.validation(settingFor("number", limits), null)).toMatchObject({ from: "1", to: "5" });
  expect(FIELD_TYPES.percent.validation(settingFor("percent", { least: -1 }), null)).toMatchObject({ from: "-1", to: "1" });
  expect(FIELD_TYPES.number.condition(cell(4, 1), settingFor("number", limits))?.text).toBe("AND(ISNUMBER(B5),B5>=1,B5<=5)");
  expect(FIELD_TYPES.money.condition(cell(4, 1), settingFor("money", { least: 0 }))?.text).toBe("AND(ISNUMBER(B5),B5>=0)");
});

test("CORE-FORM-4 a closed list refuses another word with its choices, an open one takes it", () => {
  expect(outcome(enter("choice", "暂停", { isOpen: false }))).toBe("wrong: 立项、执行、收尾 之一");
  expect(enter("choice", "paused", { isOpen: false, choiceLanguage: "en" })).toEqual({ kind: "wrong", expected: { zh: "Initiation、Execution、Closure 之一", en: "one of Initiation, Execution, Closure" } });
  expect(outcome(enter("choice", " 暂停 ", { isOpen: true }))).toBe("暂停");
  expect(outcome(enter("choices", "立项、暂停", { isOpen: false }))).toBe("wrong: 立项、执行、收尾 之一");
  expect(outcome(enter("choices", "立项、暂停", { isOpen: true }))).toBe("立项、暂停");
  const stages = settingFor("choice");
  const asStage: ColumnSetting = { ...stages, field: { ...stages.field, options: "stages" } };
  expect(FIELD_TYPES.choice.readEntry("暂停", asStage).kind).toBe("wrong");
});

test("CORE-FORM-4 a closed list stops at the cell too, an open one warns", () => {
  const styleOf = (change: Partial<ColumnSetting>): unknown => FIELD_TYPES.choice.validation(settingFor("choice", change), "KindList")?.alert.style;
  expect(styleOf({ isOpen: false })).toBe("stop");
  expect(styleOf({ isOpen: true })).toBe("warning");
  for (const [type, style] of [["person", "warning"], ["department", "warning"], ["projectNumber", "stop"]] as const) {
    expect(FIELD_TYPES[type].validation(settingFor(type), null)).toBeNull();
    expect(FIELD_TYPES[type].validation(settingFor(type), "SomeList")).toMatchObject({ kind: "list", source: "=SomeList", alert: { style } });
  }
});

const text = fc.string({ unit: "binary-ascii", minLength: 1 }).filter((one) => one.trim() === one);
const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((one) => (one === 0 ? 0 : one));
const VALUES: Record<FieldTypeId, fc.Arbitrary<CellValue>> = {
  text: fc.string({ unit: "grapheme", minLength: 1 }).filter((one) => one.trim() !== "" && !/[\u0000-\u001f\ufffe\uffff]/.test(one)),
  longText: text.filter((one) => !/[\u0000-\u001f]/.test(one)), person: text.filter((one) => !/[\u0000-\u001f]/.test(one)), department: text.filter((one) => !/[\u0000-\u001f]/.test(one)), projectNumber: text.filter((one) => !/[\u0000-\u001f]/.test(one)),
  number, money: number, percent: fc.double({ min: 0, max: 1, noNaN: true }),
  date: fc.tuple(fc.integer({ min: 32_874, max: 73_415 }), fc.integer({ min: 0, max: 86_399 })).map(([day, second]) => day + second / 86_400),
  choice: fc.constantFrom("立项", "执行", "收尾", "联名合作"),
  choices: fc.uniqueArray(fc.constantFrom("立项", "执行", "收尾", "联名合作"), { minLength: 1 }).map((labels) => labels.join("、")),
  link: fc.webUrl(), formula: fc.constant(""),
};

test("CORE-FORM-5 what a form shows of a value reads as that value again", () => {
  for (const type of FIELD_TYPE_IDS.filter((id) => id !== "formula")) {
    fc.assert(
      fc.property(fc.oneof(VALUES[type], fc.constant("")), fc.constantFrom(...LANGUAGES), fc.boolean(), (inSystem1900, language, is1904) => {
        const setting = settingFor(type, { language, is1904 });
        const value = is1904 && type === "date" && typeof inSystem1900 === "number" ? Math.floor(inSystem1900) - 1462 + Math.round((inSystem1900 % 1) * 86_400) / 86_400 : inSystem1900;
        expect(FIELD_TYPES[type].readEntry(FIELD_TYPES[type].show(value, setting), setting)).toEqual({ kind: "value", value });
      }),
      { numRuns: 200 },
    );
  }
});

test("CORE-FORM-6 no text makes a form fail, and no value that it gives is refused afterwards", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPE_IDS), fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("2026-03-05 23:59:59", "1e5", "-0", "(5)", "9%", "立项;;", "#N/A", "〃", "￥1.5万元")), fc.boolean(), (type, entered, isOpen) => {
      const setting = settingFor(type, { isOpen });
      const entry = FIELD_TYPES[type].readEntry(entered, setting);
      if (entry.kind === "wrong") return expect(LANGUAGES.every((language) => entry.expected[language] !== "")).toBe(true);
      expect(FIELD_TYPES[type].readEntry(FIELD_TYPES[type].show(entry.value, setting), setting)).toEqual(entry);
    }),
    { numRuns: 2000 },
  );
});

test("CORE-FORM-7 the rule of a date, number, amount or percentage stands as a condition over a cell", () => {
  const conditionOf = (type: FieldTypeId, change = {}): string | undefined => FIELD_TYPES[type].condition(cell(4, 1), settingFor(type, change))?.text;
  expect(conditionOf("date")).toBe("AND(ISNUMBER(B5),B5>=32874,B5<73416)");
  expect(conditionOf("date", { is1904: true })).toBe("AND(ISNUMBER(B5),B5>=31412,B5<71954)");
  expect(conditionOf("number")).toBe("ISNUMBER(B5)");
  expect(conditionOf("money")).toBe("ISNUMBER(B5)");
  expect(conditionOf("percent")).toBe("AND(ISNUMBER(B5),B5>=0,B5<=1)");
  expect(conditionOf("percent", { isUnbounded: true })).toBe("AND(ISNUMBER(B5),B5>=0,B5<=10)");
  for (const type of ["text", "longText", "choice", "choices", "person", "department", "projectNumber", "link", "formula"] as const) expect(conditionOf(type)).toBeUndefined();
});
