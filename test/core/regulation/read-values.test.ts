import * as fc from "fast-check";
import { FIELD_TYPE_IDS, type FieldTypeId } from "../../../src/core/regulation/fields/field-type-ids";
import { FIELD_TYPES } from "../../../src/core/regulation/fields/field-types";
import type { ColumnSetting, RawCell, Reading } from "../../../src/core/regulation/fields/field-type";
import { FIELD, optionsOf, projectFields, projectTypes } from "../../../src/core/regulation/regulation";
import { marketingOperations } from "../../../src/regulations/marketing-operations";
import type { CellValue } from "../../../src/core/blueprint/operations";

const FIELD_OF: Record<FieldTypeId, string> = { text: "remarks", person: "manager", department: "department", number: "budget", money: "budget", percent: "progress", date: "plannedEnd", choice: "stage", projectNumber: "projectNumber", longText: "remarks", choices: "remarks", link: "remarks", formula: "remarks" };

function settingFor(type: FieldTypeId, change: Partial<ColumnSetting> = {}): ColumnSetting {
  const field = projectFields(marketingOperations).find(({ id }) => id === FIELD_OF[type])!;
  return { field, header: field.label.zh, options: optionsOf(marketingOperations, field), unit: null, is1904: false, language: "zh", choiceLanguage: "zh", ...change };
}

/** The last cell is read; those before it are the rest of its column. */
function read(type: FieldTypeId, value: CellValue, change: Partial<ColumnSetting> & { others?: readonly CellValue[]; format?: string } = {}): Reading {
  const { others = [], format = "General", ...setting } = change;
  const cells: RawCell[] = [...others, value].map((one) => ({ value: one, numberFormat: format }));
  return FIELD_TYPES[type].study(cells, settingFor(type, setting))(cells.at(-1)!);
}

const outcome = (reading: Reading): unknown => (reading.kind === "read" ? reading.value : reading.kind);

/** Days from a source of its own: JavaScript's calendar. */
const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

test.each([
  ["2026.3.5", "2026-03-05"], ["2026/3/5", "2026-03-05"], ["2026-3-5", "2026-03-05"], ["2026-03-05", "2026-03-05"], ["20260305", "2026-03-05"], ["2026年3月5日", "2026-03-05"],
  ["2026 年 3 月 5 日", "2026-03-05"], ["２０２６．３．５", "2026-03-05"], ["２０２６年３月５日", "2026-03-05"], ["2026.3.5.", "2026-03-05"], ["2026年3月5号", "2026-03-05"],
  ["　2026.3.5 ", "2026-03-05"], ["2026-03-05（周四）", "2026-03-05"], ["2026年3月5日 星期四", "2026-03-05"], ["二〇二六年三月十五日", "2026-03-15"], ["二〇二六年十二月三十一日", "2026-12-31"],
  ["5 March 2026", "2026-03-05"], ["Mar 5, 2026", "2026-03-05"], ["5-Mar-2026", "2026-03-05"], ["25/12/2026", "2026-12-25"], ["12/25/2026", "2026-12-25"], ["3/3/2026", "2026-03-03"], ["2024-2-29", "2024-02-29"],
] as const)("CORE-READ-1 the text %s is the day %s", (text, iso) => {
  expect(outcome(read("date", text))).toBe(serial(iso));
});

test.each([
  "2026年3月", "2026.3", "2026-03", "3月5日", "3.5", "26.3.5", "2026-02-30", "2026年2月29日", "2026.13.1", "待定", "年底", "2026.3.1-2026.3.15", "约2026.3.5", "05/03/2026", "2026年3月底", "=A1", "1899-12-30", "2150-01-01", "2026-03-05 25:00", "TBD",
])("CORE-READ-2 %s is no certain day and stays", (text) => {
  expect(read("date", text).kind).toBe("unreadable");
});

