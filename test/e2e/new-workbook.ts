/** A new register workbook from the command line, and projects put into it as a program would: nothing of the add-in looks at them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnSpecs } from "../../src/core/blueprint/column-specs";
import type { Language } from "../../src/core/language";
import { projectsRegister, type Regulation } from "../../src/core/regulation/regulation";
import { createCalculator } from "../../src/host/calc/create-calculator";
import { openWorkbook } from "../../src/host/file/open-workbook";
import { writeValues } from "../../src/host/model/edit/write";
import type { Worksheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";
import { runCli } from "../main/cli/run-cli";

export async function makeNewWorkbook(folder: string, regulation: string, language: Language): Promise<string> {
  const file = join(folder, `new-${regulation}-${language}.xlsx`);
  const run = await runCli("new", "--regulation", regulation, "--lang", language, "--out", file);
  if (run.exitCode !== 0) throw new Error(run.stderr);
  return file;
}

export function openCalculated(file: string): Workbook {
  const opened = openWorkbook(readFileSync(file), { fileName: file });
  if (!opened.ok) throw new Error(opened.message.zh);
  return Object.assign(opened.workbook, { calculator: createCalculator(opened.workbook) });
}

export interface ProjectsTable {
  readonly sheet: Worksheet;
  /** 0-based, of the first project. */
  readonly top: number;
  /** The sheet's column of a spec's id. */
  readonly columnOf: (id: string) => number;
  /** The first column beside the table that is free. */
  readonly beside: number;
}

/** Writes the projects, by the ids of their columns, from the table's first row on. */
export function fillProjects(workbook: Workbook, regulation: Regulation, language: Language, projects: readonly Readonly<Record<string, string | number>>[]): ProjectsTable {
  const register = projectsRegister(regulation);
  const table = workbook.parts.tables.find(({ name }) => name === register.table);
  const sheet = workbook.parts.sheets.find(({ id }) => id === table?.sheetId);
  if (table === undefined || sheet === undefined) throw new Error(`the workbook has no table ${register.table}`);
  const headers = new Map(columnSpecs(regulation, register, language).map(({ id, header }) => [id, header]));
  const columnOf = (id: string): number => {
    const index = table.columns.findIndex(({ name }) => name === headers.get(id));
    if (index < 0) throw new Error(`the table lacks the column ${id}`);
    return table.range.left + index;
  };
  const top = table.range.top + 1;
  workbook.transact("fill", { kind: "user" }, () => {
    // One below the other, so that the table grows as it does when people type.
    projects.forEach((project, index) => {
      for (const [id, value] of Object.entries(project)) {
        const cell = { top: top + index, bottom: top + index, left: columnOf(id), right: columnOf(id) };
        writeValues(sheet, cell, [[value]]);
      }
    });
  });
  return { sheet, top, columnOf, beside: table.range.right + 2 };
}
