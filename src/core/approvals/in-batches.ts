/** Many small promises, a batch at a time: fast, and it can be watched and stopped between batches. */

const BATCH = 256;

export interface Watch {
  /** After each batch: how many of how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly isCancelled?: () => boolean;
}

/** The results in order; null when it was cancelled. */
export async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>, { onProgress, isCancelled }: Watch): Promise<readonly R[] | null> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += BATCH) {
    if (isCancelled?.() === true) return null;
    results.push(...(await Promise.all(items.slice(start, start + BATCH).map(work))));
    onProgress?.(results.length, items.length);
  }
  return isCancelled?.() === true ? null : results;
}
