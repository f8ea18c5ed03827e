/** styles.xml as the model's formats. ECMA-376 part 1, 18.8. */

import { DEFAULT_FONT, DEFAULT_STYLE, type Alignment, type Border, type CellStyle, type DifferentialStyle, type Fill, type Font } from "../../model/styles";
import { canonicalXml } from "../xml/canonical";
import { childOf, elementsOf, isTrue, numberOf, parseXml, serialize, type XmlElement } from "../xml/xml-tree";
import { readBorder } from "./borders";
import { BUILTIN_FORMATS } from "./builtin-formats";
import { readDifferentialFill, readFill } from "./fills";
import { readFont, withoutUndefined } from "./fonts";

export interface FileStyles {
  /** One per `<xf>` of cellXfs, in order; at least one. */
  readonly styles: readonly CellStyle[];
  readonly fonts: readonly Font[];
  readonly fills: readonly Fill[];
  readonly borders: readonly Border[];
  /** Number format code by id, built-in ones included where a cell format uses them. */
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly differential: readonly DifferentialStyle[];
}

/** A file without styles.xml. */
export const NO_STYLES: FileStyles = { styles: [DEFAULT_STYLE], fonts: [], fills: [], borders: [], numberFormats: new Map(), differential: [] };

export function readStyles(document: string, part: string): FileStyles {
  const root = parseXml(canonicalXml(document, part), part);
  const list = (group: string, item: string) => {
    const element = childOf(root, group);
    return element ? elementsOf(element, item) : [];
  };
  const custom = new Map(list("numFmts", "numFmt").map((item) => [Number(item.attributes.numFmtId), item.attributes.formatCode ?? "General"]));
  const fonts = list("fonts", "font").map((item): Font => ({ ...FALLBACK_FONT, ...readFont(item) }));
  const fills = list("fills", "fill").map(readFill);
  const borders = list("borders", "border").map(readBorder);
  const numberFormats = new Map(custom);
  const styles = list("cellXfs", "xf").map((xf): CellStyle => {
    const id = numberOf(xf.attributes.numFmtId) ?? 0;
    const numberFormat = custom.get(id) ?? BUILTIN_FORMATS.get(id) ?? "General";
    numberFormats.set(id, numberFormat);
    const protection = childOf(xf, "protection")?.attributes;
    return {
      numberFormat, font: fonts[numberOf(xf.attributes.fontId) ?? 0] ?? DEFAULT_FONT,
      fill: fills[numberOf(xf.attributes.fillId) ?? 0] ?? DEFAULT_STYLE.fill, border: borders[numberOf(xf.attributes.borderId) ?? 0] ?? {},
      alignment: readAlignment(childOf(xf, "alignment")), locked: isTrue(protection?.locked, true), formulaHidden: isTrue(protection?.hidden),
      quotePrefix: isTrue(xf.attributes.quotePrefix), parent: numberOf(xf.attributes.xfId) ?? 0,
    };
  });
  return { styles: styles.length > 0 ? styles : [DEFAULT_STYLE], fonts, fills, borders, numberFormats, differential: list("dxfs", "dxf").map(readDifferential) };
}

/** What a font is where the file does not say. */
const FALLBACK_FONT: Font = { name: "Calibri", size: 11 };

function readAlignment(element: XmlElement | undefined): Alignment {
  if (!element) return {};
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation, readingOrder } = element.attributes;
  return withoutUndefined({
    horizontal: horizontal as Alignment["horizontal"], vertical: vertical as Alignment["vertical"],
    wrap: isTrue(wrapText) || undefined, shrink: isTrue(shrinkToFit) || undefined,
    indent: numberOf(indent) || undefined, rotation: numberOf(textRotation) || undefined, readingOrder: numberOf(readingOrder) || undefined,
  });
}

function readDifferential(dxf: XmlElement): DifferentialStyle {
  const font = childOf(dxf, "font"), fill = childOf(dxf, "fill"), border = childOf(dxf, "border");
  return withoutUndefined({
    font: font && readFont(font), fill: fill && readDifferentialFill(fill), border: border && readBorder(border),
    numberFormat: childOf(dxf, "numFmt")?.attributes.formatCode, raw: serialize(dxf),
  });
}
