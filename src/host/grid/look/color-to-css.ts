/** Colours of a file as CSS: theme slots, the indexed palette and tints (ECMA-376 part 1, 18.8.3, 18.8.19 and 18.8.27). */

import type { Color } from "../../model/styles";

/** The Office theme of 2013 to 2022, in the order of the `theme` attribute (light 1, dark 1, light 2, dark 2, accents, links). */
export const OFFICE_THEME: readonly string[] = Object.freeze([
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]);

const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** "#RRGGBB", or null for automatic. */
export function colorToCss(color: Color | undefined, theme: readonly string[] = OFFICE_THEME): string | null {
  if (!color || color.auto) return null;
  const base = color.rgb ?? (color.theme !== undefined ? theme[color.theme] : INDEXED[color.indexed ?? 64]);
  return base ? tinted(base, color.tint ?? 0) : null;
}

/** `rgb` ("RRGGBB") lighter (tint above 0) or darker (below), in lightness as Excel reckons it. */
export function tinted(rgb: string, tint: number): string {
  const value = rgb.slice(-6);
  if (tint === 0) return `#${value.toUpperCase()}`;
  const [hue, saturation, lightness] = rgbToHsl(value);
  return hslToRgb(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint);
}

function rgbToHsl(rgb: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const high = Math.max(r, g, b), low = Math.min(r, g, b), range = high - low, lightness = (high + low) / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sector = high === r ? ((g - b) / range + 6) % 6 : high === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [sector / 6, saturation, lightness];
}

function hslToRgb(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + hue * 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)))).toString(16).padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}
