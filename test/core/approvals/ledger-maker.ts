/** A workbook's ledger in memory: people decide through `decide`, entries are sealed and signed, rows, seal and projects follow. */
import { canonicalJson } from "../../../src/core/approvals/canonical-json";
import type { ProjectToVerify } from "../../../src/core/approvals/check-projects";
import { entryWords } from "../../../src/core/approvals/check-words";
import { VALUE, type EntryContent, type EntryValues, type LedgerEntry, type LedgerEvent, type ProjectEvent } from "../../../src/core/approvals/entry";
import { keyFingerprint } from "../../../src/core/approvals/fingerprints";
import { buildGraph } from "../../../src/core/approvals/graph";
import { sealOf, sealText } from "../../../src/core/approvals/ledger-seal";
import { entryRow } from "../../../src/core/approvals/read-entry";
import { sealEntry } from "../../../src/core/approvals/seal-entry";
import type { VerifyInput } from "../../../src/core/approvals/verify";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { decide } from "../../../src/core/stages/decide";
import { foldProject } from "../../../src/core/stages/fold";
import { doneStepOf } from "../../../src/core/stages/standing";
import { FULL_ROW, KEEPER, PROCESS, ROSTER } from "../stages/people";
import { digest, makeKey, type KeyPair } from "./node-crypto";

export interface Acting {
  readonly event: ProjectEvent;
  readonly person: string;
  readonly step?: string;
  readonly comment?: string;
  readonly values?: EntryValues;
  /** What the person knew; else everything. */
  readonly known?: readonly LedgerEntry[];
}

export interface Ledger {
  readonly entries: LedgerEntry[];
  readonly rows: Map<string, Map<string, CellValue>>;
  readonly keys: Map<string, KeyPair>;
  readonly fingerprints: Map<string, string>;
  append(content: Partial<EntryContent> & { event: LedgerEvent; person: string }, options?: { known?: readonly LedgerEntry[]; sign?: KeyPair | null; time?: string }): Promise<LedgerEntry>;
  enrol(person: string, key?: KeyPair): Promise<LedgerEntry>;
  confirm(person: string): Promise<LedgerEntry>;
  act(project: string, acting: Acting): Promise<LedgerEntry>;
  input(): VerifyInput;
}

const keyPool: Promise<KeyPair>[] = [];

/** Keys are made once for all tests of a file: making them is slow, and which they are says nothing. */
export function poolKey(index: number): Promise<KeyPair> {
  return (keyPool[index] ??= makeKey());
}

export async function createLedger(people: readonly string[] = []): Promise<Ledger> {
  let clock = Date.parse("2026-03-02T01:00:00.000Z");
  const entries: LedgerEntry[] = [];
  const rows = new Map<string, Map<string, CellValue>>();
  const keys = new Map<string, KeyPair>();
  const fingerprints = new Map<string, string>();
  const ledger: Ledger = {
    entries, rows, keys, fingerprints,
    async append(content, { known = entries, sign = keys.get(content.person) ?? null, time } = {}) {
      clock += 61_007;
      const key = sign === null ? "" : await keyFingerprint(sign.publicKey, digest);
      const sealed = await sealEntry({
        number: `E-${String(entries.length + 1).padStart(4, "0")}`, time: time ?? new Date(clock).toISOString(), project: "", stage: "", step: "", role: "", identifiedBy: "declared",
        comment: "", values: {}, edition: "1.0", regulation: "", parents: buildGraph(known).heads, key, ...content,
      }, digest, sign?.sign ?? null);
      if (!sealed.ok) throw new Error(`${sealed.reason}: ${sealed.text}`);
      entries.push(sealed.entry);
      return sealed.entry;
    },
    async enrol(person, key) {
      const pair = key ?? (await poolKey(keys.size));
      keys.set(person, pair);
      fingerprints.set(person, await keyFingerprint(pair.publicKey, digest));
      return ledger.append({ event: "enrol", person, values: { [VALUE.publicKey]: canonicalJson({ ...pair.publicKey }) } });
    },
    confirm: (person) => ledger.append({ event: "confirmKey", person: KEEPER, values: { [VALUE.keyConcerned]: fingerprints.get(person)! } }),
    async act(project, { event, person, step, comment = "理由", values = {}, known = entries }) {
      const row = rows.get(project) ?? new Map(FULL_ROW);
      rows.set(project, row);
      const graph = buildGraph(known);
      const own = known.filter((one) => one.project === project);
      const folded = foldProject({ entries: own, graph, processOf: () => PROCESS });
      const decision = decide(folded.standing, { event, ...(step === undefined ? {} : { step }) }, {
        process: PROCESS, roster: ROSTER, day: "2026-03-05", person, row, lacking: [], comment, values, seenHeads: folded.heads, heads: folded.heads, entries: own, isEditing: false,
      });
      if (!decision.ok) throw new Error(`${event} of ${project} by ${person}: ${decision.refusals.map(({ text }) => text.en).join("; ")}`);
      for (const [field, value] of decision.effects.row) row.set(field, value as CellValue);
      return ledger.append({ ...decision.entry, project }, { known });
    },
    input: () => inputOf(entries, rows),
  };
  if (people.length > 0) {
    await ledger.enrol(KEEPER);
    await ledger.confirm(KEEPER);
    for (const person of people.filter((one) => one !== KEEPER)) {
      await ledger.enrol(person);
      await ledger.confirm(person);
    }
  }
  return ledger;
}

/** What the workbook holds of these entries. */
export function inputOf(entries: readonly LedgerEntry[], rows: ReadonlyMap<string, ReadonlyMap<string, CellValue>>): VerifyInput {
  const graph = buildGraph(entries);
  const projects = [...rows].map(([number, values], index): ProjectToVerify => {
    const folded = foldProject({ entries: entries.filter(({ project }) => project === number), graph, processOf: () => PROCESS });
    return { number, cell: `项目台账!A${index + 5}`, cellOf: (field) => `项目台账!${field}${index + 5}`, values, doneStep: doneStepOf(PROCESS, folded.standing), lastEntries: folded.heads };
  });
  return {
    rows: entries.map((entry, index) => ({ cell: `审批记录!A${index + 5}`, row: entryRow(entry, entryWords(entry, PROCESS.regulation, index % 2 === 0 ? "zh" : "en")) })),
    seal: sealText(sealOf(graph)), printed: graph.heads.map((hash) => `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase()), projects, roster: ROSTER, process: PROCESS, processOf: () => null,
  };
}
