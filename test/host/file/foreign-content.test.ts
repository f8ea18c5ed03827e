import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { parseRect } from "../../../src/host/model/address";
import { addTable } from "../../../src/host/model/edit/tables";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "../../../src/host/model/edit/sheets";
import { deleteCells, insertCells } from "../../../src/host/model/edit/structure";
import { writeValues } from "../../../src/host/model/edit/write";
import type { Workbook } from "../../../src/host/model/workbook";
import { resave, withLibreOffice } from "../../e2e/libreoffice";
import { checkPackage } from "./check-package";
import { foreignParts, KEPT_PARTS, zipParts } from "./foreign-parts";
import { act, open, sheetOf } from "./open-and-save";
import { all, linksOf, one, partText, tree, unzip } from "./read-parts";

const setupForeign = () => open(zipParts(foreignParts()));
const SHEET = "xl/worksheets/sheet1.xml";

/** Edits a cell, adds a sheet and a table on it. */
function edit(workbook: Workbook): void {
  act(workbook, () => {
    const sheet = sheetOf(workbook);
    sheet.set("protection", null);
    sheet.putCell(1, 1, { ...sheet.cellAt(1, 1), value: 12 });
    const added = addSheet(workbook, "新表");
    writeValues(added, parseRect("A1:B3")!, [["阶段", "数量"], ["立项", 3], ["执行", 4]]);
    addTable(added, parseRect("A1:B3")!, true, "阶段汇总");
  });
}

test("HOST-FILE-01 the foreign workbook itself is sound", () => {
  expect(checkPackage(zipParts(foreignParts()))).toEqual([]);
});

test("HOST-FILE-02 saving without a change gives every part back byte for byte", () => {
  const before = unzip(zipParts(foreignParts())), after = unzip(saveWorkbook(setupForeign()));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const name of Object.keys(before)) expect(partText(after, name)).toBe(partText(before, name));
});

test("HOST-FILE-03 after an edit, a new sheet and a new table, what we do not know is there byte for byte and linked", () => {
  const workbook = setupForeign();
  edit(workbook);
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const before = unzip(zipParts(foreignParts())), after = unzip(bytes);
  for (const name of KEPT_PARTS) expect(partText(after, name)).toBe(partText(before, name));
  for (const source of ["", "xl/workbook.xml", SHEET, "xl/worksheets/sheet2.xml", "xl/drawings/drawing1.xml", "xl/pivotTables/pivotTable1.xml"]) {
    const kept = linksOf(before, source).filter((link) => !link.type.endsWith("/calcChain"));
    expect(linksOf(after, source)).toEqual(expect.arrayContaining(kept));
  }
});

test("HOST-FILE-04 in a changed sheet only the changed elements differ; unknown ones stay at their place", () => {
  const workbook = setupForeign();
  edit(workbook);
  const before = tree(foreignParts()[SHEET]!), after = tree(partText(unzip(saveWorkbook(workbook)), SHEET));
  const kept = before.children.filter((child) => !["sheetData", "sheetProtection", "dimension", "sheetViews"].includes(child.name));
  for (const element of kept) expect(after.children).toContainEqual(element);
  expect(after.attributes).toEqual(before.attributes);
  const cells = new Map(all(after, "c").map((cell) => [cell.attributes.r, cell]));
  expect(one(cells.get("B2")!, "v")!.text).toBe("12");
  expect(cells.get("A5")!.attributes.cm).toBe("1");
  expect(one(cells.get("A5")!, "f")).toMatchObject({ attributes: { t: "array", ref: "A5:A6" }, text: "_xlfn._xlws.SORT(B2:B3)" });
  expect(one(cells.get("A4")!, "f")!.text).toBe('_xlfn.XLOOKUP("活动",A2:A3,B2:B3)');
  expect(one(cells.get("C2")!, "f")!.text).toBe("表1[[#This Row],[预算]]*2");
  expect(one(cells.get("D5")!, "f")!.text).toBe("B5*$B$2+SUM(B$2:B5)");
  expect(cells.get("A2")!.attributes.t).toBe("s");
  expect(one(cells.get("A2")!, "v")!.text).toBe("2");
  expect(all(after, "row")[0]!.attributes).toMatchObject({ s: "1", customFormat: "1", ht: "28.5", "x14ac:dyDescent": "0.2" });
});

