/** @jest-environment jsdom */
import type { OfficeFixture } from "./setup-office";
import { refusalOf, setupOffice, setupWorkbook } from "./setup-office";

let fixture: OfficeFixture;
beforeAll(async () => {
  fixture = await setupOffice();
});
beforeEach(() => fixture.host.replaceWorkbook(setupWorkbook(["表", "Other sheet"])));
afterAll(() => fixture.office.detach());

async function onSheet<T>(run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => run(context.workbook.worksheets.getItem("表"), context));
}

async function read(address: string, properties: string): Promise<Excel.Range> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load(properties);
    await context.sync();
    return range;
  });
}

test("HOST-PROTOCOL-30 values read texts as typing does, null leaves a cell, an empty text empties it", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C2");
    range.values = [["2026/3/5", "80%", "=1+2"], ["'001", "TRUE", "x"]];
    await context.sync();
    range.values = [[null, "", null], [null, null, "y"]];
    await context.sync();
  });
  const range = await read("A1:C2", "values,numberFormat,formulas,text");
  expect(range.values).toEqual([[46086, "", 3], ["001", true, "y"]]);
  expect(range.formulas[0]).toEqual([46086, "", "=1+2"]);
  expect(range.text[0]![0]).toBe("2026/3/5");
});

test("HOST-PROTOCOL-31 a cell formatted as text takes what is written as text", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A2");
    range.numberFormat = [["@"], ["@"]];
    range.values = [["001"], ["=1+1"]];
    await context.sync();
  });
  const range = await read("A1:A2", "values,valueTypes,numberFormatCategories");
  expect(range.values).toEqual([["001"], ["=1+1"]]);
  expect(range.valueTypes).toEqual([["String"], ["String"]]);
  expect(range.numberFormatCategories).toEqual([["Text"], ["Text"]]);
});

test("HOST-PROTOCOL-32 results are up to date within the request that changed their input, unless calculation is suspended", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
    await context.sync();
    const result = sheet.getRange("B1");
    sheet.getRange("A1").values = [[3]];
    result.load("values");
    await context.sync();
    expect(result.values).toEqual([[30]]);
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[4]];
    result.load("values");
    await context.sync();
    expect(result.values).toEqual([[30]]);
    result.load("values");
    await context.sync();
    expect(result.values).toEqual([[40]]);
  });
});

test("HOST-PROTOCOL-33 one formula for a range is filled; R1C1 reads and writes the same formulas", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1:B3").formulas = "=A1*2" as unknown as string[][];
    await context.sync();
    const range = sheet.getRange("B1:B3");
    range.load("formulas,formulasR1C1,values");
    await context.sync();
    expect(range.formulas).toEqual([["=A1*2"], ["=A2*2"], ["=A3*2"]]);
    expect(range.values).toEqual([[2], [4], [6]]);
    expect(range.formulasR1C1).toEqual([["=RC[-1]*2"], ["=RC[-1]*2"], ["=RC[-1]*2"]]);
    sheet.getRange("C1:C3").formulasR1C1 = [["=RC[-1]+1"], ["=RC[-1]+1"], ["=RC[-1]+1"]];
    const filled = sheet.getRange("C1:C3");
    filled.load("formulas");
    await context.sync();
    expect(filled.formulas).toEqual([["=B1+1"], ["=B2+1"], ["=B3+1"]]);
  });
});

const GEOMETRY: [string, (range: Excel.Range) => Excel.Range, string][] = [
  ["getCell", (range) => range.getCell(1, 2), "D3"],
  ["getRow", (range) => range.getRow(1), "B3:D3"],
  ["getColumn", (range) => range.getColumn(0), "B2:B5"],
  ["getEntireRow", (range) => range.getEntireRow(), "2:5"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
  ["getLastCell", (range) => range.getLastCell(), "D5"],
  ["getLastRow", (range) => range.getLastRow(), "B5:D5"],
  ["getLastColumn", (range) => range.getLastColumn(), "D2:D5"],
  ["getOffsetRange", (range) => range.getOffsetRange(1, -1), "A3:C6"],
  ["getResizedRange", (range) => range.getResizedRange(-1, 1), "B2:E4"],
  ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 2), "B2:C2"],
  ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:D1"],
  ["getRowsBelow", (range) => range.getRowsBelow(2), "B6:D7"],
  ["getRowsBelow inside", (range) => range.getRowsBelow(-2), "B4:D5"],
  ["getRowsAbove inside", (range) => range.getRowsAbove(-2), "B2:D3"],
  ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A5"],
  ["getColumnsAfter", (range) => range.getColumnsAfter(2), "E2:F5"],
  ["getColumnsAfter inside", (range) => range.getColumnsAfter(-1), "D2:D5"],
  ["getBoundingRect", (range) => range.getBoundingRect("F7"), "B2:F7"],
  ["getIntersection", (range) => range.getIntersection("C4:Z9"), "C4:D5"],
];
test.each(GEOMETRY)("HOST-PROTOCOL-34 %s of B2:D5", async (_name, make, expected) => {
  await onSheet(async (sheet, context) => {
    const range = make(sheet.getRange("B2:D5"));
    range.load("address");
    await context.sync();
    expect(range.address).toBe(`表!${expected}`);
  });
});

