/** @jest-environment jsdom */

import { act, cleanup, screen as page, within } from "@testing-library/react";
import { button, nameOf, renderPane } from "../render-pane";
import { SCREENS } from "../screens";
import { createFakeRegister } from "./fake-register";
import { CARD, REGISTER_SCREENS } from "./register-screens";
import { asked, renderRegister } from "./render-register";

describe("the way in", () => {
  test("PANE-115 a workbook with its regulation opens on the overview, with three tabs", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.overview);
    expect(page.getAllByRole("tab")).toEqual(["概览", "项目", "更多"].map((name) => page.getByRole("tab", { name })));
    await user.click(page.getByRole("tab", { name: "项目" }));
    expect(register.calls).toEqual(["open overview", "open project"]);
  });

  test("PANE-116 an adopted list keeps its screen, with a quiet way to complete it", async () => {
    const register = createFakeRegister(REGISTER_SCREENS.complete);
    const { session, user } = await renderPane(SCREENS.register, "zh", register);
    expect(page.queryByRole("tab")).toBeNull();
    await user.click(button("补全为完整台账"));
    expect(session.calls).toEqual(["enterRegister complete"]);
    expect(await page.findByText("你的行、列和表头都保留。下面是会新增的内容，之后可以撤销补全。")).toBeTruthy();
    expect(register.calls).toEqual(["planCompletion"]);
    await user.click(button("返回"));
    expect(session.calls).toEqual(["enterRegister complete", "look"]);
  });

  test("PANE-117 an empty sheet offers a new register", async () => {
    const register = createFakeRegister(REGISTER_SCREENS.new);
    const { session, user } = await renderPane({ kind: "nothing", sheet: "Sheet1", problem: { code: "EMPTY_SHEET", facts: { sheet: "Sheet1" } } }, "zh", register);
    await user.click(button("新建台账"));
    expect(session.calls).toEqual(["enterRegister new"]);
    await page.findByRole("radiogroup", { name: "按哪份制度" });
    expect(page.queryByRole("tab")).toBeNull();
    expect(page.getByText("总览、项目台账、项目团队、风险登记、审批记录、列表、制度")).toBeTruthy();
    await user.click(page.getByRole("radio", { name: "小项目规则（版本 1.0）" }));
    await user.click(button("新建"));
    await user.click(button("取消"));
    expect(register.calls).toEqual(["startNew", "chooseRegulation small", "makeNew"]);
    expect(session.calls).toEqual(["enterRegister new", "look"]);
  });

  test("PANE-118 where the register is gone the pane looks at the workbook anew; leaving closes the session", async () => {
    const { session, register, show } = await renderRegister(REGISTER_SCREENS.overview);
    session.on("look", () => session.show(SCREENS.found));
    expect(register.calls).not.toContain("close");
    await show({ kind: "gone" });
    expect(session.calls).toEqual(["look"]);
    expect(page.getByRole("heading", { level: 2, name: "这张表像一份项目清单" })).toBeTruthy();
    expect(register.calls).toContain("close");
  });

  test("PANE-119 what the person does in the sheet is followed", async () => {
    const { session, register } = await renderRegister(REGISTER_SCREENS.project);
    session.hint();
    expect(asked(register)).toEqual(["follow"]);
  });
});

