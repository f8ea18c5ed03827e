/** One measured figure against its limit. */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: "calls" | "ratio" | "bytes";
}

export function isOverLimit({ value, limit }: Figure): boolean {
  return value > limit;
}

export function printTable(figures: readonly Figure[]): string {
  const shown = figures.map(({ figure, value, limit, unit }) => [figure, show(value, unit), show(limit, unit), unit, value > limit ? "OVER" : "ok"]);
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...shown.map((row) => row[i]!.length)));
  return shown.map((row) => row.map((text, i) => (i === 1 || i === 2 ? text.padStart(widths[i]!) : text.padEnd(widths[i]!))).join("  ")).join("\n");
}

function show(value: number, unit: Figure["unit"]): string {
  return unit === "ratio" ? value.toFixed(2) : value.toLocaleString("en-US");
}

/** Runs that are not counted: the first ones compile what the later ones run. */
const WARM_UP = 2;

/** The fastest of several runs, in milliseconds, after the warm-up: what else the machine does only ever adds. */
export async function fastestMilliseconds(runs: number, run: () => void | Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + runs; i++) {
    const start = performance.now();
    await run();
    if (i >= WARM_UP) times.push(performance.now() - start);
  }
  return Math.min(...times);
}
