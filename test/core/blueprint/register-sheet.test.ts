import { parseBlock } from "../../../src/core/blueprint/addresses";
import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import type { Operation } from "../../../src/core/blueprint/operations";
import { buildRegisterSheet } from "../../../src/core/blueprint/register-sheet";
import { COLOURS, FONT } from "../../../src/core/blueprint/sheet-look";
import { registerById } from "../../../src/core/regulation/regulation";
import { ToyWorkbook } from "../toy-workbook";
import { testRegulation } from "./test-regulation";

const register = registerById(testRegulation, "projects")!;
const specs = columnSpecs(testRegulation, register, "zh");
const { operations, place } = buildRegisterSheet({ regulation: testRegulation, register, language: "zh", sheet: "项目台账", position: "end", specs });
const of = <Kind extends Operation["do"]>(kind: Kind) => operations.filter((operation): operation is Extract<Operation, { do: Kind }> => operation.do === kind);
const columnsIn = (address: string): number[] => { const { left, right } = parseBlock(address.replace(/([A-Z]+):([A-Z]+)$/, "$11:$21"))!; return Array.from({ length: right - left + 1 }, (_, index) => left + index); };

test("CORE-SHEET-1 title, what it is with its clause and how to go on, headers in row 4, and a table with one blank row", () => {
  const toy = new ToyWorkbook("Sheet1", []);
  toy.apply(operations);
  const cells = toy.sheet("项目台账").cells;
  expect([cells.get("0,0")!.value, cells.get("1,0")!.value]).toEqual(["项目台账", "每个项目一行（条款 1）。新的内容接着表格最后一行写，或在“项目台账”窗格里添加。"]);
  expect(toy.tables.get("Projects")).toEqual({ sheet: "项目台账", block: { top: 3, left: 0, bottom: 4, right: specs.length - 1 } });
  expect(specs.map((_, column) => cells.get(`3,${column}`)?.value)).toEqual(specs.map(({ header }) => header));
  for (const [column, { kind, formula }] of specs.entries()) expect([column, cells.get(`4,${column}`)?.value ?? "", cells.get(`4,${column}`)?.formula]).toEqual([column, "", kind === "computed" ? `=${formula!.text}` : undefined]);
  expect(place).toMatchObject({ sheet: "项目台账", block: { top: 3, bottom: 4 }, headers: specs.map(({ header }) => header) });
  expect(place.headerOf.get("budget")).toBe("预算 [总额]（万元）");
});

test("CORE-SHEET-2 each header has a note; what is computed has a light grey mark; helpers are grouped and hidden; formats are the columns' own", () => {
  expect(of("validation").map(({ address, rule }) => [address, rule.prompt!.message])).toEqual(specs.map(({ about }) => [expect.stringMatching(/^[A-Z]+4$/) as string, expect.stringContaining(about.slice(0, 20)) as string]));
  const grey = of("format").filter(({ format }) => format.fill === COLOURS.computedFill).flatMap(({ address }) => columnsIn(address));
  expect(grey).toEqual(specs.flatMap(({ kind }, column) => (kind === "entry" ? [] : [column])));
  const hidden = specs.flatMap(({ isHidden }, column) => (isHidden ? [column] : []));
  expect(of("hideColumns").flatMap(({ address }) => columnsIn(address))).toEqual(hidden);
  expect(of("groupColumns").flatMap(({ address }) => columnsIn(address))).toEqual(hidden);
  expect(of("format")[0]!.format.fontName).toBe(FONT);
  expect(of("numberFormat").flatMap(({ address, format }) => columnsIn(address).map((column) => [column, format]))).toEqual(specs.flatMap(({ numberFormat }, column) => (numberFormat === "General" ? [] : [[column, numberFormat]])));
  expect(of("columnWidth").flatMap(({ address, points }) => columnsIn(address).map(() => points))).toEqual(specs.filter(({ isHidden }) => !isHidden).map(({ points }) => points));
});

test("CORE-SHEET-3 number and name stay in sight; it prints on A4 landscape, with its header on every page, one page wide where that can be read", () => {
  expect(of("freeze")).toEqual([{ do: "freeze", sheet: "项目台账", rows: 4, columns: 2 }]);
  expect(of("pageSetup")[0]!.setup).toMatchObject({ orientation: "landscape", paper: "a4", fitWidth: 2, fitHeight: null, titleRows: "$1:$4", footer: { left: "试用制度", center: "第 &P 页 共 &N 页" } });
  const roster = registerById(testRegulation, "roster")!;
  const narrow = buildRegisterSheet({ regulation: testRegulation, register: roster, language: "zh", sheet: "名册", position: "end", specs: columnSpecs(testRegulation, roster, "zh") });
  expect(narrow.operations.find((operation) => operation.do === "pageSetup")?.setup.fitWidth).toBe(1);
});
