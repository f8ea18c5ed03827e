/** What is said of one project: the stage track, what it waits for, what is missing and what can be done now. */

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
