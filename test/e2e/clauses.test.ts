/** Every clause of the built-in regulation to the place in a new workbook that carries it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../src/host/file/open-workbook";
import type { Workbook } from "../../src/host/model/workbook";
import { fieldHeader } from "../../src/core/blueprint/column-specs";
import type { Language } from "../../src/core/language";
import { listById, registerById, type Regulation } from "../../src/core/regulation/regulation";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { runCli } from "../main/cli/run-cli";
import { plain } from "./workbook-contents";

/** The regulation's own clauses, as its text numbers them. */
const CLAUSES = [
  "1-3", "4", "4.1", "4.1.1", "4.1.2", "4.1.3", "4.2", "4.2.1", "4.2.2", "4.2.3", "4.3", "4.3.1", "4.3.2", "4.3.3", "4.4", "4.4.1", "4.4.2", "4.4.3", "4.5", "4.5.1", "4.5.2", "4.5.3",
  "5.1", "5.2", "5.3", "5.3.1", "5.4", "5.5", "6.1", "6.2", "6.3", "7.1", "7.2", "7.3", "7.4",
];

type Carrier = Regulation["clauses"][number]["carriedBy"][number];

describe.each<Language>(["zh", "en"])("the clauses in a new workbook (%s)", (language) => {
  const folder = mkdtempSync(join(tmpdir(), "register-clauses-"));
  let workbook: Workbook;

  beforeAll(async () => {
    const file = join(folder, "new.xlsx");
    const run = await runCli("new", "--regulation", "marketing", "--lang", language, "--out", file);
    if (run.exitCode !== 0) throw new Error(run.stderr);
    const opened = openWorkbook(readFileSync(file), { fileName: file });
    if (!opened.ok) throw new Error(opened.message.zh);
    workbook = opened.workbook;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** All values of a table, header and body. */
  const cellsOf = (table: string): unknown[] => {
    for (const sheet of workbook.parts.sheets) {
      const found = workbook.parts.tables.find((one) => one.name === table && one.sheetId === sheet.id);
      if (!found) continue;
      const { top, bottom, left, right } = found.range;
      const values: unknown[] = [];
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) values.push(plain(sheet.valueAt(row, column)));
      return values;
    }
    throw new Error(`no table ${table}`);
  };
  const holds = (table: string, text: string): string[] => (cellsOf(table).includes(text) ? [] : [`${table} lacks “${text}”`]);

  /** What is wrong with the place of one carrier; nothing where it is there. */
  const faultsOf = ({ kind, id }: Carrier): string[] => {
    const regulation = marketingOperations;
    const labelOf = (things: readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[]): string => things.find((one) => one.id === id)?.label[language] ?? `(no ${kind} ${id})`;
    if (kind === "whole") return [...holds("Regulation", regulation.title[language]), ...holds("Regulation", regulation.edition)];
    if (kind === "stage") return holds("Stages", labelOf(regulation.stages));
    if (kind === "step") return [...holds("Steps", labelOf(regulation.steps)), ...holds("Steps", id)];
    if (kind === "role") return holds("Roles", labelOf(regulation.roles));
    if (kind === "interval") return holds("Intervals", labelOf(regulation.intervals));
    if (kind === "report") return holds("Reports", labelOf(regulation.reports));
    if (kind === "threshold") return holds("Thresholds", regulation.thresholds[id as keyof Regulation["thresholds"]].label[language]);
    if (kind === "list") return listById(regulation, id)!.options.flatMap(({ label }) => holds(id === "projectTypes" ? "Types" : `${id[0]!.toUpperCase()}${id.slice(1)}Options`, label[language]));
    const [registerId, fieldId] = id.split(".") as [string, string?];
    const register = registerById(regulation, registerId)!;
    return register.fields.filter((field) => fieldId === undefined || field.id === fieldId).flatMap((field) => holds(register.table, fieldHeader(field, language)));
  };

  test("CLAUSE-1 each clause of the regulation is carried by something that the workbook holds", () => {
    const clauses = new Map(marketingOperations.clauses.map((clause) => [clause.id, clause]));
    expect(CLAUSES.filter((id) => !clauses.has(id))).toEqual([]);
    const faults = [...clauses.values()].flatMap(({ id, carriedBy }) => (carriedBy.length === 0 ? [`${id}: nothing carries it`] : carriedBy.flatMap((carrier) => faultsOf(carrier).map((fault) => `${id}: ${fault}`))));
    expect(faults).toEqual([]);
  });

  test("CLAUSE-2 the clauses stand in the workbook with their words", () => {
    for (const { id, title, text } of marketingOperations.clauses) {
      expect([id, holds("Clauses", id), holds("Clauses", title[language]), holds("Clauses", text[language])]).toEqual([id, [], [], []]);
    }
  });

  test("CLAUSE-3 a clause that nothing carries is found", () => {
    expect(faultsOf({ kind: "register", id: "projects" })).toEqual([]);
    expect(faultsOf({ kind: "step", id: "nowhere" }).length).toBeGreaterThan(0);
  });
});
