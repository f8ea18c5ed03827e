import * as fc from "fast-check";
import { planColumns, type ColumnsInput } from "../../../src/core/amendment/plan-columns";

/** Ids beginning with a capital are helpers. */
const isEntry = (id: string): boolean => !/^[A-Z]/.test(id);
const expected = (columns: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(columns));

const place = {
  headers: ["编号", "项目名", "我的", "预算", "下一步"],
  headerOf: expected({ number: "编号", name: "项目名", budget: "预算", Next: "下一步" }),
};
const before = expected({ number: "编号", name: "名称", budget: "预算", Next: "下一步" });

function plan(input: Partial<ColumnsInput>): ReturnType<typeof planColumns> {
  return planColumns({ place, before, after: before, isEntry, wished: new Map(), ...input });
}

test("CORE-AMEND-1 without a change of columns nothing is added, renamed or left", () => {
  expect(plan({})).toMatchObject({ headers: place.headers, added: [], renamed: [], left: [], taken: [], missing: [] });
});

test("CORE-AMEND-2 a new field stands after the last column that people fill in, a helper at the end", () => {
  const after = expected({ number: "编号", risk: "风险", name: "名称", budget: "预算", Next: "下一步", Approved: "预算（批准值）" });
  const { headers, added } = plan({ after });
  expect(headers).toEqual(["编号", "项目名", "我的", "预算", "风险", "下一步", "预算（批准值）"]);
  expect(added).toEqual([{ id: "risk", header: "风险", index: 4 }, { id: "Approved", header: "预算（批准值）", index: 6 }]);
});

test("CORE-AMEND-3 a header follows the field's new name only where it was the regulation's", () => {
  const after = expected({ number: "项目编号", name: "项目名称", budget: "预算", Next: "下一步" });
  expect(plan({ after })).toMatchObject({ headers: ["项目编号", "项目名", "我的", "预算", "下一步"], renamed: [{ id: "number", from: "编号", header: "项目编号", index: 0 }] });
});

test("CORE-AMEND-4 a header that people ask for in the fields' table is given, or the column taken that has it", () => {
  expect(plan({ wished: new Map([["budget", "预算总额"]]) }).headers).toEqual(["编号", "项目名", "我的", "预算总额", "下一步"]);
  const moved = plan({ wished: new Map([["budget", "我的"]]) });
  expect(moved).toMatchObject({ headers: place.headers, taken: [{ id: "budget", index: 2 }], left: [{ header: "预算" }] });
  expect(moved.headerOf.get("budget")).toBe("我的");
});

test("CORE-AMEND-5 the column of a field that goes stays, and comes back to the field when it comes back", () => {
  const without = expected({ number: "编号", name: "名称", Next: "下一步" });
  const gone = plan({ after: without });
  expect(gone).toMatchObject({ headers: place.headers, left: [{ id: "budget", header: "预算", index: 3 }] });
  const back = planColumns({ place: { headers: gone.headers, headerOf: gone.headerOf }, before: without, after: before, isEntry, wished: new Map() });
  expect(back).toMatchObject({ headers: place.headers, added: [], taken: [{ id: "budget", index: 3 }] });
});

test("CORE-AMEND-6 two fields that swap their names swap their headers", () => {
  const swapped = expected({ number: "预算", name: "名称", budget: "编号", Next: "下一步" });
  expect(plan({ after: swapped }).headers).toEqual(["预算", "项目名", "我的", "编号", "下一步"]);
});

test("CORE-AMEND-7 a column that the table should have and lacks is named, not made", () => {
  const lacking = { headers: ["编号"], headerOf: expected({ number: "编号" }) };
  expect(plan({ place: lacking }).missing).toEqual(["名称", "预算", "下一步"]);
});

test("CORE-AMEND-8 whatever changes, headers differ, every column stays in its order, and each field has one", () => {
  const word = fc.constantFrom("编号", "名称", "项目名", "预算", "我的", "风险", "备注", "A", "a");
  const columns = fc.uniqueArray(fc.tuple(fc.constantFrom("number", "name", "budget", "risk", "note", "Next", "Seen"), word), { selector: ([id]) => id, maxLength: 7 });
  fc.assert(fc.property(columns, fc.dictionary(fc.constantFrom("number", "name", "risk"), word), (after, wishes) => {
    const unique = after.filter(([, header], index) => after.findIndex(([, other]) => other.toLowerCase() === header.toLowerCase()) === index);
    const input = { after: new Map(unique), wished: new Map(Object.entries(wishes)) };
    const result = plan(input);
    expect(new Set(result.headers.map((header) => header.toLowerCase())).size).toBe(result.headers.length);
    const added = new Set(result.added.map(({ index }) => index));
    const renamed = new Map(result.renamed.map(({ index, from }) => [index, from]));
    expect(result.headers.flatMap((header, index) => (added.has(index) ? [] : [renamed.get(index) ?? header]))).toEqual(place.headers);
    expect([...result.headerOf.keys()].sort()).toEqual([...input.after.keys()].sort());
    expect(new Set(result.headerOf.values()).size).toBe(result.headerOf.size);
    for (const header of result.headerOf.values()) expect(result.headers).toContain(header);
  }), { numRuns: 300 });
});
