/** The adoption report: every original cell is accounted for here or unchanged. Written as JSON by the command line, shown by the pane. */

// The mini build: the pane loads this file too, and the whole of zod would triple its share of the first load.
import * as z from "zod/mini";

const cellValue = z.union([z.string(), z.number(), z.boolean()]);
/** "项目台账!F14"; quoted where Excel would quote. */
const address = z.string();

export const CHANGE_REASONS = [
  "dateRead", "numberRead", "percentRead", "unitConverted", "choiceMatched", "headerFilled", "headerMadeUnique", "headerMadeText",
  "mergeFilled", "spaceTrimmed",
] as const;
export const UNREADABLE_EXPECTATIONS = ["date", "number", "percent", "choice"] as const;
export const NOTICES = [
  "duplicateRow", "duplicateNumber", "missingNumber", "missingName", "subtotalRow", "blankRow", "repeatedHeader", "unitSlip",
  "endBeforeStart", "percentOutOfRange", "formulaInHeader", "errorValue", "ambiguousDate",
  "cosmeticFailed",
] as const;

export const adoptionReport = z.object({
  format: z.literal("project-register/adoption-report"),
  version: z.literal(1),
  sheet: z.string(),
  /** Header row and body, as they are after adoption, without the added columns. */
  list: address,
  table: z.string(),
  columns: z.array(z.object({
    header: address, name: z.string(), field: z.nullable(z.string()), unit: z.nullable(z.string()), read: z.number(), unreadable: z.number(), blank: z.number(),
  })),
  /** Cells whose value is another one now; `to` is the stored value (dates as serial numbers). */
  changed: z.array(z.object({ cell: address, from: cellValue, to: cellValue, reason: z.enum(CHANGE_REASONS), shown: z.string() })),
  /** Number formats set on ranges of the original list. */
  formatted: z.array(z.object({ range: address, to: z.string() })),
  /** Formats of the original cells that look different now: fills, fonts, widths. */
  restyled: z.array(z.object({ range: address, what: z.string() })),
  unmerged: z.array(z.object({ range: address })),
  /** Original ranges that stand elsewhere now. */
  moved: z.array(z.object({ from: address, to: address })),
  /** Kept as they were because they cannot be read as what their column expects. */
  unreadable: z.array(z.object({ cell: address, value: cellValue, expected: z.enum(UNREADABLE_EXPECTATIONS), why: z.string() })),
  notices: z.array(z.object({ cell: address, kind: z.enum(NOTICES), text: z.string() })),
  /** Formulas (outside what adoption added) whose result is another one now. */
  recalculated: z.array(z.object({ cell: address, formula: z.string(), from: cellValue, to: cellValue })),
  added: z.array(z.object({ what: z.enum(["column", "sheet", "table", "name", "validation", "conditionalFormat", "freeze"]), where: z.string(), text: z.string() })),
});

export type AdoptionReport = z.infer<typeof adoptionReport>;
