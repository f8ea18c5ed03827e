/**
 * What rows and columns that came and went mean for the parts we otherwise keep as they are: comments, the boxes that show them,
 * and anchors of drawings. Nothing is touched where nothing moved.
 */

import { cellName, parseRect, type Rect } from "../../model/address";
import { isWhole, shiftRect, shiftSpan, type StructuralChange } from "../../model/references/structural-change";
import type { PackageParts } from "../package/package-parts";
import { readRelationships } from "../package/relationships";
import { childOf, elementsOf, numberOf, parseXml, serializeDocument, textOf, type XmlElement } from "../xml/xml-tree";
import { rangesText, readRanges } from "./ranges";
import { localName } from "./validations";

type Changes = readonly StructuralChange[];

/** `changes`: of this sheet since the file was opened, in their order. */
export function moveLinkedParts(parts: PackageParts, sheetPart: string, changes: Changes): void {
  if (changes.length === 0) return;
  for (const link of readRelationships(parts, sheetPart)) {
    const part = link.isExternal ? null : parts.find(link.target);
    if (part === null) continue;
    const kind = link.type.slice(link.type.lastIndexOf("/") + 1);
    if (kind === "comments" || kind === "threadedComment") change(parts, part, (root) => moveComments(root, changes));
    else if (kind === "drawing") change(parts, part, (root) => moveAnchors(root, changes));
    // VML is not always well-formed XML, so it is changed as text.
    else if (kind === "vmlDrawing") parts.setText(part, moveNotes(parts.text(part), changes));
  }
}

/** An element of lists of references (protectedRanges, ignoredErrors), each item moved and vanished ones left out; null for none left. */
export function moveReferences(list: XmlElement, changes: Changes): XmlElement | null {
  list.children = elementsOf(list).filter((item) => {
    const ranges = readRanges(item.attributes.sqref).map((rect) => moveRect(rect, changes)).filter((rect) => rect !== null);
    item.attributes.sqref = rangesText(ranges);
    return ranges.length > 0;
  });
  return list.children.length > 0 ? list : null;
}

function moveRect(rect: Rect, changes: Changes): Rect | null {
  return changes.reduce<Rect | null>((moved, next) => moved && shiftRect(moved, next), rect);
}

function change(parts: PackageParts, part: string, run: (root: XmlElement) => void): void {
  const root = parseXml(parts.text(part), part);
  run(root);
  parts.setText(part, serializeDocument(root));
}

function moveComments(root: XmlElement, changes: Changes): void {
  const list = childOf(root, "commentList") ?? root;
  list.children = elementsOf(list).filter((comment) => {
    const rect = parseRect(comment.attributes.ref ?? "");
    if (!rect) return true;
    const moved = moveRect(rect, changes);
    if (moved) comment.attributes.ref = cellName(moved.top, moved.left);
    return moved !== null;
  });
}

/** A drawing follows whole rows and columns: its end too, unless it is only to move ("oneCell"); "absolute" ones stay. */
function moveAnchors(root: XmlElement, changes: Changes): void {
  for (const anchor of elementsOf(root)) {
    const corner = (name: string) => elementsOf(anchor).find((child) => localName(child) === name);
    const from = corner("from"), to = corner("to"), follows = anchor.attributes.editAs ?? "twoCell";
    if (!from || follows === "absolute") continue;
    for (const [axis, name] of [["row", "row"], ["column", "col"]] as const) {
      const before = readCorner(from, name), after = moveLine(before, axis, changes);
      writeCorner(from, name, after);
      if (to) writeCorner(to, name, follows === "oneCell" ? readCorner(to, name) + after - before : moveLine(readCorner(to, name), axis, changes));
    }
  }
}

/** Where a row or column goes; a deleted one gives way to the one that takes its place. */
function moveLine(line: number, axis: StructuralChange["axis"], changes: Changes): number {
  return changes.reduce((at, next) => (next.axis === axis && isWhole(next) ? (shiftSpan(at, at, next)?.first ?? next.at) : at), line);
}

function readCorner(corner: XmlElement, name: string): number {
  const element = elementsOf(corner).find((child) => localName(child) === name);
  return numberOf(element && textOf(element)) ?? 0;
}

function writeCorner(corner: XmlElement, name: string, value: number): void {
  const element = elementsOf(corner).find((child) => localName(child) === name);
  if (element) element.children = [String(value)];
}

/** The box of a comment names its cell and, in `x:Anchor` (column, offset, row, offset, twice), where it is drawn. */
function moveNotes(vml: string, changes: Changes): string {
  return vml.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape), column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape);
    if (!row || !column) return shape;
    const top = Number(row[1]), left = Number(column[1]);
    const moved = moveRect({ top, left, bottom: top, right: left }, changes);
    if (!moved) return "";
    return shape.replace(row[0], `<x:Row>${moved.top}</x:Row>`).replace(column[0], `<x:Column>${moved.left}</x:Column>`)
      .replace(/<x:Anchor>([^<]*)<\/x:Anchor>/, (_all, text: string) => {
        const numbers = text.split(",").map((item) => Number(item.trim()));
        const delta = [moved.left - left, 0, moved.top - top, 0];
        return `<x:Anchor>${numbers.map((item, i) => Math.max(0, item + delta[i % 4]!)).join(", ")}</x:Anchor>`;
      });
  });
}
