/** Hints that the active sheet is another one or has other contents. Only what this person did: co-authors' add-ins see their own edits. */

import { succeed, type Result } from "../core/problems/problem";
import type { Batch } from "./run-act";

/** One sync; the returned function takes one more to stop. */
export async function watchSheets(batch: Batch, listener: () => void): Promise<Result<() => Promise<void>>> {
  const { worksheets } = batch.context.workbook;
  const activated = worksheets.onActivated.add(async () => listener());
  const changed = worksheets.onChanged.add(async (change) => {
    if (change.source === "Local" && change.triggerSource !== "ThisLocalAddin") listener();
  });
  await batch.sync();
  return succeed(async () => {
    // A handler is removed with the context it was added with.
    await Excel.run(activated.context, async (context) => {
      activated.remove();
      changed.remove();
      await context.sync();
    });
  });
}
