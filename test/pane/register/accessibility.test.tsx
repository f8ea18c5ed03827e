/** @jest-environment jsdom */

import { screen as page } from "@testing-library/react";
import { REGISTER_SCREENS } from "./register-screens";
import { renderRegister } from "./render-register";

test("PANE-110 the tabs are a list of tabs, the screen is the panel of the one that is open", async () => {
  await renderRegister(REGISTER_SCREENS.more);
  const tabs = page.getAllByRole("tab");
  expect(tabs).toEqual(["概览", "项目", "更多"].map((name) => page.getByRole("tab", { name })));
  expect(tabs.map((tab) => tab.getAttribute("aria-selected"))).toEqual(["false", "false", "true"]);
  const panel = page.getByRole("tabpanel", { name: "更多" });
  expect(tabs[2]?.getAttribute("aria-controls")).toBe(panel.id);
});

test("PANE-111 nothing is told by colour alone: stages, deviations and severities are said in words", async () => {
  const { show } = await renderRegister(REGISTER_SCREENS.project);
  const track = page.getByRole("list", { name: "阶段" });
  expect([...track.children].map((stage) => stage.textContent)).toEqual(["立项已完成", "计划已完成", "执行当前", "监控已开放", "收尾未开放"]);
  expect(track.querySelector("[aria-current='step']")?.textContent).toBe("执行当前");
  expect(page.getByText("偏差").closest("section")?.textContent).toBe("偏差进度-8% ▲ 关注成本+3% ● 正常延期晚 14 天 ■ 严重");
  await show(REGISTER_SCREENS.check);
  expect(page.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual(["■ 严重 2 项", "▲ 关注 2 项"]);
});

test("PANE-112 a form's inputs carry their label, what is said of them and what is wrong", async () => {
  await renderRegister(REGISTER_SCREENS.formFaulty);
  const finish = page.getByRole("textbox", { name: "计划完成" });
  const said = (finish.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");
  expect(said).toContain("应为日期，如 2026-03-31");
  expect(said).toContain("年-月-日");
  expect(finish.getAttribute("aria-invalid")).toBe("true");
  expect(page.getByRole("textbox", { name: "项目名称 必填" }).getAttribute("aria-required")).toBe("true");
});
