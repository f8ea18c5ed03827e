/** The last calls to Excel, for the Diagnostics view: a ring buffer of lines. */

import type { TraceLine } from "../app/workbook-port";

export interface Trace {
  add(line: TraceLine): void;
  /** Oldest first. */
  lines(): readonly TraceLine[];
}

export function createTrace(capacity = 200): Trace {
  const lines: TraceLine[] = [];
  return {
    add(line) {
      lines.push(line);
      if (lines.length > capacity) lines.shift();
    },
    lines: () => [...lines],
  };
}
