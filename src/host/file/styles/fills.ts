import type { Fill } from "../../model/styles";
import { childOf, parseXml, serialize, xml, type XmlElement } from "../xml/xml-tree";
import { colorElement, readColor } from "./colors";
import { withoutUndefined } from "./fonts";

/** CT_Fill (ECMA-376 part 1, 18.8.20). */
export function readFill(element: XmlElement): Fill {
  const gradient = childOf(element, "gradientFill");
  if (gradient) return { pattern: "none", gradient: serialize(gradient) };
  const pattern = childOf(element, "patternFill");
  const kind = pattern?.attributes.patternType ?? "none", background = readColor(pattern && childOf(pattern, "bgColor"));
  return withoutUndefined({
    pattern: kind, foreground: readColor(pattern && childOf(pattern, "fgColor")),
    background: kind === "solid" && background?.indexed === UNUSED_BACKGROUND ? undefined : background,
  });
}

/** A solid cell fill names the background that it hides, as Excel does; other readers stumble without it. */
const UNUSED_BACKGROUND = 64;

export function fillElement(fill: Fill): XmlElement {
  if (fill.gradient !== undefined) return xml("fill", {}, parseXml(fill.gradient, "styles"));
  const pattern = xml("patternFill", { patternType: fill.pattern });
  if (fill.foreground) pattern.children.push(colorElement("fgColor", fill.foreground));
  if (fill.background) pattern.children.push(colorElement("bgColor", fill.background));
  else if (fill.pattern === "solid" && fill.foreground) pattern.children.push(xml("bgColor", { indexed: UNUSED_BACKGROUND }));
  return xml("fill", {}, pattern);
}

/** A fill of a differential format: there the *background* is the colour of a solid fill, and no pattern means solid. */
export function readDifferentialFill(element: XmlElement): Partial<Fill> {
  const fill = readFill(element);
  const isSolid = fill.gradient === undefined && (childOf(element, "patternFill")?.attributes.patternType ?? "solid") === "solid";
  if (!isSolid) return fill;
  return withoutUndefined({ pattern: "solid", foreground: fill.background ?? fill.foreground });
}

export function differentialFillElement(fill: Partial<Fill>): XmlElement {
  const visible = fill.foreground ?? fill.background;
  if ((fill.pattern ?? "solid") !== "solid" || fill.gradient !== undefined || !visible) return fillElement({ pattern: "none", ...fill });
  return xml("fill", {}, xml("patternFill", { patternType: "solid" }, colorElement("fgColor", visible), colorElement("bgColor", visible)));
}
