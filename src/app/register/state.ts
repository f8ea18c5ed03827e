/**
 * What the pane shows once a workbook is a register with its regulation: four tabs, one screen each, and what lies over them. The
 * session replaces the state as a whole; the pane only reads it and sends intents.
 */

import type { CellValue } from "../../core/blueprint/operations";
import type { FieldEditor } from "../../core/regulation/fields/field-type";
import type { Problem } from "../../core/problems/problem";

/** One step of the track, in words of the person's language. */
export interface StageMark {
  readonly label: string;
  readonly state: "done" | "current" | "open" | "closed";
}

/** A cell to go to, with what is missing or wrong there. */
export interface CellNote {
  /** "项目台账!F14" */
  readonly cell: string;
  readonly label: string;
}

/** An act that the card offers. `reason`: null where it is possible now; else why not, with the clause. */
export interface CardAct {
  readonly id: string;
  readonly kind: "fill" | "record" | "decide" | "add";
  readonly label: string;
  readonly clause: string;
  readonly reason: string | null;
}

export interface ProjectCard {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  /** 营销活动 · 张伟 · 市场一部 */
  readonly facts: readonly string[];
  readonly stages: readonly StageMark[];
  /** What the project waits for, from whom, with the clause. */
  readonly waitsFor: string;
  readonly primary: CardAct | null;
  readonly acts: readonly CardAct[];
  readonly missing: readonly CellNote[];
  readonly deviations: readonly { readonly label: string; readonly text: string; readonly severity: "fine" | "watch" | "severe" }[];
  /** Steps done, oldest first. */
  readonly done: readonly { readonly label: string; readonly clause: string; readonly when: string; readonly who: string }[];
  /** Rows of this project in other registers. */
  readonly related: readonly { readonly register: string; readonly label: string; readonly count: number; readonly cell: string }[];
}

/** One field of a form. `value` is what stands in the input, as text. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly editor: FieldEditor;
  readonly isRequired: boolean;
  readonly value: string;
  /** For choice and choices; person and department too. */
  readonly options: readonly string[];
  readonly isOpen: boolean;
  /** What is wrong with what stands there, with what was expected; null where it is fine. */
  readonly fault: string | null;
  /** Is it shown, but not to be changed (a frozen or computed value)? Why. */
  readonly readOnly: string | null;
}

export interface RecordForm {
  readonly registerId: string;
  readonly title: string;
  readonly clause: string;
  /** The project that the entry is for; null for registers of the whole workbook and for a new project. */
  readonly project: { readonly number: string; readonly name: string } | null;
  /** The row that is changed; null for a new one. */
  readonly row: number | null;
  readonly fields: readonly FormField[];
}

/** A decision or a step's end, about to be recorded. */
export interface StepForm {
  readonly stepId: string;
  readonly title: string;
  readonly clause: string;
  readonly project: { readonly number: string; readonly name: string };
  /** What is being decided on: label and value as shown. */
  readonly values: readonly { readonly label: string; readonly text: string }[];
  readonly people: readonly string[];
  readonly person: string;
  readonly comment: string;
  readonly fault: string | null;
  /** What follows: opened stage, frozen fields. */
  readonly effects: readonly string[];
}

/** One finding of 检查. `repair`: what would be done; null where only a person can. */
export interface ShownFinding {
  readonly id: string;
  readonly severity: "severe" | "watch";
  readonly kind: string;
  readonly text: string;
  readonly cell: string | null;
  readonly repair: string | null;
}

/** A group of changes, as the preview of 制度 or 补全 lists it. */
export interface ChangeGroup {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly cell: string | null }[];
}

export type RegisterTab = "overview" | "project" | "more";

export type RegisterScreen =
  | { readonly kind: "overview"; readonly sheet: string; readonly overviewSheet: string | null; readonly counts: readonly { readonly label: string; readonly value: number; readonly cell: string | null }[]; readonly toDo: readonly { readonly text: string; readonly cell: string }[]; readonly canComplete: boolean }
  /** card null: the cursor is on no project; `hint` says what to do. */
  | { readonly kind: "project"; readonly card: ProjectCard | null; readonly hint: string }
  | { readonly kind: "more"; readonly regulationTitle: string; readonly edition: string; readonly registers: readonly { readonly id: string; readonly label: string; readonly about: string; readonly cell: string | null; readonly count: number }[]; readonly canUncomplete: boolean; readonly canRestore: boolean }
  | { readonly kind: "form"; readonly form: RecordForm; readonly problem: Problem | null }
  | { readonly kind: "step"; readonly form: StepForm; readonly problem: Problem | null }
  | { readonly kind: "check"; readonly findings: readonly ShownFinding[]; readonly repaired: readonly { readonly id: string; readonly text: string }[] }
  /** The regulation's sheets as edited: faults (nothing can be applied), or what would change. */
  | { readonly kind: "regulation"; readonly faults: readonly CellNote[]; readonly changes: readonly ChangeGroup[]; readonly sheets: readonly CellNote[] }
  /** 补全: what would be added to the list and the workbook. */
  | { readonly kind: "complete"; readonly changes: readonly ChangeGroup[] }
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
  /** Back to the tab's own screen; nothing is written. */
  back(): void;
  goTo(cell: string): Promise<void>;
  /** Hints that the sheet or the cursor changed. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** A value as people see it in a form or list. */
export type Shown = (value: CellValue, field: string) => string;
