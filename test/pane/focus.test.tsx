/** @jest-environment jsdom */

import { act, screen as page } from "@testing-library/react";
import { button, renderPane } from "./render-pane";
import { SCREENS } from "./screens";

const focused = (): string | null | undefined => document.activeElement?.textContent;

test("PANE-40 the focus follows the person's own act to the heading of each screen it leads to", async () => {
  const { session, show, user } = await renderPane(SCREENS.found);
  let finish = (): void => undefined;
  session.on("startConversion", async () => {
    session.show(SCREENS.reading, true);
    await new Promise<void>((resolve) => (finish = resolve));
    session.show(SCREENS.preview);
  });
  await user.click(button("转换为项目台账"));
  expect(focused()).toBe("正在读取清单");
  await act(async () => {
    finish();
    await Promise.resolve();
  });
  await page.findByRole("heading", { name: "转换会带来的变化" });
  expect(focused()).toBe("转换会带来的变化");

  // The act is over: what comes now comes by itself.
  button("调整列").focus();
  await show(SCREENS.found);
  expect(document.activeElement).toBe(document.body);
});

test("PANE-41 a screen that changes by itself leaves the focus alone", async () => {
  const { show } = await renderPane(SCREENS.nothing);
  button("诊断").focus();
  await show(SCREENS.found);
  expect(focused()).toBe("诊断");
});

test("PANE-42 going to a cell leaves the focus on the link", async () => {
  const { user } = await renderPane(SCREENS.preview);
  await user.click(button("转到 F14"));
  expect(focused()).toBe("F14");
});

test("PANE-43 screen changes are announced once, with what matters on the screen", async () => {
  const { show } = await renderPane(SCREENS.starting);
  const status = page.getByRole("status");
  expect([status.getAttribute("aria-live"), status.textContent]).toEqual(["polite", "正在看这张表"]);
  await show(SCREENS.found);
  expect(status.textContent).toBe("这张表像一份项目清单。B5:N35，27 个项目");
  await show(SCREENS.converting, true);
  const said = status.textContent;
  await show({ ...SCREENS.converting, done: 5 }, true);
  expect(status.textContent).toBe(said);
  await show(SCREENS.failed);
  expect(status.textContent).toBe("没有完成。预览之后工作表“2025年项目”有改动（F14），没有写入任何内容。");
});

test("PANE-44 after showing more rows reading goes on at the first new one", async () => {
  const { user } = await renderPane(SCREENS.preview);
  await user.click(button(/^会改写/));
  await user.click(button("再显示 36 条"));
  const items = page.getAllByRole("listitem");
  expect(items.indexOf(document.activeElement as HTMLElement)).toBeGreaterThan(49);
});

test("PANE-45 while an act runs its buttons are greyed but keep the focus", async () => {
  const { session, show, user } = await renderPane(SCREENS.preview);
  button("转换").focus();
  await show(SCREENS.preview, true);
  expect(focused()).toBe("转换");
  expect(button("转换").getAttribute("aria-disabled")).toBe("true");
  await user.keyboard("{Enter}");
  expect(session.calls).toEqual([]);
});

test("PANE-46 a heading that has the focus is a stop of the Tab key for as long, as Excel on the web goes on from there", async () => {
  const { session, user } = await renderPane(SCREENS.found);
  session.on("startConversion", () => session.show(SCREENS.preview));
  await user.click(button("转换为项目台账"));
  const heading = document.activeElement as HTMLElement;
  expect([heading.tagName, heading.tabIndex]).toEqual(["H2", 0]);
  await user.tab();
  expect(heading.tabIndex).toBe(-1);
});
