/** May this person do it, in which role and for whom; else who could, in words. */

import type { CellValue } from "../blueprint/operations";
import { excludedFrom, findExcluded, judgedBy, rolesFor, submitters, type Act } from "./persons";
import { stepOf, type Process } from "./process";
import { refuse, type Refusal } from "./refusals";
import type { Roster } from "./roster";
import { toPersonKey } from "../approvals/person-key";
import type { Standing } from "./standing";
import { MACHINE } from "./table";
import { isNamedInRow, whoHas, type Candidate, type WhoFacts } from "./who";

export interface PersonFacts {
  readonly process: Process;
  readonly roster: Roster;
  /** Today where the person is, ISO. */
  readonly day: string;
  /** The project's row as it stands, by field id. */
  readonly row: ReadonlyMap<string, CellValue>;
}

export interface PersonAnswer {
  readonly refusals: readonly Refusal[];
  readonly role: string;
  readonly actsFor: string;
}

/** The answer for one person. */
export function personAnswer(standing: Standing, act: Act, person: string, facts: PersonFacts): PersonAnswer {
  const { process } = facts;
  const judged = judgedBy(process, standing, act);
  const clause = judged?.clause ?? "";
  const none = { role: "", actsFor: "" };
  if (person.trim() === "") return { ...none, refusals: [refuse("NO_PERSON", clause)] };
  const cell = MACHINE[standing.state][act.event];
  if ("needs" in cell && cell.needs.includes("submitter")) {
    const who = submitters(process, standing);
    const isOne = who.some((one) => toPersonKey(one) === toPersonKey(person));
    return { role: stepOf(process, standing.due)?.role ?? "", actsFor: "", refusals: isOne ? [] : [refuse("NOT_SUBMITTER", clause, {}, who)] };
  }
  const roles = rolesFor(process, standing, act);
  const could = whoCould(standing, act, facts);
  const mine = could.find(({ name }) => toPersonKey(name) === toPersonKey(person));
  const excluded = excludedFrom(process, standing, act);
  const who = [...new Set(could.map(({ name }) => name))];
  const self = findExcluded(excluded, person);
  if (self !== null) return { ...none, refusals: [refuse("SAME_PERSON", clause, { person, other: self.step.label }, who)] };
  if (mine !== undefined) return { role: mine.role, actsFor: mine.principal, refusals: [] };
  const all = whoHas(roles, whoFacts(facts));
  const stoodInFor = all.find(({ name, principal }) => toPersonKey(name) === toPersonKey(person) && findExcluded(excluded, principal) !== null);
  if (stoodInFor !== undefined) return { ...none, refusals: [refuse("DELEGATED_BY_SAME", clause, { person, principal: stoodInFor.principal, other: findExcluded(excluded, stoodInFor.principal)!.step.label }, who)] };
  const role = process.regulation.roles.find(({ id }) => id === roles[0])?.label ?? roles[0] ?? "";
  // Facts may be entered by anybody where nobody is named for it; decisions need somebody whose they are.
  if (all.length === 0) return isOpenToAll(roles, judged?.act === "record" && act.event !== "takeOver", facts) ? { role: roles[0] ?? "", actsFor: "", refusals: [] } : { ...none, refusals: [refuse("NOBODY_IN_ROLE", clause, { role })] };
  return { ...none, refusals: [refuse("NOT_IN_ROLE", clause, { role, person }, who)] };
}

function isOpenToAll(roles: readonly string[], isRecord: boolean, { process, roster }: PersonFacts): boolean {
  return isRecord && (roster.people.length === 0 || roles.every((role) => isNamedInRow(process.regulation, role) || !roster.people.some((one) => one.roles.includes(role))));
}

/** Who could do it now, those that separation keeps away left out. */
export function whoCould(standing: Standing, act: Act, facts: PersonFacts): readonly Candidate[] {
  const excluded = excludedFrom(facts.process, standing, act);
  return whoHas(rolesFor(facts.process, standing, act), whoFacts(facts)).filter(({ name, principal }) => findExcluded(excluded, name) === null && findExcluded(excluded, principal) === null);
}

function whoFacts({ process, roster, day, row }: PersonFacts): WhoFacts {
  return { regulation: process.regulation, roster, days: [day], fieldText: (field) => String(row.get(field) ?? "") };
}
