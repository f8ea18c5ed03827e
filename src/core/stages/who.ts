/** Who may act on a day: holders of the role, by the project's row or the roster, and those who stand in for them. */

import { projectsRegister, type Regulation } from "../regulation/regulation";
import { isOn, type Roster } from "./roster";
import { toPersonKey } from "../approvals/person-key";

export interface Candidate {
  readonly name: string;
  /** The role by which the person may act. */
  readonly role: string;
  /** For whom the person stands in; "" where in the own right. */
  readonly principal: string;
}

export interface WhoFacts {
  readonly regulation: Regulation;
  readonly roster: Roster;
  /** ISO; several where it is not known which day it was there. */
  readonly days: readonly string[];
  /** A field's text in the project's row; null where the row is not at hand: then roles that the row names have no known holder. */
  readonly fieldText: ((field: string) => string) | null;
}

/** In the own right first, in the roster's order. */
export function whoHas(roles: readonly string[], facts: WhoFacts): readonly Candidate[] {
  const own = roles.flatMap((role) => holders(role, facts).map((name): Candidate => ({ name, role, principal: "" })));
  const standIns = own.flatMap(({ name, role }) =>
    facts.roster.delegations
      .filter(({ principal, from, to }) => toPersonKey(principal) === toPersonKey(name) && facts.days.some((day) => isOn(day, from, to)))
      .map(({ delegate }): Candidate => ({ name: delegate, role, principal: name })));
  const seen = new Set<string>();
  return [...own, ...standIns].filter(({ name, role, principal }) => {
    const key = [toPersonKey(name), role, toPersonKey(principal)].join("\n");
    return toPersonKey(name) !== "" && !seen.has(key) && seen.add(key);
  });
}

/** Does the project's row say who has the role, not the roster? */
export function isNamedInRow({ roles }: Regulation, id: string): boolean {
  return roles.find((role) => role.id === id)?.field !== undefined;
}

/** Whoever keeps the register: the role of that id, where the regulation has it; else whoever decides in the end. */
export function keeperRole({ roles, steps }: Regulation): string {
  return roles.find(({ id }) => id === "registerKeeper")?.id ?? steps.findLast(({ act }) => act === "approve")?.role ?? roles[0]?.id ?? "";
}

function holders(id: string, { regulation, roster, days, fieldText }: WhoFacts): readonly string[] {
  const inOffice = roster.people.filter(({ from, to }) => days.some((day) => isOn(day, from, to)));
  const role = regulation.roles.find((one) => one.id === id);
  if (role?.field === undefined) return inOffice.filter(({ roles }) => roles.includes(id)).map(({ name }) => name);
  const named = fieldText?.(role.field).trim() ?? "";
  if (named === "") return inOffice.filter(({ roles }) => roles.includes(id)).map(({ name }) => name);
  const isDepartment = projectsRegister(regulation).fields.find((field) => field.id === role.field)?.type === "department";
  return isDepartment ? inOffice.filter(({ department }) => toPersonKey(department) === toPersonKey(named)).map(({ name }) => name) : [named];
}
