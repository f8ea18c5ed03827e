/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { Workbench } from "../../../src/host/grid/chrome/workbench";
import { parseRect } from "../../../src/host/model/address";
import type { Scalar } from "../../../src/host/model/cell";
import { addSheet, setVisibility } from "../../../src/host/model/edit/sheets";
import type { Validation } from "../../../src/host/model/parts";
import { setupSession } from "./setup-session";

const PANE = { kind: "pane", id: "1" } as const;

beforeAll(() => {
  // jsdom lays nothing out: the view gets a size, and the pointer nothing to be captured by.
  globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 900 });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 500 });
  HTMLElement.prototype.setPointerCapture = () => undefined;
  HTMLElement.prototype.scrollTo = () => undefined;
});
afterEach(cleanup);

function setupWorkbench(values: readonly (readonly Scalar[])[] = [["项目", "预算"], ["甲", 100], ["乙", 200]]) {
  const made = setupSession(values);
  const called: string[] = [];
  render(
    <Workbench
      session={made.session} locale="zh-CN" samples={[{ url: "https://localhost/a.xlsx", title: "示例一" }]} pane={<p>窗格</p>} paneTitle="项目台账" gaps={["别的"]} note=""
      onFocusPane={() => called.push("pane")} onOpen={() => called.push("open")} onSave={() => called.push("save")} onOpenFile={(file) => called.push(file.name)} onSample={(sample) => called.push(sample.title)}
    />,
  );
  const cell = (ref: string) => document.querySelector<HTMLElement>(`[data-ref="${ref}"]`);
  const editor = () => screen.getByLabelText<HTMLTextAreaElement>(/^单元格内容/);
  return { ...made, called, cell, editor };
}

function type(editor: HTMLElement, text: string, key = "Enter"): void {
  fireEvent.change(editor, { target: { value: text } });
  fireEvent.keyDown(editor, { key });
}

test("HOST-GRID-80 cells are text that readers and tests reach by role and by address", () => {
  const { cell } = setupWorkbench();
  const grid = screen.getByRole("grid", { name: "工作表 表1" });
  expect(within(grid).getByRole("gridcell", { name: "甲" })).toBe(cell("A2"));
  expect(cell("B3")!.textContent).toBe("200");
  expect(screen.getByRole("columnheader", { name: "B" })).toBeTruthy();
});

test("HOST-GRID-81 the editor has the focus, names the active cell, and keeps being the same element", () => {
  const { session, editor } = setupWorkbench();
  const before = editor();
  expect(document.activeElement).toBe(before);
  expect(before.getAttribute("aria-activedescendant")).toBe("cell-A1");
  type(before, "改", "Tab");
  expect(editor()).toBe(before);
  expect(before.getAttribute("aria-activedescendant")).toBe("cell-B1");
  expect(session.getState().sheet.valueAt(0, 0)).toBe("改");
  expect(screen.getByLabelText<HTMLInputElement>("名称框").value).toBe("B1");
});

