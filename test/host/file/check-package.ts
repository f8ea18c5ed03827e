/**
 * What Excel takes amiss in a package beyond the schemas: links, content types, names, order of elements, indexes, headers of tables.
 * Rules: ECMA-376 parts 1 and 2; a list of faults, empty for a sound file.
 */

import { all, linksOf, one, partText, tree, unzip, type Node, type Parts } from "./read-parts";

const WORKBOOK = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames",
  "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
];
const WORKSHEET = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
  "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
  "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];
const TABLE = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

export function checkPackage(bytes: Uint8Array): string[] {
  const parts = unzip(bytes);
  const faults: string[] = [];
  const fail = (where: string, what: string) => faults.push(`${where}: ${what}`);
  checkParts(parts, fail);
  if (faults.length === 0) checkWorkbook(parts, fail);
  return faults;
}

type Fail = (where: string, what: string) => void;

function checkParts(parts: Parts, fail: Fail): void {
  const names = Object.keys(parts);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) fail("package", "two parts of one name");
  for (const name of names.filter((item) => /\.(xml|rels|vml)$/.test(item))) {
    try {
      tree(partText(parts, name));
    } catch (error) {
      fail(name, `not well formed: ${(error as Error).message}`);
    }
  }
  const types = tree(partText(parts, "[Content_Types].xml")).children;
  const defaults = new Set(types.map((type) => type.attributes.Extension?.toLowerCase()));
  const overrides = types.flatMap((type) => type.attributes.PartName ?? []);
  for (const name of overrides) if (!parts[name.slice(1)]) fail("[Content_Types].xml", `names the missing part ${name}`);
  if (new Set(overrides).size !== overrides.length) fail("[Content_Types].xml", "names a part twice");
  for (const name of names) {
    if (name !== "[Content_Types].xml" && !overrides.includes(`/${name}`) && !defaults.has(name.split(".").at(-1)!.toLowerCase())) fail(name, "has no content type");
    if (name.endsWith(".rels")) continue;
    for (const link of linksOf(parts, name)) if (!link.isExternal && !parts[link.target]) fail(name, `link ${link.id} leads to the missing ${link.target}`);
  }
  for (const name of names.filter((item) => item.endsWith(".rels"))) {
    const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    if (source !== "" && !parts[source]) fail(name, "links of a missing part");
  }
}

function checkWorkbook(parts: Parts, fail: Fail): void {
  const part = linksOf(parts, "").find((link) => link.type.endsWith("/officeDocument"))!.target;
  const root = tree(partText(parts, part)), links = linksOf(parts, part);
  checkOrder(root, WORKBOOK, part, fail);
  const sheets = all(root, "sheet"), names = sheets.map((sheet) => sheet.attributes.name!.toLowerCase());
  checkUnique(names, part, "sheet name", fail);
  checkUnique(sheets.map((sheet) => sheet.attributes.sheetId!), part, "sheetId", fail);
  for (const name of names) if (name.length > 31 || /[:\\/?*[\]]/.test(name)) fail(part, `sheet name ${name}`);
  if (Number(one(root, "workbookView")?.attributes.activeTab ?? 0) >= sheets.length) fail(part, "activeTab beyond the sheets");
  const defined = all(root, "definedName");
  checkUnique(defined.map((item) => `${item.attributes.name!.toLowerCase()} ${item.attributes.localSheetId ?? ""}`), part, "defined name", fail);
  for (const item of defined) if (Number(item.attributes.localSheetId ?? 0) >= sheets.length) fail(part, `scope of ${item.attributes.name}`);
  const target = (type: string) => links.find((link) => link.type.endsWith(`/${type}`))?.target;
  const bounds = checkStyles(parts, target("styles"), fail);
  const texts = readTexts(parts, target("sharedStrings"), fail);
  const tables: Node[] = [];
  let selectedTabs = 0;
  for (const sheet of sheets) {
    const link = links.find((item) => item.id === sheet.attributes["r:id"]);
    if (!link) fail(part, `no link for sheet ${sheet.attributes.name}`);
    else if (link.type.endsWith("/worksheet")) {
      const content = tree(partText(parts, link.target));
      selectedTabs += all(content, "sheetView").filter((view) => view.attributes.tabSelected === "1").length;
      tables.push(...checkSheet(parts, link.target, content, bounds, texts, fail));
    }
  }
  if (selectedTabs > 1) fail(part, "several selected tabs group the sheets");
  checkUnique(tables.map((table) => table.attributes.id!), "tables", "id", fail);
  checkUnique([...tables.map((table) => table.attributes.displayName!.toLowerCase()), ...defined.filter((item) => !item.attributes.localSheetId).map((item) => item.attributes.name!.toLowerCase())], "tables", "name", fail);
}

interface Bounds {
  readonly formats: number;
  readonly differential: number;
}

