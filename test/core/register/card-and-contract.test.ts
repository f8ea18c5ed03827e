import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { appendEntry, appendValues } from "../../../src/core/register/append-entry";
import type { RowReading, TableReading } from "../../../src/core/register/contract";
import { approvedValues, decisionsOf, ledgerEntry } from "../../../src/core/register/ledger-entry";
import { LEDGER_COLUMN_IDS, LEDGER_COLUMNS } from "../../../src/core/register/ledger-columns";
import { overviewFigures } from "../../../src/core/register/overview-figures";
import { projectCard } from "../../../src/core/register/project-card";
import { readContract } from "../../../src/core/register/read-contract";
import { FIELD, projectsRegister, sequence } from "../../../src/core/regulation/regulation";
import { day, regulationNamed, row, testContract } from "./test-contract";

const regulation = regulationNamed("marketing");
const contract = testContract(regulation);
const steps = sequence(regulation);
const [projects] = contract.places.filter(({ register }) => register.scope === "projects");
const specs = columnSpecs(regulation, projectsRegister(regulation), "zh");

function table(keys: readonly CellValue[], isRoomBelow = true): TableReading {
  const key = projects!.headerOf.get(FIELD.number)!;
  return { name: "Projects", sheet: projects!.sheet, block: { ...projects!.block, bottom: projects!.block.top + keys.length }, headers: projects!.headers, columns: new Map([[key, keys]]), isRoomBelow };
}

const card = (project: RowReading) => projectCard({ contract, project, rows: new Map(), decisions: [], roster: [], language: "zh", statusDate: day("2026-03-31") });

test("REGISTER-CARD-1 the track shows the stage in the cell, what is open by approval and what is closed", () => {
  const opening = steps.find(({ opens }) => opens.length > 0)!;
  const marks = (values: Record<string, CellValue>) => card(row(values)).stages.map(({ state }) => state).join(" ");
  expect(marks({ [FIELD.stage]: "立项" })).toBe("current closed closed closed closed");
  expect(marks({ [FIELD.stage]: "立项", doneStep: opening.id })).toBe("current open closed closed closed");
  expect(marks({ [FIELD.stage]: "计划", doneStep: opening.id })).toBe("done current closed closed closed");
  expect(marks({ [FIELD.stage]: "收尾", doneStep: steps.at(-1)!.id })).toBe("done done done done done");
});

test("REGISTER-CARD-2 first comes what the project waits for: fields to fill in, then the step itself; the others say why not, with the clause", () => {
  const first = steps[0]!;
  const blank = card(row({ [FIELD.stage]: "立项" }));
  expect(blank.primary).toMatchObject({ kind: "fill", label: `填写：${first.label.zh}`, clause: first.clause, reason: null });
  expect(blank.missing.map(({ cell }) => cell)).toHaveLength(first.requires.fields.length);
  expect(blank.acts.find(({ id }) => id === first.id)!.reason).toContain(`条款 ${first.clause}`);
  const ready = card(row({ [FIELD.stage]: "立项", ...Object.fromEntries(first.requires.fields.map((id) => [id, "x"])) }));
  expect(ready.primary).toMatchObject({ id: first.id, reason: null });
  expect(ready.acts.map(({ id }) => id)).not.toContain(first.id);
});

test("REGISTER-CARD-3 an overdue report comes before all else", () => {
  const started = steps.findLast(({ opens }) => opens.length > 0)!;
  const late = card(row({ [FIELD.stage]: "执行", doneStep: started.id, [FIELD.actualStart]: day("2026-01-05") }));
  expect(late.waitsFor).toContain("应于 2026-");
  expect(late.primary!.kind).toBe("add");
});

test("REGISTER-CARD-4 deviations say severity by the regulation's thresholds", () => {
  const { deviations } = card(row({ daysLate: 20, costDeviation: -1, [FIELD.budget]: 100, progressDeviation: 0.1 }));
  expect(deviations.map(({ text, severity }) => `${text} ${severity}`)).toEqual(["快 10% fine", "超 1.00 watch", "晚 20 天 severe"]);
});

test("REGISTER-CARD-5 the overview counts projects, those in progress, late ones and overdue reports, the longest overdue first", () => {
  const started = steps.findLast(({ opens }) => opens.length > 0)!;
  const rows = [
    row({ [FIELD.number]: "A", doneStep: "" }, 4), row({ [FIELD.number]: "B", doneStep: started.id, [FIELD.actualStart]: day("2026-01-05"), daysLate: 3 }, 5),
    row({ [FIELD.number]: "C", doneStep: started.id, [FIELD.actualStart]: day("2025-10-05") }, 6), row({ [FIELD.number]: "D", doneStep: steps.at(-1)!.id }, 7), row({}, 8),
  ];
  const { counts, toDo } = overviewFigures(contract, rows, { statusDate: day("2026-03-31"), is1904: false }, "zh");
  expect(counts.map(({ label, value }) => `${label} ${value}`)).toEqual(["项目 4", "进行中 3", "延期 1", "超期应办 2"]);
  expect(toDo.map(({ text }) => text.slice(0, 2))).toEqual(["C：", "B：", "A："]);
});

