import { rectName } from "../../model/address";
import type { Table, TableColumn } from "../../model/parts";
import { formulaToFile } from "../formula/to-file";
import { canonicalXml } from "../xml/canonical";
import { encodeXName, encodeXString } from "../xml/escape";
import { childOf, elementsOf, parseXml, serializeDocument, setAttributes, xml, type XmlElement } from "../xml/xml-tree";

/** Order of the children of `<table>`. */
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** The part's text; made from `document` (the present text, null for a new table) so that formats and extensions of its columns stay. */
export function writeTable(table: Table, fileId: number, document: string | null, part: string): string {
  const root = document === null
    ? xml("table", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", id: fileId })
    : parseXml(canonicalXml(document, part), part);
  setAttributes(root, {
    name: encodeXName(table.name), displayName: encodeXName(table.name), ref: rectName(table.range), headerRowCount: table.hasHeaders ? undefined : 0,
    totalsRowCount: table.hasTotals ? 1 : undefined, totalsRowShown: table.hasTotals ? undefined : (root.attributes.totalsRowShown ?? "0"),
    comment: table.comment ? encodeXString(table.comment) : undefined,
  });
  const old = childOf(root, "tableColumns");
  replace(root, "autoFilter", autoFilterElement(table));
  // A sort state names cells by address; it only remembers how the rows were sorted last.
  replace(root, "sortState", null);
  replace(root, "tableColumns", columnsElement(table, old ? elementsOf(old, "tableColumn") : []));
  replace(root, "tableStyleInfo", styleElement(table, childOf(root, "tableStyleInfo")));
  return serializeDocument(root);
}

function autoFilterElement(table: Table): XmlElement | null {
  if (!table.showFilterButton || !table.hasHeaders) return null;
  const range = table.hasTotals ? { ...table.range, bottom: table.range.bottom - 1 } : table.range;
  const criteria = table.filter ? elementsOf(parseXml(`<r>${table.filter}</r>`, "autoFilter")) : [];
  return xml("autoFilter", { ref: rectName(range) }, ...criteria);
}

function columnsElement(table: Table, old: readonly XmlElement[]): XmlElement {
  const known = new Map(old.map((column) => [Number(column.attributes.id), column]));
  const site = { tableName: table.name, isArray: false };
  const taken = new Set<number>();
  let next = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const columns = table.columns.map((column) => {
    const id = taken.has(column.id) || column.id < 1 ? next++ : column.id;
    taken.add(id);
    return columnElement(column, id, table, site, known.get(id));
  });
  return xml("tableColumns", { count: columns.length }, ...columns);
}

function columnElement(column: TableColumn, id: number, table: Table, site: { tableName: string; isArray: boolean }, old: XmlElement | undefined): XmlElement {
  const element = old ?? xml("tableColumn", { id });
  const isCustom = column.totalsFunction === "custom" || (column.totalsFormula !== undefined && column.totalsFunction === undefined);
  setAttributes(element, {
    name: encodeXName(column.name), totalsRowFunction: isCustom ? "custom" : column.totalsFunction,
    totalsRowLabel: column.totalsLabel === undefined ? undefined : encodeXString(column.totalsLabel),
  });
  const formula = (name: string, text: string | undefined) => {
    if (text === undefined) return [];
    const before = childOf(element, name);
    return [xml(name, before?.attributes.array === undefined ? {} : { array: before.attributes.array }, formulaToFile(text, site))];
  };
  const rest = elementsOf(element).filter((child) => child.name === "xmlColumnPr" || child.name === "extLst");
  element.children = [
    ...formula("calculatedColumnFormula", column.calculatedFormula),
    ...(isCustom && table.hasTotals ? formula("totalsRowFormula", column.totalsFormula) : []), ...rest,
  ];
  return element;
}

function styleElement({ style }: Table, old: XmlElement | undefined): XmlElement {
  const flag = (value: boolean) => (value ? 1 : 0);
  return xml("tableStyleInfo", {
    ...old?.attributes, name: style.name || undefined, showFirstColumn: flag(style.firstColumn), showLastColumn: flag(style.lastColumn),
    showRowStripes: flag(style.rowStripes), showColumnStripes: flag(style.columnStripes),
  });
}

function replace(root: XmlElement, name: string, element: XmlElement | null): void {
  root.children = root.children.filter((child) => typeof child === "string" || child.name !== name);
  if (!element) return;
  const rank = ORDER.indexOf(name);
  const next = root.children.findIndex((child) => typeof child !== "string" && ORDER.indexOf(child.name) > rank);
  root.children.splice(next < 0 ? root.children.length : next, 0, element);
}