function checkStyles(parts: Parts, part: string | undefined, fail: Fail): Bounds {
  if (!part) return { formats: 1, differential: 0 };
  const root = tree(partText(parts, part));
  checkOrder(root, ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"], part, fail);
  const size = (name: string) => root.children.find((child) => child.name === name)?.children.length ?? 0;
  for (const group of root.children) {
    if (group.attributes.count !== undefined && Number(group.attributes.count) !== group.children.length) fail(part, `count of ${group.name}`);
  }
  const custom = new Set(all(root, "numFmt").map((format) => format.attributes.numFmtId));
  for (const xf of root.children.find((child) => child.name === "cellXfs")?.children ?? []) {
    const { fontId = "0", fillId = "0", borderId = "0", xfId = "0", numFmtId = "0" } = xf.attributes;
    if (Number(fontId) >= size("fonts") || Number(fillId) >= size("fills") || Number(borderId) >= size("borders")) fail(part, `a format points beyond its fonts, fills or borders`);
    if (Number(xfId) >= Math.max(1, size("cellStyleXfs"))) fail(part, "a format points beyond the named styles");
    if (Number(numFmtId) >= 164 && !custom.has(numFmtId)) fail(part, `number format ${numFmtId} is not defined`);
  }
  return { formats: size("cellXfs"), differential: size("dxfs") };
}

function readTexts(parts: Parts, part: string | undefined, fail: Fail): string[] {
  if (!part) return [];
  const root = tree(partText(parts, part));
  if (root.attributes.uniqueCount !== undefined && Number(root.attributes.uniqueCount) !== root.children.length) fail(part, "uniqueCount");
  return root.children.map((item) => all(item, "t").map((run) => run.text).join(""));
}

/** Returns the sheet's tables. */
function checkSheet(parts: Parts, part: string, root: Node, bounds: Bounds, texts: readonly string[], fail: Fail): Node[] {
  checkOrder(root, WORKSHEET, part, fail);
  const cells = new Map<string, string>();
  let lastRow = 0;
  for (const row of root.children.find((child) => child.name === "sheetData")?.children ?? []) {
    const number = Number(row.attributes.r);
    if (number <= lastRow) fail(part, `row ${number} after ${lastRow}`);
    lastRow = number;
    if (Number(row.attributes.s ?? 0) >= bounds.formats) fail(part, `format of row ${number}`);
    let lastColumn = 0;
    for (const cell of row.children) {
      const { column, text, fault } = checkCell(cell, number, bounds, texts);
      if (fault) fail(part, fault);
      if (column <= lastColumn) fail(part, `${cell.attributes.r} out of order`);
      lastColumn = column;
      cells.set(cell.attributes.r!, text);
    }
  }
  for (const rule of all(root, "cfRule")) if (Number(rule.attributes.dxfId ?? -1) >= bounds.differential) fail(part, `dxfId ${rule.attributes.dxfId}`);
  for (const list of ["mergeCells", "dataValidations", "tableParts", "rowBreaks", "colBreaks"]) {
    const group = root.children.find((child) => child.name === list);
    if (group?.attributes.count !== undefined && Number(group.attributes.count) !== group.children.length) fail(part, `count of ${list}`);
    if (group && group.children.length === 0) fail(part, `${list} is empty`);
  }
  const links = linksOf(parts, part);
  for (const id of [...JSON.stringify(root).matchAll(/"r:id":"([^"]*)"/g)].map((match) => match[1])) if (!links.some((link) => link.id === id)) fail(part, `r:id ${id} is no link`);
  const listed = all(root, "tablePart").map((item) => item.attributes["r:id"]);
  const linked = links.filter((link) => link.type.endsWith("/table"));
  if (listed.length !== linked.length) fail(part, `${listed.length} tableParts for ${linked.length} tables`);
  return linked.map((link) => checkTable(link.target, tree(partText(parts, link.target)), cells, fail));
}

function checkCell(cell: Node, row: number, bounds: Bounds, texts: readonly string[]): { column: number; text: string; fault: string | null } {
  const { r = "", s = "0", t } = cell.attributes;
  const letters = /^([A-Z]+)(\d+)$/.exec(r);
  const column = [...(letters?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const value = cell.children.find((child) => child.name === "v")?.text ?? "";
  const fault =
    Number(letters?.[2]) !== row ? `${r} stands in row ${row}`
    : Number(s) >= bounds.formats ? `format ${s} of ${r}`
    : t === "s" && texts[Number(value)] === undefined ? `text ${value} of ${r}`
    : t === undefined && value !== "" && !Number.isFinite(Number(value)) ? `number ${value} of ${r}`
    : null;
  return { column, text: t === "s" ? `t:${texts[Number(value)]}` : value, fault };
}

function checkTable(part: string, table: Node, cells: ReadonlyMap<string, string>, fail: Fail): Node {
  checkOrder(table, TABLE, part, fail);
  const ref = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(table.attributes.ref ?? "");
  const number = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const columns = all(table, "tableColumn"), names = columns.map((column) => unescape16(column.attributes.name!));
  if (!ref) return fail(part, `ref ${table.attributes.ref}`), table;
  const first = number(ref[1]!);
  if (number(ref[3]!) - first + 1 !== columns.length) fail(part, "columns do not fit the range");
  checkUnique(names.map((name) => name.toLowerCase()), part, "column name", fail);
  checkUnique(columns.map((column) => column.attributes.id!), part, "column id", fail);
  if (table.attributes.headerRowCount !== "0") {
    names.forEach((name, i) => {
      const cell = `${letters(first + i)}${ref[2]}`;
      if (unescape16(cells.get(cell) ?? "") !== `t:${name}`) fail(part, `header ${cell} is "${cells.get(cell)}", the column "${name}"`);
    });
  }
  return table;
}

function unescape16(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function letters(column: number): string {
  return column > 26 ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1) : String.fromCharCode(64 + column);
}

function checkOrder(root: Node, order: readonly string[], part: string, fail: Fail): void {
  let last = -1;
  for (const child of root.children) {
    const rank = order.indexOf(child.name);
    if (rank < 0 && !child.name.includes(":")) fail(part, `<${child.name}> does not belong there`);
    if (rank >= 0 && rank < last) fail(part, `<${child.name}> stands too late`);
    last = Math.max(last, rank);
  }
}

function checkUnique(values: readonly string[], where: string, what: string, fail: Fail): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) fail(where, `${what} "${value}" twice`);
    seen.add(value);
  }
}
