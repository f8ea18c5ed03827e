import * as fc from "fast-check";
import { verifyLedger } from "../../../src/core/approvals/verify";
import { digest, openKey } from "./node-crypto";
import { TAMPERINGS } from "./tamperings";
import { createCompany } from "./walk";

test("LEDGER-20 a ledger that nobody touched is clean: nothing wrong, nothing to notice", async () => {
  const ledger = await createCompany();
  const result = await verifyLedger(ledger.input(), { digest, openKey });
  expect(result?.findings.map(({ text }) => text.en)).toEqual([]);
  expect(result).toMatchObject({ isSound: true, count: ledger.entries.length, signed: ledger.entries.length });
});

const company = createCompany();

test.each(TAMPERINGS.map((tampering) => [tampering.name, tampering] as const))("LEDGER-21 found: %s", async (_name, { finds, isHarmless, tamper }) => {
  const ledger = await company;
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
    const result = await verifyLedger(await tamper(ledger, (count) => seed % count), { digest, openKey });
    const kinds = result!.findings.map(({ kind }) => kind);
    expect(kinds.filter((kind) => finds.includes(kind))).not.toEqual([]);
    expect(result!.isSound).toBe(isHarmless === true);
    for (const { text } of result!.findings) expect(`${text.zh}${text.en}`).not.toMatch(/\{\w+\}|undefined/);
  }), { numRuns: 5, seed: 4 });
});

test("LEDGER-22 the generator knows forty kinds of tampering at least", () => {
  expect(new Set(TAMPERINGS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
});
