/** The values in the cells of a rule, for rules that compare a cell with all others. Read when first asked. */

import { intersect } from "../address";
import type { Scalar } from "../cell";
import type { ConditionalRule } from "../parts";
import type { Worksheet } from "../sheet";

export class RuleValues {
  private all: Scalar[] | null = null;
  private sorted: number[] | null = null;
  private counts: Map<Scalar, number> | null = null;

  constructor(private readonly sheet: Worksheet, private readonly rule: ConditionalRule) {}

  /** Ascending. */
  numbers(): readonly number[] {
    this.sorted ??= this.values().filter((value) => typeof value === "number").sort((a, b) => a - b);
    return this.sorted;
  }

  /** How often a value stands in the range; texts without regard to case. */
  count(value: Scalar): number {
    if (!this.counts) {
      this.counts = new Map();
      for (const item of this.values()) this.counts.set(fold(item), (this.counts.get(fold(item)) ?? 0) + 1);
    }
    return this.counts.get(fold(value)) ?? 0;
  }

  average(): number | null {
    const numbers = this.numbers();
    return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  }

  /** Of a whole population. */
  standardDeviation(): number {
    const mean = this.average();
    const numbers = this.numbers();
    return mean === null ? 0 : Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length);
  }

  /** As PERCENTILE.INC; `percent` 0 to 100. */
  percentile(percent: number): number {
    const numbers = this.numbers();
    const place = ((numbers.length - 1) * Math.min(100, Math.max(0, percent))) / 100;
    const low = numbers[Math.floor(place)] ?? 0, high = numbers[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  }

  private values(): readonly Scalar[] {
    if (this.all) return this.all;
    this.all = [];
    const used = this.sheet.usedRect(true);
    for (const range of this.rule.ranges) {
      const area = used && intersect(used, range);
      if (!area) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        const cells = this.sheet.rows.get(row);
        if (!cells) continue;
        for (const [column, cell] of cells) if (column >= area.left && column <= area.right && cell.value !== null && cell.value !== "") this.all.push(cell.value);
      }
    }
    return this.all;
  }
}

function fold(value: Scalar): Scalar {
  return typeof value === "string" ? value.toLowerCase() : value;
}
