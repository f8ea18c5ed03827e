import type { Border, BorderLine } from "../../model/styles";
import { childOf, isTrue, xml, type XmlElement } from "../xml/xml-tree";
import { colorElement, readColor } from "./colors";
import { withoutUndefined } from "./fonts";

/** CT_Border (ECMA-376 part 1, 18.8.4). A right-to-left file may say start and end for left and right. */
export function readBorder(element: XmlElement): Border {
  const line = (...names: string[]): BorderLine | undefined => {
    const child = names.map((name) => childOf(element, name)).find((found) => found !== undefined);
    const style = child?.attributes.style;
    return child && style && style !== "none" ? withoutUndefined({ style, color: readColor(childOf(child, "color")) }) : undefined;
  };
  return withoutUndefined({
    left: line("left", "start"), right: line("right", "end"), top: line("top"), bottom: line("bottom"), diagonal: line("diagonal"),
    diagonalUp: isTrue(element.attributes.diagonalUp) || undefined, diagonalDown: isTrue(element.attributes.diagonalDown) || undefined,
  });
}

export function borderElement(border: Border): XmlElement {
  const line = (name: string, value: BorderLine | undefined) =>
    value && value.style !== "none" ? xml(name, { style: value.style }, colorElement("color", value.color ?? { auto: true })) : xml(name);
  return xml(
    "border", { diagonalUp: border.diagonalUp ? 1 : undefined, diagonalDown: border.diagonalDown ? 1 : undefined },
    line("left", border.left), line("right", border.right), line("top", border.top), line("bottom", border.bottom), line("diagonal", border.diagonal),
  );
}

/** As a differential format writes it: without diagonal, and only the lines it sets. */
export function differentialBorderElement(border: Border): XmlElement {
  const element = borderElement(border);
  element.children = element.children.filter((child) => typeof child !== "string" && border[child.name as "left"] !== undefined && child.name !== "diagonal");
  return element;
}
