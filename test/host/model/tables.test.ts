import { addTable, addTableColumn, addTableRows, convertToRange, deleteTable, deleteTableColumn, deleteTableRows, renameColumn, renameTable, resizeTable, setTable } from "../../../src/host/model/edit/tables";
import { mergeCells } from "../../../src/host/model/edit/merge";
import { addName } from "../../../src/host/model/edit/names";
import { writeFormula } from "../../../src/host/model/edit/write";
import { act, contents, fill, rect, refusal, setupWorkbook } from "./setup-workbook";

function setup() {
  const workbook = setupWorkbook(["项目", "总览"]);
  const [sheet, other] = workbook.parts.sheets;
  fill(sheet!, "B2", [["编号", "预算", "支出"], ["P1", 5, 3], ["P2", 6, 4]]);
  const table = act(workbook, () => addTable(sheet!, rect("B2:D4"), true, "Projects"));
  act(workbook, () => writeFormula(other!, rect("A1"), "=SUM(Projects[预算])-项目!C4"));
  return { workbook, sheet: sheet!, other: other!, table, now: () => workbook.parts.tables.find((each) => each.id === table.id)! };
}

test("HOST-MODEL-70 headers become texts, unique and never empty, written into their cells", () => {
  const workbook = setupWorkbook();
  const sheet = workbook.parts.sheets[0]!;
  fill(sheet, "A1", [["预算", null, "预算", 2026, "预算", "列2"], [1, 2, 3, 4, 5, 6]]);
  const table = act(workbook, () => addTable(sheet, rect("A1:F2"), true));
  expect(contents(sheet, "A1:F1")).toEqual([["预算", "列3", "预算2", "2026", "预算3", "列2"]]);
  expect([table.name, table.columns.map((column) => column.id)]).toEqual(["表1", [1, 2, 3, 4, 5, 6]]);
});

test("HOST-MODEL-71 without headers a row is put in above, a lone header row gets an empty body row", () => {
  const workbook = setupWorkbook();
  const sheet = workbook.parts.sheets[0]!;
  fill(sheet, "A1", [[1, 2], ["下", "面"]]);
  const table = act(workbook, () => addTable(sheet, rect("A1:B1"), false));
  expect(contents(sheet, "A1:B3")).toEqual([["列1", "列2"], [1, 2], ["下", "面"]]);
  expect(table.range).toEqual(rect("A1:B2"));
  expect(act(workbook, () => addTable(sheet, rect("D1:E1"), true)).range).toEqual(rect("D1:E2"));
});

test("HOST-MODEL-72 overlap, merged cells and taken or impossible names are refused", () => {
  const { workbook, sheet } = setup();
  act(workbook, () => {
    mergeCells(sheet, rect("B8:C8"), false);
    addName(workbook, null, "清单", "=项目!$A$1", "");
  });
  expect(refusal(workbook, () => addTable(sheet, rect("D4:E6"), true))).toBe("OverlappingTable");
  expect(refusal(workbook, () => addTable(sheet, rect("B7:C9"), true))).toBe("MergedRangeConflict");
  for (const name of ["projects", "清单"]) expect(refusal(workbook, () => addTable(sheet, rect("G1:H2"), true, name))).toBe("ItemAlreadyExists");
  for (const name of ["A1", "项 目", "R1C1", "1月", ""]) expect(refusal(workbook, () => addTable(sheet, rect("G1:H2"), true, name))).toBe("InvalidArgument");
  expect(workbook.parts.tables).toHaveLength(1);
});

test("HOST-MODEL-73 renaming table and column reaches every formula", () => {
  const { workbook, sheet, other, table } = setup();
  act(workbook, () => {
    renameTable(workbook, table.id, "项目表");
    renameColumn(workbook, table.id, 1, "预算(万元)");
  });
  expect(contents(other, "A1")).toEqual([["=SUM(项目表[预算(万元)])-项目!C4"]]);
  expect(contents(sheet, "C2")).toEqual([["预算(万元)"]]);
  expect(refusal(workbook, () => renameColumn(workbook, table.id, 0, "支出"))).toBe("ItemAlreadyExists");
});

