import type { RowReading } from "../../../src/core/register/contract";
import { stageAfter } from "../../../src/core/register/stage-after";
import { marketingOperations as regulation } from "../../../src/regulations/marketing-operations";

test.each([
  ["initiationApproval", "立项", "planning"], ["initiationApproval", "", "planning"], ["initiationApproval", "执行", null], ["initiationApproval", "自己写的", "planning"],
  ["planApproval", "计划", "execution"], ["start", "执行", null], ["proposal", "立项", null], ["progressReport", "执行", null],
])("REGISTER-STAGE-1 after %s a project in “%s” goes to %s", (stepId, stage, expected) => {
  const step = regulation.steps.find(({ id }) => id === stepId)!;
  const project: RowReading = { row: 4, values: new Map([["stage", stage]]) };
  expect(stageAfter(step, project, { regulation })?.id ?? null).toBe(expected);
});
