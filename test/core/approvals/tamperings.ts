/** Ways of tampering with a workbook, each a seeded change of what verifying is given. `harmless`: it is said, but proves nothing wrong. */
import type { ProjectToVerify } from "../../../src/core/approvals/check-projects";
import { VALUE, type EntryContent, type LedgerEntry } from "../../../src/core/approvals/entry";
import { ENTRY_COLUMN_IDS, type EntryColumn } from "../../../src/core/approvals/entry-columns";
import type { FindingKind } from "../../../src/core/approvals/finding-table";
import { keyFingerprint } from "../../../src/core/approvals/fingerprints";
import { canonicalJson } from "../../../src/core/approvals/canonical-json";
import { buildGraph } from "../../../src/core/approvals/graph";
import { sealEntry } from "../../../src/core/approvals/seal-entry";
import type { VerifyInput } from "../../../src/core/approvals/verify";
import { BOSS, KEEPER, FINANCE, MANAGER, SPONSOR } from "../stages/people";
import type { Ledger } from "./ledger-maker";
import { inputOf, poolKey } from "./ledger-maker";
import { digest } from "./node-crypto";

export interface Tampering {
  readonly name: string;
  /** At least one of these is found. */
  readonly finds: readonly FindingKind[];
  readonly isHarmless?: boolean;
  readonly tamper: (ledger: Ledger, pick: (count: number) => number) => VerifyInput | Promise<VerifyInput>;
}

const EDITED = ["edited", "fieldEdited", "moved"] as const satisfies readonly FindingKind[];

/** Changes one cell of one row. */
function cell(column: EntryColumn, change: (text: string, entry: LedgerEntry) => string, finds: readonly FindingKind[], name = `${column} edited`): Tampering {
  return {
    name, finds,
    tamper: (ledger, pick) => {
      const input = ledger.input();
      // Rows in which the change changes something.
      const rows = ledger.entries.flatMap((entry, index) => (change(String(input.rows[index]!.row.get(column)), entry) === String(input.rows[index]!.row.get(column)) ? [] : [index]));
      const at = rows[pick(rows.length)]!;
      return { ...input, rows: input.rows.map((row, index) => (index === at ? { ...row, row: new Map([...row.row, [column, change(String(row.row.get(column)), ledger.entries[at]!)]]) } : row)) };
    },
  };
}

function rows(name: string, finds: readonly FindingKind[], change: (rows: VerifyInput["rows"], pick: (count: number) => number, ledger: Ledger) => VerifyInput["rows"], isHarmless = false): Tampering {
  return { name, finds, isHarmless, tamper: (ledger, pick) => { const input = ledger.input(); return { ...input, rows: change(input.rows, pick, ledger) }; } };
}

function project(name: string, finds: readonly FindingKind[], change: (project: ProjectToVerify, all: readonly ProjectToVerify[]) => ProjectToVerify | null, count = 3): Tampering {
  return {
    name, finds,
    tamper: (ledger, pick) => {
      const input = ledger.input();
      const at = pick(count);
      return { ...input, projects: input.projects.flatMap((one, index) => (index === at ? (change(one, input.projects) ?? []) : [one])) };
    },
  };
}

/** Somebody edits an entry and makes its hash again, with a key or without; `rest`: and all entries after it, as far as the key allows. */
async function remade(ledger: Ledger, at: number, change: Partial<EntryContent>, by: string | null): Promise<LedgerEntry> {
  const { id: _id, valuesHash: _valuesHash, hash: _hash, signature, ...content } = ledger.entries[at]!;
  const key = by === null ? null : ledger.keys.get(by)!;
  const sealed = await sealEntry({ ...content, ...change, key: key === null ? "" : await keyFingerprint(key.publicKey, digest) }, digest, key?.sign ?? null);
  if (!sealed.ok) throw new Error(sealed.reason);
  return by === null && change.key !== undefined ? { ...sealed.entry, signature } : sealed.entry;
}

function forged(name: string, finds: readonly FindingKind[], forge: (ledger: Ledger, pick: (count: number) => number) => Promise<readonly LedgerEntry[]>, isSealed = true): Tampering {
  return {
    name, finds,
    tamper: async (ledger, pick) => {
      const entries = await forge(ledger, pick);
      const input = inputOf(entries, ledger.rows);
      return isSealed ? input : { ...input, seal: ledger.input().seal };
    },
  };
}

