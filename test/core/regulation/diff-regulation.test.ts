import * as fc from "fast-check";
import { diffRegulation } from "../../../src/core/regulation/diff-regulation";
import { operandsOf, parseExpression, renameOperands } from "../../../src/core/regulation/field-expression";
import { small } from "../../../src/regulations/small";

const said = (after: typeof small): string[] => diffRegulation(small, after).map(({ kind, within, id, what, parts }) => `${kind} ${within === null ? "" : `${within}.`}${id} ${what}${parts.length > 0 ? ` ${parts.join(",")}` : ""}`);
const clone = (): typeof small => structuredClone(small);

test("REG-DIFF-1 nothing changed is no change, also with the keys of its parts in another order", () => {
  expect(said(clone())).toEqual([]);
  expect(said({ ...small, stages: small.stages.map((stage) => Object.fromEntries(Object.entries(stage).reverse()) as typeof stage) })).toEqual([]);
});

test("REG-DIFF-2 added, removed, renamed and changed things are named by kind and id", () => {
  const after = clone();
  after.edition = "3.0";
  after.stages.push({ ...after.stages[0]!, id: "review", label: { zh: "复盘", en: "Review" } });
  after.roles[0]!.label.en = "Head";
  after.lists[0]!.options.splice(1, 1);
  after.registers[0]!.fields.splice(2, 1);
  after.registers[1]!.fields[1]!.isRequired = false;
  after.steps[0]!.role = "partner";
  after.steps[0]!.requires.fields.pop();
  after.thresholds.daysLate.severe = 9;
  after.clauses[0]!.title.zh = "台账";
  expect(said(after)).toEqual([
    "meta edition changed edition", "stage review added", "role lead renamed", "option services.website removed", "field jobs.client removed", "field drafts.projectNumber changed isRequired",
    "step askClient changed role,requires", "threshold daysLate changed severe", "clause 1 renamed",
  ]);
  expect(diffRegulation(small, after).find(({ what }) => what === "renamed")).toMatchObject({ label: { en: "Head" }, before: { en: "Design lead" } });
});

test("REG-DIFF-3 a new register brings its fields, a removed one takes them", () => {
  expect(said({ ...small, registers: small.registers.slice(0, 3) })).toEqual(["register roster removed", "field roster.name removed", "field roster.roles removed", "field roster.email removed"]);
});

test("REG-DIFF-4 moved are the fewest things whose moving gives the new order", () => {
  const [first, ...rest] = small.steps;
  expect(said({ ...small, steps: [...rest, first!] })).toEqual(["step askClient moved"]);
  fc.assert(fc.property(fc.shuffledSubarray(small.steps, { minLength: small.steps.length }), (steps) => {
    const moved = diffRegulation(small, { ...small, steps }).filter(({ what }) => what === "moved").map(({ id }) => id);
    const stay = (of: typeof steps): string[] => of.map(({ id }) => id).filter((id) => !moved.includes(id));
    expect(stay(steps)).toEqual(stay(small.steps));
  }));
});

test.each([
  ["[a]*[b]", ["a", "b"]], ["= ( [a] + 2.5 ) / -[b]", ["a", "b"]], ["[a]-[a]", ["a"]], ["-[a]", ["a"]], ["[影响 (1-5)]*2", ["影响 (1-5)"]], ["['[x']]", ["[x]"]],
])("REG-EXPR-1 %s counts with %p", (text, operands) => {
  expect(operandsOf(text)).toEqual(operands);
});

test.each(["", "2+2", "[a]*", "[a][b]", "[a] [b]", "(a)", "([a]", "[a])", "()", "[a]*/[b]", "SUM([a])", "[a]&\"x\"", "[a]=1", "HYPERLINK([a])", "[]", "[a];[b]", "{[a]}", "[a]^2", "1 2+[a]"])("REG-EXPR-2 %p is no expression", (text) => {
  expect(parseExpression(text).ok).toBe(false);
  expect(renameOperands(text, (name) => name)).toBeNull();
});

test("REG-EXPR-3 fields are called by other names and back, whatever characters these have", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: fc.constantFrom("[", "]", "'", "a"), minLength: 1 }), (one, other) => {
    const labels: Record<string, string> = { a: `1${one}`, b: `2${other}` };
    const ids = Object.fromEntries(Object.entries(labels).map(([id, label]) => [label, id]));
    const shown = renameOperands("([a]+1)*[b]", (id) => labels[id] ?? null);
    expect(renameOperands(shown!, (label) => ids[label] ?? null)).toBe("([a]+1)*[b]");
  }));
  expect(renameOperands("[a]*[c]", (id) => (id === "a" ? "x" : null))).toBeNull();
});