test("HOST-MODEL-74 rows and columns come and go; what is below and beside moves only when it must", () => {
  const { workbook, sheet, other, table, now } = setup();
  fill(sheet, "B6", [["合计", "=SUM(C3:C4)"]]);
  act(workbook, () => addTableRows(workbook, table.id, null, [["P3", 7, 1]]));
  expect(contents(sheet, "B5:C6")).toEqual([["P3", 7], ["合计", "=SUM(C3:C4)"]]);
  act(workbook, () => addTableRows(workbook, table.id, 0, [["P0", 1, 1], ["P00", 2, 2]]));
  expect(contents(sheet, "B3:B8")).toEqual([["P0"], ["P00"], ["P1"], ["P2"], ["P3"], ["合计"]]);
  expect(contents(sheet, "C8")).toEqual([["=SUM(C5:C6)"]]);
  act(workbook, () => deleteTableRows(workbook, table.id, 0, 2));
  act(workbook, () => addTableColumn(workbook, table.id, 1, "负责人", ["x", "甲", "乙", "丙"]));
  expect(contents(sheet, "B2:E3")).toEqual([["编号", "负责人", "预算", "支出"], ["P1", "甲", 5, 3]]);
  act(workbook, () => deleteTableColumn(workbook, table.id, 2));
  expect(now().columns.map((column) => column.name)).toEqual(["编号", "负责人", "支出"]);
  // Cells of a table column go, those below move left only beside it: the reference to the deleted cell is lost.
  expect(contents(other, "A1")).toEqual([["=SUM(#REF!)-#REF!"]]);
  expect(refusal(workbook, () => addTableRows(workbook, table.id, null, [["zu", "kurz"]]))).toBe("InvalidArgument");
});

test("HOST-MODEL-75 resizing takes header cells as names and keeps the header in its row", () => {
  const { workbook, sheet, table, now } = setup();
  fill(sheet, "E2", [["备注"]]);
  act(workbook, () => resizeTable(workbook, table.id, rect("B2:E9")));
  expect([now().range, now().columns.at(-1)!.name]).toEqual([rect("B2:E9"), "备注"]);
  expect(refusal(workbook, () => resizeTable(workbook, table.id, rect("B3:E9")))).toBe("InvalidArgument");
  expect(refusal(workbook, () => resizeTable(workbook, table.id, rect("B2:E2")))).toBe("InvalidArgument");
});

test("HOST-MODEL-76 turned back into a range the cells stay and references become addresses; deleted the cells go, too", () => {
  const { workbook, sheet, other, table } = setup();
  act(workbook, () => {
    writeFormula(sheet, rect("D3:D4"), "=[@预算]*2");
    convertToRange(workbook, table.id);
  });
  expect(contents(sheet, "D3:D4")).toEqual([["=$C3*2"], ["=$C4*2"]]);
  expect(contents(other, "A1")).toEqual([["=SUM(项目!$C$3:$C$4)-项目!C4"]]);
  workbook.undo();
  act(workbook, () => deleteTable(workbook, table.id));
  expect(contents(sheet, "B2:D2")).toEqual([["", "", ""]]);
  expect(contents(other, "A1")).toEqual([["=SUM(#REF!)-项目!C4"]]);
});

test("HOST-MODEL-77 a totals row says 汇总, sums the last column and pushes down what is below; headers can be hidden", () => {
  const { workbook, sheet, table, now } = setup();
  act(workbook, () => sheet.putCell(4, 1, { value: "注释", formula: null, style: 0 }));
  act(workbook, () => setTable(workbook, table.id, { hasTotals: true, style: { name: "TableStyleLight1" } }));
  expect(contents(sheet, "B5:D6")).toEqual([["汇总", "", "=SUBTOTAL(109,[支出])"], ["注释", "", ""]]);
  expect(now()).toMatchObject({ range: rect("B2:D5"), hasTotals: true, style: { name: "TableStyleLight1", rowStripes: true } });
  act(workbook, () => setTable(workbook, table.id, { hasTotals: false }));
  expect(contents(sheet, "B5")).toEqual([["注释"]]);
  act(workbook, () => setTable(workbook, table.id, { hasHeaders: false }));
  expect([now().range, contents(sheet, "B2")]).toEqual([rect("B3:D4"), [[""]]]);
  act(workbook, () => setTable(workbook, table.id, { hasHeaders: true }));
  expect([now().range, contents(sheet, "B2:D2")]).toEqual([rect("B2:D4"), [["编号", "预算", "支出"]]]);
});