async function newEntry(ledger: Ledger, entries: readonly LedgerEntry[], content: Partial<EntryContent> & { event: EntryContent["event"]; person: string }, signer: string | null): Promise<LedgerEntry> {
  const pair = signer === null ? null : signer === "stranger" ? await poolKey(20) : ledger.keys.get(signer)!;
  const sealed = await sealEntry({
    number: "E-0099", time: "2026-04-01T00:00:00.000Z", project: "PRJ-2026-002", stage: "", step: "", role: "", identifiedBy: "declared", comment: "", values: {}, edition: "1.0", regulation: "",
    parents: buildGraph(entries).heads, key: pair === null ? "" : await keyFingerprint(pair.publicKey, digest), ...content,
  }, digest, pair?.sign ?? null);
  if (!sealed.ok) throw new Error(sealed.reason);
  return sealed.entry;
}

/** A new entry written below the table, everything around it brought up to date. */
function appended(name: string, finds: readonly FindingKind[], content: Partial<EntryContent> & { event: EntryContent["event"]; person: string }, signer: string | null, isHarmless = false): Tampering {
  return { ...forged(name, finds, async (ledger) => [...ledger.entries, await newEntry(ledger, ledger.entries, content, signer)]), isHarmless };
}

const hasValues = (ledger: Ledger): number[] => ledger.entries.flatMap(({ event, values }, index) => (event === "approve" && values["budget"] !== undefined ? [index] : []));

