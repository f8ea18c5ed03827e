import type { Batch } from "../../src/excel/run-act";
import { readInPortions, type Piece } from "../../src/excel/read/in-portions";

/** A batch whose answers may hold `limit` rows; notes how many rows each sync asked for. */
function setupBatch(limit: number) {
  const asked: number[] = [];
  const seen: Record<string, number[]> = {};
  let queued = 0;
  const batch = {
    context: {} as Excel.RequestContext,
    async sync() {
      asked.push(queued);
      const tooMuch = queued > limit;
      queued = 0;
      if (tooMuch) throw Object.assign(new Error("too long"), { code: "ResponsePayloadSizeLimitExceeded", debugInfo: {} });
    },
  } satisfies Batch;
  const piece = (name: string, rows: number, bytesPerRow: number): Piece => ({
    rows,
    bytesPerRow,
    load(first, count) {
      queued += count;
      return () => (seen[name] ??= []).push(...Array.from({ length: count }, (_, index) => first + index));
    },
  });
  return { batch, piece, asked, seen };
}

const count = (rows: number) => Array.from({ length: rows }, (_, index) => index);

test("EXCEL-PORTION-1 what fits one answer is one sync, several pieces together", async () => {
  const { batch, piece, asked, seen } = setupBatch(100);
  await readInPortions(batch, [piece("a", 30, 1), piece("b", 20, 1)], 50);
  expect(asked).toEqual([50]);
  expect(seen).toEqual({ a: count(30), b: count(20) });
});

test("EXCEL-PORTION-2 what does not fit is cut by rows where the estimate says", async () => {
  const { batch, piece, asked, seen } = setupBatch(100);
  await readInPortions(batch, [piece("a", 25, 4), piece("b", 5, 4)], 40);
  expect(asked).toEqual([10, 10, 10]);
  expect(seen).toEqual({ a: count(25), b: count(5) });
});

test("EXCEL-PORTION-3 a portion that Excel finds too long is halved until it fits, and nothing is taken twice", async () => {
  const { batch, piece, asked, seen } = setupBatch(6);
  await readInPortions(batch, [piece("a", 20, 1)], 1000);
  expect(asked).toEqual([20, 10, 5, 5, 10, 5, 5]);
  expect(seen).toEqual({ a: count(20) });
});

test("EXCEL-PORTION-4 a single row that is too long stays refused", async () => {
  const { batch, piece } = setupBatch(0);
  await expect(readInPortions(batch, [piece("a", 1, 1)], 10)).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("EXCEL-PORTION-5 nothing to read, no sync", async () => {
  const { batch, asked } = setupBatch(1);
  await readInPortions(batch, []);
  expect(asked).toEqual([]);
});
