import { parseRect, rectName } from "../../model/address";
import type { SheetFilter } from "../../model/parts";
import { elementsOf, parseXml, serializeAll, xml, type XmlElement } from "../xml/xml-tree";

/** The sheet's own `<autoFilter>`; its criteria are kept as they came. ECMA-376 part 1, 18.3.1.2. */
export function readFilter(autoFilter: XmlElement): SheetFilter | null {
  const range = parseRect(autoFilter.attributes.ref ?? "");
  const criteria = serializeAll(elementsOf(autoFilter));
  return range && { range, ...(criteria !== "" && { criteria }) };
}

/** `before`: the element of the file, whose other attributes stay. */
export function writeFilter(filter: SheetFilter | null, before: XmlElement | null): XmlElement | null {
  if (!filter) return null;
  const criteria = filter.criteria === undefined ? [] : elementsOf(parseXml(`<r>${filter.criteria}</r>`, "autoFilter"));
  return xml("autoFilter", { ...before?.attributes, ref: rectName(filter.range) }, ...criteria);
}
