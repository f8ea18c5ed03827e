/** @jest-environment jsdom */
import type { OfficeFixture } from "./setup-office";
import { refusalOf, settleEvents, setupOffice, setupWorkbook } from "./setup-office";

let fixture: OfficeFixture;
beforeAll(async () => {
  fixture = await setupOffice();
});
beforeEach(() => fixture.host.replaceWorkbook(setupWorkbook()));
afterAll(() => fixture.office.detach());

test("HOST-PROTOCOL-01 the real office.js starts and knows where it is", () => {
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(Office.context.contentLanguage).toBe("zh-CN");
  expect(Office.context.platform).toBe(Office.PlatformType.OfficeOnline);
  expect(Office.context.document.mode).toBe(Office.DocumentMode.ReadWrite);
  expect(fixture.office.xdm.failures()).toEqual([]);
});

test("HOST-PROTOCOL-02 values are written and read, and an address names its sheet", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = [["名称", "预算"], ["春节活动", 12.5]];
    range.format.fill.color = "#FFEECC";
    range.load("values,address,format/fill/color,valueTypes");
    await context.sync();
    expect(range.values).toEqual([["名称", "预算"], ["春节活动", 12.5]]);
    expect(range.address).toBe("Sheet1!A1:B2");
    expect(range.format.fill.color).toBe("#FFEECC");
    expect(range.valueTypes).toEqual([["String", "String"], ["String", "Double"]]);
  });
});

test("HOST-PROTOCOL-03 a null object answers null all the way down, and methods on it do nothing", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = sheet.getRange("A1").getRow(0);
    range.load("values");
    sheet.delete();
    range.values = [[1]];
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
});

test("HOST-PROTOCOL-04 collections load, count and page", async () => {
  fixture.host.replaceWorkbook(setupWorkbook(["一", "二", "三"]));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const count = worksheets.getCount();
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["一", "二", "三"]);
    expect(count.value).toBe(3);
    worksheets.load({ $top: 1, $skip: 1, name: true });
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["二"]);
  });
});

test("HOST-PROTOCOL-05 a refusal says code, place and statement, and what came before stays done", async () => {
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["先写"]];
    context.workbook.worksheets.getItem("没有").getRange("A1").values = [["后写"]];
    await context.sync();
  });
  expect(error.code).toBe("ItemNotFound");
  expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  expect((error.debugInfo as unknown as { statement: string }).statement).toContain("getItem");
  expect(fixture.host.workbook.activeSheet.valueAt(0, 0)).toBe("先写");
});

test("HOST-PROTOCOL-06 what was not loaded cannot be read", async () => {
  const error = await refusalOf(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(error.code).toBe("PropertyNotLoaded");
});

test("HOST-PROTOCOL-07 a range stays usable after a sync, and after rows were inserted above it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("B5:C6");
    range.values = [[1, 2], [3, 4]];
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!B7:C8");
    expect(range.values).toEqual([[1, 2], [3, 4]]);
    sheet.getRange("8:8").delete("Up");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B7:C7");
  });
});

test("HOST-PROTOCOL-08 undo of an insertion takes the range back too", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("B5");
    range.values = [["x"]];
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    fixture.host.workbook.undo();
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!B5");
    expect(range.values).toEqual([["x"]]);
  });
});

test("HOST-PROTOCOL-09 a range whose cells are gone refuses", async () => {
  const error = await refusalOf(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("B5");
    sheet.getRange("5:5").delete("Up");
    range.load("values");
    await context.sync();
  });
  expect(error.code).toBe("InvalidReference");
});

test("HOST-PROTOCOL-10 kept ranges are let go at the end of the run", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
    expect(fixture.host.pane("pane-1").keptCount).toBe(1);
  });
  await settleEvents();
  expect(fixture.host.pane("pane-1").keptCount).toBe(0);
});

test("HOST-PROTOCOL-11 more than 1,500 cells come in the client's pieces and 52,000 go in and out as one", async () => {
  const values = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 26 }, (_, column) => row * 26 + column));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z2000");
    range.values = values;
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(values);
  });
  const wrong = await refusalOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:Z1999").values = values;
    await context.sync();
  });
  expect(wrong.code).toBe("InvalidArgument");
  expect(wrong.message).toContain("doesn't match the size or dimensions of the range");
});

test("HOST-PROTOCOL-12 one request is one step of undo", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });
  const { workbook } = fixture.host;
  expect(workbook.undo()).toBe(true);
  expect(workbook.activeSheet.valueAt(0, 0)).toBeNull();
  expect(workbook.activeSheet.valueAt(1, 0)).toBeNull();
});

test("HOST-PROTOCOL-13 the trace has one line a request with bytes, actions and refusal", async () => {
  const before = fixture.host.requests.length;
  await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("没有").load("name");
    await context.sync();
  });
  const lines = fixture.host.requests.slice(before).filter((line) => line.error !== null);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ pane: "pane-1", error: expect.stringContaining("ItemNotFound") as string });
  expect(lines[0]!.bytes).toBeGreaterThan(100);
  expect(lines[0]!.actions).toBeGreaterThan(1);
});

test("HOST-PROTOCOL-14 office.js can be taken off and started again in the same window", async () => {
  fixture.office.detach();
  expect((globalThis as { Office?: unknown }).Office).toBeUndefined();
  fixture = await setupOffice({ locale: "en-US" });
  expect(Office.context.displayLanguage).toBe("en-US");
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [[7]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[7]]);
  });
});
