/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout ; margins are points there and inches in the file. */

import { isWholeColumns, isWholeRows, type Rect } from "../../model/address";
import type { PageLayout } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { areas, rectsOf } from "./areas";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf, type ScalarMember } from "./object-class";
import { anything, flag, number, oneOf, options, rangeFrom, rangeOrAddress } from "./parameters";
import { printArea, printTitles, setPrintArea, setPrintTitles } from "./print-names";
import { HostObject, object, type AreasTarget } from "./targets";

const { reads, acts } = methodsOf<Worksheet>();
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
/** ECMA-376 ST_PaperSize by the names of Excel.PaperType. */
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A4Small: 10, A5: 11, B4: 12, B5: 13, Folio: 14,
};
type Margin = keyof PageLayout["margins"];

export const pageLayoutClass = defineClass<"PageLayout">({
  name: "PageLayout",
  since: "1.9",
  scalars: {
    Orientation: {
      since: "1.9",
      get: (sheet) => (layoutOf(sheet).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value) => changeLayout(sheet, { orientation: oneOf("Portrait", "Landscape").read(value) === "Landscape" ? "landscape" : "portrait" }),
    },
    PaperSize: {
      since: "1.9",
      get: (sheet) => Object.entries(PAPERS).find(([, code]) => code === layoutOf(sheet).paperSize)?.[0] ?? null,
      set: (sheet, value) => changeLayout(sheet, { paperSize: paperFrom(value) }),
    },
    Zoom: { since: "1.9", get: (sheet) => zoomOf(layoutOf(sheet)), set: (sheet, value) => changeLayout(sheet, zoomFrom(value)) },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: option("centerHorizontally"),
    CenterVertically: option("centerVertically"),
    PrintGridlines: option("printGridlines"),
    PrintHeadings: option("printHeadings"),
    BlackAndWhite: option("blackAndWhite"),
    DraftMode: option("draft"),
    PrintOrder: {
      since: "1.9",
      get: (sheet) => (layoutOf(sheet).pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      set: (sheet, value) => changeLayout(sheet, { pageOrder: oneOf("DownThenOver", "OverThenDown").read(value) === "OverThenDown" ? "overThenDown" : "downThenOver" }),
    },
    /** "" is automatic. */
    FirstPageNumber: {
      since: "1.9",
      get: (sheet) => layoutOf(sheet).firstPageNumber ?? "",
      set: (sheet, value) => changeLayout(sheet, { firstPageNumber: value === "" ? null : number.read(value) }),
    },
  },
  navigations: { HeadersFooters: { since: "1.9", get: (sheet) => object("HeaderFooterGroup", sheet) } },
  methods: {
    SetPrintArea: acts("1.9", [anything], (sheet, [area]) => setPrintArea(sheet, areaRects(sheet, area))),
    GetPrintArea: reads("1.9", [], (sheet) => areas(sheet, existing(printArea(sheet)))),
    GetPrintAreaOrNullObject: reads("1.9", [], (sheet) => (printArea(sheet).length === 0 ? null : areas(sheet, printArea(sheet)))),
    SetPrintTitleRows: acts("1.9", [rangeOrAddress], (sheet, [rows]) => setPrintTitles(sheet, { rows: whole(sheet, rows, isWholeRows) })),
    SetPrintTitleColumns: acts("1.9", [rangeOrAddress], (sheet, [columns]) => setPrintTitles(sheet, { columns: whole(sheet, columns, isWholeColumns) })),
    GetPrintTitleRows: reads("1.9", [], (sheet) => rangeOn(sheet, existing(printTitles(sheet).rows))),
    GetPrintTitleRowsOrNullObject: reads("1.9", [], (sheet) => orNull(sheet, printTitles(sheet).rows)),
    GetPrintTitleColumns: reads("1.9", [], (sheet) => rangeOn(sheet, existing(printTitles(sheet).columns))),
    GetPrintTitleColumnsOrNullObject: reads("1.9", [], (sheet) => orNull(sheet, printTitles(sheet).columns)),
    SetPrintMargins: acts("1.9", [oneOf("Points", "Inches", "Centimeters"), options], (sheet, [unit, margins]) => {
      const next: Partial<Record<Margin, number>> = {};
      for (const [name, value] of Object.entries(margins ?? {})) {
        if (value === null || value === undefined) continue;
        if (!(name in layoutOf(sheet).margins)) throw new HostError("InvalidArgument");
        next[name as Margin] = (notNegative(value) * POINTS[unit]) / POINTS.Inches;
      }
      changeLayout(sheet, { margins: { ...layoutOf(sheet).margins, ...next } });
    }),
  },
});

export function layoutOf(sheet: Worksheet): PageLayout {
  return sheet.parts.pageLayout;
}

/** Replaces part of the layout; protection does not forbid it. */
export function changeLayout(sheet: Worksheet, part: Partial<PageLayout>): void {
  sheet.set("pageLayout", { ...layoutOf(sheet), ...part });
}


function margin(side: Margin): ScalarMember<Worksheet> {
  return {
    since: "1.9",
    get: (sheet) => round(layoutOf(sheet).margins[side] * POINTS.Inches),
    set: (sheet, value) => changeLayout(sheet, { margins: { ...layoutOf(sheet).margins, [side]: notNegative(value) / POINTS.Inches } }),
  };
}

function option(part: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite" | "draft"): ScalarMember<Worksheet> {
  return { since: "1.9", get: (sheet) => layoutOf(sheet)[part], set: (sheet, value) => changeLayout(sheet, { [part]: flag.read(value) }) };
}

function paperFrom(value: unknown): number {
  const code = Object.entries(PAPERS).find(([name]) => name.toLowerCase() === String(value).toLowerCase())?.[1];
  if (code === undefined) throw new HostError("InvalidArgument");
  return code;
}

/** A scale in percent, or pages that the print is fitted to. */
function zoomOf(layout: PageLayout): Readonly<Record<string, number>> {
  if (layout.fitToWidth === null && layout.fitToHeight === null) return { scale: layout.scale ?? 100 };
  return {
    ...(layout.fitToWidth === null ? {} : { horizontalFitToPages: layout.fitToWidth }),
    ...(layout.fitToHeight === null ? {} : { verticalFitToPages: layout.fitToHeight }),
  };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions */
function zoomFrom(value: unknown): Pick<PageLayout, "scale" | "fitToWidth" | "fitToHeight"> {
  const { scale, horizontalFitToPages, verticalFitToPages } = options.read(value) ?? {};
  const pages = (count: unknown) => {
    if (count === null || count === undefined) return null;
    if (typeof count !== "number" || !Number.isInteger(count) || count < 1) throw new HostError("InvalidArgument");
    return count;
  };
  const fitToWidth = pages(horizontalFitToPages), fitToHeight = pages(verticalFitToPages);
  if (scale === null || scale === undefined) return { scale: fitToWidth === null && fitToHeight === null ? 100 : null, fitToWidth, fitToHeight };
  if (typeof scale !== "number" || scale < 10 || scale > 400 || fitToWidth !== null || fitToHeight !== null) throw new HostError("InvalidArgument");
  return { scale, fitToWidth: null, fitToHeight: null };
}

function areaRects(sheet: Worksheet, area: unknown): Rect[] {
  if (area instanceof HostObject && area.type === "RangeAreas") {
    const target = area.target as AreasTarget;
    if (target.sheet !== sheet) throw new HostError("InvalidArgument");
    return rectsOf(target);
  }
  if (typeof area === "string") return area.split(",").map((part) => onSheet(sheet, part.trim()));
  return [onSheet(sheet, rangeOrAddress.read(area))];
}

function whole(sheet: Worksheet, value: LiveRange | string, isWhole: (rect: Rect) => boolean): Rect {
  const rect = onSheet(sheet, value);
  if (!isWhole(rect)) throw new HostError("InvalidArgument");
  return rect;
}

function onSheet(sheet: Worksheet, value: LiveRange | string): Rect {
  const place = rangeFrom(value, sheet, sheet.workbook);
  if (place.sheet !== sheet) throw new HostError("InvalidArgument");
  return place.rect;
}

function existing<T>(found: T | null): T {
  if (found === null || (Array.isArray(found) && found.length === 0)) throw new HostError("ItemNotFound");
  return found;
}

function rangeOn(sheet: Worksheet, rect: Rect): HostObject<"Range"> {
  return object("Range", new LiveRange(sheet, rect));
}

function orNull(sheet: Worksheet, rect: Rect | null): HostObject<"Range"> | null {
  return rect && rangeOn(sheet, rect);
}

function notNegative(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) throw new HostError("InvalidArgument");
  return value;
}

/** Points come back as they were set: 72 * 0.7 is 50.4, not 50.39999999999999. */
function round(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}
