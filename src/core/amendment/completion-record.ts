/**
 * What 补全 added to an adopted list's workbook, so that it can be taken back: a table on a hidden sheet of its own, JSON in pieces that
 * cells can hold. Versioned; parsed with zod.
 */

import * as z from "zod/mini";
import { blockAddress } from "../blueprint/addresses";
import type { Operation, ValidationRule } from "../blueprint/operations";
import type { Language, Text } from "../language";
import { fail, succeed, type Result } from "../problems/problem";
import type { TableReading } from "../register/contract";

export const COMPLETION_TABLE = "Completion";
const FORMAT = "project-register/completion";
const VERSION = 1;
/** Excel's cells hold 32,767 characters. */
const PIECE = 30_000;

export const COMPLETION_SHEET: Text = { zh: "补全记录", en: "Completion record" };
const HEADERS: Readonly<Record<Language, readonly [string, string]>> = { zh: ["序号", "内容"], en: ["No.", "Content"] };

const rule = z.custom<ValidationRule>((value) => typeof value === "object" && value !== null && "kind" in value && "alert" in value);
const schema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** The list's own sheet of choices: its name, the one it has meanwhile, its tables, and the names over them. Null where there was none. */
  lists: z.nullable(z.object({
    sheet: z.string(), aside: z.string(),
    tables: z.array(z.object({ name: z.string(), address: z.string(), style: z.string() })),
    names: z.array(z.object({ name: z.string(), reference: z.string(), comment: z.string() })),
  })),
  /** Sheets that were made. */
  sheets: z.array(z.string()),
  names: z.array(z.string()),
  /** Headers of the columns that were put into the projects' table. */
  columns: z.array(z.string()),
  /** Headers of the list before, and the projects' fields that the regulation had then: a field that came later goes with the completion. */
  headers: z.optional(z.array(z.string())),
  fields: z.optional(z.array(z.string())),
  /** Checks that the list's columns had from its conversion. */
  rules: z.array(z.object({ header: z.string(), rule })),
  /** Headers of columns whose checks are people's own: they stay. */
  keptRules: z.array(z.string()),
});

export type CompletionRecord = z.infer<typeof schema>;

export function recordOf(record: Omit<CompletionRecord, "format" | "version">): CompletionRecord {
  return { format: FORMAT, version: VERSION, ...record };
}

/** The hidden sheet with the record. */
export function writeCompletion(record: CompletionRecord, sheet: string, language: Language): Operation[] {
  const text = JSON.stringify(record);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, index) => [index + 1, text.slice(index * PIECE, (index + 1) * PIECE)]);
  const block = { top: 0, left: 0, bottom: pieces.length, right: 1 };
  return [
    { do: "addSheet", sheet, position: "end" },
    { do: "numberFormat", sheet, address: blockAddress({ ...block, left: 1 }), format: "@" },
    { do: "values", sheet, address: blockAddress(block), values: [[...HEADERS[language]], ...pieces] },
    { do: "addTable", sheet, address: blockAddress(block), name: COMPLETION_TABLE, style: "TableStyleLight1", filterButtons: false },
    { do: "sheetVisibility", sheet, visibility: "hidden" },
  ];
}

/** Columns by position: the pieces in the order of their numbers, however the rows are sorted. Problems: BAD_COMPLETION, NEWER_FORMAT. */
export function readCompletion({ sheet, headers, columns }: TableReading): Result<CompletionRecord> {
  const [numbers, texts] = headers.map((header) => columns.get(header) ?? []);
  const pieces = (numbers ?? []).map((number, row) => ({ number: Number(number), text: String(texts?.[row] ?? "") })).sort((one, other) => one.number - other.number);
  const data = parseJson(pieces.map(({ text }) => text).join(""));
  if (typeof data === "object" && data !== null && "version" in data && Number(data.version) > VERSION) return fail("NEWER_FORMAT", { got: Number(data.version), expected: VERSION });
  const parsed = schema.safeParse(data);
  return parsed.success ? succeed(parsed.data) : fail("BAD_COMPLETION", { sheet });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut or edited by hand: the schema says so.
    return null;
  }
}
