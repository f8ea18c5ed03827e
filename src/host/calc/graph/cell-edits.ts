/** Cells whose content was replaced since the graph was last brought in line. Flat numbers, as one act may replace hundreds of thousands. */
export class CellEdits {
  private readonly bySheet = new Map<string, number[]>();
  private lastSheet = "";
  private last: number[] = [];

  add(sheetId: string, row: number, column: number): void {
    if (sheetId !== this.lastSheet) {
      this.lastSheet = sheetId;
      this.last = this.bySheet.get(sheetId) ?? [];
      this.bySheet.set(sheetId, this.last);
    }
    this.last.push(row, column);
  }

  /** Empties the list; `take` gets, per sheet, row and column in turn. */
  takeAll(take: (sheetId: string, positions: readonly number[]) => void): void {
    const edits = [...this.bySheet];
    this.bySheet.clear();
    this.lastSheet = "";
    for (const [sheetId, positions] of edits) take(sheetId, positions);
  }
}
