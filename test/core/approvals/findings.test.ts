import * as fc from "fast-check";
import { VALUE } from "../../../src/core/approvals/entry";
import { FINDING_KINDS } from "../../../src/core/approvals/finding-table";
import { fingerprintOf } from "../../../src/core/approvals/fingerprints";
import { ledgerFingerprint, readSeal, sealText } from "../../../src/core/approvals/ledger-seal";
import { verifyLedger, type VerifyInput } from "../../../src/core/approvals/verify";
import { APPROVER, BOSS, FINANCE, KEEPER, LAW, MANAGER, OPERATIONS, PROCESS, REVIEWER, SPONSOR } from "../stages/people";
import { createLedger } from "./ledger-maker";
import { digest, openKey } from "./node-crypto";
import { createCompany, TO_END, walk } from "./walk";

const company = createCompany();
const verify = async (change: (input: VerifyInput) => VerifyInput) => (await verifyLedger(change((await company).input()), { digest, openKey }))!.findings;

test("LEDGER-23 an approved value that changed is said with the old one, the new one, the decision, its time and the steps that relied on it", async () => {
  const findings = await verify((input) => ({ ...input, projects: input.projects.map((project, index) => (index === 1 ? { ...project, values: new Map([...project.values, ["budget", 900_000]]) } : project)) }));
  expect(findings).toMatchObject([{ kind: "valueChanged", project: "PRJ-2026-002", cell: "项目台账!budget6", field: "budget", old: 500_000, new: 900_000, steps: ["proposal", "review", "initiationApproval", "planReview", "planApproval"] }]);
  const { number, time } = (await company).entries.findLast(({ project, step }) => project === "PRJ-2026-002" && step === "planApproval")!;
  expect(findings[0]!.text.zh).toBe(`项目台账!budget6：项目 PRJ-2026-002 的“预算总额”批准时是“500000”（${number}，${time}），现在是“900000”；依据它的步骤：项目建议书、立项评审、立项批准、计划审核、计划批准`);
  expect(findings[0]!.since).toBe(time);
});

test("LEDGER-24 an edited entry says what it said before, where that can be found out", async () => {
  const { entries } = await company;
  const at = entries.findIndex(({ event, project }) => event === "return" && project === "PRJ-2026-002");
  const findings = await verify((input) => ({ ...input, rows: input.rows.map((row, index) => (index === at ? { ...row, row: new Map([...row.row, ["person", BOSS]]) } : row)) }));
  expect(findings.find(({ kind }) => kind === "fieldEdited")).toMatchObject({ field: "person", old: REVIEWER, new: BOSS, entry: entries[at]!.hash });
});

test("LEDGER-25 a number that changed and a row that is gone are told apart", async () => {
  const renamed = await verify((input) => ({ ...input, projects: input.projects.map((project, index) => (index === 0 ? { ...project, number: "PRJ-2026-900" } : project)) }));
  expect(renamed).toMatchObject([{ kind: "numberChanged", old: "PRJ-2026-001", new: "PRJ-2026-900", cell: "项目台账!A5" }]);
  const gone = await verify((input) => ({ ...input, projects: input.projects.slice(1) }));
  expect(gone).toMatchObject([{ kind: "projectGone", project: "PRJ-2026-001" }]);
});

test("LEDGER-26 every kind of finding has its words in both languages", () => {
  for (const { text } of Object.values(FINDING_KINDS)) {
    expect(`${text.zh} ${text.en}`).toMatch(/^[^!！]+ [^!！]+$/);
    const facts = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
    expect(facts(text.zh).filter((fact, index, all) => all.indexOf(fact) === index)).toEqual(facts(text.en).filter((fact, index, all) => all.indexOf(fact) === index));
  }
});

