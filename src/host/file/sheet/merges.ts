import { parseRect, rectName, type Rect } from "../../model/address";
import { elementsOf, xml, type XmlElement } from "../xml/xml-tree";

/** `<mergeCells>`. ECMA-376 part 1, 18.3.1.55. */
export function readMerges(mergeCells: XmlElement): Rect[] {
  return elementsOf(mergeCells, "mergeCell").map((item) => parseRect(item.attributes.ref ?? "")).filter((rect) => rect !== null);
}

export function writeMerges(merges: readonly Rect[]): XmlElement | null {
  if (merges.length === 0) return null;
  return xml("mergeCells", { count: merges.length }, ...merges.map((rect) => xml("mergeCell", { ref: rectName(rect) })));
}
