/** Rows of the ledger's table become entries, once, at the door; and entries become rows. A row that cannot be read is said, not skipped. */

import * as z from "zod/mini";
import type { CellValue } from "../blueprint/operations";
import type { Text } from "../language";
import { toCellText } from "./cell-text";
import { LEDGER_EVENTS, type EntryValues, type LedgerEntry } from "./entry";
import { ENTRY_COLUMN_IDS, type EntryColumn, type WordColumn } from "./entry-columns";
import { valuesCell } from "./seal-entry";

export type EntryRow = ReadonlyMap<EntryColumn, CellValue>;
/** The columns that say in words what the codes say. */
export type EntryWords = Readonly<Record<WordColumn, string>>;

export interface EntryFault {
  readonly column: EntryColumn;
  readonly expected: Text;
  readonly got: string;
}

export type EntryReading = { readonly ok: true; readonly entry: LedgerEntry; readonly words: EntryWords } | { readonly ok: false; readonly faults: readonly EntryFault[] };

/** Most parents that an entry may have: as many people at once. */
const MOST_PARENTS = 400;
const hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const hexOrNone = z.string().check(z.regex(/^([0-9a-f]{64})?$/));
const id = z.string().check(z.regex(/^([A-Za-z][A-Za-z0-9]*)?$/), z.maxLength(100));
const short = z.string().check(z.maxLength(255));
const value = z.union([z.string().check(z.maxLength(32_767)), z.number(), z.boolean(), z.array(z.string())]);

const schema = z.object({
  number: short,
  time: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), z.refine((time) => !Number.isNaN(Date.parse(time)))),
  event: z.enum(LEDGER_EVENTS),
  project: short,
  stage: id,
  step: id,
  person: z.string().check(z.minLength(1), z.maxLength(255)),
  role: id,
  identifiedBy: z.string().check(z.regex(/^(declared|office:.+)$/s), z.maxLength(400)),
  comment: z.string().check(z.maxLength(32_767)),
  values: z.record(z.string().check(z.maxLength(200)), value),
  edition: short,
  regulation: hexOrNone,
  parents: z.array(hex).check(z.maxLength(MOST_PARENTS)),
  key: hexOrNone,
  id: z.string().check(z.regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/)),
  valuesHash: hexOrNone,
  hash: hex,
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/), z.maxLength(200)),
});

/** Frozen, or what is wrong in which column. Line breaks that another program wrote its own way make no other entry. */
export function readEntry(row: EntryRow): EntryReading {
  const text = (column: EntryColumn): string => toCellText(String(row.get(column) ?? ""));
  const parsed = schema.safeParse({
    number: text("number"), time: text("time"), event: text("eventId"), project: text("project"), stage: text("stageId"), step: text("stepId"),
    person: text("person"), role: text("roleId"), identifiedBy: text("identity"), comment: text("comment"), values: readValues(text("values")),
    edition: text("edition"), regulation: text("regulation"), parents: text("parents").split(" ").filter((hash) => hash !== ""),
    key: text("key"), id: text("id"), valuesHash: text("valuesHash"), hash: text("hash"), signature: text("signature"),
  });
  if (!parsed.success) {
    const columns = [...new Set(parsed.error.issues.map(({ path }) => columnOf(String(path[0]))))];
    return { ok: false, faults: columns.map((column) => ({ column, expected: EXPECTED[column] ?? SHORT_TEXT, got: text(column).slice(0, 60) })) };
  }
  const entry: LedgerEntry = parsed.data;
  Object.freeze(entry.values);
  Object.freeze(entry.parents);
  const words = { stage: text("stage"), step: text("step"), event: text("event"), role: text("role"), identifiedBy: text("identifiedBy") };
  return { ok: true, entry: Object.freeze(entry), words };
}

/** What stands in the table, each column a text (so that the sheet's cells are formatted as text). */
export function entryRow(entry: LedgerEntry, words: EntryWords): ReadonlyMap<EntryColumn, string> {
  const cells: Record<EntryColumn, string> = {
    number: entry.number, time: entry.time, project: entry.project, person: entry.person, comment: entry.comment, ...words,
    values: valuesCell(entry.values), id: entry.id, stageId: entry.stage, stepId: entry.step, eventId: entry.event, roleId: entry.role,
    identity: entry.identifiedBy, edition: entry.edition, regulation: entry.regulation, parents: entry.parents.join(" "),
    valuesHash: entry.valuesHash, key: entry.key, hash: entry.hash, signature: entry.signature,
  };
  return new Map(ENTRY_COLUMN_IDS.map((column) => [column, cells[column]]));
}

/** Not canonical JSON: null, which the schema refuses. */
function readValues(text: string): EntryValues | null {
  if (text === "") return {};
  try {
    const values = JSON.parse(text) as EntryValues;
    return typeof values === "object" && values !== null && valuesCell(values) === text ? values : null;
  } catch {
    return null;
  }
}

function columnOf(part: string): EntryColumn {
  const codes: Readonly<Record<string, EntryColumn>> = { event: "eventId", stage: "stageId", step: "stepId", role: "roleId", identifiedBy: "identity" };
  return codes[part] ?? (part as EntryColumn);
}

const CODE: Text = { zh: "加载项写下的代码", en: "a code that the add-in wrote" };
const DIGEST: Text = { zh: "64 位十六进制数字", en: "64 hexadecimal digits" };
const SHORT_TEXT: Text = { zh: "不超过 255 个字的文本", en: "a text of 255 characters at most" };
const EXPECTED: Partial<Record<EntryColumn, Text>> = {
  time: { zh: "形如 2026-03-05T08:00:00.000Z 的时间", en: "a time such as 2026-03-05T08:00:00.000Z" },
  person: { zh: "办理人的姓名", en: "a person's name" },
  values: { zh: "加载项写下的批准值", en: "approved values as the add-in writes them" },
  comment: { zh: "不超过 32,767 个字的文本", en: "a text of 32,767 characters at most" },
  id: { zh: "形如 3F2A-91BC 的指纹", en: "a fingerprint such as 3F2A-91BC" },
  stageId: CODE, stepId: CODE, eventId: CODE, roleId: CODE, identity: CODE,
  regulation: DIGEST, parents: DIGEST, valuesHash: DIGEST, key: DIGEST, hash: DIGEST,
  signature: { zh: "Base64 文本", en: "base64 text" },
};
