/** The gates of a whole new workbook where the add-in is not installed: in LibreOffice, and in the host's own cells. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openedStage } from "../../src/core/register/project-state";
import { sequence } from "../../src/core/regulation/regulation";
import { beginEdit, commitEdit } from "../../src/host/grid/session/edit-cell";
import { GridSession } from "../../src/host/grid/session/grid-session";
import { selectCell } from "../../src/host/grid/session/move-selection";
import { gridTexts } from "../../src/host/grid/texts";
import { activateSheet } from "../../src/host/model/edit/sheets";
import { saveWorkbook } from "../../src/host/file/save-workbook";
import { cellName } from "../../src/host/model/address";
import { writeFormula } from "../../src/host/model/edit/write";
import { translateFormula } from "../../src/host/model/references/translate-formula";
import { listItems, validationAt } from "../../src/host/model/rules/validation";
import type { Workbook } from "../../src/host/model/workbook";
import { marketingOperations as regulation } from "../../src/regulations/marketing-operations";
import { printToPdf, recalculate, resave, withLibreOffice } from "./libreoffice";
import { fillProjects, makeNewWorkbook, openCalculated, type ProjectsTable } from "./new-workbook";
import { hasPdfToText, readPdfPages } from "./pdf-pages";

type Row = Record<string, string | number>;

const START = 46_082; // 2026-03-01
const STEPS = ["", ...sequence(regulation).map(({ id }) => id)];
const hasDone = (done: string, step: string): boolean => STEPS.indexOf(done) >= STEPS.indexOf(step);

/** One project for each state, once as approved and once with other values put in by a program. */
const PROJECTS: readonly (Row & { readonly isWrong: number })[] = STEPS.flatMap((doneStep, index) => [false, true].map((isWrong) => {
  const project: Row & { isWrong: number } = {
    isWrong: Number(isWrong), projectNumber: `PRJ-2026-${String(2 * index + (isWrong ? 2 : 1)).padStart(3, "0")}`, projectName: `项目${index}${isWrong ? "乙" : "甲"}`, stage: "立项", department: "市场部", manager: "张伟", doneStep,
    budget: isWrong ? 1200 : 1000, objectives: isWrong ? "增长20%" : "增长10%", outcomes: "新客户", plannedStart: START, plannedEnd: isWrong ? START - 10 : START + 60,
  };
  if (hasDone(doneStep, "initiationApproval")) Object.assign(project, { "approved:budget": 1000, "approved:objectives": "增长10%" });
  if (hasDone(doneStep, "planApproval")) Object.assign(project, { "approved:plannedStart": START, "approved:plannedEnd": START + 60 });
  return project;
}));

/** What the rule of a cell must say of the value that stands in it. */
const EXPECTED: Readonly<Record<string, (project: Row) => boolean>> = {
  projectNumber: () => true,
  budget: (project) => project["approved:budget"] === undefined || project["budget"] === project["approved:budget"],
  objectives: (project) => project["approved:objectives"] === undefined || project["objectives"] === project["approved:objectives"],
  plannedEnd: (project) => (project["approved:plannedEnd"] === undefined ? Number(project["plannedEnd"]) >= Number(project["plannedStart"]) : project["plannedEnd"] === project["approved:plannedEnd"]),
  doneStep: () => false,
  nextStep: () => false,
};

