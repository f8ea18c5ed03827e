import type { PackageParts } from "../package/package-parts";
import { RELATIONSHIP } from "../package/relationships";
import { childOf, elementsOf, parseXml, serializeDocument } from "../xml/xml-tree";
import { linkedPart } from "./read-workbook-part";

/**
 * docProps/app.xml lists the names of sheets and ranges; after a change of those the list (optional) is taken out rather than left wrong.
 * ECMA-376 part 1, 22.2.2.29.
 */
export function dropTitles(parts: PackageParts): void {
  const part = linkedPart(parts, "", RELATIONSHIP.extendedProperties);
  if (part === null) return;
  const root = parseXml(parts.text(part), part);
  if (!childOf(root, "TitlesOfParts") && !childOf(root, "HeadingPairs")) return;
  root.children = elementsOf(root).filter((child) => child.name !== "TitlesOfParts" && child.name !== "HeadingPairs");
  parts.setText(part, serializeDocument(root));
}