test("REGISTER-APPEND-1 the first entry goes into the blank row of an empty table, the next ones below it", () => {
  const values = new Map<string, CellValue>([[FIELD.number, "PRJ-2026-001"]]);
  const first = appendEntry(projects!, specs, values, table([""]));
  expect([first.row, first.operations.some((one) => one.do === "resizeTable")]).toEqual([4, false]);
  const next = appendEntry(projects!, specs, values, table(["PRJ-2026-000"]));
  expect([next.row, next.block.bottom, next.operations.some((one) => one.do === "resizeTable")]).toEqual([5, 5, true]);
});

test("REGISTER-APPEND-2 every computed column gets its formula, and cells without a value are left alone", () => {
  const { operations } = appendEntry(projects!, specs, new Map([[FIELD.number, "PRJ-2026-001"]]), table(["PRJ-2026-000"]));
  const [written] = operations.flatMap((one) => (one.do === "values" ? [one.values[0]!] : []));
  expect(written!.filter((value) => value !== null)).toEqual(["PRJ-2026-001"]);
  expect(operations.filter((one) => one.do === "formulas")).toHaveLength(specs.filter(({ formula }) => formula !== null).length);
});

test("REGISTER-APPEND-3 where something stands below the table, a row is inserted first", () => {
  const operations = appendEntry(projects!, specs, new Map(), table(["PRJ-2026-000"], false)).operations;
  expect(operations[0]).toEqual({ do: "insertRows", sheet: projects!.sheet, address: "6:6" });
});

test("REGISTER-APPEND-4 the table covers the new row before anything is written there, so that the row looks like the one above", () => {
  expect(appendEntry(projects!, specs, new Map([[FIELD.number, "PRJ-2026-001"]]), table(["PRJ-2026-000"])).operations[0]!.do).toBe("resizeTable");
});

test("REGISTER-LEDGER-1 a decision has its number, time in UTC, step, person and role, and the values it froze in one order", () => {
  const step = steps.find(({ freezes }) => freezes.length > 1)!;
  const project = row(Object.fromEntries(step.freezes.map((id, index) => [id, index])));
  const entry = ledgerEntry({ regulation, language: "zh", step, projectNumber: "PRJ-2026-001", project, person: "李娜", comment: "", time: "2026-03-05T08:00:00.123Z", entries: ["E-0041"] });
  expect([entry.get("entry"), entry.get("time"), entry.get("stepId"), entry.get("person"), entry.get("identifiedBy")]).toEqual(["E-0042", "2026-03-05T08:00:00Z", step.id, "李娜", "自报"]);
  const keys = Object.keys(JSON.parse(String(entry.get("values"))) as object);
  expect(keys).toEqual([...step.freezes].sort());
  expect(approvedValues({ ...step, freezes: [] }, project)).toBe("");
});

test("REGISTER-LEDGER-2 one project's decisions are told apart, oldest first, and the row goes below the last", () => {
  const header = (id: (typeof LEDGER_COLUMN_IDS)[number]) => LEDGER_COLUMNS[id].zh;
  const ledger: TableReading = {
    name: "Ledger", sheet: "审批记录", block: { top: 3, left: 0, bottom: 6, right: 11 }, headers: LEDGER_COLUMN_IDS.map(header),
    columns: new Map<string, readonly CellValue[]>([[header("entry"), ["E-0001", "E-0002", "E-0003"]], [header("project"), ["P1", "P2", "P1"]], [header("stepId"), ["b", "x", "a"]], [header("person"), ["甲", "乙", "丙"]], [header("time"), ["2026-02", "2026-01", "2026-01"]]]),
  };
  expect(decisionsOf(ledger, "P1", "zh").map(({ stepId }) => stepId)).toEqual(["a", "b"]);
  expect(appendValues(ledger, new Map(), header("entry")).row).toBe(7);
});

test("REGISTER-CONTRACT-1 registers are found by their tables and columns by their headers, wherever they stand; what is missing is named", () => {
  const headerOf = new Map([["projects.budget", "经费"]]);
  const full = columnSpecs(regulation, projectsRegister(regulation), "zh", new Map([["budget", "经费"]])).map(({ header }) => header);
  const reading: TableReading = { name: "projects", sheet: "改了名", block: { top: 9, left: 2, bottom: 20, right: 60 }, headers: ["自己的列", ...full.filter((header) => header !== "下一步").reverse()], columns: new Map() };
  const read = readContract({ regulation, language: "zh", headerOf, tables: [reading], hasGates: true, isAdopted: false, is1904: false });
  expect(read.contract.places).toHaveLength(1);
  expect(read.contract.places[0]).toMatchObject({ sheet: "改了名", block: reading.block });
  expect(read.contract.places[0]!.headerOf.get("budget")).toBe("经费");
  expect(read.lacks.filter(({ register }) => register === "projects")).toEqual([{ register: "projects", column: "nextStep" }]);
  expect(read.lacks.filter(({ column }) => column === null)).toHaveLength(regulation.registers.length - 1);
});
