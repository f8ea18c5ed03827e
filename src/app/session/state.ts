/** What the pane shows. The session replaces the state as a whole; the pane only reads it and sends intents. */

import type { ColumnProposal, FoundList } from "../../core/adoption/plan";
import type { AdoptionReport } from "../../core/adoption/report";
import type { Problem } from "../../core/problems/problem";

export type Unreadable = AdoptionReport["unreadable"][number];

export interface EditedCell {
  readonly cell: string;
  /** As the person sees it: dates and percentages as texts. */
  readonly value: string | number | boolean;
  /** "" where the cell is under none. */
  readonly header: string;
}

export interface FieldOption {
  readonly id: string;
  readonly label: string;
}

export type Screen =
  | { readonly kind: "starting" }
  /** Nothing to convert here: says why and what to do; the selection can still be tried. */
  | { readonly kind: "nothing"; readonly sheet: string; readonly problem: Problem }
  /** Step 1, 认表: one list or several to choose from. */
  | { readonly kind: "found"; readonly sheet: string; readonly lists: readonly ListSummary[]; readonly chosen: number }
  /** Step 2, 对列. */
  | { readonly kind: "columns"; readonly list: FoundList; readonly range: string; readonly columns: readonly ColumnProposal[]; readonly fields: readonly FieldOption[]; readonly problem: Problem | null }
  /** Step 3, 看变化. The report of the plan; nothing is written yet. */
  | { readonly kind: "preview"; readonly range: string; readonly projectCount: number; readonly report: AdoptionReport }
  | { readonly kind: "working"; readonly task: "reading" | "converting" | "restoring"; readonly done: number; readonly total: number }
  /** After the conversion. `toClean`: what cannot be read now. */
  | { readonly kind: "result"; readonly report: AdoptionReport; readonly toClean: readonly Unreadable[]; readonly sheet: string; readonly overviewSheet: string }
  /** A register was here already when the pane opened. */
  | { readonly kind: "register"; readonly sheet: string; readonly overviewSheet: string; readonly canRestore: boolean; readonly toClean: readonly Unreadable[] }
  /** A register with its regulation, or one about to be: the register's own session takes over (app/register). */
  | { readonly kind: "regulated"; readonly start: RegisterStart }
  /** 恢复原表 asks before it acts where people changed cells since. */
  | { readonly kind: "confirmRestore"; readonly sheet: string; readonly editedSince: readonly EditedCell[]; readonly dependents: readonly { readonly cell: string; readonly value: string | number | boolean }[]; readonly keptOnSheet: string | null }
  /** `wasUndone`: there was nothing left to restore, as the conversion had been undone (Ctrl+Z). */
  | { readonly kind: "restored"; readonly sheet: string; readonly keptOnSheet: string | null; readonly wasUndone: boolean }
  /** An act failed; the sheet is as it was before it. */
  | { readonly kind: "failed"; readonly problem: Problem; readonly back: "start" | "preview" };

/** With what the register's session begins: its first tab, 补全 of an adopted list, 新建 in an empty workbook. */
export type RegisterStart = "open" | "complete" | "new";

export interface ListSummary {
  readonly list: FoundList;
  /** "B5:N35" */
  readonly range: string;
  readonly projectCount: number;
}

export interface SessionState {
  readonly screen: Screen;
  /** True while an act runs: commands are greyed. */
  readonly busy: boolean;
}

export interface Session {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  /** Looks at the active sheet again; after a conversion, at what is left to be cleaned. */
  look(): Promise<void>;
  chooseList(index: number): void;
  /** Takes the current selection as the list (header included). */
  useSelection(): Promise<void>;
  /** 转换为项目台账: reads the list, proposes columns and goes to the preview (or to the columns where something is unclear). */
  startConversion(): Promise<void>;
  openColumns(): void;
  setField(column: number, field: string | null): void;
  openPreview(): Promise<void>;
  back(): void;
  convert(): Promise<void>;
  restore(options: { readonly confirmed: boolean }): Promise<void>;
  goTo(cell: string): Promise<void>;
  /** Leaves the workbook to the register's session; `look` takes it back. */
  enterRegister(start: Exclude<RegisterStart, "open">): void;
  /** Calls back when contents or the cursor changed, a burst of hints once; returns the way to stop. */
  onHint(listener: () => void): () => void;
  /** For the Diagnostics view. */
  diagnostics(): string;
  /** Stops watching the workbook. */
  close(): Promise<void>;
}
