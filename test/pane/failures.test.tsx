/** @jest-environment jsdom */

import { render, screen as page } from "@testing-library/react";
import { NoticePane } from "../../src/pane/notice-pane";
import { button, renderPane } from "./render-pane";
import { SCREENS } from "./screens";

describe("what nobody expected", () => {
  beforeEach(() => {
    // React reports what a boundary catches; the report is what is tested here.
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => jest.restoreAllMocks());

  test("PANE-95 an act that throws becomes a report in words, with the log", async () => {
    const { session, user } = await renderPane(SCREENS.found);
    session.on("startConversion", () => Promise.reject(new Error("boom in the driver")));
    await user.click(button("转换为项目台账"));
    expect((await page.findByRole("heading", { level: 1 })).textContent).toBe("窗格出了错");
    expect(page.getByText("窗格停下来了，工作簿里的内容不受影响。")).toBeTruthy();
    const log = page.getByRole<HTMLTextAreaElement>("textbox").value;
    expect(log).toContain("boom in the driver");
    expect(log).toContain("readSheet 项目台账");
    await user.click(button("重新打开"));
    expect(session.calls).toEqual(["startConversion", "reload"]);
  });

  test("PANE-96 so does a screen that cannot be drawn", async () => {
    const { show } = await renderPane(SCREENS.found);
    await show({ ...SCREENS.found, lists: undefined as never });
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("窗格出了错");
    expect(page.getByRole<HTMLTextAreaElement>("textbox").value).toMatch(/TypeError/);
  });

  test("PANE-97 the report stands even when the log cannot be had", async () => {
    const { session, user } = await renderPane(SCREENS.found);
    session.diagnostics = () => {
      throw new Error("no trace");
    };
    session.on("startConversion", () => Promise.reject(new Error("boom")));
    await user.click(button("转换为项目台账"));
    expect((await page.findByRole<HTMLTextAreaElement>("textbox")).value).toMatch(/boom[\s\S]*no trace/);
  });
});

describe("what keeps the pane from opening", () => {
  const reload = jest.fn();

  test("PANE-98 a too old Excel is named with what it lacks", () => {
    const problem = { code: "EXCEL_TOO_OLD", facts: { missing: "ExcelApi 1.14" } } as const;
    render(<NoticePane obstacle={{ kind: "problem", problem }} language="zh" theme="light" reload={reload} />);
    expect(page.getByRole("alert").textContent).toBe("项目台账这个 Excel 版本缺少 ExcelApi 1.14。需要 Microsoft 365、Excel 2021 或更新版本，或网页版 Excel。");
  });

  test("PANE-99 outside of Excel and without Office the pane says so; only the second can be tried again", () => {
    const { unmount } = render(<NoticePane obstacle={{ kind: "outside" }} language="zh" theme="dark" reload={reload} />);
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("请在 Excel 里打开");
    expect(page.queryByRole("button")).toBeNull();
    unmount();
    render(<NoticePane obstacle={{ kind: "noOffice" }} language="en" theme="light" reload={reload} />);
    expect(page.getByRole("heading", { level: 1 }).textContent).toBe("Not connected to Excel");
    button("Reopen").click();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test("PANE-100 a failed start shows its log", () => {
    render(<NoticePane obstacle={{ kind: "crash", log: "Error: at start" }} language="zh" theme="light" reload={reload} />);
    expect(page.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Error: at start");
  });
});