test("CORE-READ-3 a number is a date when it is a plausible day, or eight digits that are one", () => {
  expect(outcome(read("date", 46086, { format: "yyyy/m/d" }))).toBe("same");
  expect(outcome(read("date", 46086))).toBe("same");
  expect(outcome(read("date", 20260305))).toBe(serial("2026-03-05"));
  expect(outcome(read("date", 20260230))).toBe("unreadable");
  expect(outcome(read("date", 2026.3))).toBe("unreadable");
  expect(outcome(read("date", 202603))).toBe("unreadable");
  expect(outcome(read("date", 12))).toBe("unreadable");
});

test("CORE-READ-4 a year of two digits is believed only beside full dates of those years, and is said", () => {
  const reading = read("date", "26.3.5", { others: ["2026-01-01", "2025.12.1"] });
  expect(outcome(reading)).toBe(serial("2026-03-05"));
  expect(reading.kind === "read" && reading.notice?.kind).toBe("ambiguousDate");
  expect(outcome(read("date", "26.3.5", { others: ["2019-01-01"] }))).toBe("unreadable");
  expect(outcome(read("date", "26.3.25", { others: ["2026-01-01", "2025-01-01"] }))).toBe("unreadable");
});

test("CORE-READ-5 a time of day is kept with its day; the 1904 system counts from another day", () => {
  expect(outcome(read("date", "2026-03-05 12:00"))).toBe(serial("2026-03-05") + 0.5);
  expect(outcome(read("date", "2026-03-05", { is1904: true }))).toBe(serial("2026-03-05") - 1462);
});

test.each(["", "-", "—", "——", "/", "无", "N/A"])("CORE-READ-6 %p is as good as blank in columns of dates and numbers", (text) => {
  for (const type of ["date", "number", "money", "percent"] as const) expect(read(type, text).kind).toBe("blank");
});

test("CORE-READ-17 what only looks empty becomes empty, and counts as blank", () => {
  for (const type of ["date", "number", "money", "percent", "choice"] as const) {
    expect(read(type, " \u3000")).toEqual({ kind: "read", value: "", reason: "spaceTrimmed", shown: "", isBlank: true });
    expect(read(type, " — ")).toMatchObject({ kind: "read", value: "—", isBlank: true });
  }
});

test.each([
  ["3,000", 3000], ["1.5万", 15000], ["１．５万", 15000], ["1.1万", 11000], ["-5", -5], ["(1,200)", -1200], ["２０", 20], ["8k", 8000], [".5", 0.5], ["1.2亿", 120_000_000],
] as const)("CORE-READ-7 the text %s is the number %d", (text, number) => {
  expect(outcome(read("number", text))).toBe(number);
});

test.each(["约30", "30-40", "三十", "待定", "1,2,3", "12,34", "$1,200", "=1+1", "@30", "--5", "12%", "30天", "约 3 万"])("CORE-READ-8 %s is no certain number and stays", (text) => {
  expect(read("money", text, { unit: "yuan" }).kind).toBe("unreadable");
});

test.each([
  ["12万元", "tenThousand", 12, "numberRead"], ["1.5万", "yuan", 15000, "unitConverted"], ["150000元", "tenThousand", 15, "unitConverted"], ["￥1,200", "yuan", 1200, "numberRead"], ["¥ 1,200.50", "yuan", 1200.5, "numberRead"],
  ["20w", "yuan", 200000, "unitConverted"], ["3,000", "tenThousand", 3000, "numberRead"], ["人民币12万元整", "tenThousand", 12, "numberRead"], ["RMB 500", "yuan", 500, "numberRead"], ["5千元", "tenThousand", 0.5, "unitConverted"], ["1.1万", "thousand", 11, "unitConverted"],
] as const)("CORE-READ-9 the amount %s in a column of %s is %d (%s)", (text, unit, number, reason) => {
  const reading = read("money", text, { unit });
  expect(outcome(reading)).toBe(number);
  expect(reading.kind === "read" && reading.reason).toBe(reason);
});

