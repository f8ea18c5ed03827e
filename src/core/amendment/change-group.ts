/** What an amendment or a completion changes, in people's words: a group a sheet. */

export interface ChangeItem {
  readonly text: string;
  /** "项目台账!F14"; null where there is no cell yet. */
  readonly cell: string | null;
}

/** `title`: the sheet, as its tab says. */
export interface ChangeGroup {
  readonly title: string;
  readonly items: readonly ChangeItem[];
}

/** Items gathered by sheet, in the order in which sheets were first named. */
export class ChangeList {
  private readonly bySheet = new Map<string, ChangeItem[]>();

  add(sheet: string, text: string, cell: string | null = null): void {
    this.bySheet.set(sheet, [...(this.bySheet.get(sheet) ?? []), { text, cell }]);
  }

  groups(): readonly ChangeGroup[] {
    return [...this.bySheet].map(([title, items]) => ({ title, items }));
  }
}
