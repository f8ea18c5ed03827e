/** @jest-environment jsdom */
import type { Operation } from "../../src/core/blueprint/operations";
import { done } from "../app/workbook-port-contract";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const write = (address: string): Operation => ({ do: "values", sheet: "项目", address, values: [[1]] });
const FORMAT: Operation = { do: "format", sheet: "项目", address: "A1", format: { border: "#000000" } };

/** What one apply asks of office.js, in order. */
async function asked(operations: readonly Operation[]): Promise<string[]> {
  const { port } = await setupExcel({ 项目: [["名称"]] });
  const calls: string[] = [];
  const { sync } = Excel.RequestContext.prototype;
  jest.spyOn(Excel.Application.prototype, "suspendApiCalculationUntilNextSync").mockImplementation(() => void calls.push("suspend"));
  jest.spyOn(Excel.Application.prototype, "calculate").mockImplementation((kind) => void calls.push(`calculate ${kind}`));
  jest.spyOn(Excel.RequestContext.prototype, "sync").mockImplementation(function (this: Excel.RequestContext, passed?: unknown) {
    calls.push("sync");
    return sync.call(this, passed);
  });
  try {
    done(await port.apply(operations));
    // Excel.run ends with a sync of its own.
    return calls.slice(0, -1);
  } finally {
    jest.restoreAllMocks();
  }
}

test("EXCEL-CALC-1 what may change a result is followed by a calculation of what is out of date, in a request that does not suspend it", async () => {
  expect(await asked([write("A1"), FORMAT, { do: "columnWidth", sheet: "项目", address: "A1", points: 60 }, { do: "insertColumns", sheet: "项目", address: "F:F" }])).toEqual(["suspend", "sync", "calculate Recalculate", "sync"]);
  expect(await asked(Array.from({ length: 26 }, (_, row) => write(`A${row + 1}`)))).toEqual(["suspend", "sync", "calculate Recalculate", "sync"]);
  expect(await asked([FORMAT])).toEqual(["suspend", "sync"]);
});

test("EXCEL-CALC-2 a recalculation in the list begins a request, which takes what follows with it", async () => {
  expect(await asked([write("A1"), { do: "recalculate" }, FORMAT])).toEqual(["suspend", "sync", "calculate Recalculate", "sync"]);
});

test("EXCEL-CALC-4 an entry, some values with their looks, is calculated in its own request", async () => {
  const looks = Array.from({ length: 60 }, () => FORMAT);
  expect(await asked([write("A1"), ...looks, write("A2")])).toEqual(["calculate Recalculate", "sync"]);
});

test("EXCEL-CALC-3 formulas have their results after an apply", async () => {
  const { port } = await setupExcel({ 项目: [[2, "=A1*2"]] });
  done(await port.apply([{ do: "values", sheet: "项目", address: "A1", values: [[21]] }]));
  expect(done(await port.readResults([{ cell: "项目!B1", formula: "=A1*2", value: 4 }]))).toMatchObject([{ value: 42 }]);
});

test("EXCEL-OPERATE-2 lines inside a range are drawn only where there are any", async () => {
  const edges = async (address: string): Promise<unknown[]> => {
    const { port } = await setupExcel({ 项目: [["名称"]] });
    const asks = jest.spyOn(Excel.RangeBorderCollection.prototype, "getItem");
    try {
      done(await port.apply([{ do: "format", sheet: "项目", address, format: { border: "#000000" } }]));
      return asks.mock.calls.map(([edge]) => edge).filter((edge) => edge.startsWith("Inside"));
    } finally {
      asks.mockRestore();
    }
  };
  expect([await edges("B2"), await edges("B2:D2"), await edges("B2:B4"), await edges("B2:D4")]).toEqual([[], ["InsideVertical"], ["InsideHorizontal"], ["InsideHorizontal", "InsideVertical"]]);
});
