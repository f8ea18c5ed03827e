/** What a cell looks like before its text is known: its own format, then its table's style beneath, then conditional formats above. */

import { holds } from "../../model/address";
import type { Table } from "../../model/parts";
import { conditionalStyle, type ConditionalLook } from "../../model/rules/conditional";
import type { Worksheet } from "../../model/sheet";
import type { Alignment, Border, BorderLine, Color, Fill, Font } from "../../model/styles";
import { colorToCss } from "./color-to-css";
import { tableLook, type TableLine } from "./table-style";
import { themeOf } from "./theme";

export interface Edge {
  /** ECMA-376 ST_BorderStyle */
  readonly style: string;
  /** CSS colour */
  readonly color: string;
}

export interface CellLook {
  readonly font: Font;
  /** CSS colours; null leaves it to the grid. */
  readonly color: string | null;
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly alignment: Alignment;
  readonly top: Edge | null;
  readonly bottom: Edge | null;
  readonly left: Edge | null;
  readonly right: Edge | null;
  readonly diagonal: { readonly edge: Edge; readonly isUp: boolean; readonly isDown: boolean } | null;
  readonly bar: ConditionalLook["bar"] | null;
  readonly icon: ConditionalLook["icon"] | null;
}

/** `tables`: those of this sheet. */
export function cellLook(sheet: Worksheet, tables: readonly Table[], row: number, column: number): CellLook {
  const style = sheet.workbook.styles.get(sheet.styleAt(row, column));
  const table = tables.find((each) => holds(each.range, row, column));
  const theme = themeOf(sheet.workbook);
  const css = (color: Color | undefined) => colorToCss(color, theme);
  const under = table ? tableLook(table, row, column, theme) : {};
  const over = sheet.parts.conditionalRules.length ? conditionalStyle(sheet, row, column) : {};
  const overFill = over.scaleColor ? `#${over.scaleColor}` : differentialFill(over, css);
  const ownColor = isPlainText(style.font) ? null : css(style.font.color);
  const border = { ...style.border, ...over.style?.border };
  return {
    font: { ...style.font, ...(under.bold && { bold: true }), ...definedOf(over.style?.font) },
    color: css(over.style?.font?.color) ?? ownColor ?? under.color ?? null,
    fill: overFill ?? fillOf(style.fill, css) ?? under.fill ?? null,
    numberFormat: over.style?.numberFormat ?? style.numberFormat,
    alignment: style.alignment,
    top: edge(border.top, css) ?? lineEdge(under.top), bottom: edge(border.bottom, css) ?? lineEdge(under.bottom),
    left: edge(border.left, css) ?? lineEdge(under.left), right: edge(border.right, css) ?? lineEdge(under.right),
    diagonal: diagonalOf(border, css),
    bar: over.bar ?? null, icon: over.icon ?? null,
  };
}

/** Text in the default colour: a table's style may colour it. */
function isPlainText(font: Font): boolean {
  const { color } = font;
  return !color || color.auto === true || (color.theme === 1 && !color.tint) || color.indexed === 64;
}

type ToCss = (color: Color | undefined) => string | null;

function fillOf(fill: Fill, css: ToCss): string | null {
  if (fill.gradient) return firstGradientColor(fill.gradient, css);
  if (fill.pattern === "none") return null;
  if (fill.pattern === "solid") return css(fill.foreground) ?? "#000000";
  const share = PATTERN_SHARE[fill.pattern] ?? 0.5;
  const front = css(fill.foreground) ?? "#000000", back = css(fill.background) ?? "#FFFFFF";
  return mixed(front, back, share);
}

/** In a differential format a solid fill's colour is its background (ECMA-376 part 1, 18.3.1.10). */
function differentialFill({ style }: ConditionalLook, css: ToCss): string | null {
  const fill = style?.fill;
  if (!fill || fill.pattern === "none") return null;
  return css(fill.background) ?? css(fill.foreground);
}

/** Patterns are drawn as the even colour they give from afar. */
const PATTERN_SHARE: Record<string, number> = {
  gray125: 0.125, gray0625: 0.0625, lightGray: 0.25, mediumGray: 0.5, darkGray: 0.75,
  lightHorizontal: 0.25, lightVertical: 0.25, lightDown: 0.25, lightUp: 0.25, lightGrid: 0.44, lightTrellis: 0.4,
  darkHorizontal: 0.5, darkVertical: 0.5, darkDown: 0.5, darkUp: 0.5, darkGrid: 0.5, darkTrellis: 0.75,
};

function mixed(front: string, back: string, share: number): string {
  const channel = (at: number) => {
    const value = parseInt(front.slice(at, at + 2), 16) * share + parseInt(back.slice(at, at + 2), 16) * (1 - share);
    return Math.round(value).toString(16).padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}

function firstGradientColor(xml: string, css: ToCss): string | null {
  const rgb = /rgb="([0-9A-Fa-f]{6,8})"/.exec(xml)?.[1], theme = /theme="(\d+)"/.exec(xml)?.[1];
  return css(rgb ? { rgb: rgb.slice(-6) } : theme ? { theme: Number(theme) } : undefined);
}

function edge(line: BorderLine | undefined, css: ToCss): Edge | null {
  return line && line.style !== "none" ? { style: line.style, color: css(line.color) ?? "#000000" } : null;
}

function lineEdge(line: TableLine | undefined): Edge | null {
  return line ?? null;
}

function diagonalOf(border: Border, css: ToCss): CellLook["diagonal"] {
  const line = edge(border.diagonal, css);
  return line && (border.diagonalUp || border.diagonalDown) ? { edge: line, isUp: border.diagonalUp === true, isDown: border.diagonalDown === true } : null;
}

function definedOf(font: Partial<Font> | undefined): Partial<Font> {
  if (!font) return {};
  return Object.fromEntries(Object.entries(font).filter(([key, value]) => value !== undefined && key !== "color"));
}
