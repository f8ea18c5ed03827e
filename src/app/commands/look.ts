/** Looks at a sheet: is a register here already, are there lists, or is there nothing to convert? Two syncs, nothing written. */

import { inspectSheet, obstacleTo } from "../../core/adoption/inspect-sheet";
import { listAt } from "../../core/adoption/list-at";
import type { FoundList } from "../../core/adoption/plan";
import { fail, succeed, type Problem, type Result } from "../../core/problems/problem";
import type { Unreadable } from "../session/state";
import type { SheetReading, WorkbookPort } from "../workbook-port";
import { findRegister, isRegulated, type FoundRegister } from "./find-register";

export type Looking =
  | { readonly kind: "regulated"; readonly sheet: string }
  | { readonly kind: "register"; readonly register: FoundRegister; readonly toClean: readonly Unreadable[] }
  | { readonly kind: "lists"; readonly reading: SheetReading; readonly lists: readonly [FoundList, ...FoundList[]] }
  | { readonly kind: "nothing"; readonly sheet: string; readonly problem: Problem };

/** What of a register's sheet still cannot be read. */
export type CountToClean = (sheet: string, reading: SheetReading) => Promise<Result<readonly Unreadable[]>>;

/** `sheet`: null is the active one. */
export async function look(workbook: WorkbookPort, sheet: string | null, countToClean: CountToClean): Promise<Result<Looking>> {
  const read = await workbook.readSheet(sheet, []);
  if (!read.ok) return read;
  const { facts, snapshot } = read.value;
  const register = findRegister(facts);
  if (isRegulated(facts)) return succeed({ kind: "regulated", sheet: register?.sheet ?? snapshot.sheet });
  if (register !== null) {
    const toClean = await countToClean(register.sheet, read.value);
    return toClean.ok ? succeed({ kind: "register", register, toClean: toClean.value }) : toClean;
  }
  const found = inspectSheet(snapshot, facts);
  return succeed(found.ok ? toLooking(read.value, found.value) : { kind: "nothing", sheet: snapshot.sheet, problem: found.problem });
}

/** Takes what is selected on the active sheet as the list, its first row as the header. */
export async function lookAtSelection(workbook: WorkbookPort): Promise<Result<Looking>> {
  const read = await workbook.readSheet(null, []);
  if (!read.ok) return read;
  const { facts, snapshot } = read.value;
  const obstacle = obstacleTo(snapshot, facts);
  const list = obstacle === null ? listAt(snapshot, facts.selection) : { ok: false as const, problem: obstacle };
  return succeed(list.ok ? toLooking(read.value, [list.value]) : { kind: "nothing", sheet: snapshot.sheet, problem: list.problem });
}

function toLooking(reading: SheetReading, lists: readonly FoundList[]): Looking {
  const [first, ...rest] = lists;
  const { sheet } = reading.snapshot;
  return first === undefined ? { kind: "nothing", sheet, problem: fail("NO_LIST", { sheet, got: "0" }).problem } : { kind: "lists", reading, lists: [first, ...rest] };
}
