/**
 * One entry of the ledger: who decided what about which values, knowing which entries before it. An entry is a value: it is appended
 * once and never changed. Its identity is its hash; its number is for people.
 */

/** What moves a project along. */
export const PROJECT_EVENTS = ["submit", "review", "approve", "close", "return", "reject", "withdraw", "hold", "resume", "change", "rebaseline", "reopen", "takeOver", "note"] as const;
export type ProjectEvent = (typeof PROJECT_EVENTS)[number];

/** What concerns the workbook: keys, delegation, the regulation itself, audits. */
export const WORKBOOK_EVENTS = ["enrol", "confirmKey", "revokeKey", "delegate", "amend", "audit"] as const;
export type WorkbookEvent = (typeof WORKBOOK_EVENTS)[number];

export const LEDGER_EVENTS = [...PROJECT_EVENTS, ...WORKBOOK_EVENTS] as const;
export type LedgerEvent = ProjectEvent | WorkbookEvent;

/** A field's value as its cell holds it (dates are serial numbers), or several texts. */
export type EntryValue = string | number | boolean | readonly string[];
/** By field id, "register.field" for a field of another register. Ids that begin with @ say more about the act itself; see VALUE. */
export type EntryValues = Readonly<Record<string, EntryValue>>;

/** Values that are no field's. */
export const VALUE = {
  /** review: the department that answers, and the departments that were asked as far as the reviewer knew. */
  department: "@department",
  asked: "@asked",
  /** The person for whom a delegate acts. */
  actsFor: "@actsFor",
  /** enrol: the public key as JWK, in canonical JSON. */
  publicKey: "@publicKey",
  /** confirmKey, revokeKey: the fingerprint of the key; revokeKey: from this time on (UTC) it is not trusted, also for entries known before. */
  keyConcerned: "@key",
  revokedFrom: "@from",
  /** delegate: to whom, first and last day (ISO). */
  delegate: "@delegate",
  firstDay: "@firstDay",
  lastDay: "@lastDay",
} as const;

/** What is said of an entry before it is sealed. */
export interface EntryContent {
  /** E-0001: for people. Two entries made at the same moment may have the same. */
  readonly number: string;
  /** UTC with milliseconds, as 2026-03-05T08:00:00.000Z; the writer's own clock. */
  readonly time: string;
  readonly event: LedgerEvent;
  /** "" where it concerns the workbook. */
  readonly project: string;
  /** Id of the stage, "" for none. */
  readonly stage: string;
  /** Id of the step that the act is about, "" for none. */
  readonly step: string;
  readonly person: string;
  /** Id of the role in which the person acts. */
  readonly role: string;
  /** "declared", or "office:<user name>" where Office says who it is. */
  readonly identifiedBy: string;
  readonly comment: string;
  readonly values: EntryValues;
  /** Edition and fingerprint of the regulation that was in force. */
  readonly edition: string;
  readonly regulation: string;
  /** Hashes of all entries that no other known entry has as its parent, sorted. */
  readonly parents: readonly string[];
  /** Fingerprint of the key that signs; "" where nobody signs. */
  readonly key: string;
}

export interface LedgerEntry extends EntryContent {
  /** The first eight digits of the hash, "3F2A-91BC". */
  readonly id: string;
  /** SHA-256 of the values' canonical JSON in hex; "" where there are none. */
  readonly valuesHash: string;
  /** SHA-256 of everything above but the id, in hex. */
  readonly hash: string;
  /** ECDSA P-256 with SHA-256 over the hash's bytes, base64; "" unsigned. */
  readonly signature: string;
}

/** A list within a value: several texts. */
export function isTexts(value: EntryValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** A text of the values; "" where it is none. */
export function valueText(values: EntryValues, id: string): string {
  const value = values[id];
  return typeof value === "string" ? value : "";
}

/** The values that are fields'. */
export function fieldValues(values: EntryValues): ReadonlyMap<string, EntryValue> {
  return new Map(Object.entries(values).filter(([id]) => !id.startsWith("@")));
}
