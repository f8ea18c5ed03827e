/** Colours between the model (theme, tint, index) and office.js ("#RRGGBB"). */

import type { Color } from "../../model/styles";
import { HostError } from "../host-error";
import { NAMED_COLORS } from "./named-colors";

/** The Office theme in the order of the file's theme attribute; a workbook with another theme is read in these colours too. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** ECMA-376 18.8.27, indexed colours 0-63; 64 and 65 are the system's text and window. */
const INDEXED = ("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
  + "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
  + "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
  + "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF").split(" ");

/** "#RRGGBB", or `absent` where there is no colour. */
export function colorToWire(color: Color | null | undefined, absent: string): string {
  if (!color || color.auto) return absent;
  const base = color.rgb ?? (color.theme !== undefined ? THEME[color.theme] : color.indexed !== undefined ? INDEXED[color.indexed] : undefined);
  return base === undefined ? absent : `#${tinted(base.slice(-6).toUpperCase(), color.tint ?? 0)}`;
}

/** Accepts "#RRGGBB", "RRGGBB" and HTML names. */
export function colorFromWire(value: unknown): Color {
  if (typeof value === "string") {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1] ?? NAMED_COLORS.get(value.toLowerCase());
    if (hex) return { rgb: hex.toUpperCase() };
  }
  throw new HostError("InvalidArgument");
}

/** ECMA-376 18.8.19: the tint moves the lightness of the HSL colour towards black (-1) or white (1). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [r, g, b] = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b), min = Math.min(r, g, b), light = (max + min) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const hue = chroma === 0 ? 0 : max === r ? ((g - b) / chroma + 6) % 6 : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return fromHsl(hue, saturation, target);
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sextants = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]];
  return sextants[Math.floor(hue) % 6]!.map((part) => Math.round((part + light - chroma / 2) * 255).toString(16).toUpperCase().padStart(2, "0")).join("");
}