withLibreOffice()("gates of a new workbook without the add-in", () => {
  const folder = mkdtempSync(join(tmpdir(), "register-gates-"));
  const file = join(folder, "gates.xlsx");
  let ours: Workbook;
  let table: ProjectsTable;
  const probes: { readonly cell: string; readonly says: string; readonly expected: number | string }[] = [];

  beforeAll(async () => {
    ours = openCalculated(await makeNewWorkbook(folder, "marketing", "zh"));
    table = fillProjects(ours, regulation, "zh", PROJECTS.map(({ isWrong: _, ...project }) => project));
    const { sheet, top, columnOf, beside } = table;
    // What each rule says of its own cell, beside the table in the same row, as a cell can show it.
    ours.transact("probe", { kind: "user" }, () => PROJECTS.forEach((project, index) => {
      let column = beside;
      const probe = (id: string, show: (formula: string) => string, expected: number | string): void => {
        const place = { row: top + index, column: columnOf(id) };
        const rule = validationAt(sheet, place.row, place.column)!;
        const [first] = rule.ranges;
        const formula = translateFormula(rule.formula1!, { row: first!.top, column: first!.left }, place);
        const cell = { top: place.row, bottom: place.row, left: column, right: column };
        writeFormula(sheet, cell, show(formula));
        probes.push({ cell: cellName(place.row, column), says: `${id} of ${project["projectNumber"]} after “${project["doneStep"]}”`, expected });
        column += 1;
      };
      const opened = openedStage(regulation, String(project["doneStep"]));
      probe("stage", (list) => `=COUNTA(${list})`, opened);
      probe("stage", (list) => `=INDEX(${list},COUNTA(${list}))`, regulation.stages[opened - 1]!.label.zh);
      for (const [id, isFine] of Object.entries(EXPECTED)) probe(id, (formula) => `=IF(${formula},1,0)`, Number(isFine(project)));
    }));
    writeFileSync(file, saveWorkbook(ours));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("GATE-LO-1 for a project in every state, the rules say the same in LibreOffice, in the host and by the plain calculation: open stages, frozen values, order of dates", () => {
    const theirs = recalculate(file).get(table.sheet.name)!;
    const here = (cell: string) => {
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return table.sheet.valueAt(Number(row) - 1, column);
    };
    expect(probes.length).toBe(PROJECTS.length * (2 + Object.keys(EXPECTED).length));
    expect(probes.filter(({ cell, expected }) => here(cell) !== expected).map(({ cell, says, expected }) => [says, here(cell), expected])).toEqual([]);
    expect(probes.filter(({ cell, expected }) => theirs.get(cell) !== expected).map(({ cell, says, expected }) => [says, theirs.get(cell), expected])).toEqual([]);
    expect(new Set(probes.map(({ expected }) => expected)).size).toBeGreaterThan(5);
  }, 120_000);

  test("GATE-LO-2 LibreOffice reads back every rule of every sheet as it was meant", () => {
    writeFileSync(join(folder, "theirs.xlsx"), resave(file));
    const theirs = openCalculated(join(folder, "theirs.xlsx"));
    for (const sheet of ours.parts.sheets) {
      const rulesOf = (workbook: Workbook) => workbook.sheetByName(sheet.name)!.parts.validations
        .map(({ type, formula1, ranges, ignoreBlanks, alert, prompt }) => ({
          type, ignoreBlanks, style: alert.style, message: alert.message, prompt: prompt.message, formula1: formula1?.replaceAll(/\bTRUE\b/g, "1").replaceAll(/\bFALSE\b/g, "0"),
          cells: ranges.map((range) => JSON.stringify(range)).sort(),
        }))
        .sort((a, b) => a.cells.join().localeCompare(b.cells.join()));
      expect([sheet.name, rulesOf(theirs)]).toEqual([sheet.name, rulesOf(ours)]);
    }
    const stageRow = table.top + 2 * STEPS.indexOf("planApproval");
    expect(listItems(theirs.sheetByName(table.sheet.name)!, stageRow, table.columnOf("stage"))).toEqual(["立项", "计划", "执行"]);
  }, 120_000);

  test("GATE-LO-3 wrong values that a program put in are coloured and marked on the page that LibreOffice prints", () => {
    if (!hasPdfToText()) {
      if (process.env.CI) throw new Error("pdftotext is missing: apt-get install poppler-utils");
      return console.warn("SKIPPED: pdftotext is missing. Debian/Ubuntu: apt-get install poppler-utils");
    }
    const pdf = printToPdf(file);
    writeFileSync(join(folder, "gates.pdf"), pdf);
    const pages = readPdfPages(pdf);
    const wrongBudgets = PROJECTS.filter((project) => !EXPECTED["budget"]!(project)).length;
    const marks = pages.flatMap((page, index) => page.words.filter((word) => word.text.startsWith("■")).map((word) => ({ word, index })));
    const next = (of: (typeof marks)[number]): string => pages[of.index]!.words.find((word) => Math.abs(word.top - of.word.top) < 1 && word.left >= of.word.left && /\d/.test(word.text))?.text ?? "";
    const budgets = marks.filter((mark) => next(mark).includes("1,200.00"));
    expect(budgets).toHaveLength(wrongBudgets);
    for (const { word, index } of budgets) expect(colourAt(join(folder, "gates.pdf"), index + 1, word.left - 0.6, (word.top + word.bottom) / 2)).toEqual([0xff, 0xe3, 0xe6]);
  }, 120_000);
});

test("GATE-GRID-1 whoever types into the host's cells is refused with our words: a stage that is not open, another approved budget, an end before its start, a used or badly formed number, a helper column", async () => {
  const folder = mkdtempSync(join(tmpdir(), "register-typed-"));
  try {
    const workbook = openCalculated(await makeNewWorkbook(folder, "marketing", "zh"));
    const table = fillProjects(workbook, regulation, "zh", [
      { projectNumber: "PRJ-2026-001", projectName: "春季推广", stage: "立项", plannedStart: START, plannedEnd: START + 60, budget: 500 },
      { projectNumber: "PRJ-2026-002", projectName: "新品上市", stage: "计划", doneStep: "initiationApproval", budget: 1000, "approved:budget": 1000 },
    ]);
    const session = new GridSession(workbook, { texts: gridTexts("zh-CN"), onEditMode: () => undefined });
    activateSheet(table.sheet);
    const type = (index: number, id: string, text: string): string => {
      session.select(selectCell(table.sheet, { row: table.top + index, column: table.columnOf(id) }));
      beginEdit(session, { mode: "enter", text });
      commitEdit(session);
      const { dialog } = session.getState();
      dialog?.dismiss();
      return dialog === null ? "done" : `${dialog.kind}: ${dialog.message}`;
    };
    expect(type(0, "stage", "执行")).toMatch(/^stop: .*阶段.*下一步/);
    expect(type(1, "stage", "立项")).toBe("done");
    expect(type(1, "stage", "计划")).toBe("done");
    expect(type(1, "budget", "1200")).toMatch(/^stop: .*(立项批准).*(4\.1\.3)/);
    expect(type(1, "budget", "1000")).toBe("done");
    expect(type(0, "budget", "600")).toBe("done");
    expect(type(0, "plannedEnd", "2026-02-01")).toMatch(/^stop: .*不早于“计划开始”/);
    expect(type(0, "plannedEnd", "2026-06-01")).toBe("done");
    expect(type(0, "projectNumber", "PRJ-2026-002")).toMatch(/^stop: /);
    expect(type(0, "projectNumber", "2026-3")).toMatch(/^stop: .*PRJ-2026-001/);
    expect(type(0, "doneStep", "planApproval")).toMatch(/^stop: /);
    expect(type(0, "nextStep", "什么都不做")).toMatch(/^stop: /);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

/** The colour of a point of a PDF's page; points from its top left. */
function colourAt(pdf: string, page: number, x: number, y: number): number[] {
  const scale = 4;
  const image = execFileSync("pdftoppm", ["-f", String(page), "-l", String(page), "-r", String(72 * scale), "-x", String(Math.round(x * scale)), "-y", String(Math.round(y * scale)), "-W", "1", "-H", "1", pdf]);
  return [...image.subarray(image.length - 3)];
}
