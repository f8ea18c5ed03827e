/** @jest-environment jsdom */
/** What native gates are made of, set by the driver and kept by the embedded Excel: the person who types is refused with the rule's words. */
import { listItems } from "../../src/host/model/rules/validation";
import { conditionalStyle } from "../../src/host/model/rules/conditional";
import { beginEdit, commitEdit } from "../../src/host/grid/session/edit-cell";
import { GridSession } from "../../src/host/grid/session/grid-session";
import { selectCell } from "../../src/host/grid/session/move-selection";
import { gridTexts } from "../../src/host/grid/texts";
import { saveWorkbook } from "../../src/host/file/save-workbook";
import { insertCells } from "../../src/host/model/edit/structure";
import { activateSheet } from "../../src/host/model/edit/sheets";
import { parseRect } from "../../src/host/model/address";
import { done } from "../app/workbook-port-contract";
import { GATES, GATE_SHEETS } from "./gates";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

async function setup() {
  const { port, host } = await setupExcel(GATE_SHEETS);
  done(await port.apply(GATES));
  const sheet = host.workbook.sheetByName("项目台账")!;
  const session = new GridSession(host.workbook, { texts: gridTexts("zh-CN"), onEditMode: () => undefined });
  return { port, host, sheet, session, type: (cell: string, text: string) => typeInto(session, cell, text) };
}

/** What the page answers: "done", or the title and message of its dialog. */
function typeInto(session: GridSession, cell: string, text: string): string {
  const { sheet } = session.getState();
  const { top, left } = parseRect(cell)!;
  session.select(selectCell(sheet, { row: top, column: left }));
  beginEdit(session, { mode: "enter", text });
  commitEdit(session);
  const { dialog } = session.getState();
  dialog?.dismiss();
  return dialog === null ? "done" : `${dialog.kind}: ${dialog.title}: ${dialog.message}`;
}

test.each([
  [5, ["立项"]], [6, ["立项", "规划"]], [7, ["立项", "规划", "执行", "收尾"]],
])("EXCEL-GATE-1 the drop-down of row %i offers exactly the stages that are open there", async (row, expected) => {
  const { sheet } = await setup();
  expect(listItems(sheet, row - 1, 1)).toEqual(expected);
});

test("EXCEL-GATE-2 the list follows what is added to its table's column, and the opened stage of the row", async () => {
  const { sheet, port } = await setup();
  done(await port.apply([{ do: "values", sheet: "列表", address: "A9", values: [["回顾"]] }, { do: "values", sheet: "项目台账", address: "J7", values: [[5]] }]));
  expect(listItems(sheet, 6, 1)).toEqual(["立项", "规划", "执行", "收尾", "回顾"]);
  expect(listItems(sheet, 4, 1)).toEqual(["立项"]);
});

const REFUSED = {
  stage: "stop: 阶段: 该阶段尚未开放。", number: "stop: 编号: 编号已用过，或格式不对。", frozen: "stop: 已批准: 预算已按 4.2 批准。", start: "stop: 日期: 不早于“计划开始”。", limit: "stop: 预算: 合计超过批准的预算。",
};
test.each([
  ["B5", "规划", REFUSED.stage], ["B6", "规划", "done"], ["B6", "立项", "done"], ["B6", "没有", REFUSED.stage],
  ["A5", "PRJ-2026-002", REFUSED.number], ["A5", "PRJ-26-2", REFUSED.number], ["A5", "PRJ-2026-009", "done"], ["A5", "PRJ-2026-001", "done"],
  ["C5", "120", "done"], ["C6", "300", REFUSED.frozen], ["C6", "200", "done"], ["G6", "新品a", "stop: 已批准: 预算已按 4.2 批准。"], ["G6", "新品A", "done"],
  ["E5", "2026-03-01", "done"], ["E5", "2026-02-01", REFUSED.start], ["E5", "待定", REFUSED.start],
])("EXCEL-GATE-3 into %s goes %s: %s", async (cell, text, answer) => {
  const { type, sheet } = await setup();
  const { top, left } = parseRect(cell)!;
  const before = sheet.cellAt(top, left);
  expect(type(cell, text)).toBe(answer);
  if (answer !== "done") expect(sheet.cellAt(top, left)).toEqual(before);
});

test("EXCEL-GATE-4 a sum over this sheet is held against a limit in another sheet's row", async () => {
  const { session, host, type } = await setup();
  host.workbook.transact("go", { kind: "user" }, () => activateSheet(host.workbook.sheetByName("费用")!));
  expect(session.getState().sheet.name).toBe("费用");
  expect([type("B2", "60"), type("B3", "40"), type("B3", "41"), type("B4", "1000")]).toEqual(["done", "done", REFUSED.limit, "done"]);
});

test("EXCEL-GATE-5 what validation passes by is coloured, in rows to come too, and an input message is kept", async () => {
  const { sheet, port } = await setup();
  const filled = (row: number, column: number) => conditionalStyle(sheet, row - 1, column).style?.fill !== undefined;
  expect([5, 6, 7].map((row) => filled(row, 1))).toEqual([false, false, false]);
  done(await port.apply([{ do: "values", sheet: "项目台账", address: "A8:C8", values: [["PRJ-2026-001", "收尾", 5]] }]));
  expect([filled(8, 1), filled(8, 0), filled(5, 0), filled(6, 0)]).toEqual([true, true, true, false]);
  done(await port.apply([{ do: "values", sheet: "项目台账", address: "B6:C6", values: [["收尾", 999]] }]));
  expect([filled(6, 1), filled(6, 2), filled(5, 2)]).toEqual([true, true, false]);
  expect(sheet.parts.validations.find((rule) => rule.type === "date")?.prompt).toEqual({ show: true, title: "计划结束", message: "不早于计划开始" });
});

test("EXCEL-GATE-8 colours down to the last row make no cells, and are drawn, moved and saved without going through a million rows", async () => {
  const { sheet, host } = await setup();
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) {
    host.workbook.transact("insert", { kind: "user" }, () => insertCells(sheet, { top: 8, bottom: 8, left: 0, right: 16_383 }, "down"));
    for (let row = 0; row < 40; row += 1) for (let column = 0; column < 12; column += 1) conditionalStyle(sheet, row, column);
    saveWorkbook(host.workbook);
  }
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(sheet.rows.size).toBeLessThan(100);
  expect(sheet.parts.conditionalRules.map(({ ranges }) => ranges.map(({ top, bottom }) => [top, bottom]))).toEqual(Array.from({ length: 4 }, () => [[4, 1_048_575]]));
});