describe("overview", () => {
  test("PANE-120 figures lead to the rows behind them, what is to be done to its cell, and a project can be added", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.overview);
    const figures = page.getByRole("list", { name: "项目数" });
    expect([...figures.children].map((figure) => figure.textContent)).toEqual(["27进行中", "6本周应办", "3超期", "0红灯"]);
    await user.click(within(figures).getByRole("button", { name: "3 超期" }));
    await user.click(button(/^PRJ-2026-021/));
    await user.click(button("打开总览"));
    await user.click(button("打开台账"));
    await user.click(button("新增项目"));
    expect(asked(register)).toEqual(["goTo 总览!B4", "goTo 项目台账!S21", "goTo 总览!A1", "goTo 项目台账!A1", "startRecord projects"]);
    // Nothing to lead to.
    expect(within(figures).queryByRole("button", { name: "0 红灯" })).toBeNull();
  });

  test("PANE-129 the main act adds a project, with and without any; without any the screen says where to begin", async () => {
    await renderRegister(REGISTER_SCREENS.overview);
    expect(page.getAllByRole("button").map((one) => nameOf(one)).slice(-3)).toEqual(["新增项目", "打开总览", "打开台账"]);
    cleanup();
    await renderRegister({ ...REGISTER_SCREENS.overview, counts: [{ label: "项目", value: 0, cell: null }], toDo: [] });
    const acts = page.getAllByRole("button").map((one) => nameOf(one));
    expect(acts.slice(0, 2)).toEqual(["新增项目", "打开总览"]);
    expect(page.getByText(/^还没有项目/)).toBeTruthy();
  });

  test("PANE-121 with nothing to do it says so; what is no full register yet can be completed", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.overviewEmpty);
    expect(page.getByText("现在没有要办的事。")).toBeTruthy();
    expect(page.queryByRole("button", { name: "打开总览" })).toBeNull();
    await user.click(button("补全为完整台账"));
    expect(asked(register)).toEqual(["planCompletion"]);
  });
});

describe("project", () => {
  test("PANE-122 what the project waits for stands on top, with one main act", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.project);
    const box = page.getByRole("region", { name: "等待" });
    expect(box.textContent).toBe("等待进度报告，应于 2026-03-15（张伟，4.4.1）填写进度报告");
    await user.click(within(box).getByRole("button"));
    expect(asked(register)).toEqual(["startRecord progress"]);
  });

  test.each([
    ["fill", "editProject"], ["record", "startStep x"], ["decide", "startStep x"], ["add", "startRecord x"],
  ] as const)("PANE-123 an act of kind %s asks for %s", async (kind, expected) => {
    const { register, user } = await renderRegister({ kind: "project", hint: "", projectsRegister: null, card: { ...CARD, primary: { id: "x", kind, label: "办理", clause: "", reason: null } } });
    await user.click(button("办理"));
    expect(asked(register)).toEqual([expected]);
  });

  test("PANE-124 an act that is not possible stays reachable and says why, with the clause", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.projectBlocked);
    const approve = button("记录计划批准");
    expect(approve.getAttribute("aria-disabled")).toBe("true");
    expect(page.getByText("还缺 2 项：风险应对、资源（条款 4.2.2）。")).toBeTruthy();
    await user.click(approve);
    expect(asked(register)).toEqual([]);
  });

  test("PANE-125 acts that are possible now are open, those that are not yet under a heading, each with reason or clause", async () => {
    const { user } = await renderRegister(REGISTER_SCREENS.project);
    expect(button("记录进度会议").closest("li")?.textContent).toBe("记录进度会议条款 4.3.1");
    expect(page.queryByRole("button", { name: "批准收尾" })).toBeNull();
    await user.click(button(/^现在还不能办/));
    expect(button("批准收尾").getAttribute("aria-disabled")).toBe("true");
    expect(page.getByText("还不能：先要有项目总结和成果评估（条款 4.5.1、4.5.2）。")).toBeTruthy();
  });

  test("PANE-126 what is missing is a link to its cell; steps done and related rows fold out", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.project);
    await user.click(button("实际开始"));
    await user.click(button(/^登记簿里的记录/));
    await user.click(button("风险登记"));
    await user.click(button(/^已完成的步骤/));
    expect(page.getByText("计划批准").parentElement?.textContent).toBe("计划批准李娜 · 2026-02-18 · 条款 4.2.3");
    await user.click(button("修改资料"));
    expect(asked(register)).toEqual(["goTo 项目台账!F14", "goTo 风险登记!A9", "editProject"]);
  });

  test("PANE-127 with the cursor on no project it says what to do, and one can be added", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.projectNone);
    await user.click(button("新增项目"));
    expect(asked(register)).toEqual(["startRecord projects"]);
    expect(page.getByRole("heading", { level: 2 }).textContent).toBe("没有选中项目");
    expect(page.getByText("在项目台账里点一个项目所在的行。")).toBeTruthy();
  });

  test("PANE-128 many or long names of stages are shown for the current one alone, and said for all", async () => {
    const stages = ["Initiation", "Planning", "Preparation", "Execution", "Monitoring", "Evaluation", "Closure"].map((label, index) => ({ label, state: index === 3 ? ("current" as const) : ("closed" as const) }));
    await renderRegister({ kind: "project", hint: "", projectsRegister: null, card: { ...CARD, stages } }, { language: "en" });
    const track = page.getByRole("list", { name: "Stages" });
    expect([...track.children].map((stage) => stage.textContent)).toHaveLength(7);
    expect(within(track).getByText("Monitoring").className).not.toBe("");
    expect(within(track).getByText("Execution").className).toBe("");
  });
});

