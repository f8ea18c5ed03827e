/** @jest-environment jsdom */
import type { OfficeFixture } from "./setup-office";
import { refusalOf, setupOffice, setupWorkbook } from "./setup-office";

let fixture: OfficeFixture;
beforeAll(async () => {
  fixture = await setupOffice();
});
beforeEach(() => fixture.host.replaceWorkbook(setupWorkbook(["表", "列表"])));
afterAll(() => fixture.office.detach());

/** A table "项目" at A1:C3 with two rows. */
async function withTable<T>(run: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("A1:C3").values = [["名称", "预算", "实际"], ["甲", 10, 8], ["乙", 20, 25]];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "项目";
    await context.sync();
    return run(table, sheet, context);
  });
}

test("HOST-PROTOCOL-60 a table is added, named, dressed, and found by name and id", async () => {
  await withTable(async (table, sheet, context) => {
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.load();
    table.worksheet.load("name");
    await context.sync();
    const again = context.workbook.tables.getItem(table.id), byName = sheet.tables.getItem("项目"), none = context.workbook.tables.getItemOrNullObject("没有");
    [again, byName].forEach((item) => item.load("name"));
    const count = context.workbook.tables.getCount();
    await context.sync();
    expect([table.name, table.style, table.showBandedRows, table.showHeaders, table.showTotals, table.showFilterButton]).toEqual(["项目", "TableStyleLight9", false, true, false, true]);
    expect([again.name, byName.name, none.isNullObject, count.value, table.worksheet.name]).toEqual(["项目", "项目", true, 1, "表"]);
  });
});

