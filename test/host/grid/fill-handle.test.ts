import { fillArea, piecesOf } from "../../../src/host/grid/session/fill-handle";
import { parseRect, rectName } from "../../../src/host/model/address";

const rect = parseRect("B3:C4")!;
const area = (cell: string) => {
  const { top, left } = parseRect(cell)!;
  const found = fillArea(rect, { row: top, column: left });
  return found && rectName(found);
};

test("HOST-GRID-12 the fill handle fills to the one side where the pointer is farthest out", () => {
  expect(["C4", "C9", "B1", "F4", "A3", "D9", "G5"].map(area)).toEqual([null, "B5:C9", "B1:C2", "D3:F4", "A3:A4", "B5:C9", "D3:G4"]);
});

test("HOST-GRID-13 copies stand side by side from the selection outwards, the last as much as fits", () => {
  const named = (fill: string) => piecesOf(rect, parseRect(fill)!).map(({ from, to }) => `${rectName(from)}>${rectName(to)}`);
  expect(named("B5:C9")).toEqual(["B3:C4>B5:C6", "B3:C4>B7:C8", "B3:C3>B9:C9"]);
  expect(named("B2:C2")).toEqual(["B4:C4>B2:C2"]);
  expect(named("D3:F4")).toEqual(["B3:C4>D3:E4", "B3:B4>F3:F4"]);
  expect(named("A3:A4")).toEqual(["C3:C4>A3:A4"]);
});
