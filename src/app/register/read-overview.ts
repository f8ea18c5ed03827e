/** The pane's overview of the register, and the list of all registers: one sync each. */

import { cellAddress, onSheet } from "../../core/blueprint/addresses";
import { COMPLETION_TABLE } from "../../core/amendment/completion-record";
import { succeed, type Result } from "../../core/problems/problem";
import { overviewFigures } from "../../core/register/overview-figures";
import { placeOf, projectsPlace } from "../../core/register/places";
import { isBlank } from "../../core/register/project-state";
import { FIELD, projectsRegister } from "../../core/regulation/regulation";
import { findRegister } from "../commands/find-register";
import { statusDay, type RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import { projectColumns } from "./read-project";
import { readRegisters } from "./read-registers";
import type { RegisterScreen } from "./state";
import { isSameName } from "../../core/same-name";

type Screen<K extends RegisterScreen["kind"]> = Extract<RegisterScreen, { readonly kind: K }>;

export async function readOverview(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<Screen<"overview">>> {
  const { contract, facts } = opened;
  const projects = projectsRegister(contract.regulation);
  const place = projectsPlace(contract);
  const shape = { kind: "overview", overviewSheet: facts.statusDateSheet, canComplete: !contract.hasGates, projectsRegister: place === null || !contract.hasGates ? null : projects.id } as const;
  if (place === null) return succeed({ ...shape, sheet: facts.activeSheet, counts: [], toDo: [] });
  const read = await readRegisters(deps, opened, { rows: [{ register: projects, columns: projectColumns(contract, projects) }] });
  if (!read.ok) return read;
  const setting = { statusDate: statusDay(deps, contract.is1904), is1904: contract.is1904 };
  return succeed({ ...shape, sheet: place.sheet, ...overviewFigures(read.value.contract, read.value.rows(projects), setting, deps.language) });
}

export async function readRegisterList(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<Screen<"more">>> {
  const { contract, facts, tables } = opened;
  const { regulation } = contract;
  const present = regulation.registers.filter(({ id }) => placeOf(contract, id) !== null);
  const read = await readRegisters(deps, opened, { rows: present.map((register) => ({ register, columns: [register.key.field, FIELD.name] })) });
  if (!read.ok) return read;
  return succeed({
    kind: "more", regulationTitle: regulation.title[deps.language], edition: regulation.edition,
    registers: regulation.registers.map((register) => {
      const place = placeOf(read.value.contract, register.id);
      const rows = place === null ? [] : read.value.rows(register).filter(({ values }) => [...values.values()].some((value) => !isBlank(value)));
      return { id: register.id, label: register.label[deps.language], about: register.about[deps.language], cell: place === null ? null : onSheet(place.sheet, cellAddress(place.block.top, place.block.left)), count: rows.length };
    }),
    canUncomplete: tables.some(({ name }) => isSameName(name, COMPLETION_TABLE)),
    canRestore: findRegister(facts)?.backupSheet !== undefined && findRegister(facts)?.backupSheet !== null,
  });
}
