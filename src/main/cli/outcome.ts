/** What a command came to: an exit code, one line for people, and JSON for scripts. */

import type { Language } from "../../core/language";
import type { Problem } from "../../core/problems/problem";
import { problemText } from "../../core/problems/problem-text";

export const EXIT = { done: 0, refused: 1, couldNotRun: 2, fault: 3 } as const;

export interface Outcome {
  readonly exitCode: (typeof EXIT)[keyof typeof EXIT];
  /** For standard error. */
  readonly line: string;
  /** For --json. */
  readonly data: Readonly<Record<string, unknown>>;
}

export function refusal(problem: Problem, language: Language, exitCode: Outcome["exitCode"]): Outcome {
  const { happened, remedy } = problemText(problem, language);
  return { exitCode, line: `${happened}${language === "zh" ? "" : " "}${remedy}`.replaceAll("\n", " "), data: { ok: false, problem } };
}