test("HOST-FILE-05 calcChain goes, the workbook asks for calculation, and lists of titles are taken out of app.xml", () => {
  const workbook = setupForeign();
  edit(workbook);
  const parts = unzip(saveWorkbook(workbook));
  expect(parts["xl/calcChain.xml"]).toBeUndefined();
  const root = tree(partText(parts, "xl/workbook.xml"));
  expect(one(root, "calcPr")!.attributes).toMatchObject({ calcId: "191029", fullCalcOnLoad: "1" });
  const properties = tree(partText(parts, "docProps/app.xml"));
  expect(properties.children.map((child) => child.name)).toEqual(["Application", "Company"]);
  expect(root.children.map((child) => child.name)).toEqual(tree(foreignParts()["xl/workbook.xml"]!).children.map((child) => child.name));
  expect(one(root, "workbookProtection")!.attributes.workbookPassword).toBe("CC1A");
});

test("HOST-FILE-06 sheets moved, renamed and removed: names follow by position, orphans go, the rest stays", () => {
  const workbook = setupForeign();
  act(workbook, () => {
    addSheet(workbook, "新表");
    moveSheet(sheetOf(workbook, "新表"), 0);
    renameSheet(sheetOf(workbook, "项目"), "项目 & 台账");
  });
  const moved = saveWorkbook(workbook);
  expect(checkPackage(moved)).toEqual([]);
  const root = tree(partText(unzip(moved), "xl/workbook.xml"));
  expect(all(root, "sheet").map((sheet) => [sheet.attributes.name, sheet.attributes.sheetId])).toEqual([["新表", "8"], ["项目 & 台账", "4"], ["透视", "7"]]);
  expect(all(root, "definedName").map((name) => [name.attributes.name, name.attributes.localSheetId, name.text])).toEqual([
    ["_xlnm.Print_Titles", "1", "'项目 & 台账'!$1:$1"], ["阶段", "2", "透视!$A$1:$A$2"], ["阶段表", undefined, "'项目 & 台账'!$A$2:$A$3"],
  ]);
  act(workbook, () => deleteSheet(sheetOf(workbook, "项目 & 台账")));
  const bytes = saveWorkbook(workbook), parts = unzip(bytes);
  expect(checkPackage(bytes)).toEqual([]);
  for (const gone of [SHEET, "xl/drawings/drawing1.xml", "xl/charts/chart1.xml", "xl/comments1.xml", "xl/tables/table1.xml"]) expect(parts[gone]).toBeUndefined();
  for (const kept of ["customXml/item1.xml", "docProps/custom.xml", "xl/pivotTables/pivotTable1.xml"]) expect(parts[kept]).toBeDefined();
});

test("HOST-FILE-07 rows inserted: validation, formats and their newer extensions, links and breaks move with the cells", () => {
  const workbook = setupForeign();
  act(workbook, () => {
    sheetOf(workbook).set("protection", null);
    insertCells(sheetOf(workbook), parseRect("2:2")!, "down");
  });
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const root = tree(partText(unzip(bytes), SHEET));
  expect(all(root, "dataValidation").map((rule) => rule.attributes.sqref)).toEqual(["A3:A4 A11", "B3:B4", "C11:C13"]);
  expect(all(root, "dataValidation")[0]!.attributes.imeMode).toBe("on");
  expect(all(root, "conditionalFormatting").map((rule) => rule.attributes.sqref)).toEqual(["B3:B4", "A3:C4"]);
  expect(one(one(root, "x14:conditionalFormatting")!, "xm:sqref")!.text).toBe("B3:B4");
  expect(all(root, "x14:dataValidation")).toEqual([]);
  expect(one(root, "x14:sparkline")).toBeDefined();
  expect(one(root, "hyperlink")!.attributes).toEqual({ ref: "A4", "r:id": "rId4" });
  expect(one(root, "brk")!.attributes).toEqual({ id: "5", max: "16383", man: "1" });
});

