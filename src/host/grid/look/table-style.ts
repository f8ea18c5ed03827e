/**
 * The built-in table styles, family by family: what a cell of a table gets from its place in it.
 * Rules after presetTableStyles.xml (ECMA-376 part 1, annex G.2); within a family only the colour differs.
 */

import type { Table } from "../../model/parts";
import { OFFICE_THEME, tinted } from "./color-to-css";

export interface TableLine {
  /** ECMA-376 ST_BorderStyle */
  readonly style: string;
  readonly color: string;
}

/** Colours are "#RRGGBB"; what is absent, the style leaves to the cell. */
export interface TableLook {
  fill?: string;
  color?: string;
  bold?: boolean;
  top?: TableLine;
  bottom?: TableLine;
  left?: TableLine;
  right?: TableLine;
}

interface Place {
  readonly isHeader: boolean;
  readonly isTotal: boolean;
  /** Every other body row, beginning with the first. */
  readonly isStripe: boolean;
  readonly isColumnStripe: boolean;
  readonly isEdgeColumn: boolean;
  readonly isTop: boolean;
  readonly isBottom: boolean;
  readonly isLeft: boolean;
  readonly isRight: boolean;
}

interface Shades {
  readonly main: string;
  readonly pale: string;
  readonly mid: string;
  readonly line: string;
  readonly dark: string;
}

type Paint = (place: Place, shades: Shades) => TableLook;

/** The look that the table's style gives to one of its cells; empty for no style and for a style we do not know. */
export function tableLook(table: Table, row: number, column: number, theme: readonly string[] = OFFICE_THEME): TableLook {
  const style = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(table.style.name);
  const paint = style && paintOf(style[1]!, Number(style[2]));
  if (!style || !paint) return {};
  const place = placeOf(table, row, column);
  const look = paint(place, shadesOf((Number(style[2]) - 1) % 7, theme));
  return place.isEdgeColumn && !place.isHeader ? { ...look, bold: true } : look;
}

function placeOf(table: Table, row: number, column: number): Place {
  const { range, style } = table;
  const isHeader = table.hasHeaders && row === range.top, isTotal = table.hasTotals && row === range.bottom;
  const bodyTop = range.top + (table.hasHeaders ? 1 : 0);
  const isBody = !isHeader && !isTotal;
  return {
    isHeader, isTotal,
    isStripe: isBody && style.rowStripes && (row - bodyTop) % 2 === 0,
    isColumnStripe: isBody && style.columnStripes && (column - range.left) % 2 === 0,
    isEdgeColumn: (style.firstColumn && column === range.left) || (style.lastColumn && column === range.right),
    isTop: row === range.top, isBottom: row === range.bottom, isLeft: column === range.left, isRight: column === range.right,
  };
}

/** Variant 0 is black and grey, 1 to 6 are the accents. */
function shadesOf(variant: number, theme: readonly string[]): Shades {
  const white = theme[0] ?? "FFFFFF", black = theme[1] ?? "000000";
  if (variant === 0) {
    return { main: `#${black}`, pale: tinted(white, -0.15), mid: tinted(white, -0.35), line: `#${black}`, dark: tinted(black, 0.15) };
  }
  const accent = theme[3 + variant] ?? "4472C4";
  return { main: tinted(accent, 0), pale: tinted(accent, 0.8), mid: tinted(accent, 0.6), line: tinted(accent, 0.4), dark: tinted(accent, -0.25) };
}

function paintOf(family: string, number: number): Paint | null {
  const paints = FAMILIES[family]!;
  return number < 1 ? null : paints[Math.floor((number - 1) / 7)] ?? null;
}

const WHITE = "#FFFFFF";
const thin = (color: string): TableLine => ({ style: "thin", color });
const isBanded = (place: Place) => place.isStripe || place.isColumnStripe;

function outline(place: Place, line: TableLine): TableLook {
  return {
    ...(place.isTop && { top: line }), ...(place.isBottom && { bottom: line }),
    ...(place.isLeft && { left: line }), ...(place.isRight && { right: line }),
  };
}

