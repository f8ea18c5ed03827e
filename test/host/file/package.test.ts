import { strToU8, zipSync } from "fflate";
import { newWorkbook } from "../../../src/host/file/new-workbook";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { themeColors } from "../../../src/host/file/theme-colors";
import { parseRect, type Rect } from "../../../src/host/model/address";
import { addTable, convertToRange, renameTable } from "../../../src/host/model/edit/tables";
import { addSheet, copySheet } from "../../../src/host/model/edit/sheets";
import { changeStyle, writeValues } from "../../../src/host/model/edit/write";
import { setValidation } from "../../../src/host/model/rules/validation";
import { Worksheet } from "../../../src/host/model/sheet";
import { DEFAULT_STYLE, StyleTable } from "../../../src/host/model/styles";
import { Workbook } from "../../../src/host/model/workbook";
import { checkPackage } from "./check-package";
import { foreignParts, zipParts } from "./foreign-parts";
import { act, open, reopen, sheetOf } from "./open-and-save";
import { all, one, partText, tree, unzip } from "./read-parts";

const rect = (text: string): Rect => parseRect(text)!;
const SHEET = "xl/worksheets/sheet1.xml";

/** The foreign workbook with some parts changed. */
function variant(changes: Readonly<Record<string, (old: string) => string>>): Uint8Array {
  const parts = foreignParts();
  for (const [name, change] of Object.entries(changes)) parts[name] = change(parts[name] ?? "");
  return zipParts(parts);
}

