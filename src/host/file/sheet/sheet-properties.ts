/** `<sheetPr>`, `<sheetFormatPr>`, `<cols>`. ECMA-376 part 1, 18.3.1.82, .81, .17. */

import { MAX_COLUMNS } from "../../model/address";
import type { ColumnSpan } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import type { Color } from "../../model/styles";
import { colorElement, readColor } from "../styles/colors";
import { childOf, elementsOf, isTrue, numberOf, setAttributes, xml, type XmlElement } from "../xml/xml-tree";

export function readTabColor(sheetPr: XmlElement): Color | null {
  return readColor(childOf(sheetPr, "tabColor")) ?? null;
}

export function readIsFitted(sheetPr: XmlElement | undefined): boolean {
  const setup = sheetPr && childOf(sheetPr, "pageSetUpPr");
  return isTrue(setup?.attributes.fitToPage);
}

export function writeSheetProperties(sheet: Worksheet, old: XmlElement | null): XmlElement | null {
  const element = old ?? xml("sheetPr");
  const { tabColor, pageLayout } = sheet.parts;
  const setup = childOf(element, "pageSetUpPr") ?? xml("pageSetUpPr");
  const isFitted = pageLayout.fitToWidth !== null || pageLayout.fitToHeight !== null;
  setAttributes(setup, { fitToPage: isFitted ? 1 : undefined });
  const outline = childOf(element, "outlinePr");
  element.children = [
    ...(tabColor ? [colorElement("tabColor", tabColor)] : []), ...(outline ? [outline] : []), ...(Object.keys(setup.attributes).length > 0 ? [setup] : []),
  ];
  return element.children.length > 0 || Object.keys(element.attributes).length > 0 ? element : null;
}

/** Height in points where the file sets one; width in characters. */
export function readDefaultSizes(sheetFormatPr: XmlElement): { height: number | undefined; width: number | undefined } {
  return { height: numberOf(sheetFormatPr.attributes.defaultRowHeight), width: numberOf(sheetFormatPr.attributes.defaultColWidth) };
}

export function writeSheetFormat(sheet: Worksheet, old: XmlElement | null): XmlElement {
  const element = old ?? xml("sheetFormatPr");
  const { defaultRowHeight, defaultColumnWidth, columns } = sheet.parts;
  const levels = [...sheet.rowFormats.values()].map((format) => format.outline ?? 0);
  const height = defaultRowHeight ?? numberOf(element.attributes.defaultRowHeight) ?? 14.25;
  if (old && String(height) !== old.attributes.defaultRowHeight) element.attributes.customHeight = "1";
  setAttributes(element, {
    defaultColWidth: defaultColumnWidth, defaultRowHeight: height,
    outlineLevelRow: levels.reduce((a, b) => Math.max(a, b), 0) || undefined,
    outlineLevelCol: columns.reduce((a, span) => Math.max(a, span.outline ?? 0), 0) || undefined,
  });
  return element;
}

export function readColumns(cols: XmlElement, styleCount: number): ColumnSpan[] {
  const spans: ColumnSpan[] = [];
  for (const col of elementsOf(cols, "col")) {
    const first = (numberOf(col.attributes.min) ?? 0) - 1, last = Math.min(numberOf(col.attributes.max) ?? 0, MAX_COLUMNS) - 1;
    if (first < 0 || last < first || first <= (spans.at(-1)?.last ?? -1)) continue;
    const style = numberOf(col.attributes.style), width = numberOf(col.attributes.width), outline = numberOf(col.attributes.outlineLevel);
    spans.push({
      first, last, ...(width !== undefined && { width }), ...(isTrue(col.attributes.hidden) && { hidden: true }),
      ...(style && style < styleCount && { style }), ...(outline && { outline }), ...(isTrue(col.attributes.collapsed) && { collapsed: true }),
    });
  }
  return spans;
}

/** What Excel's own default column is wide, in a workbook with its Chinese default font. */
const DEFAULT_WIDTH = 9;

export function writeColumns(sheet: Worksheet): XmlElement | null {
  const { columns, defaultColumnWidth } = sheet.parts;
  const spans = columns.filter((span) => span.width !== undefined || span.hidden || span.style || span.outline || span.collapsed);
  if (spans.length === 0) return null;
  return xml("cols", {}, ...spans.map((span) => xml("col", {
    min: span.first + 1, max: span.last + 1, width: span.width ?? defaultColumnWidth ?? DEFAULT_WIDTH, style: span.style || undefined,
    hidden: span.hidden ? 1 : undefined, customWidth: span.width === undefined ? undefined : 1, outlineLevel: span.outline || undefined,
    collapsed: span.collapsed ? 1 : undefined,
  })));
}
