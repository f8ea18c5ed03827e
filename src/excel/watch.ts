/** Hints that the active sheet is another one, has other contents, or the cursor moved. Only what this person did: co-authors' add-ins see their own edits. */

import type { Hint } from "../app/workbook-port";
import { succeed, type Result } from "../core/problems/problem";
import type { Batch } from "./run-act";

/** One sync; the returned function takes one more to stop. */
export async function watchSheets(batch: Batch, listener: (hint: Hint) => void): Promise<Result<() => Promise<void>>> {
  const { worksheets } = batch.context.workbook;
  const handlers = [
    worksheets.onActivated.add(async () => listener("contents")),
    worksheets.onChanged.add(async (change) => {
      if (change.source === "Local" && change.triggerSource !== "ThisLocalAddin") listener("contents");
    }),
    worksheets.onSelectionChanged.add(async () => listener("cursor")),
  ];
  await batch.sync();
  return succeed(async () => {
    // A handler is removed with the context it was added with.
    await Excel.run(batch.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  });
}
