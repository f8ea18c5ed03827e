/** The people of the workbook: their departments, roles with the days they hold them, and who stands in for whom. */

import type { RowReading } from "../register/contract";
import { serialToIso } from "../regulation/fields/serial-date";
import type { Regulation } from "../regulation/regulation";
import { VALUE, valueText, type LedgerEntry } from "../approvals/entry";
import { toPersonKey } from "../approvals/person-key";

export interface RosterPerson {
  readonly name: string;
  readonly department: string;
  /** Ids of roles. */
  readonly roles: readonly string[];
  /** First and last day in office (ISO); "" for open. */
  readonly from: string;
  readonly to: string;
}

export interface Delegation {
  readonly principal: string;
  readonly delegate: string;
  /** First and last day (ISO), "" for open. */
  readonly from: string;
  readonly to: string;
}

export interface Roster {
  readonly people: readonly RosterPerson[];
  readonly delegations: readonly Delegation[];
}

/** The rows of the roster's register (fields name, department, roles, from, to, delegate, delegatedFrom, delegatedUntil; any but the name may be missing). */
export function readRoster({ roles, registers }: Regulation, rows: readonly RowReading[], is1904: boolean): Roster {
  const register = registers.find(({ scope, key, fields }) => scope === "workbook" && fields.some(({ id, type }) => id === key.field && type === "person"));
  const nameField = register?.key.field ?? "name";
  const idOf = new Map(roles.flatMap(({ id, label }) => [[toPersonKey(label.zh), id], [toPersonKey(label.en), id], [toPersonKey(id), id]] as const));
  const people: RosterPerson[] = [];
  const delegations: Delegation[] = [];
  for (const row of rows) {
    const text = (id: string): string => String(row.values.get(id) ?? "").trim();
    const name = text(nameField);
    if (name === "") continue;
    const held = text("roles").split(/[、;；,，\n]/).flatMap((label) => idOf.get(toPersonKey(label)) ?? []);
    people.push({ name, department: text("department"), roles: held, from: day(row, "from", is1904), to: day(row, "to", is1904) });
    if (text("delegate") !== "") delegations.push({ principal: name, delegate: text("delegate"), from: day(row, "delegatedFrom", is1904), to: day(row, "delegatedUntil", is1904) });
  }
  return { people, delegations };
}

/** The delegations that stand in the ledger: each by the principal's own entry. */
export function delegationsOf(entries: readonly LedgerEntry[]): readonly Delegation[] {
  return entries.filter(({ event }) => event === "delegate").map(({ person, values }) => ({
    principal: person, delegate: valueText(values, VALUE.delegate), from: valueText(values, VALUE.firstDay), to: valueText(values, VALUE.lastDay),
  }));
}

export function isOn(day: string, from: string, to: string): boolean {
  return (from === "" || from <= day) && (to === "" || day <= to);
}

function day({ values }: RowReading, id: string, is1904: boolean): string {
  const value = values.get(id);
  return typeof value === "number" && value > 0 && value < 2_958_466 ? serialToIso(value, is1904) : "";
}
