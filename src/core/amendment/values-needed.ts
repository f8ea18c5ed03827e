/** Which columns of the registers an amendment has to read: nothing of a register that it does not touch. */

import type { RegisterPlace } from "../register/contract";
import { optionsOf, sequence, type Register, type Regulation } from "../regulation/regulation";
import { removedWords, renamingOf } from "./renamed-values";
import { retyped } from "./type-changes";

export interface NeededColumns {
  readonly table: string;
  readonly columns: readonly string[];
}

/** By table, with headers as they are. Tables of which nothing is needed are left out. */
export function valuesNeeded(before: Regulation, after: Regulation, places: readonly RegisterPlace[]): readonly NeededColumns[] {
  return places.flatMap((place) => {
    const register = after.registers.find(({ id }) => id === place.register.id);
    if (register === undefined) return [];
    const ids = new Set([...reworded(before, after, place, register), ...retyped(place, register), ...(register.scope === "projects" && hasOtherSequence(before, after) ? ["doneStep"] : [])]);
    if (ids.size > 0) ids.add(register.key.field);
    const columns = [...ids].flatMap((id) => place.headerOf.get(id) ?? []);
    return columns.length === 0 ? [] : [{ table: place.register.table, columns }];
  });
}

/** Fields whose words are called otherwise or gone, with what approvals keep of them. */
function reworded(before: Regulation, after: Regulation, place: RegisterPlace, register: Register): readonly string[] {
  return place.register.fields.flatMap((field) => {
    const now = register.fields.find(({ id }) => id === field.id);
    const [old, current] = [optionsOf(before, field), now === undefined ? null : optionsOf(after, now)];
    if (old === null || current === null) return [];
    return renamingOf(old, current).size + removedWords(old, current).size === 0 ? [] : [field.id, `approved:${field.id}`];
  });
}

function hasOtherSequence(before: Regulation, after: Regulation): boolean {
  const ids = (regulation: Regulation): string => sequence(regulation).map(({ id }) => id).join(" ");
  return ids(before) !== ids(after);
}