test("HOST-PROTOCOL-61 the parts of a table as ranges; a total row that is not there is not found", async () => {
  await withTable(async (table, _sheet, context) => {
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    parts.forEach((range) => range.load("address"));
    await context.sync();
    expect(parts.map((range) => range.address)).toEqual(["表!A1:C3", "表!A1:C1", "表!A2:C3"]);
    table.showTotals = true;
    const totals = table.getTotalRowRange();
    totals.load("address");
    await context.sync();
    expect(totals.address).toBe("表!A4:C4");
    table.showTotals = false;
    await context.sync();
  });
  const error = await refusalOf(async (context) => {
    context.workbook.tables.getItem("项目").getTotalRowRange().load("address");
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["ItemNotFound", "Table.getTotalRowRange"]);
});

test("HOST-PROTOCOL-62 columns are added with a formula, renamed, read and deleted", async () => {
  await withTable(async (table, sheet, context) => {
    table.columns.add(undefined, [["偏差"], ["=[@实际]-[@预算]"], ["=[@实际]-[@预算]"]]);
    const column = table.columns.getItem("偏差");
    column.load("index,values,id,name");
    await context.sync();
    expect([column.index, column.values]).toEqual([3, [["偏差"], [-2], [5]]]);
    column.name = "费用偏差";
    const header = sheet.getRange("D1");
    header.load("values");
    table.columns.load("items/name,count");
    await context.sync();
    expect(header.values).toEqual([["费用偏差"]]);
    expect(table.columns.items.map((item) => item.name)).toEqual(["名称", "预算", "实际", "费用偏差"]);
    const body = table.columns.getItem("费用偏差").getDataBodyRange();
    body.load("address");
    table.columns.getItem("费用偏差").delete();
    const count = table.columns.getCount(), gone = table.columns.getItemOrNullObject("费用偏差");
    await context.sync();
    expect([count.value, gone.isNullObject]).toEqual([3, true]);
  });
});

test("HOST-PROTOCOL-63 rows are added at the end and in between, read by place and deleted", async () => {
  await withTable(async (table, _sheet, context) => {
    table.rows.add(undefined, [["丁", 5, 5]]);
    table.rows.add(1, [["丙", 1, 1]]);
    const body = table.getDataBodyRange(), row = table.rows.getItemAt(1);
    body.load("values");
    row.load("values,index");
    await context.sync();
    expect(body.values.map((line) => line[0] as unknown)).toEqual(["甲", "丙", "乙", "丁"]);
    expect([row.index, row.values]).toEqual([1, [["丙", 1, 1]]]);
    table.rows.getItemAt(1).delete();
    table.rows.load("items/values");
    await context.sync();
    expect(table.rows.items.map((line) => line.values[0]![0] as unknown)).toEqual(["甲", "乙", "丁"]);
  });
  const wrong = await refusalOf(async (context) => {
    context.workbook.tables.getItem("项目").rows.add(undefined, [["丁", 5]]);
    await context.sync();
  });
  expect([wrong.code, wrong.debugInfo.errorLocation]).toEqual(["InvalidArgument", "TableRowCollection.add"]);
});

test("HOST-PROTOCOL-64 resizing, sorting and turning back into a range", async () => {
  await withTable(async (table, sheet, context) => {
    sheet.getRange("A4:C4").values = [["丙", 5, 1]];
    table.resize("A1:C4");
    table.sort.apply([{ key: 1, ascending: true }]);
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    expect(body.values.map((line) => line[0] as unknown)).toEqual(["丙", "甲", "乙"]);
    const range = table.convertToRange();
    range.load("address");
    const gone = context.workbook.tables.getItemOrNullObject("项目");
    await context.sync();
    expect([range.address, gone.isNullObject]).toEqual(["表!A1:C4", true]);
  });
});

test("HOST-PROTOCOL-65 a table name that is taken or not a name is refused and changes nothing", async () => {
  await withTable(async (_table, sheet, context) => {
    sheet.tables.add("F1:G2", false).name = "另一";
    await context.sync();
  });
  for (const [name, code] of [["项目", "ItemAlreadyExists"], ["A1", "InvalidArgument"], ["有 空格", "InvalidArgument"]] as const) {
    const error = await refusalOf(async (context) => {
      context.workbook.tables.getItem("另一").name = name;
      await context.sync();
    });
    expect([name, error.code, error.debugInfo.errorLocation]).toEqual([name, code, "Table.name"]);
  }
  expect(fixture.host.workbook.tableByName("另一")).toBeDefined();
});

test("HOST-PROTOCOL-66 a range knows its tables", async () => {
  await withTable(async (_table, sheet, context) => {
    const touching = sheet.getRange("C3:D9").getTables(), inside = sheet.getRange("C3:D9").getTables(true);
    touching.load("items/name");
    const counts = [touching.getCount(), inside.getCount()];
    await context.sync();
    expect(touching.items.map((table) => table.name)).toEqual(["项目"]);
    expect(counts.map((count) => count.value)).toEqual([1, 0]);
  });
});

test("HOST-PROTOCOL-67 names: range, formula, constant; scope, comment, change and deletion", async () => {
  await Excel.run(async (context) => {
    const { workbook } = context, sheet = workbook.worksheets.getItem("列表");
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    workbook.names.add("阶段列表", sheet.getRange("A1:A3"), "阶段");
    workbook.names.add("合计", "=SUM(列表!$A$1:$A$3)");
    sheet.names.add("本表", "=5");
    workbook.names.load("items/name,items/type,items/value,items/scope,items/formula,items/comment,items/visible");
    sheet.names.load("items/name,items/scope,items/value");
    await context.sync();
    const listed = workbook.names.items.map(({ name, type, value, scope, formula, comment }) => ({ name, type, value: value as unknown, scope, formula: formula as unknown, comment }));
    expect(listed).toEqual([
      { name: "阶段列表", type: "Range", value: "列表!$A$1:$A$3", scope: "Workbook", formula: "=列表!$A$1:$A$3", comment: "阶段" },
      { name: "合计", type: "Integer", value: 6, scope: "Workbook", formula: "=SUM(列表!$A$1:$A$3)", comment: "" },
    ]);
    expect(sheet.names.items.map(({ name, scope, value }) => [name, scope, value as unknown])).toEqual([["本表", "Worksheet", 5]]);
    const item = workbook.names.getItem("阶段列表");
    item.formula = "=列表!$A$1:$A$2";
    const range = item.getRange(), none = workbook.names.getItem("合计").getRangeOrNullObject();
    range.load("address");
    await context.sync();
    expect([range.address, none.isNullObject]).toEqual(["列表!A1:A2", true]);
    item.delete();
    const gone = workbook.names.getItemOrNullObject("阶段列表");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test("HOST-PROTOCOL-68 a name that exists or cannot be one is refused", async () => {
  await Excel.run(async (context) => {
    context.workbook.names.add("已有", "=1");
    await context.sync();
  });
  for (const [name, reference, code] of [["已有", "=2", "ItemAlreadyExists"], ["B5", "=2", "InvalidArgument"], ["好", "=SUM(", "InvalidArgument"]] as const) {
    const error = await refusalOf(async (context) => {
      context.workbook.names.add(name, reference);
      await context.sync();
    });
    expect([name, error.code, error.debugInfo.errorLocation]).toEqual([name, code, "NamedItemCollection.add"]);
  }
});