test("CORE-READ-10 a plain number is never rescaled; one a thousand times off is pointed at", () => {
  const others = [30, 45, 60, 12];
  expect(read("money", 350000, { unit: "tenThousand", others })).toMatchObject({ kind: "noticed", notice: { kind: "unitSlip" } });
  expect(outcome(read("money", 300, { unit: "tenThousand", others }))).toBe("same");
});

test.each([
  ["80%", [], 0.8], ["８０％", [], 0.8], ["80.5%", [], 0.805], ["80", ["50%", 0.2], 0.8], [80, [0.5, 1], 0.8], [0.8, [0.5], "same"], [1, [0.5], "same"], [1, [80, 45, 100], "noticed"], ["1", [80, 45, 100], "unreadable"], [0, [80], "same"], ["0.5", [0.2], 0.5], ["大半", [], "unreadable"], ["=40%", [], "unreadable"], ["3万", [], "unreadable"],
] as const)("CORE-READ-11 %p in a column with %p is the share %p", (value, others, expected) => {
  expect(outcome(read("percent", value, { others }))).toBe(expected);
});

test("CORE-READ-12 shares outside 0 to 100 % are pointed at, and not touched when they are formatted as percentages", () => {
  expect(read("percent", 1.2, { format: "0%" })).toMatchObject({ kind: "noticed", notice: { kind: "percentOutOfRange" } });
  expect(read("percent", 80, { format: "0%" })).toMatchObject({ kind: "noticed" });
});

test.each([
  ["执行", "same"], [" 执行　", "执行"], ["进行中", "执行"], ["In progress", "执行"], ["已完成", "收尾"], ["立 项", "立项"], ["暂停", "unreadable"], ["", "blank"], ["—", "blank"],
])("CORE-READ-13 the stage %p becomes %p", (text, expected) => {
  expect(outcome(read("choice", text))).toBe(expected);
});

test("CORE-READ-14 kinds of project are open: unknown ones stay, spaces at the ends go", () => {
  const field = projectFields(marketingOperations).find(({ id }) => id === FIELD.type)!;
  const setting = { field, options: projectTypes(marketingOperations) };
  expect(outcome(read("choice", "联名合作", setting))).toBe("same");
  expect(outcome(read("choice", "联名合作 ", setting))).toBe("联名合作");
  expect(outcome(read("choice", "调研", setting))).toBe("市场调研");
});

test("CORE-READ-15 a name keeps its inner space and loses those at its ends", () => {
  expect(outcome(read("person", "李 娜 "))).toBe("李 娜");
  expect(outcome(read("text", " a "))).toBe("same");
});

const anyCell = fc.oneof(fc.string(), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer(), fc.boolean(), fc.constantFrom("#N/A", "2026.3.5", "1.5万", "80%", "待定", "=1", "２０２６", "26.3.5"));

test("CORE-READ-16 reading never throws, gives only finite values, and reading again changes nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_TYPE_IDS), fc.array(anyCell, { minLength: 1, maxLength: 8 }), fc.constantFrom("General", "0%", "yyyy-mm-dd", "@", null), fc.constantFrom("yuan", "tenThousand", null), (type, values, numberFormat, unit) => {
      const setting = settingFor(type, { unit });
      const cells: RawCell[] = values.map((value) => ({ value, numberFormat }));
      const readCell = FIELD_TYPES[type].study(cells, setting);
      for (const cell of cells) {
        const reading = readCell(cell);
        if (reading.kind !== "read") continue;
        expect(typeof reading.value === "number" ? Number.isFinite(reading.value) : true).toBe(true);
        const format = FIELD_TYPES[type].numberFormat({ formats: numberFormat === null ? [] : [numberFormat], wasRead: true, values: [reading.value] }, setting) ?? numberFormat;
        const again = FIELD_TYPES[type].study([{ value: reading.value, numberFormat: format }], setting)({ value: reading.value, numberFormat: format });
        expect(reading.isBlank ? ["blank"] : ["same", "noticed"]).toContain(again.kind);
      }
    }),
    { numRuns: 400 },
  );
});
