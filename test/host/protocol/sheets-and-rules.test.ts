/** @jest-environment jsdom */
import type { OfficeFixture } from "./setup-office";
import { refusalOf, setupOffice, setupWorkbook } from "./setup-office";

let fixture: OfficeFixture;
beforeAll(async () => {
  fixture = await setupOffice({ requirementSets: { ExcelApi: "1.17" } });
});
beforeEach(() => fixture.host.replaceWorkbook(setupWorkbook(["一", "二"])));
afterAll(() => fixture.office.detach());

test("HOST-PROTOCOL-70 sheets are added, named, moved, hidden, copied and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("总览");
    added.tabColor = "#FF0000";
    added.showGridlines = false;
    added.position = 0;
    added.load();
    worksheets.load("items/name");
    await context.sync();
    expect([added.name, added.tabColor, added.showGridlines, added.position, added.visibility]).toEqual(["总览", "#FF0000", false, 0, "Visible"]);
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["总览", "一", "二"]);
    const copy = worksheets.getItem("一").copy("End");
    copy.name = "一（副本）";
    worksheets.getItem("二").visibility = "Hidden";
    const next = worksheets.getItem("总览").getNext(), last = worksheets.getLast(true), none = worksheets.getItem("总览").getPreviousOrNullObject();
    [next, last].forEach((sheet) => sheet.load("name"));
    await context.sync();
    next.load("position");
    copy.load("name");
    await context.sync();
    expect([next.name, next.position, last.name, none.isNullObject, copy.name]).toEqual(["一", 1, "一（副本）", true, "一（副本）"]);
    worksheets.getItem("总览").delete();
    const count = worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(3);
  });
});

test("HOST-PROTOCOL-71 the last visible sheet stays, and a bad or taken sheet name is refused", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("二").visibility = "VeryHidden";
    await context.sync();
  });
  const last = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("一").delete();
    await context.sync();
  });
  expect([last.code, last.debugInfo.errorLocation]).toEqual(["InvalidOperation", "Worksheet.delete"]);
  for (const [name, code] of [["二", "ItemAlreadyExists"], ["a/b", "InvalidArgument"], ["x".repeat(32), "InvalidArgument"]] as const) {
    const error = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("一").name = name;
      await context.sync();
    });
    expect([name, error.code]).toEqual([name, code]);
  }
});

test("HOST-PROTOCOL-72 a protected sheet refuses, options allow, a password guards", async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem("一");
    protection.protect({ allowFormatCells: true, selectionMode: "Unlocked" }, "门");
    protection.load("protected,options");
    await context.sync();
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowFormatCells: true, allowSort: false, selectionMode: "Unlocked" });
  });
  const write = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("一").getRange("A1").values = [[1]];
    await context.sync();
  });
  expect([write.code, write.debugInfo.errorLocation]).toEqual(["AccessDenied", "Range.values"]);
  const wrong = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("一").protection.unprotect("窗");
    await context.sync();
  });
  expect(wrong.code).toBe("AccessDenied");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一");
    sheet.getRange("A1").format.fill.color = "red";
    sheet.protection.unprotect("门");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(fixture.host.workbook.activeSheet.valueAt(0, 0)).toBe(1);
});

test("HOST-PROTOCOL-73 panes freeze at rows, columns and a range, and thaw", async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("一");
    const where = async () => {
      const location = freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      return location.isNullObject ? null : location.address;
    };
    freezePanes.freezeRows(4);
    expect(await where()).toBe("一!1:4");
    freezePanes.freezeAt("A1:B3");
    expect(await where()).toBe("一!A1:B3");
    freezePanes.freezeColumns(2);
    expect(await where()).toBe("一!A:B");
    freezePanes.unfreeze();
    expect(await where()).toBeNull();
  });
});