test("HOST-PROTOCOL-35 outside the grid or without a common part is refused; OrNullObject is null", async () => {
  const outside = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").getOffsetRange(-1, 0).load("address");
    await context.sync();
  });
  expect([outside.code, outside.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.getOffsetRange"]);
  const apart = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").getIntersection("C3").load("address");
    await context.sync();
  });
  expect(apart.code).toBe("ItemNotFound");
  await onSheet(async (sheet, context) => {
    const none = sheet.getRange("A1").getIntersectionOrNullObject("C3");
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("HOST-PROTOCOL-36 the used range of a sheet and of a range, empty and not", async () => {
  await onSheet(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject(), first = sheet.getUsedRange();
    first.load("address");
    await context.sync();
    expect(empty.isNullObject).toBe(true);
    expect(first.address).toBe("表!A1");
    sheet.getRange("C3:D6").values = [["a", ""], ["", "b"], ["", ""], ["c", ""]];
    sheet.getRange("F9").format.fill.color = "yellow";
    const all = sheet.getUsedRange(), valued = sheet.getUsedRange(true), part = sheet.getRange("A4:Z5").getUsedRange(true);
    const none = sheet.getRange("H1:J3").getUsedRangeOrNullObject();
    [all, valued, part].forEach((range) => range.load("address"));
    await context.sync();
    expect([all.address, valued.address, part.address]).toEqual(["表!C3:F9", "表!C3:D6", "表!D4"]);
    expect(none.isNullObject).toBe(true);
  });
});

test("HOST-PROTOCOL-37 whole rows and columns have no cell-level properties, but an address and a count", async () => {
  const range = await read("B:C", "values,address,cellCount,isEntireColumn,rowCount");
  expect(range.values).toBeNull();
  expect(range.address).toBe("表!B:C");
  expect(range.cellCount).toBe(2_097_152);
  expect(range.isEntireColumn).toBe(true);
  const whole = await read("1:1048576", "cellCount");
  expect(whole.cellCount).toBe(-1);
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("B:C").values = [[1]];
    await context.sync();
  });
  expect(error.code).toBe("InvalidArgument");
});

test("HOST-PROTOCOL-38 formats of many kinds are set and read; what differs reads as null", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.set({ format: { font: { bold: true, size: 14, color: "red", name: "宋体" }, horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 1 } });
    range.format.protection.locked = false;
    range.format.textOrientation = -45;
    sheet.getRange("A1").format.font.bold = false;
    sheet.getRange("A1").format.fill.color = "#123456";
    range.load("format/font/bold,format/font/size,format/font/color,format/font/name,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/textOrientation,format/protection/locked,format/fill/color");
    await context.sync();
    const { format } = range;
    expect([format.font.bold, format.font.size, format.font.color, format.font.name]).toEqual([null, 14, "#FF0000", "宋体"]);
    expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel, format.textOrientation]).toEqual(["Center", "Top", true, 1, -45]);
    expect(format.protection.locked).toBe(false);
    expect(format.fill.color).toBeNull();
    sheet.getRange("A1").format.fill.clear();
    range.load("format/fill/color");
    await context.sync();
    expect(range.format.fill.color).toBe("#FFFFFF");
  });
});

test("HOST-PROTOCOL-39 borders by side: style, weight and colour, taken off again from both neighbours", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    for (const side of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
      range.format.borders.getItem(side).style = "Continuous";
      range.format.borders.getItem(side).color = "#00FF00";
    }
    range.format.borders.getItem("EdgeBottom").weight = "Thick";
    const bottom = range.format.borders.getItem("EdgeBottom"), inner = range.format.borders.getItem("InsideVertical"), cell = sheet.getRange("B2").format.borders.getItem("EdgeRight");
    [bottom, inner, cell].forEach((border) => border.load("style,weight,color"));
    await context.sync();
    expect([bottom.style, bottom.weight, bottom.color]).toEqual(["Continuous", "Thick", "#00FF00"]);
    expect([inner.style, inner.weight]).toEqual(["Continuous", "Thin"]);
    expect(cell.color).toBe("#00FF00");
    sheet.getRange("B4:C4").format.borders.getItem("EdgeTop").style = "None";
    bottom.load("style");
    await context.sync();
    expect(bottom.style).toBe("None");
    range.format.borders.load("items/sideIndex,items/style");
    await context.sync();
    expect(range.format.borders.items.map(({ sideIndex }) => sideIndex)).toContain("DiagonalUp");
  });
});

