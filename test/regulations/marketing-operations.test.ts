import { FIELD, optionsOf, parseRegulation } from "../../src/core/regulation/regulation";
import { toKey } from "../../src/core/regulation/fields/plain-text";
import { marketingOperations as regulation } from "../../src/regulations/marketing-operations";

test("REG-MARKETING-1 the regulation is valid, with five stages, five types and the usual columns", () => {
  expect(parseRegulation(regulation)).toEqual({ ok: true, value: regulation });
  expect(regulation.stages.map(({ label }) => label.zh)).toEqual(["立项", "计划", "执行", "监控", "收尾"]);
  expect(regulation.projectTypes.map(({ label }) => label.zh)).toEqual(["新产品推广", "市场调研", "营销活动", "客户关系管理", "品牌形象提升"]);
  const ids = regulation.fields.map(({ id }) => id);
  expect(Object.values(FIELD).filter((id) => !ids.includes(id))).toEqual([]);
});

test("REG-MARKETING-2 no header word belongs to two fields, and no word to two choices", () => {
  const doubled = (groups: readonly (readonly string[])[]): string[] => {
    const keys = groups.flatMap((words) => [...new Set(words.map(toKey))]);
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  };
  expect(doubled(regulation.fields.map(({ label, words }) => [label.zh, label.en, ...words.zh, ...words.en]))).toEqual([]);
  for (const field of regulation.fields) expect(doubled((optionsOf(regulation, field) ?? []).map(({ label, words }) => [label.zh, label.en, ...words.zh, ...words.en]))).toEqual([]);
});

test.each([
  [{ ...regulation, format: "x" }, "format"], [{ ...regulation, stages: [] }, "stages"], [{ ...regulation, fields: [{ ...regulation.fields[0], type: "colour" }] }, "fields.0.type"],
  [{ ...regulation, fields: [regulation.fields[0], regulation.fields[0]] }, "projectNumber"], [null, ""],
])("REG-MARKETING-3 a faulty regulation is refused with the place", (data, place) => {
  const parsed = parseRegulation(data);
  expect(parsed.ok ? "" : String(parsed.problem.facts["got"])).toContain(place);
  expect(parsed.ok).toBe(false);
});
