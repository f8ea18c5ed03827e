/**
 * May this person do this now, and what follows? Pure: the answer is a refusal with its words and clause, or what is to be written, all
 * of it. The entry is sealed and written elsewhere.
 */

import { VALUE, type EntryValues, type LedgerEntry, type ProjectEvent } from "../approvals/entry";
import type { Text } from "../language";
import { advance, completesReview, fieldLabel, refuseHere, stepConcerned } from "./advance";
import { effectsOf, type Effects } from "./effects";
import { EVENT_WORDS } from "./event-words";
import { personAnswer, type PersonFacts } from "./person-answer";
import { stepOf } from "./process";
import { refuse, type Refusal } from "./refusals";
import type { Standing } from "./standing";
import { DOING, MACHINE, type Need } from "./table";

export interface DecideFacts extends PersonFacts {
  readonly person: string;
  /** What the step asks of other registers and finds missing there, in words. */
  readonly lacking: readonly Text[];
  readonly comment: string;
  /** change, rebaseline: the new values; review: VALUE.department and VALUE.asked; note: what is noted. */
  readonly values: EntryValues;
  /** The heads of the project's entries that the person's screen showed. */
  readonly seenHeads: readonly string[];
  /** The project's entries that are known now, and their heads. */
  readonly heads: readonly string[];
  readonly entries: readonly LedgerEntry[];
  /** Is a cell being edited in this pane's workbook? */
  readonly isEditing: boolean;
}

/** What somebody wants to do; the step is the one that is due (a correction: the submitted one) unless said (note, takeOver). */
export interface Wish {
  readonly event: ProjectEvent;
  readonly step?: string;
}

/** What the entry says beyond number, time, identity, edition, parents and key, which the writer adds. */
export interface EntryFacts {
  readonly event: ProjectEvent;
  readonly stage: string;
  readonly step: string;
  readonly person: string;
  readonly role: string;
  readonly comment: string;
  readonly values: EntryValues;
}

export type Decision = { readonly ok: true; readonly entry: EntryFacts; readonly effects: Effects } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function decide(standing: Standing, wish: Wish, facts: DecideFacts): Decision {
  const { process } = facts;
  const step = wish.step ?? stepConcerned(process, standing, wish.event)?.id ?? "";
  if (facts.isEditing) return { ok: false, refusals: [refuseHere(process, standing, "IN_EDIT")] };
  const stale = staleRefusals(standing, facts);
  if (stale.length > 0) return { ok: false, refusals: stale };
  const cell = MACHINE[standing.state][wish.event];
  if ("refused" in cell) return { ok: false, refusals: [refuseHere(process, standing, cell.refused)] };
  const person = personAnswer(standing, { event: wish.event, step }, facts.person, facts);
  const values = { ...shownValues(step, wish.event, facts), ...saidValues(wish.event, facts.values), ...(person.actsFor === "" ? {} : { [VALUE.actsFor]: person.actsFor }) };
  const move = { event: wish.event, step, person: facts.person.trim(), values, time: "", entry: "" };
  const result = advance(process, standing, move);
  const refusals = [...(result.ok ? [] : result.refusals), ...person.refusals, ...factRefusals(standing, cell.needs, step, facts, values)];
  if (!result.ok || refusals.length > 0) return { ok: false, refusals };
  const stage = stepOf(process, step)?.stage ?? "";
  const entry: EntryFacts = { event: wish.event, stage, step, person: move.person, role: person.role, comment: facts.comment.trim(), values };
  return { ok: true, entry, effects: effectsOf(process, standing, result.standing, entry.event, entry.values) };
}

function staleRefusals(standing: Standing, { process, seenHeads, heads, entries }: DecideFacts): readonly Refusal[] {
  const seen = new Set(seenHeads);
  return heads.filter((head) => !seen.has(head)).map((head) => {
    const entry = entries.find(({ hash }) => hash === head);
    const what = EVENT_WORDS[(entry?.event ?? "note") as ProjectEvent];
    const label = stepOf(process, entry?.step ?? "")?.label;
    const both: Text = label === undefined ? what : { zh: `${label.zh}：${what.zh}`, en: `${label.en}: ${what.en}` };
    return refuseHere(process, standing, "STALE", { what: both, entry: entry?.id ?? "", who: "" }, entry === undefined ? [] : [entry.person]);
  });
}

function factRefusals(standing: Standing, needs: readonly Need[], step: string, facts: DecideFacts, values: EntryValues): readonly Refusal[] {
  const { process, row, comment, lacking } = facts;
  const found = stepOf(process, step);
  const refusals: Refusal[] = [];
  const isAnswerOfSeveral = found?.act === "review" && !completesReview(process, standing, values);
  if (needs.includes("complete") && found !== null && !isAnswerOfSeveral) {
    for (const field of found.requires.fields) {
      if (String(row.get(field) ?? "").trim() === "") refusals.push(refuse("MISSING_FIELD", found.clause, { field: fieldLabel(process.regulation, field) }));
    }
    for (const what of lacking) refusals.push(refuse("MISSING_ROWS", found.clause, { what }));
  }
  if (needs.includes("comment") && comment.trim() === "") refusals.push(refuseHere(process, standing, "NO_COMMENT"));
  return refusals;
}

/** A text longer than this that no step freezes is not repeated in the ledger: a cell has its limit. */
const LONG_TEXT = 2000;

/** What an act approves or hands in, as it stands in the row: the fields that its step requires and freezes; a review shows what the approval after it will freeze. */
function shownValues(id: string, event: ProjectEvent, { process, row }: DecideFacts): EntryValues {
  const step = stepOf(process, id);
  if (step === null || !(DOING.has(event) || event === "takeOver")) return {};
  const at = process.indexOf.get(id) ?? -1;
  const steps = event === "takeOver" ? process.sequence.slice(0, at + 1) : [step];
  const ahead = step.act === "review" ? (process.sequence.slice(at).find(({ act }) => act === "approve")?.freezes ?? []) : [];
  const frozen = [...steps.flatMap(({ freezes }) => freezes), ...ahead];
  const required = steps.flatMap(({ requires }) => requires.fields).filter((field) => String(row.get(field) ?? "").length <= LONG_TEXT);
  return Object.fromEntries([...new Set([...frozen, ...required])].sort().map((field) => [field, row.get(field) ?? ""]));
}

/** Fields' values are the row's own, unless the act is about new ones. */
function saidValues(event: ProjectEvent, values: EntryValues): EntryValues {
  if (event === "change" || event === "rebaseline" || event === "note") return values;
  return Object.fromEntries(Object.entries(values).filter(([id]) => id.startsWith("@")));
}
