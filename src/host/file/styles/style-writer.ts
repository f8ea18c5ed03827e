/** Appends the model's new formats to styles.xml; every format of the file keeps its index and its XML. */

import type { Border, CellStyle, DifferentialStyle, Fill, Font, StyleTable } from "../../model/styles";
import { canonicalXml } from "../xml/canonical";
import { childOf, elementsOf, parseXml, serialize, serializeDocument, xml, type XmlElement } from "../xml/xml-tree";
import { borderElement, differentialBorderElement } from "./borders";
import { FIRST_CUSTOM_FORMAT, NEUTRAL_FORMAT_IDS, BUILTIN_FORMATS } from "./builtin-formats";
import { differentialFillElement, fillElement } from "./fills";
import { fontElement } from "./fonts";
import type { FileStyles } from "./read-styles";

/** Order of the children of `<styleSheet>`. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

export class StyleWriter {
  private readonly fonts: Collection<Font>;
  private readonly fills: Collection<Fill>;
  private readonly borders: Collection<Border>;
  private readonly formatIds = new Map<string, number>();
  private readonly newFormats: XmlElement[] = [];
  private readonly newStyles: XmlElement[] = [];
  private readonly differentialIds = new Map<string, number>();
  private readonly newDifferential: string[] = [];
  private nextFormatId: number;

  /** `keptStyles`: how many formats at the start of the model's table are the file's own. */
  constructor(private readonly known: FileStyles, table: StyleTable, keptStyles: number) {
    this.fonts = new Collection(known.fonts, fontElement);
    this.fills = new Collection(known.fills, fillElement);
    this.borders = new Collection(known.borders, borderElement);
    for (const id of NEUTRAL_FORMAT_IDS) this.formatIds.set(BUILTIN_FORMATS.get(id)!, id);
    for (const [id, code] of known.numberFormats) if (!this.formatIds.has(code)) this.formatIds.set(code, id);
    this.nextFormatId = Math.max(FIRST_CUSTOM_FORMAT - 1, ...known.numberFormats.keys()) + 1;
    known.differential.forEach((style, id) => this.differentialIds.set(style.raw!, id));
    for (let index = keptStyles; index < table.count; index++) this.newStyles.push(this.styleElement(table.get(index)));
  }

  /** dxfId of a differential format. */
  differentialId(style: DifferentialStyle): number {
    const raw = style.raw ?? serialize(this.differentialElement(style));
    let id = this.differentialIds.get(raw);
    if (id === undefined) {
      id = this.known.differential.length + this.newDifferential.push(raw) - 1;
      this.differentialIds.set(raw, id);
    }
    return id;
  }

  get hasAdded(): boolean {
    return this.newStyles.length + this.newDifferential.length > 0;
  }

  /** The part's new text; cell formats beyond `keptStyles` are written anew. */
  write(document: string, part: string, keptStyles: number): string {
    const root = parseXml(canonicalXml(document, part), part);
    const formats = childOf(root, "cellXfs");
    if (formats) formats.children = elementsOf(formats).slice(0, keptStyles);
    append(root, "numFmts", this.newFormats);
    append(root, "fonts", this.fonts.added);
    append(root, "fills", this.fills.added);
    append(root, "borders", this.borders.added);
    append(root, "cellXfs", this.newStyles);
    append(root, "dxfs", this.newDifferential.map((raw) => parseXml(raw, part)));
    return serializeDocument(root);
  }

  private styleElement(style: CellStyle): XmlElement {
    const formatId = this.formatId(style.numberFormat), fontId = this.fonts.idOf(style.font), fillId = this.fills.idOf(style.fill), borderId = this.borders.idOf(style.border);
    const alignment = alignmentElement(style), isProtected = !style.locked || style.formulaHidden;
    const element = xml("xf", {
      numFmtId: formatId, fontId, fillId, borderId, xfId: style.parent, quotePrefix: style.quotePrefix ? 1 : undefined,
      applyNumberFormat: formatId ? 1 : undefined, applyFont: fontId ? 1 : undefined, applyFill: fillId ? 1 : undefined, applyBorder: borderId ? 1 : undefined,
      applyAlignment: alignment ? 1 : undefined, applyProtection: isProtected ? 1 : undefined,
    });
    if (alignment) element.children.push(alignment);
    if (isProtected) element.children.push(xml("protection", { locked: style.locked ? undefined : 0, hidden: style.formulaHidden ? 1 : undefined }));
    return element;
  }

  private formatId(code: string): number {
    let id = this.formatIds.get(code);
    if (id === undefined) {
      id = this.nextFormatId++;
      this.formatIds.set(code, id);
      this.newFormats.push(xml("numFmt", { numFmtId: id, formatCode: code }));
    }
    return id;
  }

  private differentialElement(style: DifferentialStyle): XmlElement {
    const dxf = xml("dxf");
    if (style.font) dxf.children.push(fontElement(style.font));
    if (style.numberFormat !== undefined) {
      const id = this.formatId(style.numberFormat);
      dxf.children.push(xml("numFmt", { numFmtId: id, formatCode: style.numberFormat }));
    }
    if (style.fill) dxf.children.push(differentialFillElement(style.fill));
    if (style.border) dxf.children.push(differentialBorderElement(style.border));
    return dxf;
  }
}

/** Items of one kind: the file's, found again by what the model says of them, and new ones. */
class Collection<T> {
  readonly added: XmlElement[] = [];
  private readonly ids = new Map<string, number>();

  constructor(private readonly known: readonly T[], private readonly toElement: (value: T) => XmlElement) {
    known.forEach((value, id) => {
      const key = serialize(toElement(value));
      if (!this.ids.has(key)) this.ids.set(key, id);
    });
  }

  idOf(value: T): number {
    const element = this.toElement(value), key = serialize(element);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.known.length + this.added.push(element) - 1;
      this.ids.set(key, id);
    }
    return id;
  }
}

function alignmentElement({ alignment }: CellStyle): XmlElement | null {
  const { horizontal, vertical, wrap, shrink, indent, rotation, readingOrder } = alignment;
  const element = xml("alignment", {
    horizontal: horizontal === "general" ? undefined : horizontal, vertical, textRotation: rotation || undefined, wrapText: wrap ? 1 : undefined,
    indent: indent || undefined, shrinkToFit: shrink ? 1 : undefined, readingOrder: readingOrder || undefined,
  });
  return Object.keys(element.attributes).length > 0 ? element : null;
}

function append(root: XmlElement, group: string, items: readonly XmlElement[]): void {
  if (items.length === 0) return;
  let element = childOf(root, group);
  if (!element) {
    element = xml(group);
    const rank = ORDER.indexOf(group);
    const next = root.children.findIndex((child) => typeof child !== "string" && ORDER.indexOf(child.name) > rank);
    root.children.splice(next < 0 ? root.children.length : next, 0, element);
  }
  element.children.push(...items);
  element.attributes.count = String(elementsOf(element).length);
}
