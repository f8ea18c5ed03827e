/**
 * Verifies a whole ledger and every approved value, offline: reads the rows, hashes, structure, seal, signatures and keys, people, and the
 * register against the ledger. What is wrong is said in words. What a clean answer proves, and what it does not: nobody without a key
 * changed an entry unseen; that a person is who the roster says rests on whoever confirmed the key; and a file whose ledger, seal and rows
 * were all put back together to an older state is told only by a fingerprint on paper.
 */

import type { Text } from "../language";
import type { Process } from "../stages/process";
import type { Folded } from "../stages/fold";
import type { Roster } from "../stages/roster";
import { keeperRole, whoHas } from "../stages/who";
import { daysAround } from "./check-people";
import { checkHashes, explainEdit, type ReadRow } from "./check-hashes";
import { checkProjects, type ProjectToVerify } from "./check-projects";
import { holds, openKeys, readEnrolments } from "./check-signatures";
import { checkSeal, checkStructure } from "./check-structure";
import { checkWords } from "./check-words";
import type { CheckSignature, Digest, OpenKey } from "./crypto-port";
import type { LedgerEntry } from "./entry";
import { ENTRY_COLUMNS } from "./entry-columns";
import { find, type LedgerFinding } from "./finding";
import { shortForm } from "./fingerprints";
import { buildGraph, type LedgerGraph } from "./graph";
import { inBatches, type Watch } from "./in-batches";
import { createKeyRing, type KeyRing, type KeyStatus } from "./keys";
import { ledgerFingerprint, sealOf } from "./ledger-seal";
import { toPersonKey } from "./person-key";
import { readEntry, type EntryRow } from "./read-entry";

export interface VerifyInput {
  /** The table's rows from top to bottom, each with the address of its number. */
  readonly rows: readonly { readonly cell: string; readonly row: EntryRow }[];
  /** What is kept outside the table; null where there is nothing. */
  readonly seal: string | null;
  /** Fingerprints that somebody reads off paper. */
  readonly printed: readonly string[];
  readonly projects: readonly ProjectToVerify[];
  readonly roster: Roster;
  readonly process: Process;
  /** The process of an edition, the one in force too, by the regulation's fingerprint; null where it is not kept: then the one in force judges, and its labels are not compared. */
  readonly processOf: (fingerprint: string) => Process | null;
}

export interface VerifyPorts {
  readonly digest: Digest;
  readonly openKey: OpenKey;
}

export interface Verification {
  /** Without anything wrong; notices may be there. */
  readonly isSound: boolean;
  readonly findings: readonly LedgerFinding[];
  readonly count: number;
  readonly signed: number;
  /** Short, for paper; "" for an empty ledger. */
  readonly fingerprint: string;
  /** Whose key founded the trust in all others, and its fingerprint; null where no key is confirmed. */
  readonly founding: { readonly person: string; readonly key: string } | null;
  readonly folded: ReadonlyMap<string, Folded>;
}

/** Null when it was cancelled. Progress counts rows. */
export async function verifyLedger(input: VerifyInput, { digest, openKey }: VerifyPorts, watch: Watch = {}): Promise<Verification | null> {
  const findings: LedgerFinding[] = [];
  const add = (more: readonly LedgerFinding[]): void => more.forEach((finding) => findings.push(finding));
  const enrolments = input.rows.filter(({ row }) => row.get("eventId") === "enrol").map(({ row }) => readEntry(row));
  const enrolled = await readEnrolments(enrolments.flatMap((read) => (read.ok ? [read.entry] : [])), digest);
  const opened = await openKeys(enrolled, openKey);
  // Reading and digests keep this thread busy and signatures the others, so all go together.
  const results = await inBatches(input.rows, (row) => checkRow(row, input, opened, digest), watch);
  if (results === null) return null;
  const checked = results.filter((result) => result.row !== null);
  const rows = checked.map(({ row }) => row!);
  for (const { read } of results) add(read);
  add(await explained(checked.flatMap(({ hashes }) => hashes), rows, input, digest));
  const graph = buildGraph(rows.map(({ entry }) => entry));
  add(checkStructure(rows, graph));
  add(checkSeal(input.seal, input.printed, input.rows.length, graph));
  const ring = createKeyRing({ graph, enrolled, isKeeper: keeperCheck(input) });
  rows.forEach((row, index) => add(checkKey(row, checked[index]!.holdsNow, ring, graph)));
  const isWhole = graph.missing.length === 0 && graph.circular.length === 0 && rows.length === input.rows.length;
  const cells = new Map(rows.map(({ cell, entry }) => [entry.hash, cell]));
  const processOf = (fingerprint: string): Process => input.processOf(fingerprint) ?? input.process;
  const projects = checkProjects({ ...input, graph, processOf, isWhole, cellOf: ({ hash }) => cells.get(hash) ?? "" });
  add(projects.findings);
  const { founding } = ring;
  return {
    isSound: findings.every(({ severity }) => severity === "notice"), findings, count: rows.length, signed: rows.filter(({ entry }) => entry.key !== "").length,
    fingerprint: await ledgerFingerprint(sealOf(graph), digest), founding: founding === null ? null : { person: founding.person, key: shortForm(founding.key) }, folded: projects.folded,
  };
}

