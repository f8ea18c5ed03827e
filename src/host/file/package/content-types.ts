/** [Content_Types].xml: what each part is. ECMA-376 part 2, 10.1.2.3. */

import type { PackageParts } from "./package-parts";
import { elementsOf, parseXml, serializeDocument, xml, type XmlElement } from "../xml/xml-tree";

export const CONTENT_TYPES_PART = "[Content_Types].xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export const CONTENT_TYPE = Object.freeze({
  workbook: `${SPREADSHEET}sheet.main+xml`, worksheet: `${SPREADSHEET}worksheet+xml`, sharedStrings: `${SPREADSHEET}sharedStrings+xml`,
  styles: `${SPREADSHEET}styles+xml`, table: `${SPREADSHEET}table+xml`,
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml", webExtension: "application/vnd.ms-office.webextension+xml",
});

/** The declared type of a part, or null. */
export function contentTypeOf(parts: PackageParts, part: string): string | null {
  const types = elementsOf(readTypes(parts));
  const override = types.find((type) => type.attributes.PartName?.toLowerCase() === `/${part.toLowerCase()}`);
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  return (override ?? types.find((type) => type.attributes.Extension?.toLowerCase() === extension))?.attributes.ContentType ?? null;
}

/** Declares new parts and forgets removed ones; touches nothing where there is nothing to do. */
export function changeContentTypes(parts: PackageParts, added: ReadonlyMap<string, string>, removed: ReadonlySet<string>): void {
  if (added.size === 0 && removed.size === 0) return;
  const root = readTypes(parts);
  const gone = new Set([...removed, ...added.keys()].map((name) => `/${name.toLowerCase()}`));
  root.children = elementsOf(root).filter((type) => !gone.has(type.attributes.PartName?.toLowerCase() ?? ""));
  for (const [name, contentType] of added) root.children.push(xml("Override", { PartName: `/${name}`, ContentType: contentType }));
  for (const [extension, contentType] of [["xml", "application/xml"], ["rels", "application/vnd.openxmlformats-package.relationships+xml"]] as const) {
    const isKnown = elementsOf(root, "Default").some((type) => type.attributes.Extension?.toLowerCase() === extension);
    if (!isKnown) root.children.unshift(xml("Default", { Extension: extension, ContentType: contentType }));
  }
  parts.setText(CONTENT_TYPES_PART, serializeDocument(root));
}

function readTypes(parts: PackageParts): XmlElement {
  return parseXml(parts.text(CONTENT_TYPES_PART), CONTENT_TYPES_PART);
}
