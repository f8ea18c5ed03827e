import { createSession } from "../../src/app/session/create-session";
import type { Session } from "../../src/app/session/state";
import type { CellValue } from "../../src/core/blueprint/operations";
import { fail } from "../../src/core/problems/problem";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { contentsOf, createToy, type Toy } from "./toy-workbook";

const LIST: readonly (readonly CellValue[])[] = [
  ["市场部项目清单", "", "", "", "", "", ""],
  ["项目编号", "项目名称", "项目类别", "状态", "预计完成", "预算总额", "备注"],
  ["PRJ-001", "春季新品推广", "新产品推广", "执行", "2026.3.5", "12000", ""],
  ["PRJ-002", "用户调研", "市场调研", "计划", "2026年4月1日", 8000, "待补"],
  ["PRJ-003", "品牌周", "品牌形象提升", "收尾", "待定", 5600, ""],
];
const FORM: readonly (readonly CellValue[])[] = [["说明", ""], ["本表由市场部维护", ""]];

function setupSession(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>> = { 项目: LIST }): { toy: Toy; session: Session } {
  const toy = createToy(sheets);
  const session = createSession({ workbook: toy.port, loadRegulation: async () => marketingOperations, language: "zh", statusDate: "2026-03-31" });
  return { toy, session };
}

/** A pane opened later on the same workbook. */
async function reopened(toy: Toy): Promise<Session> {
  const session = createSession({ workbook: toy.port, loadRegulation: async () => marketingOperations, language: "zh", statusDate: "2026-03-31" });
  await session.look();
  return session;
}

async function previewed(sheets?: Readonly<Record<string, readonly (readonly CellValue[])[]>>) {
  const { toy, session } = setupSession(sheets);
  await session.look();
  await session.startConversion();
  if (session.state.screen.kind === "columns") await session.openPreview();
  expect(session.state.screen.kind).toBe("preview");
  return { toy, session };
}

/** The screen, known to be of this kind. */
function screen<K extends Session["state"]["screen"]["kind"]>(session: Session, kind: K) {
  expect(session.state.screen.kind).toBe(kind);
  return session.state.screen as Extract<Session["state"]["screen"], { kind: K }>;
}

test("APP-LOOK-1 before the first look the session is starting", () => {
  expect(setupSession().session.state).toEqual({ screen: { kind: "starting" }, busy: false });
});

test("APP-LOOK-2 a sheet with a list is found with its range and number of projects, in one reading", async () => {
  const { toy, session } = setupSession();
  await session.look();
  const found = screen(session, "found");
  expect(found.lists.map(({ range, projectCount }) => ({ range, projectCount }))).toEqual([{ range: "A2:G5", projectCount: 3 }]);
  expect(toy.calls).toEqual(["readSheet", "watch"]);
});

test("APP-LOOK-3 an empty sheet says so, and nothing is written", async () => {
  const { toy, session } = setupSession({ 空: [] });
  await session.look();
  expect(screen(session, "nothing").problem.code).toBe("EMPTY_SHEET");
  expect(toy.calls).not.toContain("apply");
});

test("APP-LOOK-4 switching sheets looks again by itself, once for a burst of hints", async () => {
  jest.useFakeTimers();
  const { toy, session } = setupSession({ 项目: LIST, 空: [] });
  await session.look();
  toy.active = "空";
  toy.hint();
  toy.hint();
  await jest.advanceTimersByTimeAsync(1000);
  expect(screen(session, "nothing").sheet).toBe("空");
  expect(toy.calls.filter((call) => call === "readSheet")).toHaveLength(2);
  jest.useRealTimers();
});

test("APP-LOOK-5 the answer of a look that a newer one superseded is dropped", async () => {
  const { toy, session } = setupSession({ 项目: LIST, 空: [] });
  let open = () => {};
  toy.gate = new Promise((resolve) => (open = resolve));
  const first = session.look();
  toy.gate = Promise.resolve();
  toy.active = "空";
  await session.look();
  toy.active = "项目";
  open();
  await first;
  expect(screen(session, "nothing").sheet).toBe("空");
});

