/** The formats of a cell as office.js names them: how each is read from a style and what setting it changes. */

import type { Alignment, CellStyle, Font, StyleChange } from "../../model/styles";
import { HostError } from "../host-error";
import { colorFromWire, colorToWire } from "./colors";

export interface StyleField {
  readonly since: string;
  readonly read: (style: CellStyle) => unknown;
  readonly change: (value: unknown) => StyleChange;
}

type Pairs = readonly (readonly [wire: string, model: string | undefined])[];

const HORIZONTAL: Pairs = [
  ["General", "general"], ["General", undefined], ["Left", "left"], ["Center", "center"], ["Right", "right"], ["Fill", "fill"], ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"], ["Distributed", "distributed"],
];
const VERTICAL: Pairs = [["Bottom", "bottom"], ["Bottom", undefined], ["Top", "top"], ["Center", "center"], ["Justify", "justify"], ["Distributed", "distributed"]];
const UNDERLINE: Pairs = [["None", undefined], ["Single", "single"], ["Double", "double"], ["SingleAccountant", "singleAccounting"], ["DoubleAccountant", "doubleAccounting"]];
const READING: readonly string[] = ["Context", "LeftToRight", "RightToLeft"];
const MAX_INDENT = 250;

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export const ALIGNMENT_FIELDS: Readonly<Record<string, StyleField>> = {
  HorizontalAlignment: aligned("1.1", (a) => toWire(HORIZONTAL, a.horizontal), (value) => ({ horizontal: fromWire(HORIZONTAL, value) as Alignment["horizontal"] })),
  VerticalAlignment: aligned("1.1", (a) => toWire(VERTICAL, a.vertical), (value) => ({ vertical: fromWire(VERTICAL, value) as Alignment["vertical"] })),
  WrapText: aligned("1.1", (a) => a.wrap === true, (value) => ({ wrap: flag(value) })),
  ShrinkToFit: aligned("1.9", (a) => a.shrink === true, (value) => ({ shrink: flag(value) })),
  IndentLevel: aligned("1.9", (a) => a.indent ?? 0, (value) => ({ indent: numberBetween(value, 0, MAX_INDENT) })),
  TextOrientation: aligned("1.7", (a) => rotationToWire(a.rotation ?? 0), (value) => ({ rotation: rotationFromWire(value) })),
  ReadingOrder: aligned("1.9", (a) => READING[a.readingOrder ?? 0], (value) => ({ readingOrder: indexIn(READING, value) })),
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
export const FONT_FIELDS: Readonly<Record<string, StyleField>> = {
  Name: lettered("1.1", (font) => font.name, (value) => ({ name: nonEmpty(value), scheme: "none", charset: undefined, family: undefined })),
  Size: lettered("1.1", (font) => font.size, (value) => ({ size: numberBetween(value, 1, 409) })),
  Color: lettered("1.1", (font) => colorToWire(font.color, "#000000"), (value) => ({ color: colorFromWire(value) })),
  Bold: lettered("1.1", (font) => font.bold === true, (value) => ({ bold: flag(value) })),
  Italic: lettered("1.1", (font) => font.italic === true, (value) => ({ italic: flag(value) })),
  Underline: lettered("1.1", (font) => toWire(UNDERLINE, font.underline), (value) => ({ underline: fromWire(UNDERLINE, value) as Font["underline"] })),
  Strikethrough: lettered("1.9", (font) => font.strike === true, (value) => ({ strike: flag(value) })),
  Subscript: lettered("1.9", (font) => font.vertical === "subscript", (value) => ({ vertical: boolean(value) ? "subscript" : undefined })),
  Superscript: lettered("1.9", (font) => font.vertical === "superscript", (value) => ({ vertical: boolean(value) ? "superscript" : undefined })),
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill ; a cell without a fill reads as white. */
export const FILL_FIELDS: Readonly<Record<string, StyleField>> = {
  Color: {
    since: "1.1",
    read: ({ fill }) => (fill.pattern === "none" ? "#FFFFFF" : colorToWire(fill.pattern === "solid" ? fill.foreground : fill.background, "#FFFFFF")),
    change: (value) => ({ fill: { pattern: "solid", foreground: colorFromWire(value) } }),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.formatprotection */
export const PROTECTION_FIELDS: Readonly<Record<string, StyleField>> = {
  Locked: { since: "1.2", read: (style) => style.locked, change: (value) => ({ locked: boolean(value) }) },
  FormulaHidden: { since: "1.2", read: (style) => style.formulaHidden, change: (value) => ({ formulaHidden: boolean(value) }) },
};

export const NO_FILL: StyleChange = { fill: { pattern: "none" } };

function aligned(since: string, read: (alignment: Alignment) => unknown, change: (value: unknown) => Partial<Alignment>): StyleField {
  return { since, read: (style) => read(style.alignment), change: (value) => ({ alignment: change(value) }) };
}

function lettered(since: string, read: (font: Font) => unknown, change: (value: unknown) => Partial<Font>): StyleField {
  return { since, read: (style) => read(style.font), change: (value) => ({ font: change(value) }) };
}

function toWire(pairs: Pairs, model: string | undefined): string | undefined {
  return pairs.find((pair) => pair[1] === model)?.[0];
}

function fromWire(pairs: Pairs, wire: unknown): string | undefined {
  const pair = pairs.find(([name]) => name === wire);
  if (!pair) throw new HostError("InvalidArgument");
  return pair[1];
}

/** The file counts 0 to 90 upwards, 91 to 180 downwards, 255 is stacked; office.js has -90 to 90 and 180. */
function rotationToWire(rotation: number): number {
  return rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation;
}

function rotationFromWire(value: unknown): number {
  if (value === 180) return 255;
  const angle = numberBetween(value, -90, 90);
  return angle < 0 ? 90 - angle : angle;
}

/** Off is the same as not there: a format must not differ from another by saying so. */
function flag(value: unknown): true | undefined {
  return boolean(value) || undefined;
}

function boolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

function nonEmpty(value: unknown): string {
  if (typeof value !== "string" || value === "") throw new HostError("InvalidArgument");
  return value;
}

function numberBetween(value: unknown, low: number, high: number): number {
  if (typeof value !== "number" || !(value >= low && value <= high)) throw new HostError("InvalidArgument");
  return value;
}

function indexIn(list: readonly string[], value: unknown): number {
  const index = list.indexOf(value as string);
  if (index < 0) throw new HostError("InvalidArgument");
  return index;
}