test("HOST-FILE-70 a new workbook has one sheet, the Chinese default font, theme and document properties", () => {
  const workbook = newWorkbook("新建.xlsx");
  expect(workbook.parts.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  expect(workbook.styles.get(0)).toEqual(DEFAULT_STYLE);
  expect(workbook.styles.intern(DEFAULT_STYLE)).toBe(0);
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  expect(Object.keys(unzip(bytes))).toEqual(expect.arrayContaining(["xl/theme/theme1.xml", "xl/styles.xml", "docProps/core.xml", "docProps/app.xml"]));
});

test("HOST-FILE-71 a workbook made in memory is saved whole, also with another default format", () => {
  const workbook = new Workbook({ fileName: "a.xlsx", isReadOnly: false, is1904: true });
  const sheet = new Worksheet(workbook, "s1", "甲");
  Object.assign(workbook.parts, { sheets: [sheet], activeSheetId: "s1" });
  workbook.styles = new StyleTable([{ ...DEFAULT_STYLE, font: { name: "宋体", size: 10 } }, DEFAULT_STYLE]);
  sheet.place(2, 1, { value: "文字", formula: null, style: 1 });
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const opened = open(bytes);
  expect(opened.properties.is1904).toBe(true);
  expect(opened.styles.get(0).font).toEqual({ name: "宋体", size: 10 });
  expect(opened.styles.get(sheetOf(opened).cellAt(2, 1).style)).toEqual(DEFAULT_STYLE);
});

test("HOST-FILE-72 new formats are appended; those of the file keep index and XML, built-in dates their number", () => {
  const workbook = open(zipParts(foreignParts()));
  const sheet = sheetOf(workbook);
  expect(workbook.styles.get(1)).toMatchObject({ numberFormat: "yyyy/m/d", locked: false, font: { name: "微软雅黑", bold: true }, alignment: { wrap: true }, border: { bottom: { style: "double" } } });
  act(workbook, () => {
    sheet.set("protection", null);
    changeStyle(sheet, rect("A1"), { font: { italic: true } });
    changeStyle(sheet, rect("B2"), { numberFormat: "0.00%", fill: { pattern: "solid", foreground: { rgb: "FFFF00" } } });
  });
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const before = tree(foreignParts()["xl/styles.xml"]!), after = tree(partText(unzip(bytes), "xl/styles.xml"));
  const list = (root: typeof before, name: string) => root.children.find((child) => child.name === name)!.children;
  for (const name of ["fonts", "fills", "borders", "cellXfs", "dxfs", "numFmts"]) expect(list(after, name).slice(0, list(before, name).length)).toEqual(list(before, name));
  expect(list(after, "cellXfs").slice(3).map((xf) => xf.attributes.numFmtId)).toEqual(["14", "10"]);
  expect(list(after, "cellXfs")[3]!.attributes).toMatchObject({ fillId: "2", borderId: "1" });
});

test("HOST-FILE-73 header cells of tables are texts equal to the column names, with line ends escaped in the table", () => {
  const workbook = newWorkbook("a.xlsx");
  const sheet = sheetOf(workbook);
  act(workbook, () => {
    writeValues(sheet, rect("A1:C3"), [["项目", "预算\n（万元）", "2026"], ["a", 1, 2], ["b", 3, 4]]);
    addTable(sheet, rect("A1:C3"), true, "项目表");
    sheet.putCell(0, 2, { value: 2026, formula: null, style: 0 });
  });
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const table = tree(partText(unzip(bytes), "xl/tables/table1.xml"));
  expect(all(table, "tableColumn").map((column) => column.attributes.name)).toEqual(["项目", "预算_x000A_（万元）", "2026"]);
  expect(open(bytes).parts.tables[0]!.columns.map((column) => column.name)).toEqual(["项目", "预算\n（万元）", "2026"]);
});

test("HOST-FILE-74 a changed table keeps the formats of its columns; renaming it renames own-row formulas; a removed one goes", () => {
  const workbook = open(zipParts(foreignParts()));
  act(workbook, () => renameTable(workbook, workbook.parts.tables[0]!.id, "项目表"));
  const bytes = saveWorkbook(workbook), parts = unzip(bytes);
  expect(checkPackage(bytes)).toEqual([]);
  const table = tree(partText(parts, "xl/tables/table1.xml"));
  expect(table.attributes).toMatchObject({ id: "3", displayName: "项目表", headerRowDxfId: "0" });
  expect(all(table, "tableColumn")[0]!.attributes.dataDxfId).toBe("0");
  expect(one(table, "filter")!.attributes.val).toBe("活动");
  expect(one(table, "calculatedColumnFormula")!.text).toBe("项目表[[#This Row],[预算]]*2");
  expect(all(tree(partText(parts, SHEET)), "f")[0]!.text).toBe("项目表[[#This Row],[预算]]*2");
  act(workbook, () => {
    sheetOf(workbook).set("protection", null);
    convertToRange(workbook, workbook.parts.tables[0]!.id);
  });
  const without = saveWorkbook(workbook);
  expect(checkPackage(without)).toEqual([]);
  expect(unzip(without)["xl/tables/table1.xml"]).toBeUndefined();
  expect(partText(unzip(without), SHEET)).not.toContain("tablePart");
});

test("HOST-FILE-75 a copied sheet is whole: its tables have new names and its links their address", () => {
  const workbook = open(zipParts(foreignParts()));
  act(workbook, () => copySheet(sheetOf(workbook), 1));
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const copy = open(bytes).parts.sheets[1]!;
  expect(copy.valueAt(1, 0)).toBe("春季 推广");
  expect(copy.parts.hyperlinks.map((link) => link.range)).toEqual([rect("A3")]);
  const links = partText(unzip(bytes), "xl/worksheets/_rels/sheet3.xml.rels");
  expect(links).toContain('Target="https://example.org/规则?a=1&amp;b=2" TargetMode="External"');
  expect(partText(unzip(bytes), "xl/worksheets/sheet3.xml")).not.toContain("x14:id");
});

test("HOST-FILE-76 texts of validation stay within what Excel takes, and line ends are escaped", () => {
  const workbook = newWorkbook("a.xlsx");
  const items = Array.from({ length: 100 }, (_, i) => `选项${i}`).join(",");
  act(workbook, () => sheetOf(workbook).set("validations", [{
    id: "v", ranges: [rect("A1")], type: "list", operator: "between", formula1: `"${items}"`, formula2: null, ignoreBlanks: true, inCellDropDown: true,
    prompt: { show: true, title: "题".repeat(40), message: "一\n二" }, alert: { show: true, style: "stop", title: "", message: "长".repeat(300) },
  }]));
  const rule = one(tree(partText(unzip(saveWorkbook(workbook)), SHEET)), "dataValidation")!;
  expect([rule.attributes.promptTitle!.length, rule.attributes.error!.length, rule.attributes.prompt]).toEqual([32, 224, "一_x000A_二"]);
  const literal = one(rule, "formula1")!.text;
  expect(literal.length).toBeLessThanOrEqual(257);
  expect(`${items},`.startsWith(`${literal.slice(1, -1)},`)).toBe(true);
});

test("HOST-FILE-77 files of other writers: prefixed names, comments, CDATA, UTF-16, no styles, cells without address, ISO dates", () => {
  const prefixed = (old: string) => old.replace(/<(\/?)(?=[a-zA-Z])(?![a-z0-9]+:)/g, "<$1x:").replace('xmlns="', 'xmlns:x="');
  const workbook = open(variant({ [SHEET]: prefixed, "xl/sharedStrings.xml": prefixed, "xl/workbook.xml": prefixed, "xl/tables/table1.xml": prefixed, "xl/styles.xml": prefixed }));
  expect(sheetOf(workbook).cellAt(2, 2)).toMatchObject({ value: 40, formula: "[@预算]*2" });
  sheetOf(workbook).place(20, 0, { value: "新", formula: null, style: 0 });
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  expect(sheetOf(open(bytes)).valueAt(20, 0)).toBe("新");

  const plain = (data: string) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
  const small = variant({ "xl/worksheets/sheet2.xml": () => plain('<!-- c --><row><c><v>1</v></c><c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c></row><row><c r="C2" t="d"><v>2026-03-05</v></c><c><v>2</v></c></row>') });
  const cells = sheetOf(open(small), "透视");
  expect([cells.valueAt(0, 0), cells.valueAt(0, 1), cells.valueAt(1, 2), cells.valueAt(1, 3)]).toEqual([1, "<b>", 46_086, 2]);

  const parts: Record<string, Uint8Array> = Object.fromEntries(Object.entries(foreignParts()).map(([name, text]) => [name, strToU8(text)]));
  parts["xl/sharedStrings.xml"] = Buffer.from(`\ufeff${foreignParts()["xl/sharedStrings.xml"]!.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
  expect(sheetOf(open(zipSync(parts))).valueAt(2, 0)).toBe("活动");
});

test("HOST-FILE-78 sheets that are no worksheets keep their place behind their neighbour", () => {
  const chartSheet = (old: string) => old.replace('<sheet name="透视"', '<sheet name="图" sheetId="9" r:id="rId20"/><sheet name="透视"').replace('localSheetId="1"', 'localSheetId="2"');
  const workbook = open(variant({
    "xl/workbook.xml": chartSheet,
    "xl/_rels/workbook.xml.rels": (old) => old.replace("</Relationships>", '<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>'),
    "xl/chartsheets/sheet1.xml": () => '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>',
    "[Content_Types].xml": (old) => old.replace("</Types>", '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>'),
  }));
  expect(workbook.parts.sheets.map((sheet) => sheet.name)).toEqual(["项目", "透视"]);
  expect(workbook.parts.names.find((name) => name.name === "阶段")!.scope).toBe(workbook.parts.sheets[1]!.id);
  act(workbook, () => addSheet(workbook, "前", 0));
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const root = tree(partText(unzip(bytes), "xl/workbook.xml"));
  expect(all(root, "sheet").map((sheet) => sheet.attributes.name)).toEqual(["前", "项目", "图", "透视"]);
  expect(all(root, "definedName").find((name) => name.attributes.name === "阶段")!.attributes.localSheetId).toBe("3");
});

test("HOST-FILE-79 only one tab is selected after another sheet was activated, and the unchanged cells keep their text", () => {
  const workbook = open(zipParts(foreignParts()));
  act(workbook, () => {
    sheetOf(workbook, "透视").set("visibility", "visible");
    workbook.set("activeSheetId", sheetOf(workbook, "透视").id);
  });
  const bytes = saveWorkbook(workbook), parts = unzip(bytes);
  expect(checkPackage(bytes)).toEqual([]);
  const data = (text: string) => /<sheetData>.*<\/sheetData>/s.exec(text)![0];
  expect(data(partText(parts, SHEET))).toBe(data(foreignParts()[SHEET]!));
  expect(one(tree(partText(parts, "xl/workbook.xml")), "workbookView")!.attributes.activeTab).toBe("1");
  expect(open(bytes).activeSheet.name).toBe("透视");
});

test("HOST-FILE-80 undo back to what was opened saves the cells as they came", () => {
  const workbook = open(zipParts(foreignParts()));
  act(workbook, () => sheetOf(workbook).putCell(1, 1, { value: 99, formula: null, style: 0 }));
  workbook.undo();
  expect(Buffer.compare(saveWorkbook(workbook), saveWorkbook(open(zipParts(foreignParts()))))).toBe(0);
});

test("HOST-FILE-81 settings of a workbook without add-ins get a task pane part of the given add-in", () => {
  const workbook = newWorkbook("a.xlsx");
  act(workbook, () => workbook.set("settings", new Map([["regulation", '{"version":1}']])));
  const bytes = saveWorkbook(workbook, { addIn: { id: "5f6c1f9a-0000-4000-8000-00000000abcd", version: "1.2.0.0" } });
  expect(checkPackage(bytes)).toEqual([]);
  const root = tree(partText(unzip(bytes), "xl/webextensions/webextension1.xml"));
  expect(one(root, "we:reference")!.attributes).toMatchObject({ id: "5f6c1f9a-0000-4000-8000-00000000abcd", version: "1.2.0.0" });
  expect([...open(bytes).parts.settings]).toEqual([["regulation", '{"version":1}']]);
});

test("HOST-FILE-82 validation set through the model is in the file, and reopened twice it is the same", () => {
  const workbook = newWorkbook("a.xlsx");
  act(workbook, () => setValidation(sheetOf(workbook), rect("B2:B9"), {
    type: "date", operator: "between", formula1: "DATE(2026,1,1)", formula2: "DATE(2026,12,31)", ignoreBlanks: true, inCellDropDown: true,
    prompt: { show: true, title: "日期", message: "" }, alert: { show: true, style: "stop", title: "", message: "请输入 2026 年的日期" },
  }));
  const once = reopen(workbook), twice = reopen(once);
  expect(sheetOf(twice).parts.validations).toEqual(sheetOf(once).parts.validations);
  expect(sheetOf(once).parts.validations[0]).toMatchObject({ type: "date", formula2: "DATE(2026,12,31)", ranges: [rect("B2:B9")] });
});

test("HOST-FILE-83 a template is saved as a workbook", () => {
  const template = variant({ "[Content_Types].xml": (old) => old.replace("sheet.main+xml", "template.main+xml") });
  const types = partText(unzip(saveWorkbook(open(template))), "[Content_Types].xml");
  expect(types).toContain("spreadsheetml.sheet.main+xml");
  expect(types).not.toContain("template.main+xml");
});

test("HOST-FILE-85 theme colours are given in the order in which formats count them", () => {
  expect(themeColors(newWorkbook("a.xlsx"))).toEqual(["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"]);
  expect(themeColors(open(zipParts(foreignParts())))!.slice(0, 4)).toEqual(["111111", "000000", "333333", "222222"]);
  expect(themeColors(new Workbook({ fileName: "a.xlsx", isReadOnly: false, is1904: false }))).toBeNull();
});
