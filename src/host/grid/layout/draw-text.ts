/** The text of one cell: what is shown, how wide it is, and how it stands in its box. */

import { CellError, type Scalar } from "../../model/cell";
import type { Worksheet } from "../../model/sheet";
import { displayText } from "../../model/text/display-text";
import type { CellLook } from "../look/cell-look";
import { fontFamily, fontPixels } from "../look/font-css";
import { measureText, type TextFont } from "../look/measure-text";
import type { DrawnText } from "./drawn-cell";
import { fitText, shrinkFactor } from "./fit-text";

export interface ShownText {
  readonly text: string;
  /** The number format's own colour, as CSS. */
  readonly color: string | null;
  /** Text with its paddings, in CSS pixels. */
  readonly width: number;
  readonly size: number;
  readonly spacing: number;
  readonly align: "left" | "center" | "right" | "justify";
  readonly canOverflow: boolean;
  /** Centred across the empty cells to its right. */
  readonly isAcross: boolean;
  readonly paddingLeft: number;
  readonly paddingRight: number;
}

const PADDING = 3;
const INDENT = 9;
const ICON = 18;
/** Longer texts are cut before they are measured: nobody sees their end in a cell. */
const LONGEST = 2_000;

/** null where the cell shows no text: it is empty, or a bar or icon hides the value. */
export function shownText(sheet: Worksheet, row: number, column: number, look: CellLook, cellWidth: number, zoom: number): ShownText | null {
  const value = sheet.valueAt(row, column);
  if (value === null || look.bar?.hidesValue || look.icon?.hidesValue) return null;
  const display = displayText(sheet.workbook, value, look.numberFormat);
  const full = display.text.length > LONGEST ? display.text.slice(0, LONGEST) : display.text;
  if (full === "") return null;

  const { alignment, font } = look;
  const align = alignOf(value, alignment.horizontal);
  const indent = (alignment.indent ?? 0) * INDENT * zoom;
  const paddingLeft = PADDING + (align === "left" ? indent : 0) + (look.icon ? ICON * zoom : 0);
  const paddingRight = PADDING + (align === "right" ? indent : 0);
  const room = Math.max(0, cellWidth - paddingLeft - paddingRight);
  const size = fontPixels(font, zoom);
  const textFont: TextFont = { size, bold: font.bold === true, italic: font.italic === true, family: fontFamily(font.name) };
  const measure = (text: string) => measureText(text, textFont);

  const isNumber = typeof value === "number" && !alignment.rotation;
  const general = isNumber && look.numberFormat === "General" ? value : null;
  const fitted = fitText({ text: full, general, isNumber, width: room, measure });
  const width = widest(fitted.text, measure);
  const isText = typeof value === "string";
  const isAcross = alignment.horizontal === "centerContinuous";
  return {
    text: fitted.text, color: display.color ?? null, width: width + paddingLeft + paddingRight,
    size: alignment.shrink && isText ? size * shrinkFactor(width, room) : size, spacing: fitted.spacing,
    align, paddingLeft, paddingRight, isAcross,
    canOverflow: isText && !isAcross && !alignment.wrap && !alignment.shrink && !alignment.rotation && !NEVER_OVER.has(alignment.horizontal ?? ""),
  };
}

/** `left` and `width`: the box, relative to the cell. */
export function drawText(shown: ShownText, look: CellLook, left: number, width: number): DrawnText {
  const { font, alignment } = look;
  const underline = font.underline ? (font.underline.startsWith("double") ? "underline double" : "underline") : "";
  const isWrapped = alignment.wrap === true || alignment.horizontal === "justify" || alignment.vertical === "justify";
  return {
    text: isWrapped ? shown.text : shown.text.replace(/\r?\n/g, ""), left, width,
    family: fontFamily(font.name), size: shown.size, isBold: font.bold === true, isItalic: font.italic === true,
    decoration: [underline, font.strike ? "line-through" : ""].filter(Boolean).join(" "),
    color: shown.color ?? look.color, horizontal: shown.align,
    vertical: alignment.vertical === "top" || alignment.vertical === "justify" ? "start" : alignment.vertical === "center" || alignment.vertical === "distributed" ? "center" : "end",
    isWrapped, paddingLeft: shown.paddingLeft, paddingRight: shown.paddingRight, spacing: shown.spacing,
    rotation: alignment.rotation ?? 0,
    shift: font.vertical === "superscript" ? "super" : font.vertical === "subscript" ? "sub" : null,
  };
}

const NEVER_OVER: ReadonlySet<string> = new Set(["fill", "justify", "distributed"]);

/** Text stands left, numbers right, truth values and errors in the middle, unless the format says otherwise. */
function alignOf(value: Scalar, horizontal: string | undefined): ShownText["align"] {
  switch (horizontal) {
    case "left": case "fill": return "left";
    case "right": return "right";
    case "center": case "centerContinuous": case "distributed": return "center";
    case "justify": return "justify";
    default: return typeof value === "number" ? "right" : typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}

function widest(text: string, measure: (text: string) => number): number {
  return text.includes("\n") ? Math.max(...text.split("\n").map(measure)) : measure(text);
}
