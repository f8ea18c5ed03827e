import { FINDINGS, findingText, repairText } from "../../../src/core/check/finding";
import { kindsOf, onlyFinding, setupCheck, withRegister } from "./setup-check";

/** A project in order: planned, nothing approved yet. */
const PROJECT = { projectNumber: "PRJ-2026-001", projectName: "春季推广", stage: "立项", manager: "张伟", budget: 1000, plannedStart: 46_100, plannedEnd: 46_200 };
const ROSTER = [{ name: "张伟", department: "市场部" }, { name: "李娜", department: "管理层" }];
const good = (change: object = {}) => setupCheck({ projects: [{ ...PROJECT, ...change }], roster: ROSTER });

test("CHECK-1 a workbook in order has no findings; blank rows neither", () => {
  expect(kindsOf(good())).toEqual([]);
  expect(kindsOf(setupCheck({ projects: [{}], roster: [{}], risks: [{}] }))).toEqual([]);
});

test("CHECK-2 a column renamed is named and its header put back; a column deleted is named and put back, empty or with its formula", () => {
  const input = good();
  const rename = (from: string, to: string) => withRegister(input, "projects", ({ rows }) => ({ rows: { ...rows, headers: rows.headers.map((header) => (header === from ? to : header)), columns: new Map([...rows.columns].map(([header, values]) => [header === from ? to : header, values])) } }));
  const renamed = onlyFinding(rename("备注", "说明"));
  expect(findingText(renamed, "zh")).toBe("“项目台账”缺少列“备注”；它原来的位置现在是“说明”。");
  expect(renamed.repair).toMatchObject({ operations: [{ do: "values", sheet: "项目台账", values: [["备注"]] }], undo: [{ do: "values", values: [["说明"]] }] });

  const drop = (header: string) => withRegister(input, "projects", ({ rows, rules }) => ({ rules: rules.filter((rule) => rule.header !== header), rows: { ...rows, headers: rows.headers.filter((one) => one !== header), columns: new Map([...rows.columns].filter(([one]) => one !== header)) } }));
  const gone = onlyFinding(drop("备注"));
  expect([gone.kind, gone.repair?.operations.map((operation) => operation.do)]).toEqual(["columnMissing", ["values", "resizeTable"]]);
  const next = onlyFinding(drop("下一步"));
  expect([next.kind, next.repair?.operations.map((operation) => operation.do)]).toEqual(["columnMissing", ["values", "resizeTable", "formulas"]]);
});

test("CHECK-3 a formula that was overwritten is put back, and the value again by its undo", () => {
  const input = withRegister(good({ nextStep: "手工写的" }), "projects", ({ rules }) => ({ rules: rules.map((rule) => (rule.header === "下一步" ? { ...rule, formulas: [""] } : rule)) }));
  const finding = onlyFinding(input);
  expect(findingText(finding, "zh")).toBe("“下一步”应由公式算出，这一格是“手工写的”。");
  expect(finding.repair?.operations[0]).toMatchObject({ do: "formulas", sheet: "项目台账" });
  expect(finding.repair?.undo[0]).toMatchObject({ do: "values", values: [["手工写的"]] });
});

test.each([[null], ["mixed" as const], [{ kind: "list" as const, source: "a,b" }]])("CHECK-4 a check at the input that is lost, partly lost or another one is set again (%j)", (validation) => {
  const input = withRegister(good(), "projects", ({ rules }) => ({ rules: rules.map((rule) => (rule.validation === null ? rule : { ...rule, validation })) }));
  const finding = onlyFinding(input);
  expect([finding.kind, finding.repair?.operations[0]?.do]).toEqual(["validationLost", "validation"]);
});

