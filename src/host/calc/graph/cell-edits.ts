/** Takes cells first..last of one row. */
export type TakeRun = (sheetId: string, row: number, first: number, last: number) => void;

/** Cells whose content was replaced since the graph was last brought in line, as runs within rows: one act may replace hundreds of thousands. */
export class CellEdits {
  /** Row, first and last column in turn. */
  private readonly bySheet = new Map<string, number[]>();
  private lastSheet = "";
  private runs: number[] = [];

  add(sheetId: string, row: number, column: number): void {
    if (sheetId !== this.lastSheet) {
      this.lastSheet = sheetId;
      this.runs = this.bySheet.get(sheetId) ?? [];
      this.bySheet.set(sheetId, this.runs);
    }
    const { runs } = this, end = runs.length - 1;
    if (end > 0 && runs[end - 2] === row && (runs[end] === column - 1 || runs[end] === column)) runs[end] = column;
    else runs.push(row, column, column);
  }

  /** Empties the list. */
  takeAll(take: TakeRun): void {
    const edits = [...this.bySheet];
    this.bySheet.clear();
    this.lastSheet = "";
    for (const [sheetId, runs] of edits) {
      for (let i = 0; i < runs.length; i += 3) take(sheetId, runs[i]!, runs[i + 1]!, runs[i + 2]!);
    }
  }
}
