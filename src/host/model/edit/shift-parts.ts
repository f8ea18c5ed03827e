/** Carries an insertion or deletion into what lies on the sheets beside cells: rules, merges, links, page breaks, frozen panes. */

import { type Position, type Rect } from "../address";
import type { ConditionalRule, Validation } from "../parts";
import { mapChanged } from "../references/rewrite-formulas";
import { shiftFormula } from "../references/shift-formula";
import { isWhole, shiftArea, shiftRect, shiftSpan, type StructuralChange } from "../references/structural-change";
import { translateFormula } from "../references/translate-formula";
import { movedFormulas, origin } from "../rules/retarget-ranges";
import type { Worksheet } from "../sheet";
import { shiftFilter } from "./sheet-filter";

export function shiftParts(sheet: Worksheet, change: StructuralChange): void {
  for (const other of sheet.workbook.parts.sheets) {
    other.set("validations", shiftRules(other, other.parts.validations, change, sheet.name));
    other.set("conditionalRules", shiftRules(other, other.parts.conditionalRules, change, sheet.name));
  }
  shiftMerges(sheet, change);
  shiftFilter(sheet, change);
  const { hyperlinks } = sheet.parts;
  if (hyperlinks.length > 0) {
    sheet.set("hyperlinks", hyperlinks.flatMap((link) => shiftArea(link.range, change).map((range) => (range === link.range ? link : { ...link, range }))));
  }
  if (isWhole(change)) {
    shiftBreaks(sheet, change);
    shiftFrozen(sheet, change);
  }
}

function shiftRules<T extends Validation | ConditionalRule>(home: Worksheet, rules: readonly T[], change: StructuralChange, changedSheet: string): readonly T[] {
  const shifted = mapChanged(rules, (rule) => shiftRule(home, rule, change, changedSheet));
  return shifted.some((rule) => rule.ranges.length === 0) ? shifted.filter((rule) => rule.ranges.length > 0) : shifted;
}

function shiftRule<T extends Validation | ConditionalRule>(home: Worksheet, rule: T, change: StructuralChange, changedSheet: string): T {
  const ranges = home.id === change.sheetId ? mapRanges(rule.ranges, change) : rule.ranges;
  const from = rule.ranges[0], to = ranges[0];
  if (!from || !to) return { ...rule, ranges };
  // The rule's formulas count from its first cell. Where that was deleted they are first made to count from the one that takes its place.
  const firstLeft = home.id === change.sheetId ? unshift(origin(to), change) : origin(from);
  const move = (formula: string) => shiftFormula(translateFormula(formula, origin(from), firstLeft, true), home.name, change, changedSheet);
  const moved: T = { ...rule, ...movedFormulas(rule, move), ranges };
  return isSame(rule, moved) ? rule : moved;
}

function mapRanges(ranges: readonly Rect[], change: StructuralChange): readonly Rect[] {
  const shifted = ranges.flatMap((range) => shiftArea(range, change));
  return shifted.length === ranges.length && shifted.every((range, index) => range === ranges[index]) ? ranges : shifted;
}

/** The cell that is at `place` now, where it was before. */
function unshift(place: Position, change: StructuralChange): Position {
  const [along, across] = change.axis === "row" ? [place.row, place.column] : [place.column, place.row];
  if (across < change.crossFirst || across > change.crossLast || along < change.at) return place;
  const before = change.kind === "delete" ? along + change.count : Math.max(change.at, along - change.count);
  return change.axis === "row" ? { row: before, column: place.column } : { row: place.row, column: before };
}

function isSame(a: Validation | ConditionalRule, b: Validation | ConditionalRule): boolean {
  if (a.ranges !== b.ranges) return false;
  if ("formulas" in a && "formulas" in b) return a.formulas.every((formula, index) => formula === b.formulas[index]);
  return "formula1" in a && "formula1" in b && a.formula1 === b.formula1 && a.formula2 === b.formula2;
}

function shiftMerges(sheet: Worksheet, change: StructuralChange): void {
  const { merges } = sheet.parts;
  const shifted = mapChanged(merges, (merge) => shiftRect(merge, change) ?? { ...merge, bottom: -1 });
  const left = shifted.filter((merge) => merge.bottom > merge.top || (merge.bottom === merge.top && merge.right > merge.left));
  sheet.set("merges", left.length === merges.length ? shifted : left);
}

function shiftBreaks(sheet: Worksheet, change: StructuralChange): void {
  const { pageLayout } = sheet.parts;
  const part = change.axis === "row" ? "rowBreaks" : "columnBreaks";
  const breaks = pageLayout[part].flatMap((place) => shiftSpan(place, place, change)?.first ?? []);
  if (breaks.some((place, index) => place !== pageLayout[part][index]) || breaks.length !== pageLayout[part].length) {
    sheet.set("pageLayout", { ...pageLayout, [part]: breaks });
  }
}

/** The line stays between the cells where it was. */
function shiftFrozen(sheet: Worksheet, change: StructuralChange): void {
  const { frozen } = sheet.parts;
  const part = change.axis === "row" ? "rows" : "columns";
  const size = frozen[part];
  if (size === 0 || change.at >= size) return;
  const now = change.kind === "insert" ? size + change.count : Math.max(change.at, size - change.count);
  sheet.set("frozen", { ...frozen, [part]: now });
}