test("LEDGER-27 ledgers that nobody touched are clean, however far projects got and whoever acted at the same moment", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(TO_END.length), fc.boolean()), { minLength: 1, maxLength: 4 }), fc.boolean(), async (projects, isDelegated) => {
    const ledger = await createLedger([KEEPER, SPONSOR, MANAGER, FINANCE, LAW, BOSS, REVIEWER, APPROVER, OPERATIONS]);
    if (isDelegated) await ledger.append({ event: "delegate", person: BOSS, values: { [VALUE.delegate]: LAW, [VALUE.firstDay]: "2026-03-01", [VALUE.lastDay]: "2026-03-31" } });
    const known = [...ledger.entries];
    for (const [index, [length, isFork]] of projects.entries()) {
      const steps = TO_END.slice(0, length);
      if (!isFork) await walk(ledger, `P-${index}`, steps);
      else for (const [at, step] of steps.entries()) await ledger.act(`P-${index}`, at === 0 ? { ...step, known } : step);
    }
    const result = await verifyLedger(ledger.input(), { digest, openKey });
    expect(result!.findings.map(({ text }) => text.en)).toEqual([]);
  }), { numRuns: 15, seed: 4 });
}, 60_000);

test("LEDGER-28 the seal is one cell's text; what is none is no seal", async () => {
  const seal = { count: 12, heads: ["ab".repeat(32), "cd".repeat(32)] };
  expect(readSeal(sealText(seal))).toEqual(seal);
  for (const text of ["", "x", "12 abc", `-1 ${"ab".repeat(32)}`]) expect(readSeal(text)).toBeNull();
  expect(await ledgerFingerprint({ count: 1, heads: ["3f2a91bc".padEnd(64, "0")] }, digest)).toBe("3F2A-91BC");
  expect(await ledgerFingerprint(seal, digest)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(await ledgerFingerprint({ count: 0, heads: [] }, digest)).toBe("");
});

test("LEDGER-29 an empty workbook has nothing to verify, and nothing wrong", async () => {
  const ledger = await createLedger();
  expect(await verifyLedger({ ...ledger.input(), seal: null }, { digest, openKey })).toMatchObject({ isSound: true, findings: [], count: 0, fingerprint: "", founding: null });
});

test("LEDGER-38 who acts for another has the delegation in the ledger before, for that day", async () => {
  const ledger = await createLedger([KEEPER, SPONSOR, FINANCE, LAW, BOSS]);
  const hold = { event: "hold", project: "P", stage: "initiation", step: "proposal", person: LAW, role: "management", comment: "x", values: { [VALUE.actsFor]: BOSS } } as const;
  const resume = { ...hold, event: "resume" } as const;
  const early = await ledger.append(hold);
  await ledger.append({ event: "delegate", person: BOSS, values: { [VALUE.delegate]: LAW, [VALUE.firstDay]: "2026-03-01", [VALUE.lastDay]: "2026-03-31" } });
  await ledger.append(resume);
  const late = await ledger.append(hold, { time: "2026-04-03T00:00:00.000Z" });
  const { findings } = (await verifyLedger(ledger.input(), { digest, openKey }))!;
  expect(findings.filter(({ kind }) => kind === "notInRole").map(({ entry }) => entry)).toEqual([early.hash, late.hash]);
});

test("LEDGER-39 entries of an edition that is not kept are verified without comparing its labels", async () => {
  const regulation = await fingerprintOf(PROCESS.regulation, digest);
  const ledger = await createLedger([KEEPER, SPONSOR]);
  await ledger.append({ event: "submit", project: "P", stage: "initiation", step: "proposal", person: SPONSOR, role: "sponsor", regulation });
  const input = ledger.input();
  const renamed = { ...input, rows: input.rows.map((row) => ({ ...row, row: new Map([...row.row, ["step", row.row.get("step") === "" ? "" : "旧名称"]] as const) })) };
  const words = async (processOf: VerifyInput["processOf"]) => (await verifyLedger({ ...renamed, processOf }, { digest, openKey }))!.findings.filter(({ kind }) => kind === "wordsEdited").length;
  expect(await words(() => null)).toBe(0);
  expect(await words((fingerprint) => (fingerprint === regulation ? PROCESS : null))).toBe(1);
});
