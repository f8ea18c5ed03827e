import fc from "fast-check";
import { joinChoices, splitChoices } from "../../../../src/pane/register/describe/choices";
import { plainGroups } from "../../../../src/pane/register/describe/plain-groups";
import { labelsFit } from "../../../../src/pane/register/describe/stage-labels";

test.each([
  [["立项", "计划", "执行", "监控", "收尾"], true],
  [["立项阶段", "计划阶段", "执行阶段", "监控阶段", "收尾阶段"], true],
  [["提出并评审", "计划", "执行", "监控", "收尾"], false],
  [["Initiation", "Planning", "Execution", "Monitoring", "Closure"], false],
  [["Idea", "Work", "Done"], true],
  [[], true],
])("PANE-175 the words of a track %p fit into 320 px: %s", (labels, expected) => {
  expect(labelsFit(labels)).toBe(expected);
});

test("PANE-178 what is said alike of several sheets is one list of these sheets; the rest stays by sheet", () => {
  const one = (title: string, text: string) => ({ title, items: [{ text, cell: null }] });
  const own = { title: "项目台账", items: [{ text: "新增列“备注”", cell: null }, { text: "新增列“目标”", cell: null }] };
  expect(plainGroups([own, one("风险登记", "新增工作表"), one("列表", "换成制度的列表"), one("制度", "新增工作表")])).toEqual([
    own, { title: "新增工作表", items: [{ text: "风险登记", cell: null }, { text: "制度", cell: null }] }, one("列表", "换成制度的列表"),
  ]);
  expect(plainGroups([])).toEqual([]);
});

test("PANE-176 several choices are read with any usual separator and written with the language's own", () => {
  expect(splitChoices("进度、成本; 质量,声誉；")).toEqual(["进度", "成本", "质量", "声誉"]);
  expect([joinChoices(["进度", "成本"], "zh"), joinChoices(["Time", "Cost"], "en")]).toEqual(["进度、成本", "Time; Cost"]);
});

test("PANE-177 choices that are written are read again as they were", () => {
  const choice = fc.string({ minLength: 1 }).map((text) => text.replace(/[、,，;；]/g, "").trim()).filter((text) => text !== "");
  fc.assert(fc.property(fc.array(choice), fc.constantFrom("zh" as const, "en" as const), (choices, language) => {
    expect(splitChoices(joinChoices(choices, language))).toEqual(choices);
  }));
});
