import type { Color } from "../../model/styles";
import { isTrue, numberOf, xml, type XmlElement } from "../xml/xml-tree";

/** CT_Color (ECMA-376 part 1, 18.8.19). The file's alpha byte is dropped: Excel ignores it. */
export function readColor(element: XmlElement | undefined): Color | undefined {
  if (!element) return undefined;
  const { rgb, theme, indexed, auto, tint } = element.attributes;
  const color: { -readonly [K in keyof Color]: Color[K] } = {};
  if (rgb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) color.rgb = rgb.slice(-6).toUpperCase();
  if (numberOf(theme) !== undefined) color.theme = numberOf(theme);
  if (numberOf(indexed) !== undefined) color.indexed = numberOf(indexed);
  if (isTrue(auto)) color.auto = true;
  if (numberOf(tint)) color.tint = numberOf(tint);
  return color;
}

export function colorElement(name: string, color: Color): XmlElement {
  const base =
    color.rgb !== undefined ? { rgb: `FF${color.rgb}` }
    : color.theme !== undefined ? { theme: color.theme }
    : color.indexed !== undefined ? { indexed: color.indexed }
    : { auto: 1 };
  return xml(name, { ...base, tint: color.tint || undefined });
}