test("APP-LOOK-6 hints do not disturb what a person is working through", async () => {
  jest.useFakeTimers();
  const { toy, session } = await previewed();
  const before = session.state;
  toy.hint();
  await jest.advanceTimersByTimeAsync(1000);
  expect(session.state).toBe(before);
  jest.useRealTimers();
});

test("APP-LOOK-7 the selection can be taken as the list", async () => {
  const { toy, session } = setupSession();
  toy.selection = "A2:D4";
  await session.useSelection();
  expect(screen(session, "found").lists[0]).toMatchObject({ range: "A2:D4", projectCount: 2 });
});

test("APP-LOOK-8 closing stops watching", async () => {
  const { toy, session } = setupSession();
  await session.look();
  expect(toy.isWatched()).toBe(true);
  await session.close();
  expect(toy.isWatched()).toBe(false);
});

test("APP-LOOK-9 the overview is found by what the name StatusDate points at, whatever it is called", async () => {
  const { toy, session } = await previewed({ 项目: LIST, 总览: FORM, 总览7: FORM });
  await session.convert();
  expect(screen(session, "result").overviewSheet).toBe("总览2");
  expect(screen(await reopened(toy), "register").overviewSheet).toBe("总览2");
});

test("APP-PREVIEW-1 the preview tells the changes and writes nothing", async () => {
  const { toy, session } = await previewed();
  const { report, projectCount } = screen(session, "preview");
  expect(projectCount).toBe(3);
  expect(report.changed.map((change) => change.cell)).toEqual(expect.arrayContaining(["项目!E3", "项目!E4", "项目!F3"]));
  expect(report.unreadable.map((one) => one.cell)).toContain("项目!E5");
  expect(contentsOf(toy)).toEqual(contentsOf(createToy({ 项目: LIST })));
});

test("APP-PREVIEW-2 a column's field can be corrected, and the preview follows", async () => {
  const { session } = await previewed();
  session.openColumns();
  const columns = screen(session, "columns");
  expect(columns.columns[4]?.field).toBe("plannedEnd");
  session.setField(4, null);
  expect(screen(session, "columns").columns[4]?.field).toBeNull();
  await session.openPreview();
  expect(screen(session, "preview").report.changed.map((change) => change.cell)).not.toContain("项目!E3");
});

test("APP-PREVIEW-3 one field given to two columns is refused beside the columns", async () => {
  const { session } = await previewed();
  session.openColumns();
  session.setField(6, "plannedEnd");
  await session.openPreview();
  expect(screen(session, "columns").problem?.code).toBe("BAD_COLUMN_CHOICE");
});

test("APP-PREVIEW-4 back goes from the changes to the columns to the list", async () => {
  const { session } = await previewed();
  session.back();
  screen(session, "columns");
  session.back();
  screen(session, "found");
});

test("APP-CONVERT-1 a conversion makes the table and ends with the completed report", async () => {
  const { toy, session } = await previewed();
  const screens: string[] = [];
  session.subscribe(() => screens.push(session.state.screen.kind));
  await session.convert();
  const result = screen(session, "result");
  expect(screens[0]).toBe("working");
  expect(result.sheet).toBe("项目");
  expect([...toy.sheets.keys()]).toContain(result.overviewSheet);
  expect([...toy.tables.keys()]).toContain(result.report.table);
  expect(session.state.busy).toBe(false);
});

test("APP-CONVERT-2 a sheet that changed after the preview is not touched", async () => {
  const { toy, session } = await previewed();
  toy.sheets.get("项目")!.cells.set("2,1", { value: "改名的项目" });
  const before = contentsOf(toy);
  await session.convert();
  expect(screen(session, "failed").problem).toMatchObject({ code: "SHEET_CHANGED", facts: { sheet: "项目", where: "B3" } });
  expect(contentsOf(toy)).toEqual(before);
  expect(toy.calls).not.toContain("apply");
});

