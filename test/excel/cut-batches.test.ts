import fc from "fast-check";
import type { Operation } from "../../src/core/blueprint/operations";
import { BATCH_BYTES, cutBatches } from "../../src/excel/operations/cut-batches";

function values(rows: number, width: number, text = "x"): Extract<Operation, { do: "values" }> {
  const address = `B5:${String.fromCharCode(65 + width)}${4 + rows}`;
  return { do: "values", sheet: "项目", address, values: Array.from({ length: rows }, (_, row) => Array.from({ length: width }, () => `${text}${row}`)) };
}

test("EXCEL-BATCH-1 operations of up to 2 MB of values are one batch, in order", () => {
  const operations: Operation[] = [values(100, 3), { do: "freeze", sheet: "项目", rows: 1, columns: 0 }, values(10, 2)];
  expect(cutBatches(operations).map((batch) => batch.map((part) => part.index))).toEqual([[0, 1, 2]]);
  expect(BATCH_BYTES).toBeLessThan(5_000_000);
});

test("EXCEL-BATCH-2 no operations, no batch", () => {
  expect(cutBatches([])).toEqual([]);
});

test("EXCEL-BATCH-3 a rectangle that is too large is cut by rows, its address with it", () => {
  const [batch, ...rest] = cutBatches([values(4, 1, "12345678")], 30);
  expect(rest).toHaveLength(1);
  expect(batch?.[0]?.operation).toEqual({ do: "values", sheet: "项目", address: "B5:B6", values: [["123456780"], ["123456781"]] });
  expect(rest[0]?.[0]).toEqual({ index: 0, operation: { do: "values", sheet: "项目", address: "B7:B8", values: [["123456782"], ["123456783"]] } });
});

test("EXCEL-BATCH-4 cutting loses no row, keeps the order, and no batch of several parts is over the limit", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 })), { maxLength: 8 }), fc.integer({ min: 40, max: 2_000 }), (shapes, limit) => {
      const operations = shapes.map(([rows, width]) => values(rows, width, "项"));
      const batches = cutBatches(operations, limit);
      const parts = batches.flat();
      operations.forEach((operation, index) => {
        const rows = parts.filter((part) => part.index === index).flatMap((part) => (part.operation.do === "values" ? part.operation.values : []));
        expect(rows).toEqual(operation.values);
      });
      expect(parts.map((part) => part.index)).toEqual([...parts.map((part) => part.index)].sort((a, b) => a - b));
      for (const batch of batches) {
        const bytes = batch.map((part) => new TextEncoder().encode(JSON.stringify((part.operation as { values: unknown }).values)).length);
        if (batch.length > 1) expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit);
      }
    }),
    { numRuns: 60 },
  );
});
