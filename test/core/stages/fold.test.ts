import * as fc from "fast-check";
import type { EntryValues, LedgerEntry, ProjectEvent } from "../../../src/core/approvals/entry";
import { buildGraph } from "../../../src/core/approvals/graph";
import { sealEntry } from "../../../src/core/approvals/seal-entry";
import { advance } from "../../../src/core/stages/advance";
import { foldProject, type Folded } from "../../../src/core/stages/fold";
import { STATES, MACHINE_ROWS, STRICTEST_FIRST, STOPPING, type State } from "../../../src/core/stages/table";
import { digest } from "../approvals/node-crypto";
import { STANDINGS, WAY, type Said } from "./acts";
import { APPROVER, BOSS, MANAGER, PROCESS, REVIEWER } from "./people";

async function entryOf(event: ProjectEvent, step: string, person: string, known: readonly LedgerEntry[], values: EntryValues = {}, comment = "", minute = known.length): Promise<LedgerEntry> {
  const sealed = await sealEntry({
    number: "", time: new Date(Date.UTC(2026, 2, 2, 1, minute)).toISOString(), event, project: "P", stage: "", step, person, role: "", identifiedBy: "declared", comment, values,
    edition: "1.0", regulation: "", parents: buildGraph(known).heads, key: "",
  }, digest, null);
  if (!sealed.ok) throw new Error(sealed.reason);
  return sealed.entry;
}

async function way(steps: readonly Said[], known: readonly LedgerEntry[] = []): Promise<LedgerEntry[]> {
  const entries = [...known];
  for (const [event, step, person, values] of steps) entries.push(await entryOf(event, step, person, entries, values));
  return entries;
}

const fold = (entries: readonly LedgerEntry[]): Folded => foldProject({ entries, graph: buildGraph(entries), processOf: () => PROCESS });

/** What a standing says, without the hashes of the entries that made it so. */
function gist({ standing }: Folded): unknown {
  const { state, due, heldFrom, done, approved, baselines, doers, asked, answered } = standing;
  return {
    state, due, heldFrom, asked, answered, done: [...done].sort(), approved: [...approved].map(([field, { value, step }]) => [field, value, step]).sort(),
    baselines: baselines.map(({ values }) => values), doers: [...doers].map(([step, people]) => [step, [...people].sort()]).sort(),
  };
}

/** The way into each state of STANDINGS. */
const INTO: Readonly<Record<State, readonly Said[]>> = {
  recording: WAY.slice(0, 7), reviewing: WAY.slice(0, 5), deciding: WAY.slice(0, 6), returned: [...WAY.slice(0, 6), ["return", "planApproval", APPROVER]], held: [...WAY.slice(0, 6), ["hold", "planApproval", APPROVER]],
  stopped: [...WAY.slice(0, 6), ["reject", "planApproval", APPROVER]], closed: WAY,
};
const STEP_OF: Partial<Record<State, Partial<Record<ProjectEvent, string>>>> = { returned: { submit: "plan" } };
const VALUES_OF: Partial<Record<ProjectEvent, EntryValues>> = { change: { plannedEnd: 46_200 }, rebaseline: { plannedEnd: 46_210 }, approve: { plannedEnd: 46_180, plannedStart: 46_090, budget: 500_000 } };
const eventsIn = (state: State): ProjectEvent[] =>
  MACHINE_ROWS.filter(({ from }) => from === state).map(({ event }) => event).filter((event) => advance(PROCESS, STANDINGS[state], { ...move(state, event), person: "x", time: "", entry: "" }).ok);
const move = (state: State, event: ProjectEvent): { event: ProjectEvent; step: string; values: EntryValues } => ({ event, step: STEP_OF[state]?.[event] ?? STANDINGS[state].due, values: VALUES_OF[event] ?? {} });

const PAIRS = STATES.flatMap((state) => eventsIn(state).flatMap((one, index, all) => all.slice(index).map((other) => [state, one, other] as const)));

test.each(PAIRS)("STAGES-20 two at the same moment, the state is the same whichever came first: %s, %s and %s", async (state, one, other) => {
  const base = await way(INTO[state]);
  const gists = new Set<string>();
  for (const salt of ["a", "b", "c", "d", "e", "f"]) {
    const act = (event: ProjectEvent, person: string, minute: number): Promise<LedgerEntry> => { const { step, values } = move(state, event); return entryOf(event, step, person, base, values, salt, minute); };
    const [a, b] = salt < "d" ? [await act(one, "甲", 61), await act(other, "乙", 62)] : [await act(one, "甲", 62), await act(other, "乙", 61)];
    const [forward, backward] = [fold([...base, a, b]), fold([...base, b, a])];
    gists.add(JSON.stringify(gist(forward)));
    expect(gist(backward)).toEqual(gist(forward));
    expect(forward.heads).toEqual([a.hash, b.hash].sort());
    expect(forward.withoutEffect.every(({ why }) => why === "overtaken")).toBe(true);
    // The stricter of the two has its effect.
    const strict = STRICTEST_FIRST.indexOf(one) <= STRICTEST_FIRST.indexOf(other) ? a : b;
    if (one !== other) expect(forward.withoutEffect.map(({ entry }) => entry)).not.toContain(strict);
  }
  expect(one === other ? [1, 2] : [1]).toContain(gists.size);
});

