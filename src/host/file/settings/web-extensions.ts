/**
 * Document settings of add-ins (Office.context.document.settings): properties of the web extension parts. [MS-OWEXML] 2.2.5 and 2.3.
 * A property's value is JSON text.
 */

import type { PackageParts } from "../package/package-parts";
import { CONTENT_TYPE } from "../package/content-types";
import { addRelationship, readRelationships, RELATIONSHIP } from "../package/relationships";
import { childOf, elementsOf, parseXml, serializeDocument, xml, type XmlElement } from "../xml/xml-tree";
import { linkedPart } from "../workbook/read-workbook-part";

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES_PART = "xl/webextensions/taskpanes.xml", EXTENSION_PART = "xl/webextensions/webextension1.xml";

/** Which add-in new settings belong to, as its manifest says. */
export interface AddInReference {
  readonly id: string;
  readonly version: string;
}

/** All settings, of whichever add-in; where two use the same key the first is seen. */
export function readSettings(parts: PackageParts): Map<string, string> {
  const settings = new Map<string, string>();
  for (const part of extensionParts(parts)) {
    for (const property of propertiesOf(parseXml(parts.text(part), part))) {
      const { name, value } = property.attributes;
      if (name !== undefined && value !== undefined && !settings.has(name)) settings.set(name, value);
    }
  }
  return settings;
}

/** Writes the settings: each to the part that has its key, new ones to the first. Returns content types of new parts. */
export function writeSettings(parts: PackageParts, settings: ReadonlyMap<string, string>, addIn: AddInReference): Map<string, string> {
  const known = extensionParts(parts);
  if (known.length === 0) return settings.size > 0 ? createParts(parts, settings, addIn) : new Map<string, string>();
  const written = new Set<string>();
  for (const part of known) {
    const root = parseXml(parts.text(part), part);
    const kept = propertiesOf(root).filter((property) => settings.has(property.attributes.name ?? ""));
    for (const property of kept) {
      const name = property.attributes.name ?? "";
      if (!written.has(name)) property.attributes.value = settings.get(name)!;
      written.add(name);
    }
    putProperties(root, kept);
    parts.setText(part, serializeDocument(root));
  }
  const added = [...settings].filter(([name]) => !written.has(name));
  if (added.length > 0) {
    const root = parseXml(parts.text(known[0]!), known[0]!);
    putProperties(root, [...propertiesOf(root), ...added.map(([name, value]) => xml(prefixed(root, "property"), { name, value }))]);
    parts.setText(known[0]!, serializeDocument(root));
  }
  return new Map();
}

function createParts(parts: PackageParts, settings: ReadonlyMap<string, string>, addIn: AddInReference): Map<string, string> {
  const extension = xml("we:webextension", { "xmlns:we": EXTENSION, id: `{${addIn.id.toUpperCase()}}` },
    xml("we:reference", { id: addIn.id, version: addIn.version, store: "developer", storeType: "Registry" }), xml("we:alternateReferences"),
    xml("we:properties", {}, ...[...settings].map(([name, value]) => xml("we:property", { name, value }))),
    xml("we:bindings"), xml("we:snapshot", { "xmlns:r": LINKS }));
  parts.setText(EXTENSION_PART, serializeDocument(extension));
  const link = addRelationship(parts, PANES_PART, RELATIONSHIP.webExtension, EXTENSION_PART);
  const panes = xml("wetp:taskpanes", { "xmlns:wetp": PANES },
    xml("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 0 }, xml("wetp:webextensionref", { "xmlns:r": LINKS, "r:id": link })));
  parts.setText(PANES_PART, serializeDocument(panes));
  addRelationship(parts, "", RELATIONSHIP.taskPanes, PANES_PART);
  return new Map([[PANES_PART, CONTENT_TYPE.taskPanes], [EXTENSION_PART, CONTENT_TYPE.webExtension]]);
}

/** Web extension parts that task panes point at, in their order. */
function extensionParts(parts: PackageParts): string[] {
  const panes = linkedPart(parts, "", RELATIONSHIP.taskPanes);
  if (panes === null) return [];
  return readRelationships(parts, panes).filter((link) => link.type === RELATIONSHIP.webExtension)
    .map((link) => parts.find(link.target)).filter((name) => name !== null);
}

function propertiesOf(root: XmlElement): XmlElement[] {
  const group = childOf(root, prefixed(root, "properties"));
  return group ? elementsOf(group, prefixed(root, "property")) : [];
}

function putProperties(root: XmlElement, properties: readonly XmlElement[]): void {
  let group = childOf(root, prefixed(root, "properties"));
  if (!group) {
    group = xml(prefixed(root, "properties"));
    const bindings = root.children.findIndex((child) => typeof child !== "string" && child.name === prefixed(root, "bindings"));
    root.children.splice(bindings < 0 ? root.children.length : bindings, 0, group);
  }
  group.children = [...properties];
}

/** "property" with the prefix this document gives its namespace. */
function prefixed(root: XmlElement, name: string): string {
  const colon = root.name.indexOf(":");
  return colon < 0 ? name : `${root.name.slice(0, colon + 1)}${name}`;
}
