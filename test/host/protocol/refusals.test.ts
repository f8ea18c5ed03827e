/** @jest-environment jsdom */
import { HOST_CODE } from "../../../src/host/protocol/workbook-host";
import { compareVersions, isOffered } from "../../../src/host/protocol/requirement-sets";
import type { OfficeFixture } from "./setup-office";
import { refusalOf, setupOffice, setupWorkbook } from "./setup-office";

let fixture: OfficeFixture;
afterEach(() => fixture.office.detach());

test("HOST-PROTOCOL-100 requirement sets are compared as versions: 1.10 is newer than 1.9", async () => {
  expect(compareVersions("1.10", "1.9")).toBeGreaterThan(0);
  expect(isOffered("ExcelApiOnline 1.1", { ExcelApi: "1.16" })).toBe(false);
  fixture = await setupOffice({ requirementSets: { ExcelApi: "1.10" } });
  const { requirements } = Office.context;
  expect([requirements.isSetSupported("ExcelApi", "1.9"), requirements.isSetSupported("ExcelApi", "1.10"), requirements.isSetSupported("ExcelApi", "1.11")]).toEqual([true, true, false]);
});

test("HOST-PROTOCOL-101 a member newer than the advertised set refuses, as on an older Excel; load leaves it out", async () => {
  fixture = await setupOffice({ requirementSets: { ExcelApi: "1.9" } });
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").getMergedAreasOrNullObject().load("address");
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["ApiNotFound", "Range.getMergedAreasOrNullObject"]);
  const event = await refusalOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onProtectionChanged.add(() => Promise.resolve());
    await context.sync();
  });
  expect(event.code).toBe("ApiNotFound");
  const parameter = await refusalOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2], [3, 4]];
    const table = context.workbook.tables.add("A1:B2", true);
    table.rows.add(undefined, [[1, 2]], false);
    await context.sync();
  });
  expect([parameter.code, parameter.debugInfo.errorLocation]).toEqual(["ApiNotFound", "TableRowCollection.add"]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.load();
    await context.sync();
    expect(range.toJSON()).not.toHaveProperty("numberFormatCategories");
    expect(range.toJSON()).toHaveProperty("isEntireRow", false);
  });
  expect(fixture.host.missingMembers()).toEqual([]);
});

test("HOST-PROTOCOL-102 what the host does not have is refused by class and member, and listed", async () => {
  fixture = await setupOffice();
  const attempts: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (sheet) => sheet.charts.load("items/name"),
    (sheet) => sheet.shapes.getCount(),
    (_sheet, context) => context.workbook.comments.load("items/content"),
    (sheet) => sheet.pivotTables.load("items/name"),
    (sheet) => sheet.getRange("A1").getImage(),
    (sheet) => sheet.getRange("A1").load("hyperlink"),
    (_sheet, context) => context.workbook.customXmlParts.getCount(),
    (sheet) => (sheet.getRange("A1").style = "Good"),
  ];
  for (const attempt of attempts) {
    const error = await refusalOf(async (context) => {
      attempt(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("This host does not have");
  }
  expect(fixture.host.missingMembers()).toEqual([
    "Range.getImage", "Range.hyperlink", "Range.style", "Workbook.comments", "Workbook.customXmlParts", "Worksheet.charts", "Worksheet.pivotTables", "Worksheet.shapes",
  ]);
});

test("HOST-PROTOCOL-103 a request over 5 MB is refused, and nothing of it is done", async () => {
  fixture = await setupOffice();
  const error = await refusalOf(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [["先"]];
    sheet.getRange("B1:B60").values = Array.from({ length: 60 }, () => ["汉".repeat(30_000)]);
    await context.sync();
  });
  expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
  expect(fixture.host.workbook.activeSheet.usedRect()).toBeNull();
});

test("HOST-PROTOCOL-104 an answer over 5 MB is refused", async () => {
  fixture = await setupOffice();
  for (let part = 0; part < 3; part++) {
    await Excel.run(async (context) => {
      const rows = Array.from({ length: 50 }, () => ["汉".repeat(15_000)]);
      context.workbook.worksheets.getActiveWorksheet().getRange(`A${part * 50 + 1}:A${part * 50 + 50}`).values = rows;
      await context.sync();
    });
  }
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:A150").load("values");
    await context.sync();
  });
  expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("HOST-PROTOCOL-105 while a cell is edited every request fails, and afterwards they work again", async () => {
  fixture = await setupOffice();
  fixture.host.isCellEditing = true;
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidOperationInCellEditMode");
  fixture.host.isCellEditing = false;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(fixture.host.workbook.activeSheet.valueAt(0, 0)).toBe(1);
});

test("HOST-PROTOCOL-106 a lost session and other faults can be caused on purpose, one a request", async () => {
  fixture = await setupOffice();
  fixture.host.failNext(HOST_CODE.sessionTimedOut);
  const run = async (context: Excel.RequestContext) => {
    context.workbook.load("name");
    await context.sync();
  };
  const error = await refusalOf(run);
  expect(error).toBeInstanceOf(Error);
  expect(fixture.host.requests.at(-1)!.error).toBe("host 5012");
  await Excel.run(run);
  expect(fixture.host.requests.at(-1)!.error).toBeNull();
});

test("HOST-PROTOCOL-107 a read-only workbook is read, and refuses every change", async () => {
  fixture = await setupOffice({}, setupWorkbook(["一"], true));
  expect(Office.context.document.mode).toBe(Office.DocumentMode.ReadOnly);
  await Excel.run(async (context) => {
    context.workbook.load("readOnly");
    context.workbook.worksheets.getItem("一").getRange("B2").select();
    await context.sync();
    expect(context.workbook.readOnly).toBe(true);
  });
  const changes: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => void)[] = [
    (sheet) => (sheet.getRange("A1").values = [[1]]),
    (sheet) => sheet.getRange("1:1").insert("Down"),
    (_sheet, context) => context.workbook.worksheets.add("二"),
    (sheet) => (sheet.name = "三"),
    (_sheet, context) => context.workbook.settings.add("a", 1),
  ];
  for (const change of changes) {
    const error = await refusalOf(async (context) => {
      change(context.workbook.worksheets.getItem("一"), context);
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
  }
});

test("HOST-PROTOCOL-108 a fault inside the host becomes an answer that names it", async () => {
  fixture = await setupOffice();
  const { workbook } = fixture.host;
  jest.spyOn(workbook, "selectionOf").mockImplementation(() => {
    throw new TypeError("broken on purpose");
  });
  const error = await refusalOf(async (context) => {
    context.workbook.getSelectedRange().load("address");
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["GeneralException", "Workbook.getSelectedRange"]);
  expect(error.message).toContain("broken on purpose");
  expect(fixture.host.requests.at(-1)!.error).toContain("TypeError");
});

test("HOST-PROTOCOL-109 an action that fails half-way leaves nothing of itself", async () => {
  fixture = await setupOffice();
  const error = await refusalOf(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.setCellProperties([[{ format: { fill: { color: "#FF0000" } } }, { format: { fill: { color: "no colour" } } }]]);
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
  const { activeSheet: sheet, styles } = fixture.host.workbook;
  expect(styles.get(sheet.styleAt(0, 0)).fill.pattern).toBe("none");
});
