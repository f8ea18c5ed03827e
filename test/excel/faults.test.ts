/** @jest-environment jsdom */
import type { Operation } from "../../src/core/blueprint/operations";
import { protectSheet } from "../../src/host/model/edit/protect";
import { done, type Sheets } from "../app/workbook-port-contract";
import { dumpWorkbook } from "./dump-workbook";
import { closeExcel, settle, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const SHEETS: Sheets = { 项目: [["名称", "预算"], ["新品", 100]], 列表: [["执行"]] };
const write = (sheet: string): Operation => ({ do: "values", sheet, address: "A1", values: [["改"]] });

test("EXCEL-FAULT-1 while a cell is being edited nothing is read or written, and the problem says so", async () => {
  const { port, host } = await setupExcel(SHEETS);
  const before = dumpWorkbook(host.workbook);
  host.protocol.isCellEditing = true;
  expect(await port.readFacts()).toEqual({ ok: false, problem: { code: "CELL_EDIT_MODE", facts: {} } });
  expect(await port.readFormulas(["项目"])).toMatchObject({ ok: false, problem: { code: "CELL_EDIT_MODE" } });
  expect(await port.apply([write("项目")])).toMatchObject({ ok: false, problem: { code: "CELL_EDIT_MODE" } });
  host.protocol.isCellEditing = false;
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});

test("EXCEL-FAULT-2 a protected sheet is named", async () => {
  const { port, host } = await setupExcel(SHEETS);
  host.workbook.transact("protect", { kind: "user" }, () => protectSheet(host.workbook.sheetByName("列表")!, {}));
  expect(await port.apply([write("项目"), write("列表")])).toEqual({ ok: false, problem: { code: "SHEET_PROTECTED", facts: { sheet: "列表", index: 1 } } });
  expect(done(await port.readSheet("列表", [])).snapshot.isProtected).toBe(true);
});

test("EXCEL-FAULT-3 a read-only workbook is read, and writing is refused as read-only", async () => {
  const { port } = await setupExcel(SHEETS, { isReadOnly: true });
  expect(done(await port.readFacts()).isReadOnly).toBe(true);
  expect(await port.apply([write("项目")])).toMatchObject({ ok: false, problem: { code: "READ_ONLY" } });
});

test("EXCEL-FAULT-4 what fails in the middle is named by operation and code; what came before stands", async () => {
  const { port } = await setupExcel(SHEETS);
  const failed = await port.apply([write("项目"), { do: "deleteName", name: "没有这个" }, write("列表")]);
  expect(failed).toMatchObject({ ok: false, problem: { code: "EXCEL_REFUSED", facts: { operation: "deleteName", index: 1, excelCode: "ItemNotFound" } } });
  expect(done(await port.readValues("项目", "A1"))).toEqual([["改"]]);
  expect(done(await port.readValues("列表", "A1"))).toEqual([["执行"]]);
});

test("EXCEL-FAULT-5 a lost session is a problem, not an exception", async () => {
  const { port, host } = await setupExcel(SHEETS);
  await settle();
  host.protocol.failNext(5012);
  expect(await port.readFacts()).toMatchObject({ ok: false, problem: { code: "EXCEL_REFUSED" } });
  expect(port.trace().at(-1)?.failed).not.toBeNull();
});

test("EXCEL-FAULT-6 a fault of our own is thrown, not dressed up as Excel's", async () => {
  const { port } = await setupExcel(SHEETS);
  await expect(port.readValues("项目", "not an address")).rejects.toThrow("expected an address such as B5:N35");
  expect(port.trace().at(-1)?.failed).toContain("expected an address");
});

test("EXCEL-FACTS-1 the date system and a protected structure are told without writing anything", async () => {
  const { port, host } = await setupExcel(SHEETS, { is1904: true, isStructureProtected: true });
  const before = dumpWorkbook(host.workbook);
  expect(done(await port.readFacts())).toMatchObject({ is1904: true, isStructureProtected: true });
  expect(await port.apply([{ do: "addSheet", sheet: "总览", position: "end" }])).toMatchObject({ ok: false, problem: { code: "WORKBOOK_PROTECTED" } });
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});

test("EXCEL-WATCH-1 typing in the grid and switching sheets are told, our own writes are not, and stopping stops", async () => {
  const { port, host } = await setupExcel(SHEETS);
  const { workbook } = host;
  let hints = 0;
  const stop = done(await port.watch((what) => (hints += what === "contents" ? 1 : 0)));
  const person = { kind: "user" } as const;
  const { enterText } = await import("../../src/host/model/edit/enter");
  const { activateSheet } = await import("../../src/host/model/edit/sheets");
  workbook.transact("type", person, () => enterText(workbook.sheetByName("项目")!, 5, 0, "新项目"));
  await settle();
  expect(hints).toBe(1);
  workbook.transact("switch", person, () => activateSheet(workbook.sheetByName("列表")!));
  await settle();
  expect(hints).toBe(2);
  done(await port.apply([write("项目")]));
  await settle();
  expect(hints).toBe(2);
  await stop();
  workbook.transact("type", person, () => enterText(workbook.sheetByName("项目")!, 6, 0, "又一个"));
  await settle();
  expect(hints).toBe(2);
});

test("EXCEL-WATCH-2 a moved cursor is told as such, on every sheet, and stopping stops that, too", async () => {
  const { port, host } = await setupExcel(SHEETS);
  const { workbook } = host;
  const hints: string[] = [];
  const stop = done(await port.watch((what) => hints.push(what)));
  const { activateSheet, selectRange } = await import("../../src/host/model/edit/sheets");
  const at = (row: number) => ({ top: row, bottom: row, left: 0, right: 0 });
  workbook.transact("select", { kind: "user" }, () => selectRange(workbook.sheetByName("项目")!, at(1)));
  await settle();
  expect(hints).toEqual(["cursor"]);
  workbook.transact("switch", { kind: "user" }, () => activateSheet(workbook.sheetByName("列表")!));
  workbook.transact("select", { kind: "user" }, () => selectRange(workbook.sheetByName("列表")!, at(2)));
  await settle();
  expect(hints.slice(1).sort()).toEqual(["contents", "cursor"]);
  await stop();
  workbook.transact("select", { kind: "user" }, () => selectRange(workbook.sheetByName("列表")!, at(3)));
  await settle();
  expect(hints).toHaveLength(3);
});