interface RowChecked {
  /** Null where it cannot be read. */
  readonly row: ReadRow | null;
  readonly read: readonly LedgerFinding[];
  readonly hashes: readonly LedgerFinding[];
  /** Null where nobody signed, or the key is not known. */
  readonly holdsNow: boolean | null;
}

/** What one row says by itself. */
async function checkRow({ cell, row }: VerifyInput["rows"][number], { process, processOf }: VerifyInput, opened: ReadonlyMap<string, CheckSignature>, digest: Digest): Promise<RowChecked> {
  const read = readEntry(row);
  if (!read.ok) {
    const faults = read.faults.map(({ column, expected, got }) => find("unreadable", { cell, field: column, new: got, words: { field: ENTRY_COLUMNS[column], expected, got } }));
    return { row: null, read: faults, hashes: [], holdsNow: null };
  }
  const { entry, words } = read;
  const regulation = (entry.regulation === "" ? process : processOf(entry.regulation))?.regulation ?? null;
  const [hashes, holdsNow] = await Promise.all([checkHashes({ cell, entry }, digest), entry.key === "" ? null : holds(entry, opened)]);
  return { row: { cell, entry }, read: checkWords(cell, entry, words, regulation), hashes, holdsNow };
}

const MOST_EXPLAINED = 20;

/** In place of "was changed": what it was, where that can be found. */
async function explained(findings: readonly LedgerFinding[], rows: readonly ReadRow[], { projects }: VerifyInput, digest: Digest): Promise<readonly LedgerFinding[]> {
  const all = rows.map(({ entry }) => entry);
  const result: LedgerFinding[] = [];
  let left = MOST_EXPLAINED;
  for (const finding of findings) {
    const row = finding.kind === "edited" && left > 0 ? rows.find(({ cell, entry }) => entry.hash === finding.entry && cell === finding.cell) : undefined;
    if (row !== undefined) left -= 1;
    result.push((row === undefined ? null : await explainEdit(row, all, projects.map(({ number }) => number), digest)) ?? finding);
  }
  return result;
}

/** Where the roster has no keeper, anybody may confirm keys. */
function keeperCheck({ roster, process }: VerifyInput): (person: string, entry: LedgerEntry) => boolean {
  const role = keeperRole(process.regulation);
  return (person, { time }) => {
    const who = whoHas([role], { regulation: process.regulation, roster, days: daysAround(time), fieldText: null });
    return who.length === 0 || who.some(({ name }) => toPersonKey(name) === toPersonKey(person));
  };
}

const KEY_FINDINGS = { notEnrolled: "keyNotEnrolled", notConfirmed: "keyNotConfirmed", revoked: "keyRevoked", notOwned: "keyOfAnother" } as const satisfies Record<Exclude<KeyStatus, "counts">, string>;

function checkKey({ cell, entry }: ReadRow, holdsNow: boolean | null, ring: KeyRing, graph: LedgerGraph): readonly LedgerFinding[] {
  if (entry.key === "") {
    if (entry.event === "enrol") return [find("keyBroken", { cell, entry })];
    return entry.signature !== "" || ring.keysOf(entry.person, entry).length > 0 ? [find("unsigned", { cell, entry, field: "signature" })] : [];
  }
  const known = graph.byHash.get(entry.hash) ?? entry;
  const status = ring.statusOf(known);
  if (entry.event === "enrol" && status === "notEnrolled") return [find("keyBroken", { cell, entry })];
  const wrong: LedgerFinding[] = holdsNow === false || (holdsNow === null && status === "counts") ? [find("signatureWrong", { cell, entry, field: "signature" })] : [];
  const owner: Text | string = ring.keys.get(entry.key)?.person ?? "";
  return status === "counts" ? wrong : [...wrong, find(KEY_FINDINGS[status], { cell, entry, field: "key", words: { owner } })];
}