test("APP-CONVERT-3 a conversion that fails at any operation but a look leaves the workbook as it was", async () => {
  const { toy: counted, session: counting } = await previewed();
  const { apply } = counted.port;
  let total = 0;
  Object.assign(counted.port, {
    apply: (operations: Parameters<typeof apply>[0]) => {
      // From the first look on nothing is undone.
      total = operations.findIndex((operation) => operation.do === "recalculate");
      return apply(operations);
    },
  });
  await counting.convert();
  expect(total).toBeGreaterThan(5);
  for (let operations = 0; operations < total; operations += 1) {
    const { toy, session } = await previewed();
    const before = contentsOf(toy);
    toy.failAfter = { operations, problem: fail("EXCEL_REFUSED", { operation: "x", message: "y", excelCode: "GeneralException" }).problem };
    await session.convert();
    expect({ operations, code: screen(session, "failed").problem.code }).toEqual({ operations, code: "EXCEL_REFUSED" });
    expect({ operations, contents: contentsOf(toy) }).toEqual({ operations, contents: before });
  }
});

test("APP-CONVERT-4 where the rollback fails too, the problem says so and names the backup", async () => {
  const { toy, session } = await previewed();
  const problem = fail("EXCEL_REFUSED", { operation: "x", message: "y", excelCode: "GeneralException" }).problem;
  const { apply } = toy.port;
  Object.assign(toy.port, {
    apply: async (operations: Parameters<typeof apply>[0]) => {
      toy.failAfter = { operations: toy.calls.includes("apply") ? 0 : operations.findIndex((operation) => operation.do === "recalculate"), problem };
      return apply(operations);
    },
  });
  await session.convert();
  const failed = screen(session, "failed");
  expect(failed.problem.code).toBe("ROLLBACK_FAILED");
  expect([...toy.sheets.keys()]).toContain(failed.problem.facts["sheet"]);
});

test("APP-CONVERT-7 a look that Excel refuses is a notice, the other looks are set, and nothing is undone", async () => {
  const { toy, session } = await previewed();
  const { apply } = toy.port;
  const asked: string[][] = [];
  Object.assign(toy.port, {
    apply: (operations: Parameters<typeof apply>[0]) => {
      asked.push(operations.map((operation) => operation.do));
      const first = operations.findIndex((operation) => operation.do === "columnWidth");
      if (first >= 0) toy.failAfter = { operations: first, problem: fail("EXCEL_REFUSED", { operation: "columnWidth", message: "宽度", excelCode: "GeneralException" }).problem };
      return apply(operations);
    },
  });
  await session.convert();
  const { report } = screen(session, "result");
  const refused = report.notices.filter(({ kind }) => kind === "cosmeticFailed");
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]!.text).toContain("宽度");
  // Each time from behind the refused one on, without its like on the same sheet.
  expect(asked.slice(1).map((kinds) => kinds.includes("values"))).toEqual(asked.slice(1).map(() => false));
  expect(new Set(asked.flat())).toContain("pageSetup");
  expect(toy.tables.has("Projects")).toBe(true);
});

test("APP-CONVERT-5 after a failure back leads to the preview again", async () => {
  const { toy, session } = await previewed();
  toy.failAfter = { operations: 0, problem: fail("CELL_EDIT_MODE").problem };
  await session.convert();
  expect(screen(session, "failed").back).toBe("preview");
  session.back();
  screen(session, "preview");
  await session.convert();
  screen(session, "result");
});

test("APP-CONVERT-6 a second conversion while one runs is ignored", async () => {
  const { toy, session } = await previewed();
  await Promise.all([session.convert(), session.convert()]);
  expect(toy.calls.filter((call) => call === "apply")).toHaveLength(1);
});

test("APP-RESTORE-1 a register is recognised when the pane opens, and 恢复原表 brings everything back", async () => {
  const { toy, session } = await previewed();
  const before = contentsOf(createToy({ 项目: LIST }));
  await session.convert();
  const later = await reopened(toy);
  expect(screen(later, "register")).toMatchObject({ sheet: "项目", canRestore: true });
  await later.restore({ confirmed: false });
  expect(screen(later, "restored").sheet).toBe("项目");
  expect(contentsOf(toy)).toEqual(before);
});

