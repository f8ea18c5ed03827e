/**
 * What the pane shows once a workbook is a register with its regulation: four tabs, one screen each, and what lies over them. The
 * session replaces the state as a whole; the pane only reads it and sends intents.
 */

import type { CellValue } from "../../core/blueprint/operations";
import type { Problem } from "../../core/problems/problem";
import type { ChangeGroup } from "../../core/amendment/change-group";
import type { CellNote, ProjectCard } from "../../core/register/card";
import type { RecordForm, StepForm } from "../../core/register/form";

export type { ChangeGroup } from "../../core/amendment/change-group";
export type { CardAct, CellNote, ProjectCard, StageMark } from "../../core/register/card";
export type { FormField, RecordForm, StepForm } from "../../core/register/form";

/** One finding of 检查. `repair`: what would be done; null where only a person can. */
export interface ShownFinding {
  readonly id: string;
  readonly severity: "severe" | "watch";
  readonly kind: string;
  readonly text: string;
  readonly cell: string | null;
  readonly repair: string | null;
}

export type RegisterTab = "overview" | "project" | "more";

export type RegisterScreen =
  | { readonly kind: "overview"; readonly sheet: string; readonly overviewSheet: string | null; readonly counts: readonly { readonly label: string; readonly value: number; readonly cell: string | null }[]; readonly toDo: readonly { readonly text: string; readonly cell: string }[]; readonly canComplete: boolean; /** Id of the register of projects, to which one can be added; null where it is missing. */ readonly projectsRegister: string | null }
  /** card null: the cursor is on no project; `hint` says what to do. */
  | { readonly kind: "project"; readonly card: ProjectCard | null; readonly hint: string; readonly projectsRegister: string | null }
  | { readonly kind: "more"; readonly regulationTitle: string; readonly edition: string; readonly registers: readonly { readonly id: string; readonly label: string; readonly about: string; readonly cell: string | null; readonly count: number }[]; readonly canUncomplete: boolean; readonly canRestore: boolean }
  | { readonly kind: "form"; readonly form: RecordForm; readonly problem: Problem | null }
  | { readonly kind: "step"; readonly form: StepForm; readonly problem: Problem | null }
  | { readonly kind: "check"; readonly findings: readonly ShownFinding[]; readonly repaired: readonly { readonly id: string; readonly text: string }[] }
  /** The regulation's sheets as edited: faults (nothing can be applied), or what would change. */
  | { readonly kind: "regulation"; readonly faults: readonly CellNote[]; readonly changes: readonly ChangeGroup[]; readonly sheets: readonly CellNote[] }
  /** 补全: what would be added to the list and the workbook. */
  | { readonly kind: "complete"; readonly changes: readonly ChangeGroup[] }
  /** 撤销补全: what would go. */
  | { readonly kind: "uncomplete"; readonly changes: readonly ChangeGroup[] }
  /** 新建台账: which regulation, and the sheets that it makes. */
  | { readonly kind: "new"; readonly regulations: readonly { readonly name: string; readonly title: string; readonly edition: string }[]; readonly chosen: string; readonly sheets: readonly string[] }
  /** The workbook holds no regulation any more (undone, restored): the pane looks at it anew. */
  | { readonly kind: "gone" }
  | { readonly kind: "working"; readonly task: "reading" | "writing"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface RegisterState {
  readonly tab: RegisterTab;
  readonly screen: RegisterScreen;
  readonly busy: boolean;
  /** A short word after an act that went well, for the toast; changes with each. */
  readonly done: { readonly text: string; readonly at: number } | null;
}

export interface RegisterSession {
  readonly state: RegisterState;
  subscribe(listener: () => void): () => void;
  open(tab: RegisterTab): Promise<void>;
  /** A new row in a register; for a register of projects' rows, of the card's project. */
  startRecord(registerId: string): Promise<void>;
  /** The card's project itself, with the fields that its next step asks for first. */
  editProject(): Promise<void>;
  setFormValue(field: string, value: string): void;
  saveForm(): Promise<void>;
  startStep(stepId: string): Promise<void>;
  setStep(values: { readonly person?: string; readonly comment?: string }): void;
  recordStep(): Promise<void>;
  check(): Promise<void>;
  /** `id`: one finding; null: all that can be repaired. */
  repair(id: string | null): Promise<void>;
  /** Takes the last repair back. */
  undoRepair(id: string): Promise<void>;
  readRegulation(): Promise<void>;
  applyRegulation(): Promise<void>;
  planCompletion(): Promise<void>;
  complete(): Promise<void>;
  planUncompletion(): Promise<void>;
  uncomplete(): Promise<void>;
  /** 新建台账 on a workbook without a register. */
  startNew(): Promise<void>;
  chooseRegulation(name: string): void;
  makeNew(): Promise<void>;
  /** Back to the tab's own screen; nothing is written. */
  back(): void;
  goTo(cell: string): Promise<void>;
  /** Hints that the sheet or the cursor changed. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** A value as people see it in a form or list. */
export type Shown = (value: CellValue, field: string) => string;
