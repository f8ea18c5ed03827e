import fc from "fast-check";
import { Axis, type SizeRun } from "../../../src/host/grid/layout/axis";

const COUNT = 60;
/** Runs that do not overlap, from one size (or none) a line. */
const sizes = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), { minLength: COUNT, maxLength: COUNT });
const runsOf = (list: readonly (number | null)[]): SizeRun[] => list.flatMap((size, index) => (size === null ? [] : [{ first: index, last: index, size }]));

test("HOST-GRID-1 offsets are the sums of the sizes before, hidden lines counting nothing", () => {
  fc.assert(fc.property(sizes, (list) => {
    const axis = new Axis(COUNT, 20, runsOf(list));
    let sum = 0;
    list.forEach((size, index) => {
      expect(axis.offset(index)).toBe(sum);
      expect(axis.size(index)).toBe(size ?? 20);
      sum += size ?? 20;
    });
    expect(axis.total).toBe(sum);
  }));
});

test("HOST-GRID-2 the line under a position is the visible one that covers it", () => {
  fc.assert(fc.property(sizes, fc.integer({ min: 0, max: 3000 }), (list, position) => {
    const axis = new Axis(COUNT, 20, runsOf(list));
    fc.pre(axis.total > 0);
    const at = axis.indexAt(position);
    expect(axis.size(at)).toBeGreaterThan(0);
    if (position < axis.total) {
      expect(axis.offset(at)).toBeLessThanOrEqual(position);
      expect(axis.offset(at + 1)).toBeGreaterThan(position);
    } else expect(axis.span(at + 1, COUNT - 1)).toBe(0);
  }));
});

test("HOST-GRID-1 a million rows need no memory of their own", () => {
  const axis = new Axis(1_048_576, 20, [{ first: 500_000, last: 500_009, size: 0 }]);
  expect(axis.total).toBe((1_048_576 - 10) * 20);
  expect(axis.indexAt(500_000 * 20)).toBe(500_010);
  expect(axis.step(500_003, 1)).toBe(500_010);
  expect(axis.step(500_003, -1)).toBe(499_999);
});

test("HOST-GRID-1 a step from hidden lines at the edge stays where it is", () => {
  const axis = new Axis(10, 20, [{ first: 0, last: 2, size: 0 }]);
  expect(axis.step(1, -1)).toBe(1);
  expect(axis.step(1, 1)).toBe(3);
});
