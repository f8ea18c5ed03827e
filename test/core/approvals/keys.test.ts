import { VALUE, type LedgerEntry } from "../../../src/core/approvals/entry";
import type { FindingKind } from "../../../src/core/approvals/finding-table";
import { verifyLedger, type Verification } from "../../../src/core/approvals/verify";
import { BOSS, KEEPER, MANAGER, ROSTER } from "../stages/people";
import { createLedger, inputOf, poolKey, type Ledger } from "./ledger-maker";
import { digest, openKey } from "./node-crypto";

const note = { event: "note", project: "P", stage: "monitoring", step: "progressReport", role: "projectManager" } as const;

/** Findings about keys and signatures, by the entry's number. */
async function found(ledger: Ledger, entries: readonly LedgerEntry[] = ledger.entries, more: Partial<Parameters<typeof verifyLedger>[0]> = {}): Promise<readonly (readonly [string, FindingKind])[]> {
  const result = await verify(entries, more);
  const numbers = new Map(entries.map(({ hash, number }) => [hash, number]));
  return result.findings.filter(({ kind }) => /^key|sign/.test(kind)).map(({ entry, kind }) => [numbers.get(entry) ?? "", kind] as const);
}
async function verify(entries: readonly LedgerEntry[], more: Partial<Parameters<typeof verifyLedger>[0]> = {}): Promise<Verification> {
  return (await verifyLedger({ ...inputOf(entries, new Map()), ...more }, { digest, openKey }))!;
}
const revoke = (ledger: Ledger, by: string, of: string, from = ""): Promise<LedgerEntry> =>
  ledger.append({ event: "revokeKey", person: by, values: { [VALUE.keyConcerned]: ledger.fingerprints.get(of)!, ...(from === "" ? {} : { [VALUE.revokedFrom]: from }) } });

test("LEDGER-30 the first keeper's confirmation of the own key founds the trust in all others, and is named", async () => {
  const ledger = await createLedger([KEEPER, MANAGER]);
  const result = await verify(ledger.entries);
  expect(result.findings).toEqual([]);
  expect(result.founding).toEqual({ person: KEEPER, key: `${ledger.fingerprints.get(KEEPER)!.slice(0, 4)}-${ledger.fingerprints.get(KEEPER)!.slice(4, 8)}`.toUpperCase() });
});

test("LEDGER-30 nobody but a keeper founds or confirms", async () => {
  const ledger = await createLedger();
  await ledger.enrol(MANAGER);
  await ledger.append({ event: "confirmKey", person: MANAGER, values: { [VALUE.keyConcerned]: ledger.fingerprints.get(MANAGER)! } });
  expect(await found(ledger)).toEqual([["E-0002", "keyNotConfirmed"]]);
});

test("LEDGER-30 a ledger that was founded is not founded anew by writing to an empty one", async () => {
  const ledger = await createLedger([KEEPER, MANAGER]);
  const forger = await createLedger();
  await forger.enrol(KEEPER, await poolKey(21));
  await forger.confirm(KEEPER);
  const result = await verify([...forger.entries, ...ledger.entries]);
  expect(result.founding?.key.toLowerCase().replace("-", "")).toBe(ledger.fingerprints.get(KEEPER)!.slice(0, 8));
  expect(result.findings.map(({ kind, entry }) => [kind, entry])).toContainEqual(["keyNotConfirmed", forger.entries[1]!.hash]);
});

test("LEDGER-31 an entry counts once its key is enrolled and confirmed, by what its writer knew", async () => {
  const ledger = await createLedger([KEEPER]);
  const before = [...ledger.entries];
  await ledger.enrol(MANAGER);
  await ledger.append({ ...note, person: MANAGER });
  await ledger.confirm(MANAGER);
  await ledger.append({ ...note, person: MANAGER });
  await ledger.append({ ...note, person: MANAGER }, { known: before });
  expect(await found(ledger)).toEqual([["E-0004", "keyNotConfirmed"], ["E-0007", "keyNotEnrolled"]]);
});

test("LEDGER-32 a second device is a second key of the same person", async () => {
  const ledger = await createLedger([KEEPER, MANAGER]);
  await ledger.enrol(MANAGER, await poolKey(22));
  await ledger.confirm(MANAGER);
  await ledger.append({ ...note, person: MANAGER });
  await ledger.append({ ...note, person: MANAGER }, { sign: await poolKey(1) });
  expect(await found(ledger)).toEqual([]);
});

