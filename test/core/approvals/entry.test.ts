import * as fc from "fast-check";
import type { EntryContent, EntryValue } from "../../../src/core/approvals/entry";
import { entryWords } from "../../../src/core/approvals/check-words";
import { ENTRY_COLUMN_IDS, type EntryColumn } from "../../../src/core/approvals/entry-columns";
import { entryRow, readEntry } from "../../../src/core/approvals/read-entry";
import { sealEntry, type Sealed } from "../../../src/core/approvals/seal-entry";
import { keyFingerprint } from "../../../src/core/approvals/fingerprints";
import { PROCESS } from "../stages/people";
import { digest, makeKey } from "./node-crypto";

const CONTENT: EntryContent = {
  number: "E-0001", time: "2026-03-05T08:00:00.000Z", event: "approve", project: "PRJ-2026-001", stage: "planning", step: "planApproval", person: "赵敏", role: "planApprover", identifiedBy: "declared",
  comment: "同意", values: { budget: 500_000 }, edition: "1.0", regulation: "", parents: [], key: "",
};
const seal = (more: Partial<EntryContent> = {}): Promise<Sealed> => sealEntry({ ...CONTENT, ...more }, digest, null);
async function sealed(more: Partial<EntryContent> = {}) {
  const result = await seal(more);
  if (!result.ok) throw new Error(result.reason);
  return result.entry;
}
const rowOf = (entry: Awaited<ReturnType<typeof sealed>>): ReadonlyMap<EntryColumn, string> => entryRow(entry, entryWords(entry, PROCESS.regulation, "zh"));

const text = fc.string({ unit: "grapheme", maxLength: 60 }).filter((one) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(one));
const values = fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z]{0,8}$/), fc.oneof<fc.Arbitrary<EntryValue>[]>(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.array(text, { maxLength: 3 })), { maxKeys: 5 });

test("LEDGER-8 an entry comes back from its row the same, whatever texts, numbers and lists it holds", async () => {
  await fc.assert(fc.asyncProperty(text, values, async (comment, some) => {
    const entry = await sealed({ comment, values: some });
    const read = readEntry(rowOf(entry));
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect({ ...read.entry, values: { ...read.entry.values } }).toEqual({ ...entry, values: { ...(JSON.parse(JSON.stringify(entry.values)) as object) } });
  }), { numRuns: 150 });
});

test("LEDGER-9 what Excel or a file does to cells changes no entry: line breaks written another way, an apostrophe of its own", async () => {
  const entry = await sealed({ comment: "一\n二" });
  const row = new Map<EntryColumn, string>([...rowOf(entry)].map(([column, cell]) => [column, `'${cell.replaceAll("\n", "\r\n")}`]));
  expect(readEntry(row)).toMatchObject({ ok: true, entry: { hash: entry.hash, comment: "一\n二" } });
  expect((await sealed({ comment: "'一\r\n二 " })).hash).toBe(entry.hash);
});

test("LEDGER-10 keys in another order, parents in another order are the same entry; anything else is another", async () => {
  const parents = ["ab".repeat(32), "cd".repeat(32)];
  const one = await sealed({ values: { a: 1, b: "x" }, parents });
  expect((await sealed({ values: { b: "x", a: 1 }, parents: [...parents].reverse() })).hash).toBe(one.hash);
  const changes: Partial<EntryContent>[] = [
    { number: "E-0002" }, { time: "2026-03-05T08:00:00.001Z" }, { event: "reject" }, { project: "PRJ-2026-002" }, { stage: "closure" }, { step: "plan" }, { person: "赵 敏" }, { role: "management" },
    { identifiedBy: "office:zhao" }, { comment: "不同意" }, { values: { budget: 500_001 } }, { values: { budget: "500000" } }, { edition: "1.1" }, { regulation: "00".repeat(32) }, { parents: [] },
  ];
  const hashes = await Promise.all(changes.map(async (change) => (await sealed({ parents, ...change })).hash));
  expect(new Set([...hashes, (await sealed({ parents })).hash]).size).toBe(changes.length + 1);
});

test.each<[string, Partial<EntryContent>, string]>([
  ["a comment longer than a cell", { comment: "长".repeat(40_000) }, "long"],
  ["values longer than a cell", { values: { a: "x".repeat(20_000), b: "y".repeat(20_000) } }, "long"],
  ["a name without end", { person: "名".repeat(300) }, "long"],
  ["a control character in a value", { values: { a: ["ok", "a\u0001b"] } }, "control"],
  ["half a character", { comment: "好\ud83d" }, "broken"],
])("LEDGER-11 refused before it is written: %s", async (_name, more, reason) => {
  expect(await seal(more)).toMatchObject({ ok: false, reason });
});

test("LEDGER-11 an entry names a key exactly where somebody signs", async () => {
  await expect(seal({ key: "ab".repeat(32) })).rejects.toThrow("An entry has a key exactly where somebody signs");
  const { sign } = await makeKey();
  await expect(sealEntry(CONTENT, digest, sign)).rejects.toThrow("An entry has a key exactly where somebody signs");
});

test("LEDGER-12 entries and what they hold are frozen", async () => {
  const entry = await sealed({ values: { several: ["a", "b"] } });
  for (const part of [entry, entry.values, entry.parents, entry.values["several"]]) expect(Object.isFrozen(part)).toBe(true);
  const read = readEntry(rowOf(entry));
  expect(read.ok && Object.isFrozen(read.entry) && Object.isFrozen(read.entry.values)).toBe(true);
});

test.each<[EntryColumn, string]>([
  ["time", "2026-03-05"], ["time", "2026-13-45T08:00:00.000Z"], ["eventId", "decree"], ["stepId", "=1+1"], ["person", ""], ["identity", "by phone"], ["values", "{"], ["values", '{"b":1,"a":2}'], ["values", "null"], ["values", '{"a":{"b":1}}'],
  ["parents", "abc"], ["hash", ""], ["key", "xyz"], ["id", "3f2a"], ["signature", "?"], ["project", "P".repeat(300)],
])("LEDGER-13 a row that cannot be read says the column: %s %s", async (column, cell) => {
  const read = readEntry(new Map([...rowOf(await sealed()), [column, cell]]));
  expect(read.ok ? [] : read.faults.map((fault) => fault.column)).toEqual([column]);
});

test("LEDGER-13 an empty row says all that it lacks, in words", () => {
  const read = readEntry(new Map(ENTRY_COLUMN_IDS.map((column) => [column, ""])));
  expect(read.ok ? [] : read.faults.length).toBeGreaterThan(3);
  if (!read.ok) for (const { expected } of read.faults) expect(`${expected.zh} ${expected.en}`).toMatch(/\S \S/);
});

test("LEDGER-14 a key's fingerprint is that of RFC 7638", async () => {
  const { publicKey } = await makeKey();
  const { crv, kty, x, y } = publicKey;
  const thumbprint = Buffer.from(await globalThis.crypto.subtle.digest("SHA-256", Buffer.from(`{"crv":"${crv}","kty":"${kty}","x":"${x}","y":"${y}"}`))).toString("hex");
  expect(await keyFingerprint({ y, x, kty, crv }, digest)).toBe(thumbprint);
});
