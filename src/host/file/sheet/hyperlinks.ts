/** `<hyperlinks>`. ECMA-376 part 1, 18.3.1.48. The address of an external link stands in the sheet's relationships. */

import { parseRect, rectName } from "../../model/address";
import type { Hyperlink } from "../../model/parts";
import type { PackageParts } from "../package/package-parts";
import { addRelationship, readRelationships, RELATIONSHIP, removeRelationships } from "../package/relationships";
import { elementsOf, xml, type XmlElement } from "../xml/xml-tree";

/** The address that a link's r:id means, remembered with its attributes, which a copied link shares. */
const addressOf = new WeakMap<Hyperlink["attributes"], string>();
const ID = "r:id";

export function readHyperlinks(element: XmlElement, parts: PackageParts, sheetPart: string): Hyperlink[] {
  const targets = new Map(readRelationships(parts, sheetPart).map((link) => [link.id, link.target]));
  const links: Hyperlink[] = [];
  for (const item of elementsOf(element, "hyperlink")) {
    const { ref, ...attributes } = item.attributes;
    const range = parseRect(ref ?? "");
    if (!range) continue;
    const address = targets.get(attributes[ID] ?? "");
    if (address !== undefined) addressOf.set(attributes, address);
    links.push({ range, attributes });
  }
  return links;
}

/** Also gives the sheet's relationships what the links need and takes away what none needs any more. */
export function writeHyperlinks(links: readonly Hyperlink[], parts: PackageParts, sheetPart: string): XmlElement | null {
  const known = new Map(readRelationships(parts, sheetPart).filter((link) => link.type === RELATIONSHIP.hyperlink).map((link) => [link.id, link.target]));
  const idByAddress = new Map<string, string>();
  const used = new Set<string>();
  const elements = links.map(({ range, attributes }) => {
    const address = addressOf.get(attributes);
    let id = attributes[ID];
    if (address !== undefined && known.get(id ?? "") !== address) {
      id = idByAddress.get(address) ?? addRelationship(parts, sheetPart, RELATIONSHIP.hyperlink, address, "External");
      idByAddress.set(address, id);
    }
    if (id !== undefined) used.add(id);
    return xml("hyperlink", { ref: rectName(range), ...attributes, [ID]: address === undefined ? undefined : id });
  });
  removeRelationships(parts, sheetPart, new Set([...known.keys()].filter((id) => !used.has(id))));
  return elements.length > 0 ? xml("hyperlinks", {}, ...elements) : null;
}
