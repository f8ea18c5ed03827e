/** @jest-environment jsdom */

import { act, screen as page } from "@testing-library/react";
import { button, nameOf } from "../render-pane";
import { CARD, REGISTER_SCREENS } from "./register-screens";
import { renderRegister } from "./render-register";

const focused = (): string | null | undefined => document.activeElement?.textContent;

test("PANE-165 an own act takes the focus to the heading of the screen it leads to", async () => {
  const { register, user } = await renderRegister(REGISTER_SCREENS.project);
  register.on("startRecord", () => register.show(REGISTER_SCREENS.form));
  await user.click(button("填写进度报告"));
  await page.findByRole("heading", { name: "新增风险" });
  expect(focused()).toBe("新增风险");
});

test("PANE-166 the card follows the cursor and leaves the focus alone", async () => {
  const { register, session, user } = await renderRegister(REGISTER_SCREENS.project);
  await user.click(button("实际开始"));
  register.on("follow", () => register.show({ ...REGISTER_SCREENS.project, card: { ...CARD, name: "品牌周" } }));
  await act(async () => session.hint());
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe("品牌周");
  expect(focused()).toBe("实际开始");
});

test("PANE-167 a tab keeps the focus; arrows go from tab to tab", async () => {
  const { register, user } = await renderRegister(REGISTER_SCREENS.overview);
  register.on("open", () => register.show(REGISTER_SCREENS.more, { tab: "more" }));
  await user.click(page.getByRole("tab", { name: "更多" }));
  expect(nameOf(document.activeElement as Element)).toBe("更多");
});

test("PANE-168 after a repair reading goes on at the new summary, as the button is gone with its row", async () => {
  const { register, user } = await renderRegister(REGISTER_SCREENS.check);
  register.on("repair", () => register.show(REGISTER_SCREENS.checkRepaired));
  await user.click(button("修复：“下一步”这一格是手写的内容，不是公式。"));
  expect(focused()).toBe("严重 1 项，关注 1 项。");
});

test("PANE-169 a good end is said once over the next screen and goes with the next act", async () => {
  const { register, user } = await renderRegister(REGISTER_SCREENS.form);
  register.on("saveForm", () => register.show(REGISTER_SCREENS.project, { tab: "project", done: { text: "已登记 R-0007。", at: 1 } }));
  await user.click(button("保存"));
  expect(page.getByText("已登记 R-0007。")).toBeTruthy();
  expect(page.getByRole("status").textContent).toContain("已登记 R-0007。");
  await user.click(page.getByRole("tab", { name: "概览" }));
  expect(page.queryByText("已登记 R-0007。")).toBeNull();
});

test("PANE-170 the live region says the screen and what matters on it", async () => {
  const { show } = await renderRegister(REGISTER_SCREENS.overview);
  const status = page.getByRole("status");
  expect(status.textContent).toBe("概览");
  await show(REGISTER_SCREENS.project);
  expect(status.textContent).toBe("春季新品推广。等待 进度报告，应于 2026-03-15（张伟，4.4.1）");
  await show(REGISTER_SCREENS.check);
  expect(status.textContent).toBe("检查。严重 2 项，关注 2 项。");
});

test("PANE-171 the Tab key goes through a form in reading order, the acts last", async () => {
  const { user } = await renderRegister(REGISTER_SCREENS.formFaulty);
  const stops: string[] = [];
  for (let step = 0; step < 12; step++) {
    await user.tab();
    const at = document.activeElement;
    if (at === null || at === document.body) break;
    const label = (at.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join("");
    stops.push(label || (at.id === "" ? "" : (document.querySelector(`label[for="${at.id}"]`)?.textContent ?? "")) || (at.textContent ?? ""));
  }
  expect(stops).toEqual(["项目名称必填", "计划完成", "阶段", "保存", "取消"]);
});
