import { parseRegulation } from "../../src/core/regulation/parse-regulation";
import { FIELD, optionsOf, projectFields, projectTypes } from "../../src/core/regulation/regulation";
import { toKey } from "../../src/core/regulation/fields/plain-text";
import { marketingOperations as regulation } from "../../src/regulations/marketing-operations";

test("REG-MARKETING-1 the regulation is valid, with five stages, five types and the usual columns", () => {
  expect(parseRegulation(regulation)).toEqual({ ok: true, value: regulation });
  expect(regulation.stages.map(({ label }) => label.zh)).toEqual(["立项", "计划", "执行", "监控", "收尾"]);
  expect(projectTypes(regulation).map(({ label }) => label.zh)).toEqual(["新产品推广", "市场调研", "营销活动", "客户关系管理", "品牌形象提升"]);
  const ids = projectFields(regulation).map(({ id }) => id);
  expect(Object.values(FIELD).filter((id) => !ids.includes(id))).toEqual([]);
});

test("REG-MARKETING-2 no header word belongs to two fields, and no word to two choices", () => {
  const doubled = (groups: readonly (readonly string[])[]): string[] => {
    const keys = groups.flatMap((words) => [...new Set(words.map(toKey))]);
    return keys.filter((key, index) => keys.indexOf(key) !== index);
  };
  expect(doubled(projectFields(regulation).map(({ label, words }) => [label.zh, label.en, ...words.zh, ...words.en]))).toEqual([]);
  for (const field of projectFields(regulation)) expect(doubled((optionsOf(regulation, field) ?? []).map(({ label, words }) => [label.zh, label.en, ...words.zh, ...words.en]))).toEqual([]);
});

test.each([
  [{ ...regulation, format: "x" }, "format"], [{ ...regulation, stages: [] }, "stages"], [{ ...regulation, registers: [{ ...regulation.registers[0], fields: [{ ...projectFields(regulation)[0], type: "colour" }] }] }, "registers.0.fields.0.type"],
  [null, ""],
])("REG-MARKETING-3 a faulty regulation is refused with the place", (data, place) => {
  const parsed = parseRegulation(data);
  expect(parsed.ok ? "" : String(parsed.problem.facts["place"])).toBe(place);
  expect(parsed.ok).toBe(false);
});

test("REG-MARKETING-4 the words that registers use stand for their stages and fields; a project put off, paused or called off is in no stage by its word", () => {
  const stageOf = (word: string): string | null => regulation.stages.find(({ label, words }) => label.zh === word || words.zh.includes(word))?.label.zh ?? null;
  expect(["已结案", "竣工", "归档", "施工中", "正在推进", "未启动", "审批中", "策划阶段"].map(stageOf)).toEqual(["收尾", "收尾", "收尾", "执行", "执行", "立项", "立项", "计划"]);
  expect(["取消", "暂停", "延期", "终止"].map(stageOf)).toEqual([null, null, null, null]);
  const fieldOf = (word: string): string | null => projectFields(regulation).find(({ words }) => words.zh.includes(word))?.id ?? null;
  expect(["要求完成日期", "完工时限", "计划完工", "结束", "开工", "经办人", "责任人", "重点工作", "工作名称", "经费", "批复经费", "结算金额", "决算"].map(fieldOf)).toEqual([
    "plannedEnd", "plannedEnd", "plannedEnd", "plannedEnd", "plannedStart", "manager", "manager", "projectName", "projectName", "budget", "budget", "actualCost", "actualCost",
  ]);
});