test("HOST-PROTOCOL-74 the page: paper, fit, margins, titles, area, header and breaks", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一"), { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: null as unknown as number };
    pageLayout.setPrintMargins("Points", { left: 36, top: 50.4 });
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintTitleRows("$1:$4");
    pageLayout.setPrintTitleColumns("$A:$A");
    pageLayout.setPrintArea("A1:K40");
    pageLayout.headersFooters.defaultForAllPages.leftHeader = "甲&&乙";
    pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
    sheet.horizontalPageBreaks.add("A21");
    pageLayout.load("orientation,paperSize,zoom,leftMargin,topMargin,rightMargin,centerHorizontally");
    pageLayout.headersFooters.defaultForAllPages.load();
    const rows = pageLayout.getPrintTitleRows(), columns = pageLayout.getPrintTitleColumnsOrNullObject(), area = pageLayout.getPrintArea();
    [rows, columns, area].forEach((item) => item.load("address"));
    sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual(["Landscape", "A4", { horizontalFitToPages: 1 }]);
    expect([pageLayout.leftMargin, pageLayout.topMargin, pageLayout.rightMargin, pageLayout.centerHorizontally]).toEqual([36, 50.4, 50.4, true]);
    expect([rows.address, columns.address, area.address]).toEqual(["一!1:4", "一!A:A", "一!A1:K40"]);
    const page = pageLayout.headersFooters.defaultForAllPages;
    expect([page.leftHeader, page.centerHeader, page.rightFooter]).toEqual(["甲&&乙", "", "&P / &N"]);
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20]);
    sheet.horizontalPageBreaks.removePageBreaks();
    await context.sync();
  });
  expect(fixture.host.workbook.activeSheet.parts.pageLayout.headerFooter.oddHeader).toBe("&L甲&&乙");
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("一").pageLayout.setPrintTitleRows("A1:B4");
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "PageLayout.setPrintTitleRows"]);
});

test("HOST-PROTOCOL-75 validation: each kind of rule comes back as it was set", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一"), list = context.workbook.worksheets.getItem("二");
    const rules: [string, Excel.DataValidationRule, Excel.DataValidationRule?][] = [
      ["A1:A9", { list: { inCellDropDown: true, source: "立项,执行,结项" } }],
      ["B1:B9", { list: { inCellDropDown: true, source: list.getRange("A1:A3") } }, { list: { inCellDropDown: true, source: "=二!$A$1:$A$3" } }],
      ["C1:C9", { date: { formula1: "2026-01-01", formula2: "2026-12-31", operator: "Between" } }],
      ["D1:D9", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" as Excel.DataValidationOperator } }, { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" as Excel.DataValidationOperator } }],
      ["E1:E9", { wholeNumber: { formula1: "=D1", operator: "LessThan" } }],
      ["F1:F9", { custom: { formula: "=F1=G1" } }],
      ["H1:H9", { textLength: { formula1: 20, operator: "LessThan" } }],
    ];
    const loaded = rules.map(([address, rule]) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.rule = rule;
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "阶段", message: "请从列表中选择。" };
      dataValidation.prompt = { showPrompt: true, title: "阶段", message: "从列表中选择" };
      dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks");
      return dataValidation;
    });
    await context.sync();
    rules.forEach(([, rule, back], index) => expect(loaded[index]!.rule).toEqual(back ?? rule));
    expect(loaded.map(({ type }) => type)).toEqual(["List", "List", "Date", "Decimal", "WholeNumber", "Custom", "TextLength"]);
    expect(loaded[0]!.errorAlert).toEqual({ showAlert: true, style: "Stop", title: "阶段", message: "请从列表中选择。" });
    expect(loaded[0]!.prompt).toEqual({ showPrompt: true, title: "阶段", message: "从列表中选择" });
    const mixed = sheet.getRange("A1:C9").dataValidation, partly = sheet.getRange("A8:A12").dataValidation, none = sheet.getRange("K1").dataValidation;
    [mixed, partly, none].forEach((item) => item.load("type"));
    await context.sync();
    expect([mixed.type, partly.type, none.type]).toEqual(["MixedCriteria", "Inconsistent", "None"]);
  });
});

test("HOST-PROTOCOL-76 values that break their rule are found; programs may write them", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("一").getRange("A1:A3");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
    range.values = [["甲"], ["丙"], [""]];
    const invalid = range.dataValidation.getInvalidCellsOrNullObject();
    invalid.load("address");
    range.dataValidation.load("valid");
    await context.sync();
    expect([invalid.address, range.dataValidation.valid]).toEqual(["一!A2", null]);
    range.dataValidation.clear();
    range.dataValidation.load("type,valid");
    await context.sync();
    expect([range.dataValidation.type, range.dataValidation.valid]).toEqual(["None", true]);
  });
});

