/** @jest-environment jsdom */

import { screen as page } from "@testing-library/react";
import { button, renderPane } from "./render-pane";
import { reportOf, SCREENS } from "./screens";

test("PANE-36 a report of ten thousand changes draws 50 of them", async () => {
  const { user } = await renderPane({ ...SCREENS.preview, report: { ...reportOf(10_000), unreadable: [] } });
  expect(page.getAllByRole("button", { name: /^转到 [FH]/ })).toHaveLength(50);
  await user.click(button("再显示 50 条"));
  expect(page.getAllByRole("button", { name: /^转到 [FH]/ })).toHaveLength(100);
  expect(page.getByText("已显示 100 条，共 10000 条")).toBeTruthy();
});

test("PANE-37 the first group with something to see is open", async () => {
  await renderPane({ ...SCREENS.preview, report: { ...reportOf(3), unreadable: [] } });
  expect(button(/^会改写/).getAttribute("aria-expanded")).toBe("true");
});
