/** One worksheet part into a sheet of the model. */

import { holds } from "../../model/address";
import type { Table } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import type { DifferentialStyle } from "../../model/styles";
import type { SheetOrigin, TableOrigin } from "../origin";
import type { PackageParts } from "../package/package-parts";
import { readRelationships, RELATIONSHIP } from "../package/relationships";
import type { SharedStrings } from "../strings/read-shared-strings";
import { readTable } from "../tables/read-table";
import { canonicalXml } from "../xml/canonical";
import type { RawElement } from "../xml/split-document";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import { takeSnapshot } from "./cell-snapshot";
import { readConditionalFormatting } from "./conditional-formats";
import { extensionValidations } from "./extensions";
import { readFilter } from "./filter";
import { readHyperlinks } from "./hyperlinks";
import { CellLoader } from "./load-cells";
import { readMerges } from "./merges";
import { PAGE_ELEMENTS, readPageLayout, type PageElement } from "./page-layout";
import { readProtection } from "./protection";
import { splitSheet } from "./sheet-document";
import { readColumns, readDefaultSizes, readIsFitted, readTabColor } from "./sheet-properties";
import { readSheetView } from "./sheet-views";
import { readValidations } from "./validations";

export interface SheetSource {
  readonly parts: PackageParts;
  readonly part: string;
  readonly strings: SharedStrings;
  readonly styleCount: number;
  readonly differential: readonly DifferentialStyle[];
}

/** Fills `sheet` (new and empty); its tables and selection come with the origin. Throws FileProblem. */
export function readSheet(sheet: Worksheet, source: SheetSource, isActive: boolean): SheetOrigin {
  const { part, styleCount } = source;
  const tables = readTables(sheet, source);
  let cells: CellLoader | null = null;
  const text = canonicalXml(source.parts.text(part), part);
  const document = splitSheet(text, part, (before) => {
    const cols = find(before, "cols", part);
    if (cols) sheet.parts.columns = readColumns(cols, styleCount);
    cells = new CellLoader(sheet, {
      part, strings: source.strings, styleCount, is1904: sheet.workbook.properties.is1904,
      tableNameAt: (row, column) => tables.find(({ table }) => holds(table.range, row, column))?.table.name ?? null,
    });
    return cells;
  });
  const validationAttributes = new Map<string, Record<string, string>>();
  const selection = readParts(sheet, document.elements, source, validationAttributes);
  const rowAttributes = (cells as CellLoader | null)?.rowAttributes ?? new Map<number, string>();
  return {
    part, rootTag: document.rootTag, elements: document.elements, rowAttributes, cells: takeSnapshot(sheet), parts: { ...sheet.parts }, selection,
    wasActive: isActive, tables, validationAttributes,
  };
}

function readParts(sheet: Worksheet, elements: readonly RawElement[], source: SheetSource, foreign: Map<string, Record<string, string>>) {
  const get = (name: string) => find(elements, name, source.part);
  const freshId = (prefix: string) => () => prefix + sheet.workbook.freshId();
  const { parts } = sheet;
  const properties = get("sheetPr"), format = get("sheetFormatPr"), views = get("sheetViews"), protection = get("sheetProtection"), merges = get("mergeCells");
  if (properties) parts.tabColor = readTabColor(properties);
  if (format) ({ height: parts.defaultRowHeight, width: parts.defaultColumnWidth } = readDefaultSizes(format));
  if (protection) parts.protection = readProtection(protection);
  if (merges) parts.merges = readMerges(merges);
  const filter = get("autoFilter");
  if (filter) parts.autoFilter = readFilter(filter);
  const pages = new Map<PageElement, XmlElement>();
  for (const name of PAGE_ELEMENTS) {
    const element = get(name);
    if (element) pages.set(name, element);
  }
  if (pages.size > 0 || properties) parts.pageLayout = readPageLayout((name) => pages.get(name), readIsFitted(properties));
  const validations = get("dataValidations"), extensions = get("extLst");
  parts.validations = [...(validations ? [validations] : []), ...(extensions ? extensionValidations(extensions) : [])]
    .flatMap((list) => readValidations(list, freshId("dv"), foreign));
  parts.conditionalRules = elements.filter((element) => element.name === "conditionalFormatting")
    .flatMap((element) => readConditionalFormatting(parseXml(element.raw, source.part), source.differential, freshId("cf")));
  const hyperlinks = get("hyperlinks");
  if (hyperlinks) parts.hyperlinks = readHyperlinks(hyperlinks, source.parts, source.part);
  const view = views && readSheetView(views);
  if (view) ({ frozen: parts.frozen, showGridlines: parts.showGridlines, zoom: parts.zoom } = view);
  return view?.selection ?? { top: 0, left: 0, bottom: 0, right: 0 };
}

function readTables(sheet: Worksheet, { parts, part }: SheetSource): TableOrigin[] {
  return readRelationships(parts, part).filter((link) => link.type === RELATIONSHIP.table).map((link): TableOrigin => {
    const { table, fileId } = readTable(parts.text(link.target), link.target);
    const known: Table = { ...table, id: String(sheet.workbook.freshId()), sheetId: sheet.id };
    return { part: link.target, relationshipId: link.id, fileId, table: known };
  });
}

function find(elements: readonly RawElement[], name: string, part: string): XmlElement | undefined {
  const found = elements.find((element) => element.name === name);
  return found && parseXml(found.raw, part);
}