test("HOST-PROTOCOL-77 validation that Excel would refuse is refused", async () => {
  const bad: [string, unknown][] = [
    ["a list over 255 characters", { list: { inCellDropDown: true, source: "项目,".repeat(90) } }],
    ["a structured reference", { list: { inCellDropDown: true, source: "=项目[名称]" } }],
    ["a formula over 255 characters", { custom: { formula: `=LEN(A1)>${"1+".repeat(130)}1` } }],
    ["a bound over 255 characters", { decimal: { formula1: `=${"1+".repeat(130)}1`, operator: "GreaterThan" } }],
    ["a date as a number", { date: { formula1: 46000, operator: "GreaterThan" } }],
    ["two kinds at once", { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } }],
    ["an operator that is none", { decimal: { formula1: 1, operator: "Bigger" } }],
  ];
  for (const [name, rule] of bad) {
    const error = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("一").getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
      await context.sync();
    });
    expect([name, error.code, error.debugInfo.errorLocation]).toEqual([name, "InvalidArgument", "DataValidation.rule"]);
  }
});

test("HOST-PROTOCOL-83 an alert of 224 characters is taken, a longer one refused; a rule is told as it counts for the first cell asked about", async () => {
  const set = (message: string) => Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("一").getRange("B2:B9");
    dataValidation.rule = { custom: { formula: "=B2>A2" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message };
    await context.sync();
  });
  await set("长".repeat(224));
  expect(await set("长".repeat(225)).catch((error: { code: string }) => error.code)).toBe("InvalidArgument");
  await Excel.run(async (context) => {
    const part = context.workbook.worksheets.getItem("一").getRange("B4:B5").dataValidation;
    part.ignoreBlanks = false;
    part.load("rule");
    const whole = context.workbook.worksheets.getItem("一").getRange("B6:B9").dataValidation.load("rule,ignoreBlanks");
    await context.sync();
    expect([part.rule.custom?.formula, whole.rule.custom?.formula, whole.ignoreBlanks]).toEqual(["=B4>A4", "=B6>A6", true]);
  });
});

test("HOST-PROTOCOL-84 preset conditional formats: duplicates, blanks and errors; a criterion that is not made is refused", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一"), range = sheet.getRange("D1:D9");
    const added = range.conditionalFormats.add("PresetCriteria");
    added.preset.rule = { criterion: "DuplicateValues" };
    added.preset.format.fill.color = "#FFC7CE";
    range.conditionalFormats.load("items/type,items/presetOrNullObject/rule,items/customOrNullObject/rule/formula");
    await context.sync();
    const [only] = range.conditionalFormats.items;
    expect([only!.type, only!.presetOrNullObject.rule, only!.customOrNullObject.isNullObject]).toEqual(["PresetCriteria", { criterion: "DuplicateValues" }, true]);
    added.preset.rule = { criterion: "Blanks" };
    added.preset.load("rule");
    await context.sync();
    expect(added.preset.rule).toEqual({ criterion: "Blanks" });
  });
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("一").getRange("D1:D9").conditionalFormats.getItemAt(0).preset.rule = { criterion: "LastWeek" };
    await context.sync();
  });
  expect(error.code).toBe("NotImplemented");
});

