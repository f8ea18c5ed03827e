import type { Font } from "../../model/styles";
import { childOf, isTrue, numberOf, xml, type XmlElement, type XmlNode } from "../xml/xml-tree";
import { colorElement, readColor } from "./colors";

/** CT_Font (ECMA-376 part 1, 18.8.22); only what the file says, so that it serves differential formats too. */
export function readFont(element: XmlElement): Partial<Font> {
  const value = (name: string) => childOf(element, name)?.attributes.val;
  const flag = (name: string) => {
    const child = childOf(element, name);
    return child ? isTrue(child.attributes.val, true) : undefined;
  };
  const underline = childOf(element, "u"), vertical = value("vertAlign"), scheme = value("scheme");
  return withoutUndefined({
    name: value("name") ?? value("rFont"), size: numberOf(value("sz")), bold: flag("b"), italic: flag("i"), strike: flag("strike"),
    underline: underline ? underlineOf(underline.attributes.val) : undefined,
    vertical: vertical === "superscript" || vertical === "subscript" ? vertical : undefined,
    color: readColor(childOf(element, "color")), family: numberOf(value("family")), charset: numberOf(value("charset")),
    scheme: scheme === "major" || scheme === "minor" || scheme === "none" ? scheme : undefined,
  });
}

/** In the order Excel writes the children. */
export function fontElement(font: Partial<Font>): XmlElement {
  const children: XmlNode[] = [];
  const flag = (name: string, value: boolean | undefined) => value !== undefined && children.push(xml(name, value ? {} : { val: 0 }));
  const val = (name: string, value: string | number | undefined) => value !== undefined && children.push(xml(name, { val: value }));
  flag("b", font.bold);
  flag("i", font.italic);
  flag("strike", font.strike);
  if (font.underline) children.push(xml("u", { val: font.underline === "single" ? undefined : font.underline }));
  val("vertAlign", font.vertical);
  val("sz", font.size);
  if (font.color) children.push(colorElement("color", font.color));
  val("name", font.name);
  val("family", font.family);
  val("charset", font.charset);
  val("scheme", font.scheme);
  return xml("font", {}, ...children);
}

function underlineOf(value: string | undefined): Font["underline"] {
  return value === "double" || value === "singleAccounting" || value === "doubleAccounting" ? value : value === "none" ? undefined : "single";
}

export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
