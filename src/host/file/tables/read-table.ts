/** A table part. ECMA-376 part 1, 18.5. */

import { parseRect } from "../../model/address";
import type { Table, TableColumn } from "../../model/parts";
import { broken, excerpt } from "../file-problem";
import { formulaFromFile } from "../formula/from-file";
import { canonicalXml } from "../xml/canonical";
import { decodeXString } from "../xml/escape";
import { childOf, elementsOf, isTrue, numberOf, parseXml, serializeAll, textOf, type XmlElement } from "../xml/xml-tree";

export interface FileTable {
  readonly table: Omit<Table, "id" | "sheetId">;
  /** The id in the file, unique there. */
  readonly fileId: number;
}

export function readTable(document: string, part: string): FileTable {
  const root = parseXml(canonicalXml(document, part), part);
  const name = decodeXString(root.attributes.displayName ?? root.attributes.name ?? "");
  const range = parseRect(root.attributes.ref ?? "");
  const columnList = childOf(root, "tableColumns");
  if (root.name !== "table" || !range || name === "" || !columnList) {
    throw broken(part, { zh: "表格的名称、区域和列", en: "a table's name, range and columns" }, { zh: `“${excerpt(root.attributes.ref ?? root.name)}”`, en: `"${excerpt(root.attributes.ref ?? root.name)}"` });
  }
  const columns = elementsOf(columnList, "tableColumn").map((column, i) => readColumn(column, i, name));
  if (columns.length !== range.right - range.left + 1) {
    const wanted = range.right - range.left + 1;
    throw broken(part, { zh: `${wanted} 列`, en: `${wanted} columns` }, { zh: `${columns.length} 列`, en: `${columns.length} columns` });
  }
  const autoFilter = childOf(root, "autoFilter"), filter = autoFilter && serializeAll(elementsOf(autoFilter));
  const style = childOf(root, "tableStyleInfo")?.attributes ?? {};
  return {
    fileId: numberOf(root.attributes.id) ?? 0,
    table: {
      name, range, hasHeaders: root.attributes.headerRowCount !== "0", hasTotals: (numberOf(root.attributes.totalsRowCount) ?? 0) > 0, columns,
      style: {
        name: style.name ?? "", firstColumn: isTrue(style.showFirstColumn), lastColumn: isTrue(style.showLastColumn),
        rowStripes: isTrue(style.showRowStripes), columnStripes: isTrue(style.showColumnStripes),
      },
      showFilterButton: autoFilter !== undefined, ...(filter && { filter }),
      ...(root.attributes.comment !== undefined && { comment: decodeXString(root.attributes.comment) }),
    },
  };
}

function readColumn(column: XmlElement, index: number, tableName: string): TableColumn {
  const { id, name = "", totalsRowFunction, totalsRowLabel } = column.attributes;
  const formula = (child: string) => {
    const element = childOf(column, child);
    return element && formulaFromFile(decodeXString(textOf(element)), tableName);
  };
  const calculatedFormula = formula("calculatedColumnFormula"), totalsFormula = formula("totalsRowFormula");
  return {
    id: numberOf(id) ?? index + 1, name: decodeXString(name), ...(calculatedFormula !== undefined && { calculatedFormula }),
    ...(totalsRowFunction !== undefined && totalsRowFunction !== "none" && { totalsFunction: totalsRowFunction }),
    ...(totalsRowLabel !== undefined && { totalsLabel: decodeXString(totalsRowLabel) }), ...(totalsFormula !== undefined && { totalsFormula }),
  };
}