test("CHECK-5 a row without a number gets the next free one; a number used twice or out of pattern is named with its cells", () => {
  const missing = onlyFinding(setupCheck({ projects: [PROJECT, { ...PROJECT, projectNumber: "", projectName: "新项目" }], roster: ROSTER }));
  expect([missing.kind, missing.facts["next"], missing.repair?.operations[0]]).toEqual(["numberMissing", "PRJ-2026-002", { do: "values", sheet: "项目台账", address: "A6", values: [["PRJ-2026-002"]] }]);
  const twice = onlyFinding(setupCheck({ projects: [PROJECT, { ...PROJECT, projectName: "另一个" }], roster: ROSTER }));
  expect(findingText(twice, "zh")).toBe("编号“PRJ-2026-001”用了 2 次：项目台账!A5、项目台账!A6。");
  expect(onlyFinding(good({ projectNumber: "2026-1" })).kind).toBe("numberMalformed");
});

test("CHECK-6 a stage that no approval opened is set back to what is open; one that the regulation lacks is named", () => {
  const finding = onlyFinding(good({ stage: "执行" }));
  expect([findingText(finding, "zh"), repairText(finding, "zh")]).toEqual(["项目 PRJ-2026-001 写的阶段是“执行”，现在最多到“立项”。", "改回“立项”"]);
  expect(onlyFinding(good({ stage: "取消" })).kind).toBe("stageUnknown");
});

test("CHECK-7 a value changed after its approval is named with both values; what binary fractions leave over is no change", () => {
  const decided = (change: object) => setupCheck({ projects: [{ ...PROJECT, doneStep: "initiationApproval", "approved:budget": 1000, ...change }], roster: ROSTER }, [{ project: "PRJ-2026-001", stepId: "initiationApproval" }]);
  expect(kindsOf(decided({}))).toEqual([]);
  expect(kindsOf(decided({ "approved:budget": 0.3, budget: 0.1 + 0.2 }))).toEqual([]);
  const finding = onlyFinding(decided({ budget: 1200 }));
  expect([finding.kind, finding.facts["approved"], finding.facts["got"], finding.repair?.operations[0]]).toMatchObject(["approvedChanged", "1000", "1200", { do: "values", values: [[1000]] }]);
  expect(onlyFinding(decided({ "approved:objectives": "增长", objectives: "增长 " })).kind).toBe("approvedChanged");
});

test("CHECK-8 a step that the decisions do not show is named and set to what they show", () => {
  const decisions = [{ project: "PRJ-2026-001", stepId: "proposal" }, { project: "PRJ-2026-001", stepId: "review" }];
  const claimed = onlyFinding(setupCheck({ projects: [{ ...PROJECT, doneStep: "planApproval" }], roster: ROSTER }, decisions));
  expect([claimed.kind, claimed.facts["expected"]]).toEqual(["stepNotRecorded", "立项评审"]);
  expect(onlyFinding(setupCheck({ projects: [{ ...PROJECT, doneStep: "x" }], roster: ROSTER }, decisions)).kind).toBe("stepUnknown");
});

test("CHECK-9 the latest date of a recurring step is that of its register", () => {
  const reports = [{ projectNumber: "PRJ-2026-001", entryNumber: "P-0001", reportedOn: 46_150, actualProgress: 0.2 }];
  const input = (last: number | string) => setupCheck({ projects: [{ ...PROJECT, "last:progressReport": last }], roster: ROSTER, progressReports: reports });
  expect(kindsOf(input(46_150))).toEqual([]);
  const finding = onlyFinding(input(""));
  expect([finding.kind, finding.facts["expected"], finding.facts["got"]]).toEqual(["lastDateWrong", "2026-05-08", "—"]);
});

