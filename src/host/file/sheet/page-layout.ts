/** What a sheet says about printing. ECMA-376 part 1, 18.3.1.62-64, .46 (headerFooter), .73 (rowBreaks), .14 (colBreaks). */

import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import { DEFAULT_PAGE_LAYOUT, type PageLayout } from "../../model/parts";
import { decodeXString, encodeXString } from "../xml/escape";
import { childOf, elementsOf, isTrue, numberOf, setAttributes, textOf, xml, type XmlElement } from "../xml/xml-tree";

export const PAGE_ELEMENTS = ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"] as const;
export type PageElement = (typeof PAGE_ELEMENTS)[number];

const HEADERS = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"] as const;

/** `find` gives the sheet's element of a name. `isFitted`: sheetPr says that the scale follows from the pages. */
export function readPageLayout(find: (name: PageElement) => XmlElement | undefined, isFitted: boolean): PageLayout {
  const options = find("printOptions")?.attributes ?? {}, setup = find("pageSetup")?.attributes ?? {}, margins = find("pageMargins")?.attributes;
  const header = find("headerFooter");
  const pages = (value: string | undefined) => (isFitted ? numberOf(value ?? "1") || null : null);
  const margin = (name: keyof PageLayout["margins"]) => numberOf(margins?.[name]) ?? DEFAULT_PAGE_LAYOUT.margins[name];
  const text = (name: string) => {
    const child = header && childOf(header, name);
    return child ? decodeXString(textOf(child)) : "";
  };
  return {
    orientation: setup.orientation === "landscape" ? "landscape" : "portrait",
    paperSize: numberOf(setup.paperSize) ?? (find("pageSetup") ? 1 : DEFAULT_PAGE_LAYOUT.paperSize),
    scale: isFitted ? null : (numberOf(setup.scale) ?? 100), fitToWidth: pages(setup.fitToWidth), fitToHeight: pages(setup.fitToHeight),
    margins: { left: margin("left"), right: margin("right"), top: margin("top"), bottom: margin("bottom"), header: margin("header"), footer: margin("footer") },
    centerHorizontally: isTrue(options.horizontalCentered), centerVertically: isTrue(options.verticalCentered),
    printGridlines: isTrue(options.gridLines), printHeadings: isTrue(options.headings),
    blackAndWhite: isTrue(setup.blackAndWhite), draft: isTrue(setup.draft),
    pageOrder: setup.pageOrder === "overThenDown" ? "overThenDown" : "downThenOver",
    firstPageNumber: isTrue(setup.useFirstPageNumber) ? (numberOf(setup.firstPageNumber) ?? 1) : null,
    headerFooter: {
      oddHeader: text("oddHeader"), oddFooter: text("oddFooter"), evenHeader: text("evenHeader"), evenFooter: text("evenFooter"),
      firstHeader: text("firstHeader"), firstFooter: text("firstFooter"),
      differentOddEven: isTrue(header?.attributes.differentOddEven), differentFirst: isTrue(header?.attributes.differentFirst),
      scaleWithDocument: isTrue(header?.attributes.scaleWithDoc, true), alignWithMargins: isTrue(header?.attributes.alignWithMargins, true),
    },
    rowBreaks: readBreaks(find("rowBreaks")), columnBreaks: readBreaks(find("colBreaks")),
  };
}

/** The element of that name for the layout, made from `old` so that what we do not know (printer, resolution) stays; null for none. */
export function writePageElement(name: PageElement, layout: PageLayout, old: XmlElement | null): XmlElement | null {
  const element = old ?? xml(name);
  switch (name) {
    case "printOptions":
      setAttributes(element, {
        horizontalCentered: flag(layout.centerHorizontally), verticalCentered: flag(layout.centerVertically), headings: flag(layout.printHeadings),
        gridLines: flag(layout.printGridlines), gridLinesSet: undefined,
      });
      return Object.keys(element.attributes).length > 0 ? element : null;
    case "pageMargins":
      setAttributes(element, layout.margins);
      return element;
    case "pageSetup":
      setAttributes(element, {
        paperSize: layout.paperSize, scale: layout.scale === 100 ? undefined : (layout.scale ?? undefined), orientation: layout.orientation,
        fitToWidth: pagesText(layout, layout.fitToWidth), fitToHeight: pagesText(layout, layout.fitToHeight),
        pageOrder: layout.pageOrder === "overThenDown" ? layout.pageOrder : undefined, blackAndWhite: flag(layout.blackAndWhite), draft: flag(layout.draft),
        firstPageNumber: layout.firstPageNumber ?? undefined, useFirstPageNumber: layout.firstPageNumber === null ? undefined : 1,
      });
      return element;
    case "headerFooter": return writeHeaderFooter(layout.headerFooter, element);
    case "rowBreaks": return writeBreaks(element, layout.rowBreaks, MAX_COLUMNS - 1);
    case "colBreaks": return writeBreaks(element, layout.columnBreaks, MAX_ROWS - 1);
  }
}

/** Absent means 1; 0 means as many as it takes. */
function pagesText(layout: PageLayout, pages: number | null): number | undefined {
  const isFitted = layout.fitToWidth !== null || layout.fitToHeight !== null;
  return !isFitted || pages === 1 ? undefined : (pages ?? 0);
}

function writeHeaderFooter(headerFooter: PageLayout["headerFooter"], element: XmlElement): XmlElement | null {
  setAttributes(element, {
    differentOddEven: flag(headerFooter.differentOddEven), differentFirst: flag(headerFooter.differentFirst),
    scaleWithDoc: headerFooter.scaleWithDocument ? undefined : 0, alignWithMargins: headerFooter.alignWithMargins ? undefined : 0,
  });
  element.children = HEADERS.filter((name) => headerFooter[name] !== "").map((name) => xml(name, {}, encodeXString(headerFooter[name])));
  return element.children.length > 0 || Object.keys(element.attributes).length > 0 ? element : null;
}

/** A break's id counts the rows before it, which is the 0-based row it stands before. */
function readBreaks(element: XmlElement | undefined): number[] {
  if (!element) return [];
  return elementsOf(element, "brk").map((item) => numberOf(item.attributes.id) ?? 0).filter((id) => id > 0);
}

function writeBreaks(element: XmlElement, breaks: readonly number[], max: number): XmlElement | null {
  if (breaks.length === 0) return null;
  const old = new Map(elementsOf(element, "brk").map((item) => [Number(item.attributes.id), item]));
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  element.children = sorted.map((id) => old.get(id) ?? xml("brk", { id, max, man: 1 }));
  const manual = elementsOf(element).filter((item) => isTrue(item.attributes.man)).length;
  setAttributes(element, { count: sorted.length, manualBreakCount: manual });
  return element;
}

function flag(value: boolean): number | undefined {
  return value ? 1 : undefined;
}
