/** A problem in words. */

import type { Language } from "../language";
import type { Problem } from "./problem";
import { PROBLEMS } from "./problem-table";

export interface ProblemText {
  readonly happened: string;
  readonly remedy: string;
}

/** What happened and what the person can do, with the problem's facts in place of {name}; a fact that is missing shows as "…". */
export function problemText(problem: Problem, language: Language): ProblemText {
  const entry = PROBLEMS[problem.code];
  return { happened: fill(entry.happened[language], problem.facts), remedy: fill(entry.remedy[language], problem.facts) };
}

function fill(text: string, facts: Problem["facts"]): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? "…"));
}