test("LEDGER-33 what a lost key signed before its revocation stands; what does not know of the revocation does not", async () => {
  const ledger = await createLedger([KEEPER, MANAGER]);
  await ledger.append({ ...note, person: MANAGER });
  const known = [...ledger.entries];
  await revoke(ledger, KEEPER, MANAGER);
  await ledger.append({ ...note, person: MANAGER });
  await ledger.append({ ...note, person: MANAGER }, { known });
  await ledger.append({ ...note, person: MANAGER }, { known, time: "2026-01-01T00:00:00.000Z" });
  expect(await found(ledger)).toEqual([["E-0007", "keyRevoked"], ["E-0008", "keyRevoked"], ["E-0009", "keyRevoked"]]);
});

test("LEDGER-33 a revocation may say from when on the key was not in the right hands", async () => {
  const ledger = await createLedger([KEEPER, MANAGER]);
  const early = await ledger.append({ ...note, person: MANAGER });
  const late = await ledger.append({ ...note, person: MANAGER });
  await revoke(ledger, MANAGER, MANAGER, late.time);
  expect(early.time < late.time).toBe(true);
  expect(await found(ledger)).toEqual([["E-0006", "keyRevoked"]]);
});

test("LEDGER-33 a new key goes on where the lost one was", async () => {
  const ledger = await createLedger([KEEPER, MANAGER]);
  await revoke(ledger, KEEPER, MANAGER);
  await ledger.enrol(MANAGER, await poolKey(23));
  await ledger.confirm(MANAGER);
  await ledger.append({ ...note, person: MANAGER });
  expect(await found(ledger)).toEqual([]);
});

test("LEDGER-34 only the owner and a keeper revoke", async () => {
  const ledger = await createLedger([KEEPER, MANAGER, BOSS]);
  await revoke(ledger, MANAGER, BOSS);
  await ledger.append({ ...note, person: BOSS });
  expect(await found(ledger)).toEqual([]);
});

test("LEDGER-34 two keepers who revoke each other's keys at the same moment leave neither", async () => {
  const roster = { ...ROSTER, people: ROSTER.people.map((person) => (person.name === BOSS ? { ...person, roles: [...person.roles, "registerKeeper"] } : person)) };
  const ledger = await createLedger([KEEPER, BOSS]);
  const known = [...ledger.entries];
  const revokeKnowing = (by: string, of: string): Promise<LedgerEntry> => ledger.append({ event: "revokeKey", person: by, values: { [VALUE.keyConcerned]: ledger.fingerprints.get(of)! } }, { known });
  await revokeKnowing(KEEPER, BOSS);
  await revokeKnowing(BOSS, KEEPER);
  await ledger.append({ event: "audit", person: KEEPER });
  await ledger.append({ event: "audit", person: BOSS });
  const kinds = await found(ledger, ledger.entries, { roster });
  expect(kinds.filter(([number]) => number > "E-0006")).toEqual([["E-0007", "keyRevoked"], ["E-0008", "keyRevoked"]]);
});

test("LEDGER-35 whoever left keeps what was signed in office; later acts lack the role", async () => {
  const ledger = await createLedger([KEEPER, BOSS]);
  await ledger.append({ event: "hold", project: "P", stage: "initiation", step: "proposal", person: BOSS, role: "management", comment: "x" });
  await ledger.append({ event: "resume", project: "P", stage: "initiation", step: "proposal", person: BOSS, role: "management" }, { time: "2026-06-01T00:00:00.000Z" });
  const roster = { ...ROSTER, people: ROSTER.people.map((person) => (person.name === BOSS ? { ...person, to: "2026-05-01" } : person)) };
  const { findings } = await verify(ledger.entries, { roster });
  expect(findings.filter(({ kind }) => kind === "notInRole").map(({ entry }) => entry)).toEqual([ledger.entries.at(-1)!.hash]);
});

test("LEDGER-36 nobody takes over another's key, nor enrols one under another name", async () => {
  const ledger = await createLedger([KEEPER, MANAGER]);
  await ledger.enrol(BOSS, await poolKey(1));
  await ledger.confirm(BOSS);
  await ledger.append({ ...note, person: BOSS });
  expect(await found(ledger)).toEqual([["E-0005", "keyOfAnother"], ["E-0007", "keyOfAnother"]]);
});

test("LEDGER-37 people without a key are not asked for one; those who have one are", async () => {
  const ledger = await createLedger([KEEPER]);
  await ledger.append({ ...note, person: MANAGER }, { sign: null });
  expect(await found(ledger)).toEqual([]);
  await ledger.append({ event: "audit", person: KEEPER }, { sign: null });
  expect(await found(ledger)).toEqual([["E-0004", "unsigned"]]);
});
