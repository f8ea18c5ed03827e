import { colorToCss, tinted } from "../../../src/host/grid/look/color-to-css";
import { themeColors } from "../../../src/host/grid/look/theme";
import { tableLook } from "../../../src/host/grid/look/table-style";
import type { Table } from "../../../src/host/model/parts";

function setupTable(name: string, change: Partial<Table["style"]> = {}): Table {
  return {
    id: "1", name: "表1", sheetId: "s", range: { top: 2, left: 1, bottom: 6, right: 3 }, hasHeaders: true, hasTotals: true, columns: [],
    style: { name, firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false, ...change }, showFilterButton: true,
  };
}

test("HOST-GRID-30 tints move the lightness, not the hue", () => {
  expect(tinted("4472C4", 0.8)).toBe("#DAE3F3");
  expect(tinted("FFFFFF", -0.15)).toBe("#D9D9D9");
  expect(tinted("4472C4", 0)).toBe("#4472C4");
});

test("HOST-GRID-31 colours of a file: rgb, theme slot, palette, automatic", () => {
  expect(colorToCss({ rgb: "ff8800" })).toBe("#FF8800");
  expect(colorToCss({ rgb: "FFFF8800" })).toBe("#FF8800");
  expect(colorToCss({ theme: 4 })).toBe("#4472C4");
  expect(colorToCss({ theme: 0 })).toBe("#FFFFFF");
  expect(colorToCss({ indexed: 10 })).toBe("#FF0000");
  expect(colorToCss({ indexed: 64 })).toBeNull();
  expect(colorToCss({ auto: true })).toBeNull();
  expect(colorToCss(undefined)).toBeNull();
});

test("HOST-GRID-32 TableStyleMedium2: blue header in white bold, pale stripes from the first body row, bold total", () => {
  const table = setupTable("TableStyleMedium2");
  expect(tableLook(table, 2, 1)).toMatchObject({ fill: "#4472C4", color: "#FFFFFF", bold: true });
  expect(tableLook(table, 3, 1).fill).toBe("#DAE3F3");
  expect(tableLook(table, 4, 1).fill).toBeUndefined();
  expect(tableLook(table, 6, 1)).toMatchObject({ bold: true, top: { style: "double" } });
});

test("HOST-GRID-32 TableStyleMedium9: two shades, white lines, header and total in the full colour", () => {
  const table = setupTable("TableStyleMedium9");
  expect(tableLook(table, 3, 2)).toMatchObject({ fill: "#B4C7E7" });
  expect(tableLook(table, 4, 2)).toMatchObject({ fill: "#DAE3F3", left: { color: "#FFFFFF" } });
  expect(tableLook(table, 6, 2)).toMatchObject({ fill: "#4472C4", color: "#FFFFFF" });
});

test("HOST-GRID-32 TableStyleLight1 is grey, TableStyleLight9 has a coloured header, TableStyleLight15 a full grid", () => {
  expect(tableLook(setupTable("TableStyleLight1"), 3, 1)).toEqual({ fill: "#D9D9D9" });
  expect(tableLook(setupTable("TableStyleLight9"), 2, 1)).toMatchObject({ fill: "#4472C4", color: "#FFFFFF" });
  expect(tableLook(setupTable("TableStyleLight15"), 4, 2)).toMatchObject({ left: { style: "thin" }, top: { style: "thin" } });
});

test("HOST-GRID-33 switches of the table: no stripes, column stripes, a strong first column", () => {
  expect(tableLook(setupTable("TableStyleMedium2", { rowStripes: false }), 3, 1).fill).toBeUndefined();
  expect(tableLook(setupTable("TableStyleMedium2", { rowStripes: false, columnStripes: true }), 4, 1).fill).toBe("#DAE3F3");
  expect(tableLook(setupTable("TableStyleMedium2", { firstColumn: true }), 4, 1).bold).toBe(true);
  expect(tableLook(setupTable("TableStyleMedium2", { firstColumn: true }), 4, 2).bold).toBeUndefined();
});

test.each(["", "TableStyleMedium0", "TableStyleMedium29", "我的样式"])("HOST-GRID-34 the style %j leaves the cells alone", (name) => {
  expect(tableLook(setupTable(name), 2, 1)).toEqual({});
});

test("HOST-GRID-35 every built-in style has a header that reads apart from the body", () => {
  const counts = { Light: 21, Medium: 28, Dark: 11 };
  for (const [family, count] of Object.entries(counts)) {
    for (let number = 1; number <= count; number++) {
      const table = setupTable(`TableStyle${family}${number}`);
      expect(tableLook(table, 2, 2)).toMatchObject({ bold: true });
    }
  }
});

test("HOST-GRID-36 theme colours come from the file's own theme; a missing slot keeps the Office colour", () => {
  const xml = '<a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="fefefe"/></a:lt1><a:accent1><a:srgbClr val="156082"/></a:accent1></a:clrScheme>';
  const colors = themeColors(xml);
  expect(colors.slice(0, 5)).toEqual(["FEFEFE", "111111", "E7E6E6", "44546A", "156082"]);
  expect(tableLook(setupTable("TableStyleMedium2"), 2, 1, colors).fill).toBe("#156082");
});
