/** Does a regulation hold together? Its shape is right already; this asks what refers to what. */

import type { Regulation } from "../regulation";
import { clauseContradictions } from "./clauses";
import type { Contradiction } from "./contradiction";
import { nameContradictions } from "./names";
import { registerContradictions } from "./registers";
import { stepContradictions } from "./steps";

/** All of them, warnings too (`isWarning`: what does not stop the regulation from working). */
export function contradictions(regulation: Regulation): readonly Contradiction[] {
  return [...nameContradictions(regulation), ...registerContradictions(regulation), ...stepContradictions(regulation), ...clauseContradictions(regulation)];
}
