/** The project that the cursor is on: in the projects' table, or named by a row of another register. */

import { blockAddress } from "../../core/blueprint/addresses";
import { succeed, type Result } from "../../core/problems/problem";
import { projectNumberField } from "../../core/register/build-form";
import type { ProjectCard } from "../../core/register/card";
import type { RegisterPlace, RowReading } from "../../core/register/contract";
import { rowFrom } from "../../core/register/places";
import { projectCard } from "../../core/register/project-card";
import { FIELD } from "../../core/regulation/regulation";
import { statusDay, type RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import { readProject } from "./read-project";

export interface ProjectAtCursor {
  /** Null where the cursor is on no project. */
  readonly card: ProjectCard | null;
  /** The contract with the places as they are now. */
  readonly opened: OpenedRegister;
}

/** Three syncs: the cursor, its row, and what belongs to the project. */
export async function projectAtCursor(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<ProjectAtCursor>> {
  const cursor = await deps.workbook.readCursor();
  if (!cursor.ok) return cursor;
  const { sheet, row, column } = cursor.value;
  const place = opened.contract.places.find((one) => one.sheet === sheet && row > one.block.top && column >= one.block.left && column <= one.block.right);
  if (place === undefined) return succeed({ card: null, opened });
  const read = await readRow(deps, place, row);
  if (!read.ok) return read;
  const number = String(read.value?.values.get(place.register.scope === "projects" ? FIELD.number : (projectNumberField(place.register) ?? "")) ?? "").trim();
  return number === "" ? succeed({ card: null, opened }) : cardOf(deps, opened, number);
}

/** The card of a project by its number; none where no row has it. One sync. */
export async function cardOf(deps: RegisterDeps, opened: OpenedRegister, number: string): Promise<Result<ProjectAtCursor>> {
  const project = await readProject(deps, opened, number);
  if (!project.ok) return project.problem.code === "PROJECT_GONE" ? succeed({ card: null, opened }) : project;
  const { facts, registers } = project.value;
  return succeed({ card: projectCard({ ...facts, statusDate: statusDay(deps, facts.contract.is1904) }), opened: { ...opened, contract: registers.contract } });
}

async function readRow(deps: RegisterDeps, place: RegisterPlace, row: number): Promise<Result<RowReading | null>> {
  const cells = await deps.workbook.readValues(place.sheet, blockAddress({ ...place.block, top: row, bottom: row }));
  if (!cells.ok) return cells;
  const [values] = cells.value ?? [];
  return succeed(values === undefined ? null : rowFrom(place, row, values));
}
