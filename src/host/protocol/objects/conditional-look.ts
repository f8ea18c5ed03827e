/** The format that a conditional format puts on: ConditionalRangeFormat and its parts. https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */

import type { Border, BorderLine, DifferentialStyle, Font } from "../../model/styles";
import { HostError } from "../host-error";
import { colorFromWire, colorToWire } from "./colors";
import { changeRule, ruleOf } from "./conditional-formats";
import { defineClass, methodsOf, type ScalarMember } from "./object-class";
import { flag, integer, oneOf, text } from "./parameters";
import { object, type RuleTarget, type Targets } from "./targets";

type BorderTarget = Targets["ConditionalRangeBorder"];
type Side = "top" | "bottom" | "left" | "right";
const SIDES: Readonly<Record<string, Side>> = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" };
/** Conditional borders are thin: https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeborderlinestyle */
const LINES: Readonly<Record<string, string | undefined>> = {
  None: undefined, Continuous: "thin", Dash: "dashed", DashDot: "dashDot", DashDotDot: "dashDotDot", Dot: "dotted",
};
const { acts } = methodsOf<RuleTarget>();
const collection = methodsOf<RuleTarget>();

export const conditionalRangeFormatClass = defineClass<"ConditionalRangeFormat">({
  name: "ConditionalRangeFormat",
  since: "1.6",
  scalars: {
    NumberFormat: { since: "1.6", get: (target) => styleOf(target).numberFormat ?? null, set: (target, value) => restyle(target, { numberFormat: text.read(value) }) },
  },
  navigations: {
    Font: { since: "1.6", get: (target) => object("ConditionalRangeFont", target) },
    Fill: { since: "1.6", get: (target) => object("ConditionalRangeFill", target) },
    Borders: { since: "1.6", get: (target) => object("ConditionalRangeBorderCollection", target) },
  },
});

export const conditionalRangeFontClass = defineClass<"ConditionalRangeFont">({
  name: "ConditionalRangeFont",
  since: "1.6",
  scalars: {
    Color: lettered((font) => colorToWire(font.color, ""), (value) => ({ color: colorFromWire(value) })),
    Bold: lettered((font) => font.bold ?? null, (value) => ({ bold: flag.read(value) })),
    Italic: lettered((font) => font.italic ?? null, (value) => ({ italic: flag.read(value) })),
    Strikethrough: lettered((font) => font.strike ?? null, (value) => ({ strike: flag.read(value) })),
    Underline: lettered(
      (font) => (font.underline === "double" ? "Double" : font.underline === "single" ? "Single" : "None"),
      (value) => ({ underline: ({ None: undefined, Single: "single", Double: "double" } as const)[oneOf("None", "Single", "Double").read(value)] }),
    ),
  },
  methods: { Clear: acts("1.6", [], (target) => restyle(target, { font: undefined })) },
});

export const conditionalRangeFillClass = defineClass<"ConditionalRangeFill">({
  name: "ConditionalRangeFill",
  since: "1.6",
  scalars: {
    /** A differential fill shows its background colour (ECMA-376 18.8.20). */
    Color: {
      since: "1.6",
      get: (target) => colorToWire(styleOf(target).fill?.background ?? styleOf(target).fill?.foreground, ""),
      set: (target, value) => restyle(target, { fill: { pattern: "solid", background: colorFromWire(value), foreground: colorFromWire(value) } }),
    },
  },
  methods: { Clear: acts("1.6", [], (target) => restyle(target, { fill: undefined })) },
});

export const conditionalRangeBorderCollectionClass = defineClass<"ConditionalRangeBorderCollection">({
  name: "ConditionalRangeBorderCollection",
  since: "1.6",
  scalars: { Count: { since: "1.6", get: () => Object.keys(SIDES).length } },
  navigations: {
    Top: side("EdgeTop"), Bottom: side("EdgeBottom"), Left: side("EdgeLeft"), Right: side("EdgeRight"),
  },
  methods: { GetItemAt: collection.reads("1.6", [integer], (target, [index]) => border(target, Object.keys(SIDES)[index])) },
  item: { since: "1.6", get: (target, key) => border(target, Object.keys(SIDES).find((name) => name === key)) },
  items: (target) => Object.keys(SIDES).map((name) => border(target, name)),
});

export const conditionalRangeBorderClass = defineClass<"ConditionalRangeBorder">({
  name: "ConditionalRangeBorder",
  since: "1.6",
  scalars: {
    SideIndex: { since: "1.6", get: (target) => target.side },
    Style: {
      since: "1.6",
      get: (target) => Object.entries(LINES).find(([, line]) => line === lineOf(target)?.style)?.[0] ?? "Continuous",
      set: (target, value) => {
        const style = LINES[oneOf(...Object.keys(LINES)).read(value)];
        setLine(target, style === undefined ? undefined : { ...lineOf(target), style });
      },
    },
    Color: {
      since: "1.6",
      get: (target) => colorToWire(lineOf(target)?.color, "#000000"),
      set: (target, value) => setLine(target, { style: lineOf(target)?.style ?? "thin", color: colorFromWire(value) }),
    },
  },
});

function lettered(read: (font: Partial<Font>) => unknown, change: (value: unknown) => Partial<Font>): ScalarMember<RuleTarget> {
  return {
    since: "1.6",
    get: (target) => read(styleOf(target).font ?? {}),
    set: (target, value) => restyle(target, { font: { ...styleOf(target).font, ...change(value) } }),
  };
}

function side(name: string) {
  return { since: "1.6", get: (target: RuleTarget) => border(target, name) };
}

function border(target: RuleTarget, name: string | undefined) {
  if (name === undefined) throw new HostError("InvalidArgument");
  return object("ConditionalRangeBorder", { ...target, side: name });
}

function lineOf(target: BorderTarget): BorderLine | undefined {
  return styleOf(target).border?.[SIDES[target.side]!];
}

function setLine(target: BorderTarget, line: BorderLine | undefined): void {
  const next: Border = { ...styleOf(target).border, [SIDES[target.side]!]: line };
  restyle(target, { border: next });
}

function styleOf(target: RuleTarget): DifferentialStyle {
  return ruleOf(target).style ?? {};
}

/** The raw format of the file no longer holds once a part of it changes. */
function restyle(target: RuleTarget, part: Partial<DifferentialStyle>): void {
  changeRule(target, { style: { ...styleOf(target), ...part, raw: undefined } });
}
