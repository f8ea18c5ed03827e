/** Projects whose last step went, or that are past a step that came in. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import type { RegisterPlace } from "../register/contract";
import { sequence, type Regulation } from "../regulation/regulation";
import { AMENDMENT_TEXTS as T } from "./amendment-texts";
import type { ChangeList } from "./change-group";
import { replacedSteps } from "./done-steps";
import { changeColumn, type ColumnChange } from "./value-changes";

export interface StepChanges {
  readonly before: Regulation;
  readonly after: Regulation;
  readonly place: RegisterPlace;
  /** Of the column of done steps. */
  readonly values: readonly CellValue[];
  readonly say: Language;
  readonly changes: ChangeList;
}

/** null where no project is concerned. A step that is unknown stays: that is for the check to find. */
export function stepChanges({ before, after, place, values, say, changes }: StepChanges): ColumnChange | null {
  const replaced = replacedSteps(before, after);
  const label = (regulation: Regulation, id: string): string => regulation.steps.find((step) => step.id === id)?.label[say] ?? id;
  for (const [id, now] of replaced) {
    const rows = values.flatMap((value, row) => (value === id ? [row] : []));
    const column = place.headers.indexOf(place.headerOf.get("doneStep") ?? "");
    if (rows.length > 0) changes.add(place.sheet, T.stepReplaced(label(before, id), now === "" ? null : label(after, now), rows.length)[say], onSheet(place.sheet, cellAddress(place.block.top + 1 + (rows[0] as number), place.block.left + column)));
  }
  const ids = sequence(after).map(({ id }) => id);
  const had = new Set(sequence(before).map(({ id }) => id));
  for (const [index, id] of ids.entries()) {
    const count = had.has(id) ? 0 : values.filter((value) => ids.indexOf(replaced.get(String(value)) ?? String(value)) > index).length;
    if (count > 0) changes.add(place.sheet, T.stepPassed(label(after, id), count)[say]);
  }
  return changeColumn(values, (value) => (typeof value === "string" ? (replaced.get(value) ?? null) : null));
}