test("HOST-PROTOCOL-40 widths and heights are points; rows and columns hide", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    range.format.columnWidth = 120;
    range.format.rowHeight = 30;
    sheet.getRange("D:D").columnHidden = true;
    sheet.getRange("5:6").rowHidden = true;
    range.load("format/columnWidth,format/rowHeight,left,top,width,height");
    const columns = sheet.getRange("C1:D1"), rows = sheet.getRange("A5:A6"), beyond = sheet.getRange("A6:A7");
    [columns, rows, beyond].forEach((item) => item.load("columnHidden,rowHidden,hidden"));
    await context.sync();
    expect(range.format.columnWidth).toBeCloseTo(120, 0);
    expect(range.format.rowHeight).toBe(30);
    expect(range.height).toBe(60);
    expect(columns.columnHidden).toBeNull();
    expect([rows.rowHidden, rows.hidden, beyond.rowHidden]).toEqual([true, true, null]);
    range.format.useStandardWidth = true;
    range.format.autofitRows();
    range.load("format/useStandardWidth");
    await context.sync();
    expect(range.format.useStandardWidth).toBe(true);
  });
});

test("HOST-PROTOCOL-41 insert gives the blank range, delete moves up, clear leaves formats or contents", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const blank = sheet.getRange("A2").insert("Down");
    blank.load("address,values");
    const all = sheet.getRange("A1:A4");
    all.load("values");
    await context.sync();
    expect([blank.address, blank.values[0]![0]]).toEqual(["表!A2", ""]);
    expect(all.values).toEqual([[1], [""], [2], [3]]);
    sheet.getRange("A2").delete("Up");
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A1").clear("Contents");
    const first = sheet.getRange("A1");
    first.load("values,format/fill/color");
    await context.sync();
    expect([first.values[0]![0], first.format.fill.color]).toEqual(["", "#FF0000"]);
  });
});

test("HOST-PROTOCOL-42 merged areas are found; a table over them is refused", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").merge();
    const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject(), none = sheet.getRange("A5").getMergedAreasOrNullObject();
    merged.load("address,areaCount,cellCount");
    await context.sync();
    expect([merged.address, merged.areaCount, merged.cellCount]).toEqual(["表!A1:C1", 1, 3]);
    expect(none.isNullObject).toBe(true);
  });
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("表").tables.add("A1:C4", true);
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["MergedRangeConflict", "TableCollection.add"]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").unmerge();
    sheet.tables.add("A1:C4", true);
    await context.sync();
  });
});

test("HOST-PROTOCOL-43 copyFrom adjusts formulas and brings formats; values alone bring results", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("A3").copyFrom("A1:B1");
    sheet.getRange("D1").copyFrom(sheet.getRange("B1"), "Values");
    const copy = sheet.getRange("A3:B3"), value = sheet.getRange("D1");
    copy.load("formulas,format/font/bold");
    value.load("formulas");
    await context.sync();
    expect(copy.formulas).toEqual([[5, "=A3*2"]]);
    expect(copy.format.font.bold).toBe(true);
    expect(value.formulas).toEqual([[10]]);
  });
});

test("HOST-PROTOCOL-44 autoFill copies formulas and refuses to guess a series", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
    sheet.getRange("B1").autoFill("B1:B3");
    const filled = sheet.getRange("B1:B3");
    filled.load("formulas");
    await context.sync();
    expect(filled.formulas).toEqual([["=A1*2"], ["=A2*2"], ["=A3*2"]]);
  });
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("B1").autoFill("B1:B3", "FillSeries");
    await context.sync();
  });
  expect(error.code).toBe("NotImplemented");
});

