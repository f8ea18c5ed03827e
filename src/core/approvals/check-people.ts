/** Had each person the role that day, and were people different where they must be? By the roster's dates and the delegations known then. */

import { excludedFrom, findExcluded, judgedBy, rolesFor } from "../stages/persons";
import type { Process } from "../stages/process";
import type { Roster } from "../stages/roster";
import type { Standing } from "../stages/standing";
import { isNamedInRow, whoHas } from "../stages/who";
import { VALUE, valueText, type LedgerEntry, type ProjectEvent } from "./entry";
import { find, type LedgerFinding } from "./finding";
import { toPersonKey } from "./person-key";

export interface PeopleFacts {
  readonly process: Process;
  readonly roster: Roster;
  readonly cell: string;
}

/** `before`: where the project stood when the entry was written. */
export function checkPerson(entry: LedgerEntry, before: Standing, { process, roster, cell }: PeopleFacts): readonly LedgerFinding[] {
  const act = { event: entry.event as ProjectEvent, step: entry.step };
  const principal = valueText(entry.values, VALUE.actsFor);
  const excluded = excludedFrom(process, before, act);
  const same = findExcluded(excluded, entry.person) ?? (principal === "" ? null : findExcluded(excluded, principal));
  const findings: LedgerFinding[] = [];
  if (same !== null) findings.push(find("samePerson", { cell, entry, field: "person", words: { step: same.step.label, clause: judgedBy(process, before, act)?.clause ?? "" } }));
  const roles = rolesFor(process, before, act);
  // Who the project's row named then is not known now; its roles are judged when somebody acts.
  if (roles.length === 0 || roles.some((role) => isNamedInRow(process.regulation, role))) return findings;
  const who = whoHas(roles, { regulation: process.regulation, roster, days: daysAround(entry.time), fieldText: null });
  const isOpen = who.length === 0 && judgedBy(process, before, act)?.act === "record" && act.event !== "takeOver";
  const isHolder = who.some((one) => toPersonKey(one.name) === toPersonKey(entry.person) && one.role === entry.role && toPersonKey(one.principal) === toPersonKey(principal));
  if (!isHolder && !isOpen) {
    const role = process.regulation.roles.find(({ id }) => id === roles[0])?.label ?? roles[0]!;
    findings.push(find("notInRole", { cell, entry, field: "role", words: { role } }));
  }
  return findings;
}

/** The day in UTC and those around it: where the person was, it may have been either. */
export function daysAround(time: string): readonly string[] {
  const noon = Date.parse(`${time.slice(0, 10)}T12:00:00Z`);
  return [-1, 0, 1].map((days) => new Date(noon + days * 86_400_000).toISOString().slice(0, 10));
}
