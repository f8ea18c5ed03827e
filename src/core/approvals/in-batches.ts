/** Many small promises, a batch at a time: fast, and it can be watched and stopped between batches. */

const BATCH = 500;

export interface Watch {
  /** After each batch: how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
}

/** The results in order; null when it was cancelled. The next batch is begun before the one before it is done, so that nothing waits. */
export async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>, { onProgress, isCancelled }: Watch): Promise<readonly R[] | null> {
  const results: R[] = [];
  let running: Promise<R[]> = Promise.resolve([]);
  for (let start = 0; start < items.length; start += BATCH) {
    if (isCancelled?.() === true) {
      await running;
      return null;
    }
    const next = Promise.all(items.slice(start, start + BATCH).map(work));
    const done = await running;
    running = next;
    for (const result of done) results.push(result);
    if (done.length > 0) onProgress?.(results.length, items.length);
  }
  for (const result of await running) results.push(result);
  if (isCancelled?.() === true) return null;
  if (items.length > 0) onProgress?.(results.length, items.length);
  return results;
}
