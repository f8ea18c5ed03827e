import { layoutOf } from "../../../src/host/grid/layout/sheet-layout";
import { parseRect } from "../../../src/host/model/address";
import { setupSession } from "./setup-session";

test("HOST-GRID-3 a row without a height of its own fits its largest font and its wrapped lines; a set height rules", () => {
  const { sheet, workbook } = setupSession([["大"], ["一\n二\n三"], ["常"], ["大"], ["大"]]);
  const large = workbook.styles.change(0, { font: { size: 20 } }), wrapped = workbook.styles.change(0, { alignment: { wrap: true } });
  const dress = (row: number, style: number) => sheet.place(row, 0, { ...sheet.cellAt(row, 0), style });
  dress(0, large);
  dress(1, wrapped);
  dress(3, large);
  dress(4, large);
  sheet.rowFormats.set(3, { height: 15 });
  sheet.parts.merges = [parseRect("A5:B5")!];
  const { rows } = layoutOf(sheet);
  expect(rows.size(2)).toBe(20);
  expect(rows.size(0)).toBeGreaterThan(30);
  expect(rows.size(1)).toBeGreaterThanOrEqual(3 * 18);
  expect(rows.size(3)).toBe(20);
  expect(rows.size(4)).toBe(20);
});
