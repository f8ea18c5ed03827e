/** A full register workbook: calls to make it and to add to it, and whether calculating it stays linear in its projects. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addProject } from "../../app/register/add-project";
import { newRegister } from "../../app/register/new-register";
import { openRegister } from "../../app/register/open-register";
import { readFormSource, registerNamed } from "../../app/register/form-input";
import { blockAddress } from "../../core/blueprint/addresses";
import type { CellValue } from "../../core/blueprint/operations";
import { buildForm } from "../../core/register/build-form";
import { projectsPlace } from "../../core/register/places";
import { projectsRegister, sequence } from "../../core/regulation/regulation";
import { createExcelWorkbook } from "../../excel/create-excel-workbook";
import { createCalculator } from "../../host/calc/create-calculator";
import { createHost, type Host } from "../../host/create-host";
import { openWorkbook } from "../../host/file/open-workbook";
import { startOffice } from "../../host/protocol/start-office";
import { marketingOperations as regulation } from "../../regulations/marketing-operations";
import { fastestMilliseconds, type Figure } from "./figure";
import { hasLibreOffice, recalculationMilliseconds } from "./libreoffice-recalculation";

const SIZES = [1_000, 10_000, 20_000] as const;
const LARGEST = SIZES[2];
const RUNS = 5;
const LINEAR = 1.3;

export async function registerFigures(keep: (name: string, bytes: Uint8Array) => void): Promise<Figure[]> {
  const created = createHost({});
  if (!created.ok) throw new Error(created.message.en);
  const { host } = created;
  const office = await startOffice(host.protocol);
  try {
    const making = await makeRegister();
    const empty = host.saveBytes();
    keep("new-register.xlsx", empty);
    const adding = await addOne();
    const files: Uint8Array[] = [];
    for (const size of SIZES) files.push(await withProjects(host, empty, size));
    keep("register-10000.xlsx", files[1] as Uint8Array);
    const here = [];
    for (const [index, file] of files.entries()) here.push(await hostMilliseconds(file, LARGEST / (SIZES[index] ?? LARGEST)));
    return [
      { figure: "new register: syncs", value: making, limit: 6, unit: "calls" },
      { figure: "adding a project: syncs", value: adding, limit: 2, unit: "calls" },
      { figure: "calculation a project, 20,000 / 1,000 projects, host", value: perProject(here), limit: LINEAR, unit: "ratio" },
      ...libreOfficeFigures(files),
    ];
  } finally {
    office.detach();
  }
}

async function makeRegister(): Promise<number> {
  const workbook = createExcelWorkbook();
  const made = await newRegister({ workbook, regulation, language: "zh", statusDate: null }, { regulation });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return syncsOf(workbook);
}

/** With the register open and its form filled in, as the pane has them. */
async function addOne(): Promise<number> {
  const deps = { workbook: createExcelWorkbook(), regulation, language: "zh", statusDate: null } as const;
  const opened = await openRegister(deps);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const source = await readFormSource(deps, opened.value, registerNamed(opened.value, projectsRegister(regulation).id), null);
  if (!source.ok) throw new Error(JSON.stringify(source.problem));
  const form = buildForm(source.value.input);
  const filled = { ...form, fields: form.fields.map((field) => (field.id === "projectName" ? { ...field, value: "春季推广" } : field)) };
  const before = syncsOf(deps.workbook);
  const added = await addProject(deps, opened.value, filled);
  if (!added.ok || added.value.kind !== "saved") throw new Error(JSON.stringify(added));
  return syncsOf(deps.workbook) - before;
}

function syncsOf(workbook: ReturnType<typeof createExcelWorkbook>): number {
  return workbook.trace().reduce((sum, { syncs }) => sum + syncs, 0);
}

/**
 * The file with so many projects, the oldest first and furthest, as registers grow. In a column where blanks and values take turns LibreOffice
 * looks for a cell from the top, which takes time in the square of the rows, whatever the formulas are.
 */
async function withProjects(host: Host, empty: Uint8Array, count: number): Promise<Uint8Array> {
  host.openBytes(empty, { fileName: "bench.xlsx" });
  const workbook = createExcelWorkbook();
  const opened = await openRegister({ workbook, regulation, language: "zh", statusDate: null });
  const place = opened.ok ? projectsPlace(opened.value.contract) : null;
  if (place === null) throw new Error("the new register has no projects");
  const { sheet, block, headers, headerOf, register } = place;
  const steps = ["", ...sequence(regulation).map(({ id }) => id)];
  const valuesOf = (index: number): ReadonlyMap<string, CellValue> => new Map<string, CellValue>([
    ["projectNumber", `PRJ-2026-${String(index + 1).padStart(5, "0")}`], ["projectName", `项目${index + 1}`], ["stage", "立项"], ["manager", "张伟"], ["department", "市场部"], ["projectType", "营销活动"],
    ["plannedStart", 46_000 + (index % 300)], ["plannedEnd", 46_100 + (index % 300)], ["actualStart", 46_005 + (index % 300)], ["budget", 10_000 + index], ["actualCost", index], ["progress", (index % 100) / 100],
    ["doneStep", steps[Math.floor(((count - 1 - index) / count) * steps.length)] ?? ""],
  ]);
  const grown = { ...block, bottom: block.top + count };
  const operations = [...new Set([...valuesOf(0).keys()])].map((id) => {
    const column = block.left + headers.indexOf(headerOf.get(id) ?? "");
    return { do: "values" as const, sheet, address: blockAddress({ top: block.top + 1, bottom: grown.bottom, left: column, right: column }), values: Array.from({ length: count }, (_, index) => [valuesOf(index).get(id) ?? ""]) };
  });
  const applied = await workbook.apply([{ do: "resizeTable", name: register.table, sheet, address: blockAddress(grown) }, ...operations]);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return host.saveBytes();
}

/**
 * Without a page or pane above it: one calculator, and nothing that listens. Each timed run calculates as many projects as the largest file
 * has, so that every size bears its share of the collection of garbage.
 */
async function hostMilliseconds(file: Uint8Array, times: number): Promise<number> {
  const opened = openWorkbook(file, { fileName: "bench.xlsx" });
  if (!opened.ok) throw new Error(opened.message.en);
  const calculator = createCalculator(opened.workbook);
  return (await fastestMilliseconds(RUNS, () => { for (let time = 0; time < times; time += 1) calculator.recalculateAll(); })) / times;
}

function libreOfficeFigures(files: readonly Uint8Array[]): Figure[] {
  if (!hasLibreOffice) {
    process.stderr.write("SKIPPED: the calculation in LibreOffice is not measured, as LibreOffice is missing. Debian/Ubuntu: apt-get install libreoffice-calc\n");
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "register-bench-"));
  try {
    const paths = files.map((_, index) => join(folder, `${SIZES[index] ?? 0}.xlsx`));
    paths.forEach((path, index) => writeFileSync(path, files[index] as Uint8Array));
    return [{ figure: "calculation a project, 20,000 / 1,000 projects, LibreOffice", value: perProject(recalculationMilliseconds(paths, RUNS)), limit: LINEAR, unit: "ratio" }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much longer a project takes in the largest file than in the smallest. */
function perProject(milliseconds: readonly number[]): number {
  const each = milliseconds.map((one, index) => one / (SIZES[index] ?? 1));
  return (each.at(-1) as number) / (each[0] as number);
}
