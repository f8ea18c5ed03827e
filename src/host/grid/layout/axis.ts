/** Sizes along rows or columns, as prefix sums over the runs that differ from the default: a million rows cost nothing. */

export interface SizeRun {
  /** 0-based, both included. */
  readonly first: number;
  readonly last: number;
  /** pixels; 0 is hidden */
  readonly size: number;
}

interface Stretch extends SizeRun {
  /** Where `first` begins, in pixels from the sheet's edge. */
  readonly start: number;
}

export class Axis {
  private readonly stretches: readonly Stretch[];
  /** pixels */
  readonly total: number;

  /** `runs` may come unsorted but must not overlap. */
  constructor(readonly count: number, readonly defaultSize: number, runs: readonly SizeRun[]) {
    const stretches: Stretch[] = [];
    let next = 0, start = 0;
    const add = (first: number, last: number, size: number) => {
      if (first > last) return;
      stretches.push({ first, last, size, start });
      start += (last - first + 1) * size;
      next = last + 1;
    };
    for (const run of [...runs].sort((a, b) => a.first - b.first)) {
      if (run.first >= count) break;
      add(next, run.first - 1, defaultSize);
      add(Math.max(run.first, next), Math.min(run.last, count - 1), run.size);
    }
    add(next, count - 1, defaultSize);
    this.stretches = stretches;
    this.total = start;
  }

  /** Where `index` begins; `count` gives the far edge. */
  offset(index: number): number {
    if (index >= this.count) return this.total;
    const at = this.stretchOf(index);
    return at.start + (index - at.first) * at.size;
  }

  size(index: number): number {
    return index < 0 || index >= this.count ? 0 : this.stretchOf(index).size;
  }

  /** Pixels from the beginning of `first` to the end of `last`. */
  span(first: number, last: number): number {
    return this.offset(last + 1) - this.offset(first);
  }

  /** The visible index that covers `position`; beyond the ends the nearest visible one. */
  indexAt(position: number): number {
    let low = 0, high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.stretches[middle]!.start <= position) low = middle;
      else high = middle - 1;
    }
    while (low > 0 && this.stretches[low]!.size === 0) low--;
    const at = this.stretches[low];
    if (!at) return 0;
    if (at.size === 0) return this.step(0, 1);
    return Math.max(at.first, Math.min(at.last, at.first + Math.floor((position - at.start) / at.size)));
  }

  /** The nearest visible index from `index` on in `direction`, `index` itself included; `index` where there is none. */
  step(index: number, direction: 1 | -1): number {
    for (let at = index; at >= 0 && at < this.count; ) {
      const stretch = this.stretchOf(at);
      if (stretch.size > 0) return at;
      at = direction > 0 ? stretch.last + 1 : stretch.first - 1;
    }
    return index;
  }

  private stretchOf(index: number): Stretch {
    let low = 0, high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.stretches[middle]!.first <= index) low = middle;
      else high = middle - 1;
    }
    return this.stretches[low]!;
  }
}
