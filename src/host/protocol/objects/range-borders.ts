/** Borders of ranges. https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../../model/address";
import { changeStyle } from "../../model/edit/write";
import type { Worksheet } from "../../model/sheet";
import type { Border, BorderLine } from "../../model/styles";
import { HostError } from "../host-error";
import { rectsOf } from "./areas";
import { colorFromWire, colorToWire } from "./colors";
import { defineClass, methodsOf } from "./object-class";
import { integer } from "./parameters";
import { stylesIn } from "./styles-in";
import { object, type BorderSide, type Cells } from "./targets";

export const BORDER_SIDES: readonly BorderSide[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

type Line = "left" | "right" | "top" | "bottom" | "diagonal";
interface Target { readonly cells: Cells; readonly side: BorderSide }
interface Look { readonly Style: string; readonly Weight: string }

const NO_LINE: BorderLine = { style: "none" };
const { reads } = methodsOf<Cells>();

/** What each line of the file is called by office.js. */
const LOOKS: Readonly<Record<string, Look>> = {
  none: { Style: "None", Weight: "Thin" }, hair: { Style: "Continuous", Weight: "Hairline" }, thin: { Style: "Continuous", Weight: "Thin" },
  medium: { Style: "Continuous", Weight: "Medium" }, thick: { Style: "Continuous", Weight: "Thick" }, double: { Style: "Double", Weight: "Thick" },
  dashed: { Style: "Dash", Weight: "Thin" }, mediumDashed: { Style: "Dash", Weight: "Medium" }, dotted: { Style: "Dot", Weight: "Thin" },
  dashDot: { Style: "DashDot", Weight: "Thin" }, mediumDashDot: { Style: "DashDot", Weight: "Medium" },
  dashDotDot: { Style: "DashDotDot", Weight: "Thin" }, mediumDashDotDot: { Style: "DashDotDot", Weight: "Medium" }, slantDashDot: { Style: "SlantDashDot", Weight: "Medium" },
};

export const rangeBorderCollectionClass = defineClass<"RangeBorderCollection">({
  name: "RangeBorderCollection",
  since: "1.1",
  scalars: { Count: { since: "1.1", get: () => BORDER_SIDES.length } },
  methods: {
    GetItemAt: reads("1.1", [integer], (cells, [index]) => sideOf(cells, BORDER_SIDES[index])),
  },
  item: { since: "1.1", get: (cells, key) => sideOf(cells, BORDER_SIDES.find((side) => side === key)) },
  items: (cells) => BORDER_SIDES.map((side) => object("RangeBorder", { cells, side })),
});

export const rangeBorderClass = defineClass<"RangeBorder">({
  name: "RangeBorder",
  since: "1.1",
  scalars: {
    SideIndex: { since: "1.1", get: ({ side }) => side },
    Style: { since: "1.1", get: (target) => common(target, (line) => lookOf(line).Style), set: (target, value) => setLook(target, { Style: value }) },
    Weight: { since: "1.1", get: (target) => common(target, (line) => lookOf(line).Weight), set: (target, value) => setLook(target, { Weight: value }) },
    Color: {
      since: "1.1",
      get: (target) => common(target, (line) => colorToWire(line.color, "#000000")),
      set: (target, value) => {
        const color = colorFromWire(value);
        draw(target, (line) => ({ style: line.style === "none" ? "thin" : line.style, color }));
      },
    },
  },
});

function sideOf(cells: Cells, side: BorderSide | undefined) {
  if (!side) throw new HostError("InvalidArgument");
  return object("RangeBorder", { cells, side });
}

function lookOf(line: BorderLine): Look {
  return LOOKS[line.style] ?? LOOKS.thin!;
}

/** A style keeps the weight that is there and a weight the style, as far as such a line exists. */
function setLook(target: Target, change: { readonly Style?: unknown; readonly Weight?: unknown }): void {
  const looks = Object.entries(LOOKS);
  const isKnown = looks.some(([, look]) => (change.Style === undefined || look.Style === change.Style) && (change.Weight === undefined || look.Weight === change.Weight));
  if (!isKnown) throw new HostError("InvalidArgument");
  draw(target, (line) => {
    const old = lookOf(line);
    const wanted = { Style: change.Style ?? (old.Style === "None" ? "Continuous" : old.Style), Weight: change.Weight ?? old.Weight };
    const exact = looks.find(([, look]) => look.Style === wanted.Style && look.Weight === wanted.Weight);
    const near = looks.find(([name, look]) => (change.Style !== undefined ? look.Style === change.Style && name !== "hair" : look.Weight === change.Weight));
    const style = (exact ?? near)![0];
    return style === "none" ? NO_LINE : { style, color: line.color ?? { auto: true } };
  });
}

/** Draws the line that `next` makes of the present one; where a neighbour outside shares the edge, its own line is taken off. */
function draw(target: Target, next: (line: BorderLine) => BorderLine): void {
  const { sheet } = target.cells;
  const line = next(firstLine(target));
  for (const rect of rectsOf(target.cells)) {
    for (const part of drawnParts(rect, target.side)) {
      changeStyle(sheet, part.rect, { border: Object.assign({}, ...part.lines.map((name) => borderOf(name, line, target.side))) as Border });
    }
    const outer = neighbour(rect, target.side);
    if (outer && hasLine(sheet, outer.rect, outer.line)) changeStyle(sheet, outer.rect, { border: { [outer.line]: undefined } });
  }
}

