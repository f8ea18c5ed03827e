import { verifyLedger, type VerifyInput } from "../../../src/core/approvals/verify";
import { KEEPER, MANAGER } from "../stages/people";
import { createLedger, inputOf } from "./ledger-maker";
import { sha256 } from "../../../src/core/approvals/sha256";
import { digest, openKey } from "./node-crypto";
import { sealEntry } from "../../../src/core/approvals/seal-entry";
import type { LedgerEntry } from "../../../src/core/approvals/entry";

async function longLedger(count: number): Promise<VerifyInput> {
  const ledger = await createLedger([KEEPER, MANAGER]);
  const entries: LedgerEntry[] = [...ledger.entries];
  const { sign } = ledger.keys.get(MANAGER)!;
  for (let index = entries.length; index < count; index += 1) {
    const sealed = await sealEntry({
      number: `E-${index + 1}`, time: new Date(Date.UTC(2026, 3, 1) + index * 60_000).toISOString(), event: "audit", project: "", stage: "", step: "", person: MANAGER, role: "",
      identifiedBy: "declared", comment: `第 ${index} 条`, values: { budget: index, plannedEnd: 46_100 + (index % 300) }, edition: "1.0", regulation: "", parents: [entries.at(-1)!.hash], key: ledger.fingerprints.get(MANAGER)!,
    }, digest, sign);
    if (sealed.ok) entries.push(sealed.entry);
  }
  return inputOf(entries, new Map());
}

test("LEDGER-40 a long ledger is verified in portions, each of which tells how far it is", async () => {
  const input = await longLedger(2_000);
  const steps: number[] = [];
  const result = await verifyLedger(input, { digest: sha256, openKey }, { onProgress: (done, total) => steps.push(done / total) });
  expect(result).toMatchObject({ isSound: true, count: 2_000, signed: 2_000, findings: [] });
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.every((step, index) => index === 0 || step > steps[index - 1]!)).toBe(true);
  expect(steps.at(-1)).toBe(1);
}, 60_000);

test("LEDGER-41 it can be cancelled at any time, and then says nothing", async () => {
  const input = await longLedger(800);
  for (const after of [0, 1, 2]) {
    let asked = 0;
    let done = 0;
    expect(await verifyLedger(input, { digest: sha256, openKey }, { isCancelled: () => (asked += 1) > after, onProgress: (count) => { done = count; } })).toBeNull();
    expect(done).toBeLessThan(801);
  }
});
