import { parseRect } from "../../../src/host/model/address";
import { insertCells } from "../../../src/host/model/edit/structure";
import { applySheetFilter } from "../../../src/host/model/edit/sheet-filter";
import { addTable } from "../../../src/host/model/edit/tables";
import { writeValues } from "../../../src/host/model/edit/write";
import { newWorkbook } from "../../../src/host/file/new-workbook";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { zipSync, strToU8 } from "fflate";
import { checkPackage } from "./check-package";
import { act, open, sheetOf } from "./open-and-save";
import { all, one, partText, tree, unzip } from "./read-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const CRITERIA = '<filterColumn colId="1"><filters><filter val="执行"/></filters></filterColumn><sortState ref="A2:B3"><sortCondition ref="A2:A3"/></sortState>';

/** A saved workbook with a filter over A1:B3, whose row 2 its criteria hide. */
function filtered(): Uint8Array {
  const workbook = newWorkbook("测试.xlsx");
  const sheet = sheetOf(workbook);
  act(workbook, () => {
    writeValues(sheet, parseRect("A1:B3")!, [["名称", "状态"], ["甲", "计划"], ["乙", "执行"]]);
    applySheetFilter(sheet, parseRect("A1:B3")!);
    sheet.setRowFormat(1, { hidden: true });
  });
  const parts = unzip(saveWorkbook(workbook));
  parts[SHEET] = strToU8(partText(parts, SHEET).replace(/<autoFilter ref="A1:B3"\/>/, `<autoFilter ref="A1:B3" xr:uid="{1}" xmlns:xr="urn:x">${CRITERIA}</autoFilter>`));
  return zipSync(parts);
}

const names = (parts: Record<string, Uint8Array>) => all(tree(partText(parts, "xl/workbook.xml")), "definedName").map((name) => [name.attributes.name, name.attributes.hidden, name.text]);

test("HOST-FILE-87 a sheet's own filter stays as it came, follows inserted rows and columns, and goes with its name where a table takes its place", () => {
  const bytes = filtered();
  const workbook = open(bytes);
  const sheet = sheetOf(workbook);
  expect(sheet.parts.autoFilter).toEqual({ range: parseRect("A1:B3"), criteria: CRITERIA });
  act(workbook, () => writeValues(sheet, parseRect("D9")!, [["别处"]]));
  const touched = unzip(saveWorkbook(workbook));
  expect(partText(touched, SHEET)).toContain(`<autoFilter ref="A1:B3" xr:uid="{1}" xmlns:xr="urn:x">${CRITERIA}</autoFilter>`);
  expect(names(touched)).toEqual([["_xlnm._FilterDatabase", "1", "Sheet1!$A$1:$B$3"]]);

  act(workbook, () => insertCells(sheet, parseRect("A:A")!, "right"));
  act(workbook, () => insertCells(sheet, parseRect("1:1")!, "down"));
  const moved = unzip(saveWorkbook(workbook));
  const filter = one(tree(partText(moved, SHEET)), "autoFilter")!;
  expect([filter.attributes.ref, filter.attributes["xr:uid"], filter.children.map((child) => [child.name, child.attributes])]).toEqual(["B2:C4", "{1}", [["filterColumn", { colId: "1" }]]]);
  expect(names(moved)).toEqual([["_xlnm._FilterDatabase", "1", "Sheet1!$B$2:$C$4"]]);

  act(workbook, () => addTable(sheet, parseRect("B2:C4")!, true));
  const tabled = saveWorkbook(workbook), parts = unzip(tabled);
  expect(checkPackage(tabled)).toEqual([]);
  expect(one(tree(partText(parts, SHEET)), "autoFilter")).toBeUndefined();
  expect(names(parts)).toEqual([]);
  expect(one(tree(partText(parts, "xl/tables/table1.xml")), "autoFilter")).toMatchObject({ attributes: { ref: "B2:C4" }, children: [{ name: "filterColumn" }] });
  for (let step = 0; step < 4; step++) workbook.undo();
  const undone = unzip(saveWorkbook(workbook));
  expect(partText(undone, SHEET)).toContain(`<autoFilter ref="A1:B3" xr:uid="{1}" xmlns:xr="urn:x">${CRITERIA}</autoFilter>`);
  expect(names(undone)).toEqual([["_xlnm._FilterDatabase", "1", "Sheet1!$A$1:$B$3"]]);
});
