import { PROBLEMS } from "../../../src/core/problems/problem-table";
import { REGISTER_TEXTS } from "../../../src/pane/texts/register/register-texts";
import { languageOf, TEXTS } from "../../../src/pane/texts/texts";

/** Every text with its path; functions are called with two sample arguments. */
function flatten(texts: object, path = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]): (readonly [string, string])[] => {
      const here = path === "" ? key : `${path}.${key}`;
      if (typeof value === "function") {
        return [[here, sample(value as (...args: unknown[]) => string, here)]];
      }
      return typeof value === "string" ? [[here, value]] : [...flatten(value as object, here)];
    }),
  );
}

function sample(text: (...args: unknown[]) => string, path: string): string {
  return path === "preview.sentence" ? text(["7", "8"]) : text("7", "8");
}

/** Those of the register's part load by themselves; the rules are the same. */
const allOf = (language: "zh" | "en"): ReadonlyMap<string, string> => flatten({ ...TEXTS[language], register_: REGISTER_TEXTS[language] });
const zh = allOf("zh");
const en = allOf("en");

test("PANE-70 both languages say the same things", () => {
  expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
  const empty = [...zh, ...en].filter(([, text]) => text.trim() === "");
  expect(empty).toEqual([]);
});

test("PANE-71 a fact named in one language is named in the other", () => {
  const facts = (text: string): string => [...new Set(text.match(/[78]/g))].sort().join("");
  // "10,000 yuan" and the like hold digits that are no facts, but none of them is a 7 or an 8.
  const different = [...zh].filter(([path, text]) => facts(text) !== facts(en.get(path) ?? ""));
  expect(different).toEqual([]);
});

test.each([["zh", zh], ["en", en]])("PANE-72 the tone is calm and plain (%s)", (_, texts) => {
  const loud = [...texts].filter(([, text]) => /[!！]|schema|sync|\bA1\b|[Ee]rror code|您/.test(text));
  expect(loud).toEqual([]);
});

test("PANE-73 Chinese is written in Chinese and English in English", () => {
  const neutral = /^[\d\s/.,()：，。；]*$/;
  const notChinese = [...zh].filter(([path, text]) => !/\p{Script=Han}/u.test(text) && !neutral.test(text) && !["preview.listComma", "layout.restyled"].includes(path));
  expect(notChinese).toEqual([]);
  const notEnglish = [...en].filter(([, text]) => /\p{Script=Han}|[，。“”]{1}(?=\p{Script=Han})/u.test(text));
  expect(notEnglish).toEqual([]);
});

test("PANE-74 remedies name buttons that the pane has", () => {
  const labels = new Set([...Object.values(TEXTS.zh.commands), TEXTS.zh.columns.keep, ...flatten(REGISTER_TEXTS.zh).values()]);
  const named = Object.entries(PROBLEMS).flatMap(([code, entry]) => [...entry.remedy.zh.matchAll(/[点为]“([^”]+)”/g)].map((match) => ({ code, label: match[1] ?? "" })));
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter(({ label }) => !labels.has(label))).toEqual([]);
});

test.each([
  ["zh-CN", "zh"], ["zh-TW", "zh"], ["ZH", "zh"], ["en-US", "en"], ["de-DE", "en"], [undefined, "zh"], ["", "zh"],
])("PANE-75 display language %s reads %s", (displayLanguage, expected) => {
  expect(languageOf(displayLanguage)).toBe(expected);
});

test("PANE-76 English counts agree in number", () => {
  const { found, columns, groups, preview, confirmRestore } = TEXTS.en;
  expect([found.summary("B5:N6", 1), columns.unreadable(2), groups.count(1), preview.willKeep(1), confirmRestore.edited(2)]).toEqual([
    "B5:N6, 1 project", "2 cells cannot be read", "1 item", "1 cell that cannot be read stays as it is and is coloured",
    "2 cells were edited after the conversion and will go back to what stood there before.",
  ]);
  const { check, more, form } = REGISTER_TEXTS.en;
  expect([check.repairAll(1), more.rows(1), more.rows(2), form.faults(1)]).toEqual(["Repair 1 item", "1 entry", "2 entries", "1 item is to be corrected"]);
});