function borderOf(name: Line, line: BorderLine, side: BorderSide): Border {
  const isOn = line.style !== "none";
  const drawn = isOn ? line : undefined;
  if (name !== "diagonal") return { [name]: drawn };
  // Both diagonals share one line; the one that stays keeps it.
  if (isOn) return side === "DiagonalDown" ? { diagonal: line, diagonalDown: true } : { diagonal: line, diagonalUp: true };
  return side === "DiagonalDown" ? { diagonalDown: undefined } : { diagonalUp: undefined };
}

function common<V>(target: Target, read: (line: BorderLine) => V): V | null {
  const values = linesOf(target).map(read);
  return values.every((value) => value === values[0]) ? values[0] ?? null : null;
}

function linesOf({ cells, side }: Target): BorderLine[] {
  const found = rectsOf(cells).flatMap((rect) => edgeParts(rect, side).flatMap((part) =>
    [...stylesIn(cells.sheet, part.rect)].map((style) => lineIn(cells.sheet.workbook.styles.get(style).border, part.line, side))));
  return found.length > 0 ? found : [NO_LINE];
}

/** The line of the upper left cell whose own line makes this side. */
function firstLine({ cells, side }: Target): BorderLine {
  for (const rect of rectsOf(cells)) {
    const [part] = edgeParts(rect, side);
    if (part) return lineIn(cells.sheet.workbook.styles.get(cells.sheet.styleAt(part.rect.top, part.rect.left)).border, part.line, side);
  }
  return NO_LINE;
}

function lineIn(border: Border, name: Line, side: BorderSide): BorderLine {
  if (side === "DiagonalDown" && !border.diagonalDown) return NO_LINE;
  if (side === "DiagonalUp" && !border.diagonalUp) return NO_LINE;
  return border[name] ?? NO_LINE;
}

/** The cells whose own line makes this side of the range. */
function edgeParts(rect: Rect, side: BorderSide): { readonly rect: Rect; readonly line: Line }[] {
  switch (side) {
    case "EdgeTop": return [{ rect: { ...rect, bottom: rect.top }, line: "top" }];
    case "EdgeBottom": return [{ rect: { ...rect, top: rect.bottom }, line: "bottom" }];
    case "EdgeLeft": return [{ rect: { ...rect, right: rect.left }, line: "left" }];
    case "EdgeRight": return [{ rect: { ...rect, left: rect.right }, line: "right" }];
    case "InsideHorizontal":
      return rect.top === rect.bottom ? [] : [{ rect: { ...rect, bottom: rect.bottom - 1 }, line: "bottom" }, { rect: { ...rect, top: rect.top + 1 }, line: "top" }];
    case "InsideVertical":
      return rect.left === rect.right ? [] : [{ rect: { ...rect, right: rect.right - 1 }, line: "right" }, { rect: { ...rect, left: rect.left + 1 }, line: "left" }];
    default: return [{ rect, line: "diagonal" }];
  }
}

/** As `edgeParts`, each cell once: cells in the middle have the line on both sides. */
function drawnParts(rect: Rect, side: BorderSide): { readonly rect: Rect; readonly lines: readonly Line[] }[] {
  const { top, bottom, left, right } = rect;
  if (side === "InsideHorizontal" && bottom > top) {
    const middle = bottom - top > 1 ? [{ rect: { ...rect, top: top + 1, bottom: bottom - 1 }, lines: ["top", "bottom"] as const }] : [];
    return [{ rect: { ...rect, bottom: top }, lines: ["bottom"] }, ...middle, { rect: { ...rect, top: bottom }, lines: ["top"] }];
  }
  if (side === "InsideVertical" && right > left) {
    const middle = right - left > 1 ? [{ rect: { ...rect, left: left + 1, right: right - 1 }, lines: ["left", "right"] as const }] : [];
    return [{ rect: { ...rect, right: left }, lines: ["right"] }, ...middle, { rect: { ...rect, left: right }, lines: ["left"] }];
  }
  return edgeParts(rect, side).map((part) => ({ rect: part.rect, lines: [part.line] }));
}

function neighbour(rect: Rect, side: BorderSide): { readonly rect: Rect; readonly line: Line } | null {
  switch (side) {
    case "EdgeTop": return rect.top === 0 ? null : { rect: { ...rect, top: rect.top - 1, bottom: rect.top - 1 }, line: "bottom" };
    case "EdgeBottom": return rect.bottom === MAX_ROWS - 1 ? null : { rect: { ...rect, top: rect.bottom + 1, bottom: rect.bottom + 1 }, line: "top" };
    case "EdgeLeft": return rect.left === 0 ? null : { rect: { ...rect, left: rect.left - 1, right: rect.left - 1 }, line: "right" };
    case "EdgeRight": return rect.right === MAX_COLUMNS - 1 ? null : { rect: { ...rect, left: rect.right + 1, right: rect.right + 1 }, line: "left" };
    default: return null;
  }
}

function hasLine(sheet: Worksheet, rect: Rect, line: Line): boolean {
  return [...stylesIn(sheet, rect)].some((style) => (sheet.workbook.styles.get(style).border[line]?.style ?? "none") !== "none");
}