test("HOST-FILE-84 comments, their boxes, drawings and lists of addresses follow inserted and deleted rows and columns", () => {
  const workbook = setupForeign();
  act(workbook, () => {
    const sheet = sheetOf(workbook);
    sheet.set("protection", null);
    insertCells(sheet, parseRect("1:2")!, "down");
    insertCells(sheet, parseRect("A:A")!, "right");
  });
  const bytes = saveWorkbook(workbook), parts = unzip(bytes);
  expect(checkPackage(bytes)).toEqual([]);
  expect(one(tree(partText(parts, "xl/comments1.xml")), "comment")!.attributes.ref).toBe("B4");
  expect(partText(parts, "xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>3</x:Row><x:Column>1</x:Column>");
  const drawing = tree(partText(parts, "xl/drawings/drawing1.xml"));
  expect(["xdr:col", "xdr:row"].map((name) => all(drawing, name).map((item) => item.text))).toEqual([["6", "10"], ["3", "14"]]);
  const sheet = tree(partText(parts, SHEET));
  expect([one(sheet, "protectedRange")!.attributes.sqref, one(sheet, "ignoredError")!.attributes.sqref]).toEqual(["C4:C5", "C6"]);

  act(workbook, () => deleteCells(sheetOf(workbook), parseRect("4:4")!, "up"));
  const after = unzip(saveWorkbook(workbook));
  expect(one(tree(partText(after, "xl/comments1.xml")), "comment")).toBeUndefined();
  expect(partText(after, "xl/drawings/vmlDrawing1.vml")).not.toContain("<v:shape ");
  workbook.undo();
  workbook.undo();
  expect(partText(unzip(saveWorkbook(workbook)), "xl/comments1.xml")).toBe(foreignParts()["xl/comments1.xml"]);
});

test("HOST-FILE-86 print titles whose rows were deleted are not written; what is left of two areas is", () => {
  const workbook = setupForeign();
  const sheet = sheetOf(workbook);
  const written = (formula: string) => {
    act(workbook, () => workbook.set("names", [{ name: "Print_Titles", scope: sheet.id, formula, comment: "", visible: true }]));
    return all(tree(partText(unzip(saveWorkbook(workbook)), "xl/workbook.xml")), "definedName").map((name) => name.text);
  };
  expect(written("项目!#REF!")).toEqual([]);
  expect(written("项目!$A:$A,项目!#REF!")).toEqual(["项目!$A:$A"]);
});

test("HOST-FILE-08 settings of add-ins are read from and written to the web extension part", () => {
  const workbook = setupForeign();
  expect([...workbook.parts.settings]).toEqual([["mode", '"审批"']]);
  act(workbook, () => workbook.set("settings", new Map([["mode", '"查看"'], ["v", '{"a":"<&\\""}']])));
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  expect([...open(bytes).parts.settings]).toEqual([["mode", '"查看"'], ["v", '{"a":"<&\\""}']]);
  const root = tree(partText(unzip(bytes), "xl/webextensions/webextension1.xml"));
  expect(one(root, "we:reference")!.attributes.id).toBe("wa104381000");
});

withLibreOffice()("with LibreOffice", () => {
  test("HOST-FILE-09 LibreOffice opens the edited foreign workbook and calculates its formulas", () => {
    const workbook = setupForeign();
    edit(workbook);
    const folder = mkdtempSync(join(tmpdir(), "foreign-"));
    try {
      writeFileSync(join(folder, "book.xlsx"), saveWorkbook(workbook));
      const made = open(resave(join(folder, "book.xlsx")));
      expect(made.parts.sheets.map((sheet) => sheet.name)).toEqual(["项目", "透视", "新表"]);
      const value = (sheet: string, address: string) => {
        const { top, left } = parseRect(address)!;
        return sheetOf(made, sheet).valueAt(top, left);
      };
      expect(["A2", "B2", "C2", "C3", "D3", "C5"].map((cell) => value("项目", cell))).toEqual(["春季 推广", 12, 24, 40, 20 * 12 + 32, "活动<"]);
      expect(value("新表", "B3")).toBe(4);
      expect(made.parts.tables.map((table) => table.name).sort()).toEqual(["表1", "阶段汇总"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
