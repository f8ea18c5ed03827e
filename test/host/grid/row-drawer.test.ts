import { RowDrawer } from "../../../src/host/grid/layout/row-drawer";
import { layoutOf } from "../../../src/host/grid/layout/sheet-layout";
import { panesOf, scrollToShow } from "../../../src/host/grid/view/viewport";
import { parseRect } from "../../../src/host/model/address";
import { setupSession } from "./setup-session";

const WHOLE = { top: 0, left: 0, bottom: 1e9, right: 1e9 };
const LONG = "这是一段比它的单元格宽得多的说明文字";

function draw(session: ReturnType<typeof setupSession>, row: number, { first = 0, last = 7, firstRow = 0 } = {}, earlier: RowDrawer | null = null) {
  const drawer = new RowDrawer(session.sheet, layoutOf(session.sheet), earlier);
  return { drawer, cells: drawer.row({ row, first, last, firstRow, pane: WHOLE }) };
}

test("HOST-GRID-70 a repaint hands back the same objects where nothing differs, and new ones only for what does", () => {
  const made = setupSession([["甲", 1, 2], ["乙", 3, 4]]);
  const before = draw(made, 0);
  const same = draw(made, 0, {}, before.drawer);
  expect(same.cells).toBe(before.cells);
  made.sheet.place(0, 1, { value: 9, formula: null, style: 0 });
  const after = draw(made, 0, {}, same.drawer);
  expect(after.cells).not.toBe(before.cells);
  expect(after.cells.map((cell, index) => cell === before.cells[index])).toEqual([true, false, true, true, true, true, true, true]);
});

test("HOST-GRID-71 a long text runs over empty cells up to the next filled one, and hides the lines it crosses", () => {
  const made = setupSession([[LONG, null, 1]]);
  const { cells } = draw(made, 0);
  expect(cells[0]!.text!.width).toBe(cells[0]!.width + cells[1]!.width);
  expect(cells.map((cell) => cell.rightLine).slice(0, 3)).toEqual([false, true, true]);
});

test("HOST-GRID-71 a text that begins left of the view is still drawn where it runs into it", () => {
  const made = setupSession([[LONG + LONG]]);
  const { cells } = draw(made, 0, { first: 2 });
  expect(cells[0]).toMatchObject({ ref: "A1" });
  expect(cells[0]!.text!.text).toContain("说明");
});

test("HOST-GRID-72 a merged area is one cell in its first row in view and nothing in its others", () => {
  const made = setupSession([["标题"], ["a"], ["b"]]);
  made.sheet.parts.merges = [parseRect("A1:C2")!];
  const refs = (row: number, firstRow = 0) => draw(made, row, { last: 3, firstRow }).cells.map((cell) => cell.ref);
  expect(refs(0)).toEqual(["A1", "D1"]);
  expect(refs(1)).toEqual(["D2"]);
  expect(refs(1, 1)).toEqual(["A1", "D2"]);
  const scrolled = draw(made, 1, { firstRow: 1 }).cells[0]!;
  expect(scrolled).toMatchObject({ rowSpan: 2, columnSpan: 3, top: -layoutOf(made.sheet).rows.size(0) });
});

test("HOST-GRID-73 across the freeze line a merged area belongs to the pane of its first cell", () => {
  const made = setupSession([["标题"]]);
  made.sheet.parts.merges = [parseRect("A1:D1")!];
  made.sheet.parts.frozen = { rows: 1, columns: 2 };
  const layout = layoutOf(made.sheet);
  const drawer = new RowDrawer(made.sheet, layout);
  const [corner, top] = panesOf(layout, { left: 0, top: 0 }, { width: 600, height: 400 });
  const owners = [corner!, top!].map((pane) => drawer.row({ row: 0, first: pane.drawn.left, last: pane.drawn.right, firstRow: 0, pane: pane.owned }).find((cell) => cell.ref === "A1")!.isOwner);
  expect(owners).toEqual([true, false]);
});

test("HOST-GRID-74 a line between two cells is drawn by both, so that no fill covers it", () => {
  const made = setupSession([["a", "b"]]);
  const style = made.workbook.styles.change(0, { border: { right: { style: "thin", color: { rgb: "FF0000" } } } });
  made.sheet.place(0, 0, { value: "a", formula: null, style });
  const { cells } = draw(made, 0);
  expect(cells[0]!.edges!.right).toEqual({ style: "thin", color: "#FF0000" });
  expect(cells[1]!.edges!.left).toEqual({ style: "thin", color: "#FF0000" });
});

test("HOST-GRID-75 frozen panes: two freezes give four panes that share the view without gap", () => {
  const made = setupSession();
  made.sheet.parts.frozen = { rows: 2, columns: 1 };
  const layout = layoutOf(made.sheet);
  const panes = panesOf(layout, { left: 100, top: 500 }, { width: 800, height: 600 });
  expect(panes.map((pane) => pane.key)).toEqual(["corner", "top", "left", "main"]);
  const main = panes[3]!;
  expect(main.box).toEqual({ left: layout.frozenWidth, top: layout.frozenHeight, width: 800 - layout.frozenWidth, height: 600 - layout.frozenHeight });
  expect(main.drawn.top).toBeGreaterThanOrEqual(2);
  expect(layout.rows.offset(main.drawn.top)).toBeLessThanOrEqual(layout.frozenHeight + 500);
});

test("HOST-GRID-76 a cell is brought into view by the smallest scroll, and one in view by none", () => {
  const layout = layoutOf(setupSession().sheet);
  const view = { width: 400, height: 300 }, now = { left: 0, top: 0 };
  expect(scrollToShow(layout, now, view, parseRect("B2")!)).toEqual(now);
  const down = scrollToShow(layout, now, view, parseRect("A100")!);
  expect(down).toEqual({ left: 0, top: layout.rows.offset(100) - 300 });
  expect(scrollToShow(layout, down, view, parseRect("A3")!)).toEqual({ left: 0, top: layout.rows.offset(2) });
});
