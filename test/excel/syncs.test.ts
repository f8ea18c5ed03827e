/** @jest-environment jsdom */
import type { WorkbookPort } from "../../src/app/workbook-port";
import type { Operation } from "../../src/core/blueprint/operations";
import { done, type Sheets } from "../app/workbook-port-contract";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const SHEETS: Sheets = { 项目: [["名称", "预算", "合计"], ["新品", 100, "=B2*2"], ["调研", 200, "=B3*2"]], 空: [] };

/** How often office.js was asked to sync by the work, and the requests that the host saw meanwhile. */
async function count<T>(sheets: Sheets, work: (setup: Awaited<ReturnType<typeof setupExcel>>) => Promise<T>) {
  const setup = await setupExcel(sheets);
  const syncs = jest.spyOn(Excel.RequestContext.prototype, "sync");
  const requestsBefore = setup.host.trace().length;
  try {
    const result = await work(setup);
    return { result, syncs: setup.port.trace().reduce((sum, line) => sum + line.syncs, 0), calls: syncs.mock.calls.length, requests: setup.host.trace().slice(requestsBefore) };
  } finally {
    syncs.mockRestore();
  }
}

test.each<[string, number, (setup: Awaited<ReturnType<typeof setupExcel>>) => Promise<{ ok: boolean }>]>([
  ["readFacts", 1, ({ port }) => port.readFacts()],
  ["readSheet", 2, ({ port }) => port.readSheet(null, "all")],
  ["readNumberFormats", 1, ({ port }) => port.readNumberFormats("项目", { top: 0, bottom: 2 }, [0, 1, 2])],
  ["readFormulas", 1, ({ port }) => port.readFormulas(["项目", "空"])],
  ["readResults", 1, ({ port }) => port.readResults([{ cell: "项目!C2", formula: "=B2*2", value: 0 }])],
  ["readValues of an address", 1, ({ port }) => port.readValues("项目", "A1:C3")],
  ["readValues of what is used", 2, ({ port }) => port.readValues("项目", "used")],
  ["readCursor", 1, ({ port }) => port.readCursor()],
  ["select", 1, ({ port }) => port.select("空", "B2")],
  ["watch", 1, ({ port }) => port.watch(() => undefined)],
])("EXCEL-SYNC-1 %s takes %i syncs", async (_name, expected, work) => {
  const { result, syncs } = await count(SHEETS, work);
  expect(result.ok).toBe(true);
  expect(syncs).toBe(expected);
});

test("EXCEL-SYNC-2 any number of operations takes one sync, and one to calculate where a result may change", async () => {
  const operations: Operation[] = [
    { do: "addSheet", sheet: "总览", position: "end" },
    ...Array.from({ length: 60 }, (_, row): Operation => ({ do: "values", sheet: "空", address: `A${row + 1}:B${row + 1}`, values: [[`第${row}行`, row]] })),
    { do: "format", sheet: "空", address: "A1:B60", format: { fill: "#DDEBF7", bold: true, border: "#BFBFBF" } },
  ];
  const { result, syncs } = await count(SHEETS, ({ port }) => port.apply(operations));
  expect(result.ok).toBe(true);
  expect(syncs).toBe(2);
  const looks = await count(SHEETS, ({ port }) => port.apply(operations.slice(-1)));
  expect([looks.result.ok, looks.syncs]).toEqual([true, 1]);
});

test("EXCEL-SYNC-3 the trace tells the syncs that office.js really made", async () => {
  const { syncs, calls } = await count(SHEETS, async ({ port }) => {
    done(await port.readSheet(null, "all"));
    done(await port.readFormulas(["项目"]));
  });
  // Excel.run ends with a sync of its own that has nothing to send.
  expect(calls).toBe(syncs + 2);
});

test("EXCEL-SYNC-4 values over 2 MB go in several requests, each far below Excel's 5 MB", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => [`${row} ${"很长的说明".repeat(60)}`]);
  const { result, syncs, requests } = await count(SHEETS, ({ port }) => port.apply([{ do: "values", sheet: "空", address: "A1:A3000", values: rows }]));
  expect(result.ok).toBe(true);
  expect(syncs).toBe(3);
  expect(Math.max(...requests.map((request) => request.bytes))).toBeLessThan(3_000_000);
});

