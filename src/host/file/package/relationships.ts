/** Links between parts. ECMA-376 part 2, 9.3. */

import type { PackageParts } from "./package-parts";
import { elementsOf, parseXml, serializeDocument, xml, type XmlElement } from "../xml/xml-tree";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, or the address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

export const RELATIONSHIP = Object.freeze({
  officeDocument: `${OFFICE}officeDocument`, worksheet: `${OFFICE}worksheet`, sharedStrings: `${OFFICE}sharedStrings`, styles: `${OFFICE}styles`,
  table: `${OFFICE}table`, hyperlink: `${OFFICE}hyperlink`, theme: `${OFFICE}theme`, calcChain: `${OFFICE}calcChain`, extendedProperties: `${OFFICE}extended-properties`,
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
});

/** "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels"; "" stands for the package itself. */
export function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** The links of a part, in their order; none where it has no links. Throws FileProblem where the list is broken. */
export function readRelationships(parts: PackageParts, source: string): Relationship[] {
  const root = readRoot(parts, source);
  return root ? elementsOf(root).map((link) => toRelationship(link, source)) : [];
}

/** Adds a link from `source` to the part `target` (or to an external address); returns its id. */
export function addRelationship(parts: PackageParts, source: string, type: string, target: string, mode: "Internal" | "External" = "Internal"): string {
  const root = readRoot(parts, source) ?? xml("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" });
  const taken = new Set(elementsOf(root).map((link) => link.attributes.Id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  root.children.push(mode === "External"
    ? xml("Relationship", { Id: `rId${n}`, Type: type, Target: target, TargetMode: mode })
    : xml("Relationship", { Id: `rId${n}`, Type: type, Target: `/${target}` }));
  parts.setText(relationshipsPartOf(source), serializeDocument(root));
  return `rId${n}`;
}

export function removeRelationships(parts: PackageParts, source: string, ids: ReadonlySet<string>): void {
  const root = readRoot(parts, source);
  if (!root || ids.size === 0) return;
  root.children = elementsOf(root).filter((link) => !ids.has(link.attributes.Id ?? ""));
  if (root.children.length > 0) parts.setText(relationshipsPartOf(source), serializeDocument(root));
  else parts.delete(relationshipsPartOf(source));
}

/** All parts that can be reached from the package's own links. */
export function reachableParts(parts: PackageParts): Set<string> {
  const reached = new Set<string>();
  const queue = [""];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const link of readRelationships(parts, source)) {
      const name = link.isExternal ? null : parts.find(link.target);
      if (name === null || reached.has(name)) continue;
      reached.add(name);
      queue.push(name);
    }
  }
  return reached;
}

function readRoot(parts: PackageParts, source: string): XmlElement | null {
  const name = parts.find(relationshipsPartOf(source));
  return name === null ? null : parseXml(parts.text(name), name);
}

function toRelationship(link: XmlElement, source: string): Relationship {
  const { Id = "", Type = "", Target = "", TargetMode } = link.attributes;
  const isExternal = TargetMode === "External";
  return { id: Id, type: Type, target: isExternal ? Target : resolve(source, Target), isExternal };
}

function resolve(source: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : source.slice(0, source.lastIndexOf("/") + 1) + target;
  const names: string[] = [];
  for (const name of decode(path).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone "%" is part of the name.
    return path;
  }
}
