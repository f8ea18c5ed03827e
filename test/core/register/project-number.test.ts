import * as fc from "fast-check";
import { entryPattern, isWellFormed, nextNumber } from "../../../src/core/register/project-number";

const PATTERN = "PRJ-{yyyy}-{nnn}";

test.each([
  [PATTERN, "PRJ-2026-001", true],
  [PATTERN, " prj-2026-001 ", true],
  [PATTERN, "PRJ-2026-1000", true],
  [PATTERN, "PRJ-2026-01", false],
  [PATTERN, "PRJ-26-001", false],
  [PATTERN, "XPRJ-2026-001", false],
  [PATTERN, "", false],
  ["A.{n}", "A.7", true],
  ["A.{n}", "AB7", false],
  ["DS-{nnnn}", "DS-0042", true],
])("REGISTER-NUMBER-1 pattern %s, number %s: %s", (pattern, number, expected) => {
  expect(isWellFormed(pattern, number)).toBe(expected);
});

test.each([
  [PATTERN, [], 2026, "PRJ-2026-001"],
  [PATTERN, ["PRJ-2026-007", "PRJ-2025-030", "旧-1"], 2026, "PRJ-2026-008"],
  [PATTERN, ["PRJ-2026-999"], 2026, "PRJ-2026-1000"],
  [PATTERN, ["PRJ-2025-030"], null, "PRJ-2025-031"],
  [PATTERN, [], null, null],
  ["DS-{nnnn}", ["DS-0002", "ds-0005"], null, "DS-0006"],
  ["X-{yyyy}", ["X-2026"], 2026, null],
] as const)("REGISTER-NUMBER-2 pattern %s, taken %j, year %s: the next is %s", (pattern, taken, year, expected) => {
  expect(nextNumber(pattern, taken, year)).toBe(expected);
});

test("REGISTER-NUMBER-3 numbers given one after the other are well formed and never the same", () => {
  const pattern = fc.tuple(fc.constantFrom("", "PRJ-", "项目(", "A.b+"), fc.constantFrom("", "{yyyy}-"), fc.constantFrom("{n}", "{nn}", "{nnnn}"), fc.constantFrom("", ")", "号")).map((parts) => parts.join(""));
  fc.assert(fc.property(pattern, fc.array(fc.string()), fc.integer({ min: 1, max: 30 }), (form, others, count) => {
    const taken: string[] = [...others];
    for (let index = 0; index < count; index += 1) {
      const next = nextNumber(form, taken, 2026)!;
      expect(isWellFormed(form, next)).toBe(true);
      expect(taken.map((one) => one.trim().toLowerCase())).not.toContain(next.toLowerCase());
      taken.push(next);
    }
  }), { numRuns: 60 });
});

test("REGISTER-NUMBER-4 entries are numbered by their register's prefix", () => {
  expect([entryPattern("R"), entryPattern("R-"), nextNumber(entryPattern("R"), ["R-0006"], null)]).toEqual(["R-{nnnn}", "R-{nnnn}", "R-0007"]);
});
