/** Brings workbook.xml up to the model: list of sheets, names, active sheet, and the order to calculate on opening. */

import type { Workbook } from "../../model/workbook";
import type { Origin } from "../origin";
import type { PackageParts } from "../package/package-parts";
import { encodeXString } from "../xml/escape";
import { childOf, elementsOf, serializeDocument, setAttributes, xml, type XmlElement } from "../xml/xml-tree";
import { writeNames } from "./defined-names";
import { relationshipId, workbookTree } from "./read-workbook-part";

/** Order of the children of `<workbook>`. ECMA-376 part 1, 18.2.27. */
export const WORKBOOK_ORDER: readonly string[] = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences",
  "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
  "fileRecoveryPr", "webPublishObjects", "extLst",
];
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** `newSheets`: relationship id by sheet id of worksheets the file did not have. Leaves the part alone where nothing differs. */
export function writeWorkbookPart(workbook: Workbook, origin: Origin, parts: PackageParts, newSheets: ReadonlyMap<string, string>, mustCalculate: boolean): void {
  const root = workbookTree(parts, origin.workbookPart);
  const before = JSON.stringify(root);
  const entries = listSheets(workbook, origin, newSheets);
  put(root, "sheets", xml("sheets", {}, ...entries.map((entry) => entry.element)));
  const isReordered = entries.length !== origin.entries.length || entries.some((entry, i) => entry.id !== origin.entries[i]!.id);
  if (isReordered || workbook.parts.names !== origin.workbookParts.names) {
    put(root, "definedNames", writeNames(workbook.parts.names, (id) => entries.findIndex((entry) => entry.id === id), foreignNames(root, origin, entries)));
  }
  setActiveTab(root, entries.findIndex((entry) => entry.id === workbook.activeSheet.id));
  setDateSystem(root, workbook.properties.is1904);
  if (mustCalculate) {
    const calcPr = childOf(root, "calcPr") ?? xml("calcPr", { calcId: 191029 });
    setAttributes(calcPr, { fullCalcOnLoad: 1 });
    put(root, "calcPr", calcPr);
  }
  if (newSheets.size > 0) root.attributes["xmlns:r"] ??= LINKS;
  if (JSON.stringify(root) !== before) parts.setText(origin.workbookPart, serializeDocument(root));
}

interface Entry {
  readonly id: string | null;
  readonly element: XmlElement;
}

/** The model's sheets in their order; a sheet of another kind stays behind the one it stood behind. */
function listSheets(workbook: Workbook, origin: Origin, newSheets: ReadonlyMap<string, string>): Entry[] {
  const known = new Map(origin.entries.map((entry) => [entry.id, entry.element]));
  let nextSheetId = Math.max(0, ...origin.entries.map((entry) => Number(entry.element.attributes.sheetId) || 0)) + 1;
  const list = workbook.parts.sheets.map((sheet): Entry => {
    const old = known.get(sheet.id);
    const element = old
      ? { ...old, attributes: { ...old.attributes } }
      : xml("sheet", { name: "", sheetId: nextSheetId++, state: undefined, "r:id": newSheets.get(sheet.id) });
    const visibility = sheet.parts.visibility === "visible" ? undefined : sheet.parts.visibility;
    setAttributes(element, { name: encodeXString(sheet.name), ...(visibility !== (element.attributes.state ?? undefined) && !(visibility === undefined && element.attributes.state === "visible") ? { state: visibility } : {}) });
    return { id: sheet.id, element };
  });
  origin.entries.forEach((entry, i) => {
    if (entry.id !== null) return;
    const before = origin.entries.slice(0, i).reverse().find((item) => list.some((present) => isSameEntry(present, item)));
    const at = before ? list.findIndex((present) => isSameEntry(present, before)) + 1 : 0;
    list.splice(at, 0, { id: null, element: entry.element });
  });
  return list;
}

function isSameEntry(a: Entry, b: Entry): boolean {
  return b.id === null ? a.element === b.element : a.id === b.id;
}

/** Names that belong to a sheet outside the model keep pointing at it. */
function foreignNames(root: XmlElement, origin: Origin, entries: readonly Entry[]): XmlElement[] {
  const definedNames = childOf(root, "definedNames");
  if (!definedNames) return [];
  return elementsOf(definedNames, "definedName").flatMap((element) => {
    const owner = origin.entries[Number(element.attributes.localSheetId ?? -1)];
    if (!owner || owner.id !== null) return [];
    const position = entries.findIndex((entry) => entry.id === null && relationshipId(entry.element) === relationshipId(owner.element));
    return [{ ...element, attributes: { ...element.attributes, localSheetId: String(position) } }];
  });
}

function setActiveTab(root: XmlElement, position: number): void {
  const views = childOf(root, "bookViews");
  const view = views && childOf(views, "workbookView");
  if (!view) {
    if (position > 0) put(root, "bookViews", xml("bookViews", {}, xml("workbookView", { activeTab: position })));
    return;
  }
  if ((Number(view.attributes.activeTab ?? 0) || 0) === position) return;
  setAttributes(view, { activeTab: position || undefined });
  if (Number(view.attributes.firstSheet ?? 0) > position) delete view.attributes.firstSheet;
}

function setDateSystem(root: XmlElement, is1904: boolean): void {
  const properties = childOf(root, "workbookPr");
  const was = properties?.attributes.date1904 === "1" || properties?.attributes.date1904 === "true";
  if (was === is1904) return;
  const element = properties ?? xml("workbookPr");
  setAttributes(element, { date1904: is1904 ? 1 : undefined });
  put(root, "workbookPr", element);
}

function put(root: XmlElement, name: string, element: XmlElement | null): void {
  const at = root.children.findIndex((child) => typeof child !== "string" && child.name === name);
  if (at >= 0) {
    root.children.splice(at, 1, ...(element ? [element] : []));
  } else if (element) {
    const rank = WORKBOOK_ORDER.indexOf(name);
    const next = root.children.findIndex((child) => typeof child !== "string" && WORKBOOK_ORDER.indexOf(child.name) > rank);
    root.children.splice(next < 0 ? root.children.length : next, 0, element);
  }
}