describe("check", () => {
  test("PANE-130 findings stand by severity with their cells; one or all are repaired", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.check);
    expect(page.getByText("4 项待处理")).toBeTruthy();
    await user.click(button("转到 项目台账!K12"));
    await user.click(button("修复：“预算总额”列有 3 格没有录入规则。"));
    await user.click(button("修复 2 项"));
    await user.click(button("再查一次"));
    await user.click(button("返回"));
    expect(asked(register)).toEqual(["goTo 项目台账!K12", "repair f4", "repair all", "check", "back"]);
  });

  test("PANE-131 each repair can be undone; what only a person can mend offers no repair", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.checkRepaired);
    expect(page.queryByRole("button", { name: /^修复/ })).toBeNull();
    expect(page.getAllByText("请到单元格里修改。")).toHaveLength(2);
    await user.click(button("撤销：S8 写回公式"));
    expect(asked(register)).toEqual(["undoRepair r1"]);
  });

  test("PANE-132 a register in order says so", async () => {
    await renderRegister(REGISTER_SCREENS.checkClean);
    expect(page.getByText("正常")).toBeTruthy();
    expect(page.getByText("没有发现问题：表格、公式和规则都与制度一致。", { selector: "p" })).toBeTruthy();
  });

  test("PANE-133 ten thousand findings draw 50 of them", async () => {
    const findings = Array.from({ length: 10_000 }, (_, index) => ({ id: String(index), severity: "watch" as const, kind: "缺少", text: `第 ${index + 1} 行没有项目名称`, cell: `项目台账!B${index + 5}`, repair: null }));
    const { user } = await renderRegister({ kind: "check", findings, repaired: [] });
    expect(page.getAllByRole("button", { name: /^转到/ })).toHaveLength(50);
    await user.click(button("再显示 50 条"));
    expect(page.getAllByRole("button", { name: /^转到/ })).toHaveLength(100);
  });
});

describe("regulation, completing and taking back", () => {
  test("PANE-135 changes are shown group by group before they are applied", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.regulation);
    expect(page.getAllByRole("heading", { level: 3 }).map((heading) => nameOf(heading))).toEqual(["阶段1 项", "项目台账2 项", "制度所在的工作表"]);
    await user.click(button("转到 制度!B14"));
    await user.click(button("应用"));
    await user.click(button("再读一次"));
    await user.click(button("制度步骤"));
    expect(asked(register)).toEqual(["goTo 制度!B14", "applyRegulation", "readRegulation", "goTo 制度步骤!A1"]);
  });

  test("PANE-136 with a fault nothing can be applied; each is a link with what was expected", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.regulationFaulty);
    expect(page.queryByRole("button", { name: "应用" })).toBeNull();
    expect(page.getByText("办理角色应为名册里的角色，现在是“老板”。")).toBeTruthy();
    await user.click(button("转到 制度步骤!D9"));
    await user.click(button("再读一次"));
    expect(asked(register)).toEqual(["goTo 制度步骤!D9", "readRegulation"]);
  });

  test.each([["complete", "补全"], ["uncomplete", "撤销补全"]] as const)("PANE-137 %s shows what changes before anything is written", async (kind, label) => {
    const { register, user } = await renderRegister(REGISTER_SCREENS[kind]);
    expect(page.getByText("现在还没有改动任何内容。")).toBeTruthy();
    await user.click(button(label));
    await user.click(button("返回"));
    expect(asked(register)).toEqual([kind, "back"]);
  });

  test("PANE-138 with nothing to add there is nothing to apply", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.completeNothing);
    expect(page.getByText("没有要补的内容。", { selector: "p" })).toBeTruthy();
    await user.click(button("补全"));
    expect(asked(register)).toEqual([]);
  });
});