test("HOST-GRID-82 an edit by an add-in is drawn at once, and only its own cell", async () => {
  const { workbook, sheet, cell } = setupWorkbench();
  const touched = new Set<string | undefined>();
  const observer = new MutationObserver((records) => records.forEach(({ target }) => touched.add((target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>("[data-ref]")?.dataset.ref)));
  observer.observe(document.querySelector(".stage")!, { subtree: true, childList: true, attributes: true, characterData: true });
  await act(async () => workbook.transact("write", PANE, () => {
    sheet.putCell(1, 1, { value: 150, formula: null, style: 0 });
    workbook.tell({ type: "changed", sheetId: sheet.id, rect: parseRect("B2")!, change: "RangeEdited" });
  }));
  expect(cell("B2")!.textContent).toBe("150");
  expect([...touched]).toEqual(["B2"]);
  observer.disconnect();
});

test("HOST-GRID-83 a refused entry shows the rule's words; 取消 leaves the cell as it was", () => {
  const { sheet, cell, editor } = setupWorkbench();
  const rule: Validation = {
    id: "v", ranges: [parseRect("A1:A9")!], type: "list", operator: "between", formula1: '"项目,甲,乙"', formula2: null, ignoreBlanks: true, inCellDropDown: true,
    prompt: { show: true, title: "提示", message: "请选择" }, alert: { show: true, style: "stop", title: "名称", message: "不在列表中。" },
  };
  act(() => sheet.workbook.transact("rule", PANE, () => sheet.set("validations", [rule])));
  expect(screen.getByRole("tooltip").textContent).toBe("提示请选择");
  type(editor(), "丙");
  const dialog = screen.getByRole("alertdialog", { name: "名称" });
  expect(dialog.textContent).toContain("不在列表中。");
  expect(document.activeElement!.textContent).toBe("重试");
  fireEvent.click(within(dialog).getByText("取消"));
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(cell("A1")!.textContent).toBe("项目");
  expect(document.activeElement).toBe(editor());
});

test("HOST-GRID-84 Alt+Down opens the list, arrows and Enter choose from it", () => {
  const { sheet, editor, cell } = setupWorkbench();
  act(() => sheet.workbook.transact("rule", PANE, () => sheet.set("validations", [{
    id: "v", ranges: [parseRect("A1:A9")!], type: "list", operator: "between", formula1: '"项目,甲,乙"', formula2: null, ignoreBlanks: true, inCellDropDown: true,
    prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" },
  }])));
  fireEvent.keyDown(editor(), { key: "ArrowDown", altKey: true });
  const list = screen.getByRole("listbox", { name: "可选的值" });
  expect(within(list).getByRole("option", { selected: true }).textContent).toBe("项目");
  fireEvent.keyDown(list, { key: "ArrowDown" });
  fireEvent.keyDown(list, { key: "Enter" });
  expect(cell("A1")!.textContent).toBe("甲");
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("HOST-GRID-85 hidden sheets have no tab; a double click renames, a bad name is refused in words", () => {
  const { workbook } = setupWorkbench();
  act(() => workbook.transact("sheets", PANE, () => {
    addSheet(workbook, "参数");
    setVisibility(addSheet(workbook, "内部"), "hidden");
  }));
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["表1", "参数"]);
  const rename = (name: string) => {
    fireEvent.doubleClick(screen.getByRole("tab", { name: "参数" }));
    const box = screen.getByRole("textbox", { name: "重命名" });
    fireEvent.change(box, { target: { value: name } });
    fireEvent.keyDown(box, { key: "Enter" });
  };
  rename("表1");
  expect(screen.getByRole("alertdialog").textContent).toContain("工作表名称");
  fireEvent.click(screen.getByText("确定"));
  rename("设置");
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["表1", "设置"]);
});

test("HOST-GRID-86 the formula bar edits the same text; the status bar says 编辑 and then 就绪", () => {
  const { sheet } = setupWorkbench();
  const bar = screen.getByLabelText<HTMLTextAreaElement>("编辑栏");
  expect(bar.value).toBe("项目");
  fireEvent.focus(bar);
  expect(screen.getByRole("status").textContent).toBe("编辑");
  fireEvent.change(bar, { target: { value: "=B2+B3" } });
  fireEvent.keyDown(bar, { key: "Enter" });
  expect(sheet.cellAt(0, 0).formula).toBe("B2+B3");
  expect(screen.getByRole("status").textContent).toBe("就绪");
});

test("HOST-GRID-87 Ctrl+S and Ctrl+O finish the entry first; the browser never gets them", () => {
  const { called, editor, sheet } = setupWorkbench();
  fireEvent.change(editor(), { target: { value: "末" } });
  const isLeft = fireEvent.keyDown(editor(), { key: "s", ctrlKey: true });
  expect(isLeft).toBe(false);
  expect(sheet.valueAt(0, 0)).toBe("末");
  fireEvent.keyDown(window, { key: "o", ctrlKey: true });
  expect(called).toEqual(["save", "open"]);
});

test("HOST-GRID-88 leaving with unsaved changes is asked about, without it is not", () => {
  const { editor, session } = setupWorkbench();
  const isAsked = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(isAsked()).toBe(false);
  type(editor(), "新");
  expect(isAsked()).toBe(true);
  act(() => session.markSaved());
  expect(isAsked()).toBe(false);
});

test("HOST-GRID-89 说明 lists what the grid and the file layer do not show", () => {
  setupWorkbench();
  fireEvent.click(screen.getByRole("button", { name: "说明" }));
  const dialog = screen.getByRole("alertdialog", { name: "说明" });
  expect(dialog.textContent).toContain("图表");
  expect(dialog.textContent).toContain("别的");
});

test("HOST-GRID-90 the pane can be closed and comes back as the same element", () => {
  setupWorkbench();
  const pane = screen.getByText("窗格");
  const toggle = screen.getByRole("button", { name: "任务窗格", pressed: true });
  fireEvent.click(screen.getByRole("button", { name: "关闭任务窗格" }));
  expect(pane.closest("[hidden]")).not.toBeNull();
  fireEvent.click(toggle);
  expect(screen.getByText("窗格")).toBe(pane);
  expect(pane.closest("[hidden]")).toBeNull();
});

test("HOST-GRID-98 F6 and Ctrl+F6 go to the pane after entering what is being typed, and do nothing where the pane is closed", () => {
  const { session, called, editor } = setupWorkbench();
  fireEvent.change(editor(), { target: { value: "改" } });
  fireEvent.keyDown(editor(), { key: "F6" });
  fireEvent.keyDown(editor(), { key: "F6", ctrlKey: true });
  expect([called, session.getState().sheet.valueAt(0, 0)]).toEqual([["pane", "pane"], "改"]);
  fireEvent.click(screen.getByRole("button", { name: "任务窗格" }));
  fireEvent.keyDown(editor(), { key: "F6" });
  expect(called).toEqual(["pane", "pane"]);
});
