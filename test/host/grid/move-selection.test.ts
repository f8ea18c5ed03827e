import { layoutOf } from "../../../src/host/grid/layout/sheet-layout";
import { currentRegion, extendTo, jumpFrom, lastCell, nextInSelection, selectCell, stepFrom } from "../../../src/host/grid/session/move-selection";
import { MAX_COLUMNS, MAX_ROWS, cellName, parseRect, rectName, type Position } from "../../../src/host/model/address";
import { setupSession } from "./setup-session";

const X = 1, _ = null;
const at = (name: string): Position => ({ row: parseRect(name)!.top, column: parseRect(name)!.left });
const named = (position: Position) => cellName(position.row, position.column);

function setupSheet() {
  const { sheet } = setupSession([
    [X, X, X, _, X],
    [X, _, X, _, _],
    [X, _, _, _, _],
    [_, _, _, _, X],
  ]);
  return { sheet, layout: () => layoutOf(sheet) };
}

test.each([
  ["A1", "right", "C1"], ["C1", "right", "E1"], ["E1", "left", "C1"], ["B2", "right", "C2"], ["A1", "down", "A3"], ["C2", "up", "C1"],
  ["B3", "up", "B1"], ["E1", "down", "E4"], ["D1", "left", "C1"],
  ["A3", "down", `A${MAX_ROWS}`], ["E4", "right", "XFD4"], ["D3", "left", "A3"], ["B4", "left", "A4"], ["D4", "up", "D1"],
] as const)("HOST-GRID-40 Ctrl+arrow from %s %s goes to %s", (from, direction, to) => {
  const { sheet, layout } = setupSheet();
  expect(named(jumpFrom(sheet, layout(), at(from), direction))).toBe(to);
});

test("HOST-GRID-41 arrows skip hidden rows and columns and stop at the sheet's edges", () => {
  const { sheet, layout } = setupSheet();
  sheet.rowFormats.set(1, { hidden: true });
  sheet.parts.columns = [{ first: 1, last: 2, hidden: true }];
  expect(named(stepFrom(sheet, layout(), at("A1"), "down"))).toBe("A3");
  expect(named(stepFrom(sheet, layout(), at("A1"), "right"))).toBe("D1");
  expect(named(stepFrom(sheet, layout(), at("A1"), "up"))).toBe("A1");
  expect(named(stepFrom(sheet, layout(), { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }, "right"))).toBe(`XFD${MAX_ROWS}`);
});

test("HOST-GRID-42 a merged area counts as one cell, and a selection never cuts it", () => {
  const { sheet, layout } = setupSheet();
  sheet.parts.merges = [parseRect("B2:C3")!];
  expect(rectName(selectCell(sheet, at("C3")).rect)).toBe("B2:C3");
  expect(named(selectCell(sheet, at("C3")).active)).toBe("B2");
  expect(named(stepFrom(sheet, layout(), at("B2"), "right"))).toBe("D2");
  expect(named(stepFrom(sheet, layout(), at("B2"), "down"))).toBe("B4");
  expect(rectName(extendTo(sheet, selectCell(sheet, at("A1")), at("B1")).rect)).toBe("A1:B1");
  expect(rectName(extendTo(sheet, selectCell(sheet, at("A1")), at("B2")).rect)).toBe("A1:C3");
});

test("HOST-GRID-43 Tab and Enter go round inside a selection, by rows and by columns", () => {
  const { sheet, layout } = setupSheet();
  const rect = parseRect("A1:B2")!;
  const round = (key: "tab" | "enter", isBack = false) => {
    let active = at("A1");
    return Array.from({ length: 5 }, () => named((active = nextInSelection(sheet, layout(), { active, head: active, rect }, key, isBack))));
  };
  expect(round("tab")).toEqual(["B1", "A2", "B2", "A1", "B1"]);
  expect(round("enter")).toEqual(["A2", "B1", "B2", "A1", "A2"]);
  expect(round("tab", true)).toEqual(["B2", "A2", "B1", "A1", "B2"]);
});

test("HOST-GRID-44 Ctrl+End is the last used cell, Ctrl+A the block around the cursor", () => {
  const { sheet } = setupSheet();
  expect(named(lastCell(sheet))).toBe("E4");
  expect(rectName(currentRegion(sheet, at("B2")))).toBe("A1:C3");
  expect(rectName(currentRegion(sheet, at("E1")))).toBe("E1");
});