test("HOST-PROTOCOL-45 special cells: constants, formulas, blanks, and nothing", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C3").formulas = [[1, "x", "=1/0"], [2, "", "=A1"], ["", "", "y"]];
    const range = sheet.getRange("A1:C3");
    const find = (kind: Excel.SpecialCellType | "Blanks" | "Constants" | "Formulas", values?: Excel.SpecialCellValueType | "Errors" | "Numbers") => {
      const found = range.getSpecialCellsOrNullObject(kind as Excel.SpecialCellType, values as Excel.SpecialCellValueType);
      found.load("address,cellCount");
      return found;
    };
    const numbers = find("Constants", "Numbers"), formulas = find("Formulas"), errors = find("Formulas", "Errors"), blanks = find("Blanks");
    const none = sheet.getRange("H1:H3").getSpecialCellsOrNullObject("Formulas");
    await context.sync();
    expect(numbers.address).toBe("表!A1:A2");
    expect(formulas.address).toBe("表!C1:C2");
    expect(errors.address).toBe("表!C1");
    expect(blanks.cellCount).toBe(3);
    expect(none.isNullObject).toBe(true);
    formulas.areas.load("items/address");
    await context.sync();
    expect(formulas.areas.items.map((area) => area.address)).toEqual(["表!C1:C2"]);
  });
});

test("HOST-PROTOCOL-46 cell properties are read and written cell by cell", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([[{ format: { fill: { color: "#00FF00" } } }, { format: { font: { bold: true } } }]]);
    const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
    await context.sync();
    expect(cells.value).toEqual([[
      { address: "表!A1", format: { fill: { color: "#00FF00" }, font: { bold: false } } }, { address: "表!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: true } } },
    ]]);
    expect(columns.value.map((column) => column.columnIndex)).toEqual([0, 1]);
  });
});

test("HOST-PROTOCOL-47 several ranges of a sheet as one object", async () => {
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1:B2, D4");
    areas.format.fill.color = "#ABCDEF";
    areas.load("address,areaCount,cellCount,format/fill/color");
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount, areas.format.fill.color]).toEqual(["表!A1:B2,表!D4", 2, 5, "#ABCDEF"]);
    sheet.getRange("1:1").insert("Down");
    areas.load("address");
    await context.sync();
    expect(areas.address).toBe("表!A2:B3,表!D5");
    areas.clear();
    const cell = sheet.getRange("D5");
    cell.load("format/fill/color");
    await context.sync();
    expect(cell.format.fill.color).toBe("#FFFFFF");
  });
});

test("HOST-PROTOCOL-48 rows are sorted by a column, blanks last, formulas following their row", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C5").formulas = [["名", "数", "倍"], ["乙", 3, "=B2*2"], ["", "", ""], ["丙", 1, "=B4*2"], ["甲", 2, "=B5*2"]];
    sheet.getRange("A1:C5").sort.apply([{ key: 1, ascending: true }], false, true);
    const range = sheet.getRange("A1:C5");
    range.load("values,formulas");
    await context.sync();
    expect(range.values).toEqual([["名", "数", "倍"], ["丙", 1, 2], ["甲", 2, 4], ["乙", 3, 6], ["", "", ""]]);
    expect(range.formulas[1]![2]).toBe("=B2*2");
    range.sort.apply([{ key: 1, ascending: false }], false, true);
    range.load("values");
    await context.sync();
    expect(range.values.map((row) => row[1] as unknown)).toEqual(["数", 3, 2, 1, ""]);
  });
});

test("HOST-PROTOCOL-49 groups, select and the active cell", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("2:3").group("ByRows");
    sheet.getRange("2:3").hideGroupDetails("ByRows");
    sheet.getRange("B3:C4").select();
    const selected = context.workbook.getSelectedRange(), active = context.workbook.getActiveCell(), grouped = sheet.getRange("2:3");
    [selected, active].forEach((range) => range.load("address"));
    grouped.load("rowHidden");
    await context.sync();
    expect([selected.address, active.address, grouped.rowHidden]).toEqual(["表!B3:C4", "表!B3", true]);
    grouped.showGroupDetails("ByRows");
    grouped.ungroup("ByRows");
    grouped.load("rowHidden");
    await context.sync();
    expect(grouped.rowHidden).toBe(false);
  });
});

test("HOST-PROTOCOL-50 getRange takes names and tables, and quotes sheet names in addresses", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Other sheet");
    sheet.getRange("A1:B2").values = [["a", "b"], [1, 2]];
    context.workbook.names.add("数据", sheet.getRange("B2"));
    const named = sheet.getRange("数据"), own = sheet.getRange("'Other sheet'!A1");
    [named, own].forEach((range) => range.load("address"));
    await context.sync();
    expect([named.address, own.address]).toEqual(["'Other sheet'!B2", "'Other sheet'!A1"]);
  });
  const error = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("不是 地址").load("address");
    await context.sync();
  });
  expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Worksheet.getRange"]);
});