const lightLines: Paint = (place, { main, pale, dark }) => ({
  ...(place.isTop && { top: thin(main) }), ...(place.isBottom && { bottom: thin(main) }),
  ...(place.isHeader && { bottom: thin(main), bold: true }), ...(place.isTotal && { top: thin(main), bold: true }),
  ...(isBanded(place) && { fill: pale }), ...(main !== "#000000" && { color: dark }),
});

const lightBand: Paint = (place, { main }) => ({
  ...outline(place, thin(main)),
  ...(place.isHeader && { fill: main, color: WHITE, bold: true }),
  ...(place.isStripe && { top: thin(main), bottom: thin(main) }),
  ...(place.isColumnStripe && { left: thin(main), right: thin(main) }),
  ...(place.isTotal && { top: { style: "double", color: main }, bold: true }),
});

const lightGrid: Paint = (place, { main, pale }) => ({
  top: thin(main), bottom: thin(main), left: thin(main), right: thin(main),
  ...(place.isHeader && { bottom: { style: "medium", color: main }, bold: true }),
  ...(place.isTotal && { top: { style: "double", color: main }, bold: true }),
  ...(isBanded(place) && { fill: pale }),
});

const mediumBand: Paint = (place, { main, pale, line }) => ({
  ...outline(place, thin(line)), top: thin(line), bottom: thin(line),
  ...(place.isHeader && { fill: main, color: WHITE, bold: true }),
  ...(isBanded(place) && { fill: pale }),
  ...(place.isTotal && { top: { style: "double", color: main }, bold: true }),
});

const mediumBlocks: Paint = (place, { main, pale, mid }) => {
  const isStrong = place.isHeader || place.isTotal || place.isEdgeColumn;
  return {
    fill: isStrong ? main : isBanded(place) ? mid : pale,
    ...(isStrong && { color: WHITE, bold: true }),
    ...(!place.isTop && { top: thin(WHITE) }), ...(!place.isBottom && { bottom: thin(WHITE) }),
    ...(!place.isLeft && { left: thin(WHITE) }), ...(!place.isRight && { right: thin(WHITE) }),
    ...(place.isHeader && { bottom: { style: "thick", color: WHITE } }), ...(place.isTotal && { top: { style: "thick", color: WHITE } }),
  };
};

const mediumRules: Paint = (place, { main }) => ({
  ...(place.isTop && { top: { style: "medium", color: "#000000" } }), ...(place.isBottom && { bottom: { style: "medium", color: "#000000" } }),
  ...(place.isHeader && { fill: main, color: WHITE, bold: true, bottom: { style: "medium", color: "#000000" } }),
  ...(isBanded(place) && { fill: "#D9D9D9" }),
  ...(place.isTotal && { top: { style: "double", color: "#000000" }, bold: true }),
});

const mediumGrid: Paint = (place, { main, pale, mid, line }) => ({
  top: thin(line), bottom: thin(line), left: thin(line), right: thin(line),
  fill: isBanded(place) ? mid : pale,
  ...((place.isHeader || place.isTotal) && { bold: true, fill: pale }),
  ...(place.isTotal && { top: { style: "medium", color: main } }),
});

const darkBlocks: Paint = (place, { main, dark }) => ({
  fill: place.isHeader ? "#000000" : isBanded(place) || place.isTotal || place.isEdgeColumn ? dark : main === "#000000" ? "#737373" : main,
  color: WHITE,
  ...((place.isHeader || place.isTotal) && { bold: true }),
  ...(place.isHeader && { bottom: { style: "medium", color: WHITE } }), ...(place.isTotal && { top: { style: "medium", color: WHITE } }),
});

const darkBands: Paint = (place, { main, pale, mid }) => ({
  fill: place.isHeader ? main : isBanded(place) ? mid : pale,
  ...(place.isHeader && { color: WHITE, bold: true }),
  ...(place.isTotal && { bold: true, top: { style: "double", color: "#000000" } }),
});

/** Seven styles each, in the order of their numbers. */
const FAMILIES: Record<string, readonly Paint[]> = {
  Light: [lightLines, lightBand, lightGrid],
  Medium: [mediumBand, mediumBlocks, mediumRules, mediumGrid],
  Dark: [darkBlocks, darkBands],
};