describe("more", () => {
  test("PANE-140 each register is counted, linked and can be added to", async () => {
    const { register, user } = await renderRegister(REGISTER_SCREENS.more);
    await user.click(button("风险登记"));
    await user.click(button("新增：名册"));
    expect(page.getByText("名册").tagName).not.toBe("BUTTON");
    expect(asked(register)).toEqual(["goTo 风险登记!A5", "startRecord roster"]);
  });

  test("PANE-141 check, regulation, taking back the completion and restoring start from here", async () => {
    const { session, register, user } = await renderRegister(REGISTER_SCREENS.more);
    await user.click(button("检查"));
    await user.click(button("制度"));
    await user.click(button("撤销补全"));
    await user.click(button("恢复原表"));
    expect(asked(register)).toEqual(["check", "readRegulation", "planUncompletion"]);
    expect(session.calls).toEqual(["restore false"]);
  });

  test("PANE-142 what cannot be taken back or restored is not offered", async () => {
    await renderRegister({ ...REGISTER_SCREENS.more, canUncomplete: false, canRestore: false });
    expect(page.queryByRole("button", { name: "撤销补全" })).toBeNull();
    expect(page.queryByRole("button", { name: "恢复原表" })).toBeNull();
  });

  test("PANE-143 Diagnostics lies over it and leads back", async () => {
    const { user } = await renderRegister(REGISTER_SCREENS.more);
    await user.click(button("诊断"));
    expect(await page.findByRole("textbox", { name: "操作记录" })).toBeTruthy();
    expect(page.queryByRole("tab")).toBeNull();
    await user.click(button("返回"));
    expect(page.getByRole("tab", { name: "更多" })).toBeTruthy();
  });
});

describe("working and failed", () => {
  test("PANE-145 while an act runs, the acts are grey and say why", async () => {
    const { register, user, show } = await renderRegister(REGISTER_SCREENS.overview);
    await show(REGISTER_SCREENS.overview, { busy: true });
    const open = button("打开总览");
    expect([open.getAttribute("aria-disabled"), open.title]).toEqual(["true", "正在处理，请稍候。"]);
    await user.click(page.getByRole("tab", { name: "更多" }));
    expect(asked(register)).toEqual([]);
    await show(REGISTER_SCREENS.writing, { busy: true });
    expect(page.getByRole("progressbar", { name: "正在写入" }).getAttribute("aria-valuetext")).toBe("12 / 40");
  });

  test("PANE-147 what failed before there was a register begins anew, or leads back to the sheet", async () => {
    const { session, register, user, show } = await renderRegister(REGISTER_SCREENS.new, { start: "new" });
    await show(REGISTER_SCREENS.failed);
    await user.click(button("重新读取"));
    await user.click(button("返回"));
    expect([register.calls, session.calls]).toEqual([["startNew", "startNew"], ["look"]]);
  });

  test("PANE-148 a change of the conversion's session does not begin anew", async () => {
    const { session, register } = await renderRegister(REGISTER_SCREENS.overview);
    await act(async () => session.show({ kind: "regulated", start: "open" }, true));
    expect(register.calls).toEqual(["open overview"]);
  });

  test("PANE-146 what happened and what to do; reading again goes to the tab that was open", async () => {
    const { register, user, show } = await renderRegister(REGISTER_SCREENS.more);
    await show(REGISTER_SCREENS.failed);
    expect(page.getByText("Excel 正在编辑单元格。")).toBeTruthy();
    await user.click(button("重新读取"));
    await user.click(button("返回"));
    expect(asked(register)).toEqual(["open more", "back"]);
  });
});
