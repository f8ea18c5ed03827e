/** Data bars, icon sets and colour scales, read from the rule's own XML. ECMA-376 part 1, 18.3.1.16, 18.3.1.28, 18.3.1.49. */

import type { ConditionalRule } from "../parts";
import type { Worksheet } from "../sheet";
import type { ConditionalLook } from "./conditional-look";
import { first } from "./rule-reader";
import { RuleValues } from "./rule-values";

/** What the rule draws in a cell; null where the cell has no number. */
export type Graphic = (row: number, column: number) => Pick<ConditionalLook, "bar" | "icon" | "scaleColor"> | null;

interface Mark {
  readonly type: string;
  readonly value: string;
  /** The mark itself counts as reached. */
  readonly isIncluded: boolean;
}

export function readGraphic(sheet: Worksheet, rule: ConditionalRule): Graphic | null {
  if (rule.type !== "dataBar" && rule.type !== "iconSet" && rule.type !== "colorScale") return null;
  const xml = rule.raw?.inner ?? "";
  const values = new RuleValues(sheet, rule);
  const marks = elements(xml, "cfvo").map((element): Mark => ({
    type: attribute(element, "type") ?? "num", value: attribute(element, "val") ?? "0", isIncluded: attribute(element, "gte") !== "0",
  }));
  const level = (mark: Mark) => levelOf(sheet, rule, values, mark);
  const colors = elements(xml, "color").map(colorOf);
  const draw = rule.type === "dataBar" ? barDrawer(xml, marks, colors, level) : rule.type === "iconSet" ? iconDrawer(xml, marks, level) : scaleDrawer(marks, colors, level);
  return (row, column) => {
    const value = sheet.valueAt(row, column);
    return typeof value === "number" ? draw(value) : null;
  };
}

type Draw = (value: number) => ReturnType<Graphic>;
type Level = (mark: Mark) => number;

function barDrawer(xml: string, marks: readonly Mark[], colors: readonly string[], level: Level): Draw {
  const bar = elements(xml, "dataBar")[0] ?? "";
  const shortest = Number(attribute(bar, "minLength") ?? 10) / 100, longest = Number(attribute(bar, "maxLength") ?? 90) / 100;
  const hidesValue = attribute(bar, "showValue") === "0";
  const low = level(marks[0] ?? { type: "min", value: "0", isIncluded: true }), high = level(marks[1] ?? { type: "max", value: "0", isIncluded: true });
  return (value) => {
    const part = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 1;
    return { bar: { fraction: shortest + part * (longest - shortest), color: colors[0] ?? "638EC6", hidesValue } };
  };
}

function iconDrawer(xml: string, marks: readonly Mark[], level: Level): Draw {
  const element = elements(xml, "iconSet")[0] ?? "";
  const set = attribute(element, "iconSet") ?? "3TrafficLights1";
  const hidesValue = attribute(element, "showValue") === "0", isReversed = attribute(element, "reverse") === "1";
  const bounds = marks.map((mark) => ({ at: level(mark), isIncluded: mark.isIncluded }));
  return (value) => {
    let index = 0;
    for (let i = 1; i < bounds.length; i++) if (value > bounds[i]!.at || (bounds[i]!.isIncluded && value === bounds[i]!.at)) index = i;
    return { icon: { set, index: isReversed ? bounds.length - 1 - index : index, hidesValue } };
  };
}

function scaleDrawer(marks: readonly Mark[], colors: readonly string[], level: Level): Draw {
  const points = marks.map(level);
  return (value) => {
    let upper = points.findIndex((point) => value <= point);
    if (upper < 0) upper = points.length - 1;
    if (upper <= 0) return colors[0] ? { scaleColor: colors[0] } : null;
    const low = points[upper - 1]!, high = points[upper]!;
    const part = high > low ? Math.min(1, (value - low) / (high - low)) : 1;
    return { scaleColor: mix(colors[upper - 1] ?? "FFFFFF", colors[upper] ?? "FFFFFF", part) };
  };
}

function levelOf(sheet: Worksheet, rule: ConditionalRule, values: RuleValues, { type, value }: Mark): number {
  const numbers = values.numbers();
  const least = numbers[0] ?? 0, greatest = numbers.at(-1) ?? 0;
  const range = rule.ranges[0];
  const asNumber = () => {
    const literal = Number(value);
    if (Number.isFinite(literal) || !range) return literal;
    const result = first(sheet.workbook.calculator.evaluate(value.replace(/^=/, ""), { sheetId: sheet.id, row: range.top, column: range.left }));
    return typeof result === "number" ? result : 0;
  };
  switch (type) {
    case "min": return least;
    case "max": return greatest;
    case "autoMin": return Math.min(0, least);
    case "autoMax": return Math.max(0, greatest);
    case "percent": return least + ((greatest - least) * asNumber()) / 100;
    case "percentile": return values.percentile(asNumber());
    default: return asNumber();
  }
}

/** Opening tags of one name, whatever their prefix. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, "g")) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Office's own theme, in the order of `theme` indexes: what files made without a theme of their own mean. */
const THEME = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

function colorOf(tag: string): string {
  const rgb = attribute(tag, "rgb");
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  const base = THEME[Number(attribute(tag, "theme") ?? 4)] ?? "638EC6";
  const tint = Number(attribute(tag, "tint") ?? 0);
  return tint === 0 ? base : mix(base, tint > 0 ? "FFFFFF" : "000000", Math.abs(tint));
}

function mix(from: string, to: string, part: number): string {
  const channel = (color: string, index: number) => parseInt(color.slice(2 * index, 2 * index + 2), 16);
  return [0, 1, 2].map((index) => Math.round(channel(from, index) + (channel(to, index) - channel(from, index)) * part).toString(16).padStart(2, "0"))
    .join("").toUpperCase();
}
