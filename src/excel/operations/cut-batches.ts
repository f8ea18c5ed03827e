/**
 * Operations in batches that Excel on the web takes (5 MB a request): one batch where the values and formulas are up to 2 MB.
 * Only large rectangles count; the rest is small. A rectangle that alone is too large is cut by rows. A recalculation begins a batch.
 */

import type { Operation } from "../../core/blueprint/operations";
import { blockAddress } from "../../core/blueprint/addresses";
import { addressToBlock, rowsOf } from "../blocks";

export const BATCH_BYTES = 2_000_000;

export interface Part {
  readonly operation: Operation;
  /** Of the operation it is a part of. */
  readonly index: number;
}

export function cutBatches(operations: readonly Operation[], batchBytes = BATCH_BYTES): readonly (readonly Part[])[] {
  const batches: Part[][] = [];
  let current: Part[] = [];
  let bytes = 0;
  const close = () => {
    if (current.length > 0) batches.push(current);
    current = [];
    bytes = 0;
  };
  operations.forEach((operation, index) => {
    if (operation.do === "recalculate") close();
    for (const part of cutByRows(operation, batchBytes)) {
      const size = bytesOf(part);
      if (bytes + size > batchBytes) close();
      current.push({ operation: part, index });
      bytes += size;
    }
  });
  close();
  return batches;
}

function cutByRows(operation: Operation, batchBytes: number): readonly Operation[] {
  const rows = gridOf(operation);
  const parts = rows === null ? 1 : Math.min(rows.length, Math.ceil(bytesOf(operation) / batchBytes));
  if (rows === null || parts <= 1 || !("address" in operation)) return [operation];
  const block = addressToBlock(operation.address);
  const each = Math.ceil(rows.length / parts);
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, part) => {
    const slice = rows.slice(part * each, (part + 1) * each);
    const address = blockAddress(rowsOf(block, part * each, slice.length));
    return (operation.do === "values" ? { ...operation, address, values: slice } : { ...operation, address, formulas: slice }) as Operation;
  });
}

function gridOf(operation: Operation): readonly (readonly unknown[])[] | null {
  if (operation.do === "values") return operation.values;
  return operation.do === "formulas" && typeof operation.formulas !== "string" ? operation.formulas : null;
}

function bytesOf(operation: Operation): number {
  const grid = gridOf(operation);
  return grid === null ? 0 : new TextEncoder().encode(JSON.stringify(grid)).length;
}
