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

/** A sentence on what the host did not have, or nothing. Formulas with a function that is missing keep the value their file gave them. */
export function missingNote(missing: readonly string[], language: Language): string {
  if (missing.length === 0) return "";
  return language === "zh" ? ` 本机不会算或没有：${missing.join("、")}；有关公式保持文件里的值。` : ` Not available here: ${missing.join(", ")}; formulas with them keep the file's values.`;
}

export function refusal(problem: Problem, language: Language, exitCode: Outcome["exitCode"]): Outcome {
  const { happened, remedy } = problemText(problem, language);
  return { exitCode, line: `${happened}${language === "zh" ? "" : " "}${remedy}`.replaceAll("\n", " "), data: { ok: false, problem } };
}
