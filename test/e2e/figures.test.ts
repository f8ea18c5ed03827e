import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { costDeviation, daysLate, progressDeviation, type ProjectFigures } from "../oracle/deviations";
import { overviewFigures, type OverviewProject, type OverviewRow } from "../oracle/overview-figures";
import { openWorkbook } from "../../src/host/file/open-workbook";
import { saveWorkbook } from "../../src/host/file/save-workbook";
import { cellName } from "../../src/host/model/address";
import { buildManyTypes } from "../fixtures/messy-workbooks";
import { ROOT } from "../architecture/source-files";
import { runCli } from "../main/cli/run-cli";
import { printToPdf, recalculate, withLibreOffice, type LibreOfficeValue } from "./libreoffice";
import { hasPdfToText, readPdfPages } from "./pdf-pages";
import { plain } from "./workbook-contents";

const STATUS_DATE = 46_349; // 2026-11-23
const TYPES = ["新产品推广", "市场调研", "营销活动", "客户关系管理", "品牌形象提升"];
const STAGES = ["立项", "计划", "执行", "监控", "收尾"];
const FIRST_ROW = 6, LAST_ROW = 74;

/** A sheet's values by address; "" for an empty cell. */
type Read = (address: string) => LibreOfficeValue;

withLibreOffice()("figures of the sample's register", () => {
  const folder = mkdtempSync(join(tmpdir(), "register-figures-"));
  const file = join(folder, "register.xlsx");
  const sources: [name: string, list: Read, overview: Read][] = [];

  beforeAll(async () => {
    const run = await runCli("adopt", join(ROOT, "assets/samples/marketing-projects.xlsx"), "--sheet", "2025-2026项目", "--out", file, "--as-of", "2026-11-23");
    if (run.exitCode !== 0) throw new Error(run.stderr);
    const opened = openWorkbook(readFileSync(file), { fileName: file });
    if (!opened.ok) throw new Error(opened.message.zh);
    const here = (sheet: string): Read => {
      const values = new Map<string, LibreOfficeValue>();
      for (const [row, line] of opened.workbook.sheetByName(sheet)!.rows) for (const [column, cell] of line) values.set(cellName(row, column), plain(cell.value));
      return (address) => values.get(address) ?? "";
    };
    const libreOffice = recalculate(file);
    const there = (sheet: string): Read => (address) => libreOffice.get(sheet)?.get(address) ?? "";
    sources.push(["the host", here("2025-2026项目"), here("总览")], ["LibreOffice", there("2025-2026项目"), there("总览")]);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("E2E-8 the three deviations of every row are those of the plain calculation, in the host and in LibreOffice", () => {
    for (const [name, list] of sources) {
      let projects = 0;
      for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
        if (list(`U${row}`) !== "项目") {
          expect([name, row, list(`R${row}`), list(`S${row}`), list(`T${row}`)]).toEqual([name, row, "", "", ""]);
          continue;
        }
        projects++;
        const figures = figuresOf(list, row);
        const inTenThousand = { ...figures, actualCost: figures.actualCost === null ? null : figures.actualCost / 10_000 };
        expectClose([name, row, "R"], list(`R${row}`), daysLate(figures, STATUS_DATE));
        expectClose([name, row, "S"], list(`S${row}`), costDeviation(inTenThousand));
        expectClose([name, row, "T"], list(`T${row}`), progressDeviation(figures, STATUS_DATE));
      }
      expect([name, projects]).toEqual([name, 60]);
    }
  });

  test("E2E-9 every figure of 总览 is that of the plain calculation, in the host and in LibreOffice", () => {
    for (const [name, list, overview] of sources) {
      const projects: OverviewProject[] = [];
      for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
        if (list(`U${row}`) === "项目") projects.push({ ...figuresOf(list, row), type: textAt(list, `E${row}`), stage: textAt(list, `P${row}`), hasNumber: list(`C${row}`) !== "" });
      }
      const expected = overviewFigures(projects, TYPES, STAGES, STATUS_DATE, -4);
      const rowOf = (label: string): number => {
        for (let row = 1; row <= 60; row++) if (overview(`A${row}`) === label) return row;
        throw new Error(`总览 has no row “${label}” in ${name}`);
      };
      const check = (label: string, wanted: OverviewRow) => {
        const row = rowOf(label);
        const figures = [...wanted.byStage, wanted.projects, wanted.budget, wanted.actualCost, wanted.overspent, wanted.late];
        figures.forEach((figure, i) => expectClose([name, label, i], overview(cellName(row - 1, i + 1)), figure));
      };
      for (const type of TYPES) check(type, expected.types.get(type)!);
      check("其他类别", expected.otherTypes);
      check("未填类别", expected.noType);
      check("合计", expected.total);
      [...expected.lateByStage, expected.total.late].forEach((figure, i) => expectClose([name, "late", i], overview(cellName(rowOf("其中延期") - 1, i + 1)), figure));
      [...expected.worstByStage, expected.total.worst].forEach((figure, i) => expectClose([name, "worst", i], overview(cellName(rowOf("最多延期（天）") - 1, i + 1)), figure));
      expectClose([name, "no number"], overview(`B${rowOf("没有编号的项目")}`), expected.withoutNumber);
    }
  });

  test("E2E-10 总览 prints on A4 landscape, one page wide, nothing cut", () => {
    if (!hasPdfToText()) {
      if (process.env.CI) throw new Error("pdftotext is missing: apt-get install poppler-utils");
      return console.warn("SKIPPED: pdftotext is missing. Debian/Ubuntu: apt-get install poppler-utils");
    }
    const pages = readPdfPages(printToPdf(file)).filter((page) => page.text.includes("项目总览") || page.text.includes("超支项目"));
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect([Math.round(page!.width), Math.round(page!.height)]).toEqual([842, 595]);
    for (const header of ["项目类别", ...STAGES, "项目数", "超支项目", "延期项目", "合计", "待清理"]) expect(page!.text).toContain(header);
    for (const word of page!.words) expect([word.text, word.left >= 0 && word.right <= page!.width && word.bottom <= page!.height]).toEqual([word.text, true]);
    expect(page!.text).toMatch(/第\d+页共\d+页/);
  }, 120_000);

  test("E2E-13 a long 总览 goes over several pages, each with the title rows", async () => {
    if (!hasPdfToText()) return console.warn("SKIPPED: pdftotext is missing. Debian/Ubuntu: apt-get install poppler-utils");
    const input = join(folder, "many-types.xlsx"), output = join(folder, "many-types-register.xlsx");
    writeFileSync(input, saveWorkbook(buildManyTypes(60)));
    expect((await runCli("adopt", input, "--sheet", "项目", "--out", output, "--as-of", "2026-11-23")).exitCode).toBe(0);
    const pages = readPdfPages(printToPdf(output)).filter((page) => page.text.includes("超支项目"));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(Math.round(page.width)).toBe(842);
      for (const header of ["项目总览", "项目类别", ...STAGES, "项目数", "延期项目"]) expect(page.text).toContain(header);
    }
    const all = pages.map((page) => page.text).join("");
    for (let i = 1; i <= 60; i++) expect(all).toContain(`类别${String(i).padStart(3, "0")}`);
  }, 120_000);
});

function textAt(list: Read, address: string): string {
  const value = list(address);
  return typeof value === "string" ? value : "";
}

function figuresOf(list: Read, row: number): ProjectFigures {
  const number = (address: string): number | null => {
    const value = list(address);
    return typeof value === "number" ? value : null;
  };
  // A sign or two for "not yet" (—, 待定) is no end; a longer text is one that nobody can read.
  const actualEnd = list(`J${row}`);
  return {
    start: number(`H${row}`), plannedEnd: number(`I${row}`), actualEnd: typeof actualEnd === "number" ? actualEnd : textAt(list, `J${row}`).trim().length < 3 ? null : "unreadable",
    budget: number(`K${row}`), actualCost: number(`L${row}`), progress: number(`O${row}`),
  };
}

function expectClose(where: unknown, got: LibreOfficeValue, wanted: number | null): void {
  if (wanted === null) expect([where, got]).toEqual([where, ""]);
  else expect([where, typeof got === "number" && Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)) ? wanted : got]).toEqual([where, wanted]);
}