test("STAGES-20 the pairs are many, and every stopping event is among them", () => {
  expect(PAIRS.length).toBeGreaterThan(40);
  for (const event of STOPPING) expect(PAIRS.some(([, one, other]) => one === event || other === event)).toBe(true);
});

test("STAGES-21 any order of the rows is the same state: every interleaving of two branches and their joining", async () => {
  const base = await way(WAY.slice(0, 11));
  const left = (await way([["close", "closingApproval", BOSS], ["reopen", "", BOSS]], base)).slice(base.length);
  const note = await entryOf("note", "progressReport", MANAGER, base, {}, "x");
  const right = [note, await entryOf("return", "closingApproval", BOSS, [...base, note], {}, "y")];
  const joined = await entryOf("submit", "sharing", MANAGER, [...base, ...left, ...right], {}, "z");
  const orders = interleavings(left, right);
  expect(orders).toHaveLength(6);
  for (const order of orders) expect(gist(fold([...base, ...order, joined]))).toEqual(gist(fold([...base, ...left, ...right, joined])));
  const { standing, withoutEffect } = fold([...base, ...left, ...right, joined]);
  // The return is the stricter, though a note came before it; the closing has no effect, nor the reopening that followed it.
  expect([standing.state, standing.due, [...standing.noted.keys()]]).toEqual(["deciding", "closingApproval", ["progressReport"]]);
  expect(withoutEffect.map(({ entry, why }) => [entry.event, why]).sort()).toEqual([["close", "overtaken"], ["reopen", "overtaken"]]);
});

function interleavings<T>(one: readonly T[], other: readonly T[]): T[][] {
  if (one.length === 0 || other.length === 0) return [[...one, ...other]];
  return [...interleavings(one.slice(1), other).map((rest) => [one[0]!, ...rest]), ...interleavings(one, other.slice(1)).map((rest) => [other[0]!, ...rest])];
}

test("STAGES-22 random histories with forks: rows in any order, repeated or not, say the same", async () => {
  const events: readonly Said[] = [["submit", "", MANAGER], ["review", "", REVIEWER], ["approve", "", APPROVER], ["return", "", BOSS], ["hold", "", BOSS], ["resume", "", BOSS], ["withdraw", "", MANAGER], ["reject", "", BOSS], ["reopen", "", BOSS], ["close", "", BOSS]];
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(events.length - 1), fc.nat(5), fc.boolean()), { maxLength: 24 }), fc.nat(), async (acts, seed) => {
    const entries: LedgerEntry[] = [];
    for (const [index, back, isStale] of acts) {
      const known = isStale ? entries.slice(0, Math.max(0, entries.length - back)) : entries;
      const [event, , person] = events[index]!;
      const { standing } = fold(known);
      const step = standing.state === "returned" && event === "submit" ? "plan" : standing.due;
      entries.push(await entryOf(event, step, person, known, {}, String(entries.length), entries.length));
    }
    const shuffled = [...entries, ...entries.slice(0, 2)].map((entry, index) => [(index * 7919 + seed) % 101, entry] as const).sort(([one], [other]) => one - other).map(([, entry]) => entry);
    const [one, other] = [fold(entries), fold(shuffled)];
    expect(gist(other)).toEqual(gist(one));
    expect(other.withoutEffect.map(({ entry }) => entry.hash)).toEqual(one.withoutEffect.map(({ entry }) => entry.hash));
    expect(other.heads).toEqual(one.heads);
  }), { numRuns: 60, seed: 4 });
});

test("STAGES-23 writing to an old state of things holds nobody up", async () => {
  const entries = await way(WAY.slice(0, 9));
  // Says that it knew only the proposal, when no plan was there to be returned.
  const late = await entryOf("return", "planReview", REVIEWER, entries.slice(0, 1), {}, "old");
  const { standing, withoutEffect } = fold([...entries, late]);
  expect([standing.state, standing.due]).toEqual(["recording", "evaluation"]);
  expect(withoutEffect).toMatchObject([{ entry: late, why: "outOfTurn" }]);
});

test("STAGES-24 who did the same step at the same moment counts as having done it", async () => {
  const base = await way(WAY.slice(0, 5));
  const [a, b] = [await entryOf("review", "planReview", REVIEWER, base, {}, "a"), await entryOf("review", "planReview", BOSS, base, {}, "b")];
  expect([...fold([...base, a, b]).standing.doers.get("planReview")!].sort()).toEqual([REVIEWER, BOSS].sort());
});

test("STAGES-25 a step that was not possible when it was written has no effect and is said", async () => {
  const base = await way(WAY.slice(0, 2));
  const early = await entryOf("approve", "planApproval", APPROVER, base);
  const { standing, withoutEffect } = fold([...base, early]);
  expect(standing.due).toBe("initiationApproval");
  expect(withoutEffect).toMatchObject([{ why: "outOfTurn", refusals: [{ code: "NOT_DUE" }] }]);
});

test("STAGES-25 without entries a project stands at the beginning", () => {
  expect(fold([])).toMatchObject({ standing: { state: "recording", due: "proposal", hasEntries: false }, heads: [], withoutEffect: [] });
});
