/** workbook.xml: the list of sheets, names and what is shown first. ECMA-376 part 1, 18.2. */

import type { SheetVisibility } from "../../model/parts";
import { broken } from "../file-problem";
import type { PackageParts } from "../package/package-parts";
import { readRelationships } from "../package/relationships";
import { canonicalXml } from "../xml/canonical";
import { decodeXString } from "../xml/escape";
import { childOf, elementsOf, isTrue, numberOf, parseXml, type XmlElement } from "../xml/xml-tree";

export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Name of its part; null for sheets that are no worksheets (chart sheets, dialogs). */
  readonly part: string | null;
  readonly element: XmlElement;
}

export interface WorkbookContent {
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: XmlElement | null;
  /** Position in `sheets`. */
  readonly activeTab: number;
  readonly is1904: boolean;
  readonly isStructureProtected: boolean;
}

/** The workbook part as a tree, its parts in the plain namespace. */
export function workbookTree(parts: PackageParts, part: string): XmlElement {
  return parseXml(canonicalXml(parts.text(part), part), part);
}

export function readWorkbookPart(parts: PackageParts, part: string): WorkbookContent {
  const root = workbookTree(parts, part);
  const links = new Map(readRelationships(parts, part).map((link) => [link.id, link]));
  const list = childOf(root, "sheets");
  const sheets = (list ? elementsOf(list, "sheet") : []).map((element): ListedSheet => {
    const link = links.get(relationshipId(element) ?? "");
    const name = decodeXString(element.attributes.name ?? "");
    if (!link || parts.find(link.target) === null) {
      throw broken(part, { zh: `工作表“${name}”的部件`, en: `the part of sheet "${name}"` }, { zh: "没有这个部件", en: "no such part" });
    }
    const { state } = element.attributes;
    return {
      name, element, visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: link.type.endsWith("/worksheet") ? parts.find(link.target) : null,
    };
  });
  if (!sheets.some((sheet) => sheet.part !== null)) throw broken(part, { zh: "至少一张工作表", en: "at least one worksheet" }, { zh: "没有工作表", en: "none" });
  const views = childOf(root, "bookViews"), view = views && childOf(views, "workbookView");
  return {
    sheets, definedNames: childOf(root, "definedNames") ?? null, activeTab: numberOf(view?.attributes.activeTab) ?? 0,
    is1904: isTrue(childOf(root, "workbookPr")?.attributes.date1904),
    isStructureProtected: isTrue(childOf(root, "workbookProtection")?.attributes.lockStructure),
  };
}

/** Name of the part that a link of this type leads to, or null. */
export function linkedPart(parts: PackageParts, source: string, type: string): string | null {
  const kind = type.slice(type.lastIndexOf("/"));
  const link = readRelationships(parts, source).find((item) => !item.isExternal && item.type.endsWith(kind));
  return link ? parts.find(link.target) : null;
}

/** The attribute r:id, whatever prefix the file gives the namespace. */
export function relationshipId(element: XmlElement): string | undefined {
  return element.attributes["r:id"] ?? Object.entries(element.attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