test("CHECK-10 what points at nothing is named: a project, a person, a choice; an empty roster makes nobody a stranger", () => {
  expect(onlyFinding(setupCheck({ projects: [PROJECT], roster: ROSTER, costs: [{ projectNumber: "PRJ-2026-009", entryNumber: "C-0001", date: 46_110, category: "其他", amount: 1 }] })).kind).toBe("projectUnknown");
  expect(onlyFinding(good({ manager: "王五" })).facts).toMatchObject({ got: "王五", count: 1 });
  expect(kindsOf(setupCheck({ projects: [{ ...PROJECT, manager: "王五" }], roster: [{}] }))).toEqual([]);
  expect(kindsOf(good({ projectType: "自己加的类别" }))).toEqual([]);
  expect(onlyFinding(good({ objectivesReached: "也许" })).kind).toBe("choiceUnknown");
});

test("CHECK-11 values that cannot be read, dates out of order, required cells that are empty and sums over the budget are named", () => {
  expect(onlyFinding(good({ budget: "约五十万" })).kind).toBe("valueWrong");
  expect(kindsOf(good({ plannedEnd: "" }))).toEqual([]);
  expect(onlyFinding(good({ plannedEnd: 46_050 })).facts).toMatchObject({ column: "预计完成", other: "计划开始" });
  expect(onlyFinding(good({ projectName: "" })).kind).toBe("requiredMissing");
  const lines = (amount: number) => setupCheck({ projects: [PROJECT], roster: ROSTER, budgetLines: [{ projectNumber: "PRJ-2026-001", entryNumber: "B-0001", category: "其他", amount: 400 }, { projectNumber: "prj-2026-001", entryNumber: "B-0002", category: "其他", amount }] });
  expect(kindsOf(lines(600)).filter((kind) => kind === "overLimit")).toEqual([]);
  expect(kindsOf(lines(601))).toContain("overLimit");
});

test("CHECK-12 a register whose table is gone is named; its repair makes it again, and the undo takes the sheet away", () => {
  const { registers, ...rest } = good();
  const finding = onlyFinding({ ...rest, registers, missing: [{ id: "risks", kind: "tableMissing", facts: { register: "风险登记", table: "Risks" }, repair: { operations: [{ do: "addSheet", sheet: "风险", position: "end" }], undo: [{ do: "deleteSheet", sheet: "风险" }] } }] });
  expect([finding.kind, finding.cell, finding.repair?.undo]).toEqual(["tableMissing", null, [{ do: "deleteSheet", sheet: "风险" }]]);
});

test("CHECK-13 every kind of finding has its words in both languages, and a repair says what it does", () => {
  for (const [kind, { title, text, repair }] of Object.entries(FINDINGS)) {
    for (const words of [title, text, ...(repair === null ? [] : [repair])]) expect([kind, words.zh.length > 0, words.en.length > 0]).toEqual([kind, true, true]);
  }
});

test("CHECK-14 decisions that are gone take no step back, and a number used twice is nobody's decision", () => {
  const gone = onlyFinding(setupCheck({ projects: [{ ...PROJECT, doneStep: "proposal" }], roster: ROSTER }));
  expect([gone.kind, gone.repair]).toEqual(["stepNotRecorded", null]);
  const decisions = [{ project: "PRJ-2026-001", stepId: "proposal" }];
  expect(kindsOf(setupCheck({ projects: [{ ...PROJECT, doneStep: "proposal" }, { ...PROJECT, projectName: "另一个" }], roster: ROSTER }, decisions))).toEqual(["numberTwice"]);
});

test("CHECK-15 where a repair takes a formula's place, taking it back puts the formula back", () => {
  const approved = setupCheck({ projects: [{ ...PROJECT, doneStep: "initiationApproval", "approved:budget": 1000, budget: 1200 }], roster: ROSTER }, [{ project: "PRJ-2026-001", stepId: "initiationApproval" }]);
  const input = withRegister(approved, "projects", ({ specs, rules }) => ({ rules: rules.map((rule) => (rule.header === specs.find(({ id }) => id === "budget")!.header ? { ...rule, formulas: ["=600*2"] } : rule)) }));
  expect(onlyFinding(input).repair?.undo).toMatchObject([{ do: "formulas", formulas: "=600*2" }]);
});
