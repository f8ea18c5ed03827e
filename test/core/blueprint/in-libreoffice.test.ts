/** @jest-environment jsdom */
/** The new workbook in a saved file, where our add-in is nowhere: LibreOffice comes to the same states, open stages and verdicts as the host. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blockAddress, cellAddress, parseBlock } from "../../../src/core/blueprint/addresses";
import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import { registerColours } from "../../../src/core/blueprint/gates/register-colours";
import { registerRules } from "../../../src/core/blueprint/gates/register-rules";
import { buildNewWorkbook } from "../../../src/core/blueprint/new-workbook";
import type { CellValue, Operation } from "../../../src/core/blueprint/operations";
import { cellFormula } from "../../../src/core/formula/formula";
import type { Contract } from "../../../src/core/register/contract";
import { openedStage } from "../../../src/core/register/project-state";
import { sequence } from "../../../src/core/regulation/regulation";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { done } from "../../app/workbook-port-contract";
import { recalculate, withLibreOffice } from "../../e2e/libreoffice";
import { closeExcel, setupExcel } from "../../excel/setup-excel";
import { moved, type Row } from "./bench";

afterAll(closeExcel);

const STATUS = 46_200;
const EVERY = REGULATIONS.flatMap(({ name, regulation }) => (["zh", "en"] as const).map((language) => ({ name, regulation, language })));

/** Rows in every state, with values that are fine and values that are not. */
function projectRows({ regulation }: Contract): Row[] {
  const pattern = (nth: number): string => regulation.numbering.replace("{yyyy}", "2026").replace(/\{(n+)\}/, (_, digits: string) => String(nth).padStart(digits.length, "0"));
  const limit = regulation.registers.find(({ within }) => within !== undefined)!.within!.limit;
  const done = ["", ...sequence(regulation).map(({ id }) => id)];
  return done.map((doneStep, index): Row => ({
    projectNumber: index === 3 ? "bad" : pattern(index === 5 ? 4 : index), projectName: `Project ${index}`, doneStep, plannedStart: 46_000 + index, plannedEnd: 46_100 - 60 * (index % 3), stage: regulation.stages[index % regulation.stages.length]!.label.en,
    actualStart: index > 4 ? STATUS - 40 : "", [limit]: index % 4 === 0 ? "" : 1000, [`approved:${limit}`]: index % 2 === 0 ? "" : 1000 + (index % 3), manager: "A B", lead: "C D", progress: 0.2, actualCost: 900,
  }));
}

/** Fills a register, and puts the formulas of its rules and colours beside it: what they come to, row by row. */
function fill(contract: Contract, id: string, rows: readonly Row[]): { operations: Operation[]; asked: { sheet: string; cell: string; of: string }[] } {
  const { regulation, language } = contract;
  const place = contract.places.find(({ register }) => register.id === id)!;
  const specs = columnSpecs(regulation, place.register, language);
  const block = { ...place.block, bottom: place.block.top + rows.length };
  const gates = { regulation, language, place: { ...place, block }, rows: { top: block.top + 1, bottom: block.bottom }, specs, isAdopted: false, projects: contract.places.find(({ register }) => register.scope === "projects")! };
  const asked: { sheet: string; cell: string; of: string }[] = [];
  const questions = [...registerRules(gates), ...registerColours(gates)].flatMap((operation): [string, string][] => {
    if (operation.do === "conditionalFormat") return [[operation.address, operation.formula]];
    if (operation.do !== "validation" || operation.rule.source === undefined) return [];
    return [[operation.address, operation.rule.kind === "list" ? `=ROWS(${operation.rule.source.slice(1)})` : operation.rule.source]];
  });
  const formulas = rows.map((_, index) => questions.map(([of, formula], nth) => {
    asked.push({ sheet: place.sheet, cell: cellAddress(block.top + 1 + index, block.right + 3 + nth), of: `${of} ${formula}` });
    return moved(formula, index);
  }));
  specs.forEach(({ formula, id: spec }, column) => formula !== null && rows.forEach((_, index) => asked.push({ sheet: place.sheet, cell: cellAddress(block.top + 1 + index, column), of: spec })));
  return {
    asked,
    operations: [
      { do: "resizeTable", name: place.register.table, sheet: place.sheet, address: blockAddress(block) },
      { do: "values", sheet: place.sheet, address: blockAddress({ ...block, top: block.top + 1 }), values: rows.map((row) => specs.map((spec) => row[spec.id] ?? null)) },
      ...specs.flatMap(({ formula }, column): Operation[] => (formula === null ? [] : [{ do: "formulas", sheet: place.sheet, address: blockAddress({ ...block, top: block.top + 1, left: column, right: column }), formulas: cellFormula(formula) }])),
      { do: "formulas", sheet: place.sheet, address: blockAddress({ top: block.top + 1, bottom: block.bottom, left: block.right + 3, right: block.right + 2 + questions.length }), formulas },
    ],
  };
}

withLibreOffice()("in LibreOffice", () => {
  test.each(EVERY)("CORE-NEW-8 states, open stages, verdicts of the gates and colours are LibreOffice's too, for a project in every state: $name $language", async ({ regulation, language }) => {
    const { port, host } = await setupExcel({ Sheet1: [] });
    const { operations, contract } = buildNewWorkbook({ regulation, language, facts: done(await port.readFacts()), statusDate: STATUS, emptySheet: "Sheet1" });
    done(await port.apply(operations));
    const projects = contract.places.find(({ register }) => register.scope === "projects")!;
    const rows = projectRows(contract).map((row): Row => ({ ...row, stage: regulation.stages.find(({ label }) => label.en === row["stage"])!.label[language] }));
    const lines = contract.places.find(({ register }) => register.within !== undefined)!.register;
    const costs = rows.slice(0, 8).map((row, index): Row => ({ projectNumber: row["projectNumber"]!, [lines.key.field]: `X-${index}`, [lines.within!.amount]: 400 * index }));
    const [one, two] = [fill(contract, projects.register.id, rows), fill(contract, lines.id, costs)];
    done(await port.apply([...one.operations, ...two.operations]));
    const asked = [...one.asked, ...two.asked];
    expect(asked.length).toBeGreaterThan(300);
    const valueIn = ({ sheet, cell }: { sheet: string; cell: string }): CellValue | null => {
      const { top, left } = parseBlock(cell)!;
      const value = host.workbook.sheetByName(sheet)!.valueAt(top, left);
      return typeof value === "object" ? (value === null ? "" : String(value.code)) : value;
    };
    const ours = asked.map((one) => [one.of, one.cell, valueIn(one)]);
    expect(ours.filter(([, , value]) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), "new-"));
    try {
      writeFileSync(join(folder, "new.xlsx"), saveWorkbook(host.workbook));
      const theirs = recalculate(join(folder, "new.xlsx"));
      expect(asked.map((one) => [one.of, one.cell, theirs.get(one.sheet)!.get(one.cell) ?? ""])).toEqual(ours);
      const opened = columnSpecs(regulation, projects.register, language).findIndex(({ id }) => id === "openedStage");
      expect(rows.map((_, index) => theirs.get(projects.sheet)!.get(cellAddress(4 + index, opened)))).toEqual(rows.map((row) => openedStage(regulation, String(row["doneStep"]))));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