export const TAMPERINGS: readonly Tampering[] = [
  cell("number", (text) => `${text.slice(0, -1)}${(Number(text.slice(-1)) + 1) % 10}`, EDITED),
  cell("time", (text) => text.replace("2026-03", "2026-02"), EDITED, "backdated"),
  cell("project", (text) => ({ "PRJ-2026-001": "PRJ-2026-002", "PRJ-2026-002": "PRJ-2026-003", "PRJ-2026-003": "PRJ-2026-001" })[text] ?? text, ["moved"], "moved to another project"),
  cell("project", (text) => (text === "" ? "PRJ-2026-001" : ""), EDITED, "project emptied or filled"),
  cell("stageId", (text) => (text === "" ? "planning" : text === "planning" ? "execution" : "planning"), EDITED),
  cell("stepId", (text) => (text === "proposal" ? "plan" : "proposal"), EDITED),
  cell("eventId", (text) => (text === "approve" ? "reject" : "approve"), EDITED),
  cell("eventId", () => "decree", ["unreadable"], "an unknown decision"),
  cell("person", (text) => (text === MANAGER ? BOSS : MANAGER), EDITED),
  cell("person", () => "", ["unreadable"], "person emptied"),
  cell("roleId", (text) => (text === "management" ? "planApprover" : "management"), EDITED),
  cell("identity", () => "office:boss@example.com", EDITED, "identity dressed up"),
  cell("comment", (text) => `${text}（同意）`, EDITED),
  cell("comment", (text) => text.replace("\n", " "), EDITED, "line break of a comment gone"),
  cell("values", (text) => text.replace("500000", "900000"), ["valuesEdited"], "approved budget edited in the ledger"),
  cell("values", () => "", ["valuesEdited"], "approved values emptied"),
  cell("values", (text) => text.replace("{", "{ "), ["unreadable"], "approved values reformatted"),
  cell("valuesHash", (text) => (text === "" ? text : text.replace(/^./, (first) => (first === "0" ? "1" : "0"))), ["valuesEdited"]),
  cell("edition", () => "0.9", EDITED),
  cell("regulation", () => "ab".repeat(32), EDITED),
  cell("parents", (text) => text.split(" ").slice(1).join(" "), EDITED, "a parent taken away"),
  cell("parents", (text) => `${text} ${"cd".repeat(32)}`.trim(), ["missingEntry"], "a parent made up"),
  cell("key", (_text, { person }) => (person === KEEPER ? "ef" : "fe").repeat(32), EDITED),
  cell("hash", (text) => text.replace(/^./, (first) => (first === "0" ? "1" : "0")), EDITED),
  cell("hash", (text) => text.slice(1), ["unreadable"], "hash cut"),
  cell("id", () => "0000-0000", ["fingerprintEdited"]),
  cell("signature", (text) => `${text.startsWith("A") ? "B" : "A"}${text.slice(1)}`, ["signatureWrong"]),
  cell("signature", () => "", ["signatureWrong"], "signature emptied"),
  cell("signature", () => "not base64!", ["unreadable"], "signature overwritten"),
  cell("event", () => "否决", ["wordsEdited"], "the visible decision edited"),
  cell("step", (text) => (text === "计划批准" ? "立项批准" : "计划批准"), ["wordsEdited"], "the visible step edited"),
  cell("identifiedBy", () => "Office 账号 boss", ["wordsEdited"], "the visible identity edited"),
  rows("a row deleted", ["missingEntry"], (all, pick) => { const at = pick(all.length - 4); return all.filter((_, index) => index !== at); }),
  rows("the last row deleted", ["tailCut"], (all) => all.slice(0, -1)),
  rows("the tail cut", ["tailCut"], (all, pick) => all.slice(0, 1 + pick(all.length - 1))),
  rows("everything deleted", ["tailCut"], () => []),
  rows("a row twice", ["repeated"], (all, pick) => { const row = all[pick(all.length)]!; return [...all, { ...row, cell: "审批记录!A99" }]; }),
  rows("a row copied under a new number", EDITED, (all, pick) => { const row = all[pick(all.length)]!; return [...all, { cell: "审批记录!A99", row: new Map([...row.row, ["number", "E-0099"]]) }]; }),
  rows("a row copied to another project", EDITED, (all, pick) => { const row = all[pick(all.length)]!; return [...all, { cell: "审批记录!A99", row: new Map([...row.row, ["project", "PRJ-2026-777"]]) }]; }),
  rows("two rows' signatures swapped", ["signatureWrong"], (all, pick) => {
    const at = pick(all.length - 1);
    const [one, other] = [all[at]!.row.get("signature")!, all[at + 1]!.row.get("signature")!];
    return all.map((row, index) => (index === at ? { ...row, row: new Map([...row.row, ["signature", other]]) } : index === at + 1 ? { ...row, row: new Map([...row.row, ["signature", one]]) } : row));
  }),
  rows("find and replace over the whole table", ["valuesEdited", ...EDITED], (all) => all.map((row) => ({ ...row, row: new Map([...row.row].map(([column, text]) => [column, String(text).replaceAll("500000", "800000")])) }))),
  rows("a column sorted by itself", EDITED, (all) => { const people = all.map(({ row }) => row.get("person")!).sort(); return all.map((row, index) => ({ ...row, row: new Map([...row.row, ["person", people[index]!]]) })); }),
  rows("a blank row in between", ["unreadable"], (all, pick) => { const at = pick(all.length); return [...all.slice(0, at), { cell: "审批记录!A98", row: new Map(ENTRY_COLUMN_IDS.map((column) => [column, ""])) }, ...all.slice(at)]; }),
  rows("rows in another order", ["reordered"], (all) => [...all].reverse(), true),
  { name: "an older copy in place of the ledger", finds: ["tailCut"], tamper: (ledger, pick) => ({ ...ledger.input(), rows: inputOf(ledger.entries.slice(0, 25 + pick(15)), ledger.rows).rows }) },
  { name: "an older copy with its seal", finds: ["lastEntryMissing"], tamper: (ledger, pick) => { const old = inputOf(ledger.entries.slice(0, 25 + pick(15)), ledger.rows); return { ...ledger.input(), rows: old.rows, seal: old.seal }; } },
  { name: "an older copy with its seal and rows, against paper", finds: ["printedMissing"], tamper: (ledger, pick) => ({ ...inputOf(ledger.entries.slice(0, 25 + pick(15)), ledger.rows), printed: ledger.input().printed }) },
  { name: "the seal deleted", finds: ["noSeal"], tamper: (ledger) => ({ ...ledger.input(), seal: null }) },
  { name: "the seal overwritten", finds: ["noSeal"], tamper: (ledger) => ({ ...ledger.input(), seal: "封存" }) },
  { name: "the seal of another ledger", finds: ["tailCut"], tamper: (ledger) => ({ ...ledger.input(), seal: `3 ${"12".repeat(32)}` }) },
  { name: "the seal's count raised", finds: ["tooFew"], tamper: (ledger) => { const input = ledger.input(); return { ...input, seal: input.seal!.replace(/^\d+/, (count) => String(Number(count) + 1)) }; } },
  forged("hash made again without the key", ["unsigned", "missingEntry"], async (ledger, pick) => {
    const at = hasValues(ledger)[pick(hasValues(ledger).length)]!;
    const entry = await remade(ledger, at, { values: { ...ledger.entries[at]!.values, budget: 900_000 } }, null);
    return ledger.entries.map((one, index) => (index === at ? entry : one));
  }),
  forged("hash made again, the old signature kept", ["signatureWrong"], async (ledger) => {
    const last = ledger.entries.at(-1)!;
    const entry = await remade(ledger, ledger.entries.length - 1, { comment: "另有说明" }, BOSS);
    return [...ledger.entries.slice(0, -1), { ...entry, signature: last.signature }];
  }),
  forged("the last entry made again and signed with one's own key", ["keyOfAnother"], async (ledger) => [...ledger.entries.slice(0, -1), await remade(ledger, ledger.entries.length - 1, { comment: "改" }, SPONSOR)]),
  forged("the last entry made again and left unsigned", ["unsigned"], async (ledger) => [...ledger.entries.slice(0, -1), await remade(ledger, ledger.entries.length - 1, { comment: "改" }, null)]),
  forged("an enrolment replaced by another key", ["keyBroken", "missingEntry"], async (ledger, pick) => {
    const enrolments = ledger.entries.flatMap(({ event }, index) => (event === "enrol" ? [index] : []));
    const at = enrolments[pick(enrolments.length)]!;
    const stranger = await poolKey(20);
    const entry = await remade(ledger, at, { values: { [VALUE.publicKey]: canonicalJson({ ...stranger.publicKey }) } }, ledger.entries[at]!.person);
    return ledger.entries.map((one, index) => (index === at ? entry : one));
  }),
  appended("signed for another person", ["keyOfAnother"], { event: "approve", step: "planApproval", stage: "planning", person: BOSS, role: "planApprover" }, MANAGER),
  appended("signed with a key that nobody enrolled", ["keyNotEnrolled"], { event: "note", step: "progressReport", person: MANAGER, role: "projectManager" }, "stranger"),
  appended("not signed by a person who has a key", ["unsigned"], { event: "note", step: "progressReport", person: MANAGER, role: "projectManager" }, null),
  appended("a key enrolled and used without a confirmation", ["keyNotConfirmed", "keyNotEnrolled", "keyBroken"], { event: "enrol", project: "", person: "外人", values: { [VALUE.publicKey]: "{}" } }, "stranger"),
  appended("a step out of turn", ["outOfTurn"], { event: "approve", step: "initiationApproval", stage: "initiation", person: BOSS, role: "management" }, BOSS),
  appended("somebody without the role", ["notInRole"], { event: "hold", step: "summaryReport", stage: "closure", person: MANAGER, role: "management", comment: "停" }, MANAGER),
  forged("the submitter approves", ["samePerson"], async (ledger) => {
    const said = [{ event: "submit", step: "proposal", person: SPONSOR, role: "sponsor" }, { event: "review", step: "review", person: FINANCE, role: "reviewers" }, { event: "approve", step: "initiationApproval", person: SPONSOR, role: "management" }] as const;
    const entries = [...ledger.entries];
    for (const one of said) entries.push(await newEntry(ledger, entries, { project: "PRJ-2026-004", stage: "initiation", ...one }, one.person));
    return entries;
  }),
  appended("a clock set back", ["clockBack"], { event: "note", step: "progressReport", stage: "monitoring", person: MANAGER, role: "projectManager", time: "2026-03-01T00:00:00.000Z" }, MANAGER, true),
  project("project row deleted", ["projectGone"], () => null),
  project("project number changed", ["numberChanged"], (one) => ({ ...one, number: "PRJ-2026-999" })),
  project("approved budget changed in the sheet", ["valueChanged"], (one) => ({ ...one, values: new Map([...one.values, ["budget", 900_000]]) }), 2),
  project("approved budget emptied", ["valueChanged"], (one) => ({ ...one, values: new Map([...one.values].filter(([field]) => field !== "budget")) }), 2),
  project("approved number turned into a text", ["valueChanged"], (one) => ({ ...one, values: new Map([...one.values, ["budget", "500000"]]) }), 2),
  project("approved text changed by find and replace", ["valueChanged"], (one) => ({ ...one, values: new Map([...one.values].map(([field, value]) => [field, typeof value === "string" ? value.replace("10%", "5%") : value])) }), 2),
  project("step done made up", ["stepDiffers"], (one) => ({ ...one, doneStep: one.doneStep === "evaluation" ? "sharing" : "evaluation" })),
  project("last entry forgotten", ["lastEntryUnknown"], (one) => ({ ...one, lastEntries: [] })),
  project("last entry of an unknown ledger", ["lastEntryMissing"], (one) => ({ ...one, lastEntries: ["34".repeat(32)] })),
  project("two projects' rows swapped", ["valueChanged", "stepDiffers", "laterEntries", "numberChanged"], (one, all) => ({ ...all.find((other) => other !== one)!, number: one.number })),
];