test("APP-CLEAN-1 what cannot be read is counted again: when a register is opened, and after a conversion when asked", async () => {
  const { toy, session } = await previewed();
  await session.convert();
  const { toClean } = screen(session, "result");
  expect(toClean.map(({ cell }) => cell)).toEqual(["项目!E5"]);
  expect(screen(await reopened(toy), "register").toClean).toEqual(toClean);
  toy.sheets.get("项目")!.cells.set("4,4", { value: 46150, numberFormat: "yyyy-mm-dd" });
  await session.look();
  expect(screen(session, "result").toClean).toEqual([]);
  expect(screen(await reopened(toy), "register").toClean).toEqual([]);
});

test("APP-CLEAN-2 after a conversion the list of what is left follows the sheet, and an undone conversion leads back to the start", async () => {
  const { toy, session } = await previewed();
  await session.convert();
  jest.useFakeTimers();
  toy.sheets.get("项目")!.cells.set("3,4", { value: "大概四月" });
  toy.hint();
  await jest.advanceTimersByTimeAsync(1000);
  expect(screen(session, "result").toClean.map(({ cell }) => cell)).toEqual(["项目!E4", "项目!E5"]);
  undoIn(toy);
  toy.hint();
  await jest.advanceTimersByTimeAsync(1000);
  expect(screen(session, "found").lists).toHaveLength(1);
  jest.useRealTimers();
});

test("APP-RESTORE-4 where the conversion has been undone, restoring says so instead of failing", async () => {
  const { toy, session } = await previewed();
  await session.convert();
  undoIn(toy);
  await session.restore({ confirmed: false });
  expect(screen(session, "restored")).toEqual({ kind: "restored", sheet: "项目", keptOnSheet: null, wasUndone: true });
});

test("APP-RESTORE-2 where people changed cells since, it asks first and does nothing", async () => {
  const { toy, session } = await previewed();
  await session.convert();
  toy.sheets.get("项目")!.cells.set("3,1", { value: "用户调研（二期）" });
  const edited = contentsOf(toy);
  await session.restore({ confirmed: false });
  const ask = screen(session, "confirmRestore");
  expect(ask.editedSince).toEqual([{ cell: "项目!B4", value: "用户调研（二期）", header: "项目名称" }]);
  expect(contentsOf(toy)).toEqual(edited);
  await session.restore({ confirmed: true });
  expect(screen(session, "restored").keptOnSheet).toBe(ask.keptOnSheet);
  expect(toy.sheets.get("项目")!.cells.get("3,1")?.value).toBe("用户调研");
});

test("APP-RESTORE-3 without a backup it says so", async () => {
  const { session } = setupSession();
  await session.restore({ confirmed: true });
  expect(screen(session, "failed").problem.code).toBe("NO_BACKUP");
});

test("APP-GOTO-1 a cell of the report is selected on its sheet", async () => {
  const { toy, session } = await previewed();
  await session.goTo("项目!E5");
  expect(toy.calls.at(-1)).toBe("select 项目!E5");
  screen(session, "preview");
});

test("APP-FAULT-1 a fault of ours becomes a screen, and Diagnostics tells where it happened", async () => {
  const { toy, session } = setupSession();
  Object.assign(toy.port, { readSheet: () => Promise.reject(new TypeError("boom")) });
  await session.look();
  expect(screen(session, "failed").problem).toMatchObject({ code: "FAULT", facts: { message: "boom" } });
  expect(session.diagnostics()).toContain("TypeError: boom");
  expect(session.state.busy).toBe(false);
});

test("APP-FORM-1 a sheet without a list offers the selection", async () => {
  const { session } = setupSession({ 说明: FORM });
  await session.look();
  expect(["NO_LIST", "ONE_COLUMN", "LOOKS_LIKE_FORM"]).toContain(screen(session, "nothing").problem.code);
});

/** As Ctrl+Z does in Excel: what the conversion made is gone. */
function undoIn(toy: Toy): void {
  const before = createToy({ 项目: LIST });
  toy.sheets.clear();
  before.sheets.forEach((sheet, name) => toy.sheets.set(name, sheet));
  toy.tables.clear();
  toy.names.clear();
  toy.active = "项目";
}