test("HOST-PROTOCOL-78 conditional formats: custom, cell value and text, in order of priority", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一"), range = sheet.getRange("A1:A9");
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$A1>10";
    custom.custom.format.font.color = "#C00000";
    custom.custom.format.fill.color = "#FFC7CE";
    custom.custom.format.font.bold = true;
    custom.stopIfTrue = true;
    const value = range.conditionalFormats.add("CellValue");
    value.cellValue.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
    value.cellValue.format.borders.getItem("EdgeBottom").color = "#00FF00";
    const text = range.conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "逾期" };
    range.conditionalFormats.load("items/type,items/priority,items/stopIfTrue,items/id");
    custom.custom.rule.load("formula");
    custom.custom.format.font.load("color,bold");
    custom.custom.format.fill.load("color");
    value.cellValue.load("rule");
    text.textComparison.load("rule");
    const place = custom.getRange();
    place.load("address");
    const wrong = custom.cellValueOrNullObject;
    wrong.load("rule");
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([["ContainsText", 0], ["CellValue", 1], ["Custom", 2]]);
    expect([custom.custom.rule.formula, custom.custom.format.font.color, custom.custom.format.font.bold, custom.custom.format.fill.color]).toEqual(["=$A1>10", "#C00000", true, "#FFC7CE"]);
    expect(value.cellValue.rule).toEqual({ formula1: "=1", formula2: "=5", operator: "Between" });
    expect(text.textComparison.rule).toEqual({ operator: "Contains", text: "逾期" });
    expect([place.address, wrong.isNullObject]).toEqual(["一!A1:A9", true]);
    custom.priority = 0;
    text.delete();
    range.conditionalFormats.load("items/type");
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(["Custom", "CellValue"]);
    sheet.getRange("A1:A4").conditionalFormats.clearAll();
    const left = sheet.getRange("A1:A9").conditionalFormats.getItemAt(0).getRange();
    left.load("address");
    await context.sync();
    expect(left.address).toBe("一!A5:A9");
  });
});

test("HOST-PROTOCOL-79 a conditional format of another kind is refused by name, and listed", async () => {
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("一").getRange("A1").conditionalFormats.add("DataBar");
    await context.sync();
  });
  expect(error.code).toBe("NotImplemented");
  expect(fixture.host.missingMembers()).toContain('ConditionalFormatCollection.add("DataBar")');
});

test("HOST-PROTOCOL-80 settings are kept in both the old and the new way", async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add("状态", { step: 2, at: new Date(0) });
    const missing = context.workbook.settings.getItemOrNullObject("没有");
    const item = context.workbook.settings.getItem("状态");
    item.load("value,key");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(item.value).toEqual({ step: 2, at: new Date(0) });
    item.value = "新";
    await context.sync();
    item.delete();
    const count = context.workbook.settings.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  Office.context.document.settings.set("pane", { open: true });
  const status = await new Promise<string>((resolve) => Office.context.document.settings.saveAsync((result) => resolve(String(result.status))));
  expect(status).toBe("succeeded");
  expect(fixture.host.workbook.parts.settings.get("pane")).toBe('{"open":true}');
  await new Promise<void>((resolve) => Office.context.document.settings.refreshAsync(() => resolve()));
  expect(Office.context.document.settings.get("pane")).toEqual({ open: true });
});

test("HOST-PROTOCOL-81 workbook, application and culture", async () => {
  await Excel.run(async (context) => {
    const { workbook, application } = context;
    workbook.load("name,readOnly,isDirty");
    application.load("calculationMode,decimalSeparator");
    application.cultureInfo.load("name");
    application.cultureInfo.datetimeFormat.load("shortDatePattern");
    const chart = workbook.getActiveChartOrNullObject(), collab = workbook.getIsActiveCollabSession();
    application.calculate("Full");
    await context.sync();
    expect([workbook.name, workbook.readOnly, workbook.isDirty]).toEqual(["项目.xlsx", false, false]);
    expect([application.calculationMode, application.decimalSeparator]).toEqual(["Automatic", "."]);
    expect([application.cultureInfo.name, application.cultureInfo.datetimeFormat.shortDatePattern]).toEqual(["zh-CN", "yyyy/m/d"]);
    expect([chart.isNullObject, collab.value]).toEqual([true, false]);
    workbook.worksheets.getItem("一").getRange("A1").values = [[1]];
    workbook.load("isDirty");
    await context.sync();
    workbook.load("isDirty");
    await context.sync();
    expect(workbook.isDirty).toBe(true);
  });
  const error = await refusalOf(async (context) => {
    context.workbook.save();
    await context.sync();
  });
  expect(error.code).toBe("UnsupportedOperation");
});

test("HOST-PROTOCOL-82 a function is evaluated without touching a cell; the structure's protection is told", async () => {
  await Excel.run(async (context) => {
    const date = context.workbook.functions.date(2000, 1, 1);
    date.load("value");
    context.workbook.protection.load("protected");
    await context.sync();
    expect([date.value, context.workbook.protection.protected]).toEqual([36_526, false]);
  });
  expect(fixture.host.workbook.activeSheet.usedRect()).toBeNull();
});
