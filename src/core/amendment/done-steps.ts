/** The step that a project has done last, after the sequence of steps changed. */

import { sequence, type Regulation } from "../regulation/regulation";

/** Each step of the old sequence that is in the new one no more, with the step before it that still is; "" for none. */
export function replacedSteps(before: Regulation, after: Regulation): ReadonlyMap<string, string> {
  const stays = new Set(sequence(after).map(({ id }) => id));
  const replaced = new Map<string, string>();
  let last = "";
  for (const { id } of sequence(before)) {
    if (stays.has(id)) last = id;
    else replaced.set(id, last);
  }
  return replaced;
}