test("EXCEL-SYNC-5 an answer over 5 MB is asked for again in parts, and nothing is lost", async () => {
  const short = Array.from({ length: 60 }, (_, row) => [`短${row}`]);
  const long = Array.from({ length: 2_500 }, (_, row) => [`${row} ${"很长的说明".repeat(150)}`]);
  const { result } = await count({ 项目: [], 空: [] }, async ({ port }) => {
    done(await port.apply([{ do: "values", sheet: "项目", address: "A1:A60", values: short }, { do: "values", sheet: "项目", address: "A61:A2560", values: long }]));
    return done(await port.readSheet("项目", [])).snapshot.values;
  });
  expect(result).toEqual([...short, ...long]);
});

test("EXCEL-SYNC-6 the request for a list costs little more than its values", async () => {
  const values = Array.from({ length: 1_000 }, (_, row) => Array.from({ length: 30 }, (__, column) => (column % 3 === 0 ? `项目${row}-${column}` : row * column)));
  const { requests } = await count(SHEETS, ({ port }) => port.apply([{ do: "values", sheet: "空", address: "A1:AD1000", values }]));
  const bytes = requests.reduce((sum, request) => sum + request.bytes, 0);
  expect(bytes / new TextEncoder().encode(JSON.stringify(values)).length).toBeLessThan(1.5);
});

const TABLE: Operation = { do: "addTable", sheet: "项目", address: "A1:C3", name: "Projects", style: "TableStyleLight1", filterButtons: true };

test.each<[string, number, (port: WorkbookPort) => Promise<{ ok: boolean }>]>([
  ["readTables, whole", 1, (port) => port.readTables([{ table: "Projects", columns: "all" }, { table: "没有", columns: ["名称"] }])],
  ["readTables, some columns", 1, (port) => port.readTables([{ table: "Projects", columns: ["名称", "合计"] }])],
  ["readTables of none", 0, (port) => port.readTables([])],
  ["readColumnRules", 1, (port) => port.readColumnRules([{ table: "Projects", columns: ["名称", "合计"] }])],
  ["readColumnRules of all columns", 2, (port) => port.readColumnRules([{ table: "Projects", columns: "all" }])],
])("EXCEL-SYNC-7 %s takes %i syncs", async (_name, expected, work) => {
  const { port } = await setupExcel(SHEETS);
  done(await port.apply([TABLE]));
  const syncs = () => port.trace().reduce((sum, line) => sum + line.syncs, 0);
  const before = syncs();
  expect((await work(port)).ok).toBe(true);
  expect(syncs() - before).toBe(expected);
});

test("EXCEL-SYNC-8 tables too long for one answer are read in portions, and nothing is lost", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => [`${row} ${"很长的说明".repeat(120)}`, row, `="${"长".repeat(200)}"&B${row + 2}`]);
  const { port } = await setupExcel({ 项目: [["说明", "预算", "合计"]], 空: [] });
  done(await port.apply([
    ...[0, 1_000, 2_000].flatMap((first): Operation[] => [
      { do: "values", sheet: "项目", address: `A${first + 2}:B${first + 1_001}`, values: rows.slice(first, first + 1_000).map((row) => row.slice(0, 2)) },
      { do: "formulas", sheet: "项目", address: `C${first + 2}:C${first + 1_001}`, formulas: rows.slice(first, first + 1_000).map((row) => [String(row[2])]) },
    ]),
    { do: "addTable", sheet: "项目", address: "A1:C3001", name: "Projects", style: "TableStyleLight1", filterButtons: true },
  ]));
  const [whole] = done(await port.readTables([{ table: "Projects", columns: "all" }]));
  expect([whole!.columns.get("说明"), whole!.columns.get("预算")]).toEqual([rows.map(([text]) => text), rows.map(([, number]) => number)]);
  const [some] = done(await port.readTables([{ table: "Projects", columns: ["说明", "合计"] }]));
  expect([...some!.columns].map(([header, values]) => [header, values.length, values.at(-1)])).toEqual([["说明", 3_000, rows.at(-1)![0]], ["合计", 3_000, `${"长".repeat(200)}2999`]]);
  const rules = done(await port.readColumnRules([{ table: "Projects", columns: ["说明", "合计"] }]));
  expect(rules.map(({ header, formulas }) => [header, formulas])).toEqual([["说明", rows.map(() => "")], ["合计", rows.map(([, , formula]) => formula)]]);
  expect(port.trace().slice(-3).every(({ syncs, failed }) => syncs > 2 && failed === null)).toBe(true);
});
