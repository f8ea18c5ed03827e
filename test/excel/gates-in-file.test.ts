/** @jest-environment jsdom */
/** The gates stand in the saved file, and LibreOffice, where our add-in is nowhere, reads them as they are meant. */
import { createCalculator } from "../../src/host/calc/create-calculator";
import { openWorkbook } from "../../src/host/file/open-workbook";
import { saveWorkbook } from "../../src/host/file/save-workbook";
import { listItems } from "../../src/host/model/rules/validation";
import type { Operation } from "../../src/core/blueprint/operations";
import type { Workbook } from "../../src/host/model/workbook";
import { done } from "../app/workbook-port-contract";
import { HINT, hasLibreOffice } from "../host/calc/run-libreoffice";
import { checkPackage } from "../host/file/check-package";
import { throughLibreOffice, withoutResults } from "../host/file/through-libreoffice";
import { GATES, GATE_SHEETS, STAGE_LIST, STAGE_SOURCE } from "./gates";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

async function saved(): Promise<Uint8Array> {
  const { port, host } = await setupExcel(GATE_SHEETS);
  done(await port.apply(GATES));
  // What the list's source comes to in each row, as a cell can show it.
  const stages = [5, 6, 7].map((row): Operation => ({ do: "formulas", sheet: "项目台账", address: `N${row}`, formulas: `=COUNTA(INDEX(StageList,1):INDEX(StageList,MAX(1,N($J${row}))))&INDEX(StageList,MAX(1,N($J${row})))` }));
  done(await port.apply(stages));
  return saveWorkbook(host.workbook);
}

function open(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes, { fileName: "台账.xlsx" });
  if (!result.ok) throw new Error(result.message.en);
  return Object.assign(result.workbook, { calculator: createCalculator(result.workbook) });
}

test("EXCEL-GATE-6 validations, named formulas, colours and grouped columns stand in the file and come back from it", async () => {
  const bytes = await saved();
  const again = open(bytes);
  const sheet = again.sheetByName("项目台账")!;
  expect(again.parts.names.find(({ name }) => name === "StageList")?.formula).toBe(STAGE_LIST);
  expect(sheet.parts.validations.map(({ type }) => type).sort()).toEqual(["custom", "custom", "custom", "date", "list"]);
  expect(sheet.parts.validations.find(({ type }) => type === "list")).toMatchObject({ formula1: STAGE_SOURCE.slice(1), ignoreBlanks: false, alert: { style: "stop", title: "阶段" } });
  expect(sheet.parts.conditionalRules.map(({ type, ranges }) => [type, ranges[0]!.bottom])).toContainEqual(["duplicateValues", 1_048_575]);
  expect([9, 10, 11].map((column) => sheet.columnFormat(column)).map(({ hidden, outline }) => [hidden, outline])).toEqual([[true, 1], [true, 1], [true, 1]]);
  expect(listItems(sheet, 5, 1)).toEqual(["立项", "规划"]);
  expect(checkPackage(bytes)).toEqual([]);
});

const isThere = hasLibreOffice();
if (!isThere && process.env.CI === "true") throw new Error(HINT);

(isThere ? test : test.skip)("EXCEL-GATE-7 LibreOffice keeps every gate with its words, and finds the same open stages in each row", async () => {
  const bytes = await saved();
  const [ours, theirs] = [open(bytes), open(throughLibreOffice(withoutResults(bytes)))];
  const rules = (workbook: Workbook, name: string) => workbook.sheetByName(name)!.parts.validations
    // LibreOffice writes the truth values as numbers and gives every rule two formulas.
    .map(({ type, formula1, formula2, ranges, ignoreBlanks, alert, prompt }) => ({
      type, ranges, ignoreBlanks, alert, prompt: prompt.message, formula1: formula1?.replaceAll(/\bTRUE\b/g, "1").replaceAll(/\bFALSE\b/g, "0"), formula2: type === "date" ? formula2 : null,
    }))
    .sort((a, b) => a.ranges[0]!.left - b.ranges[0]!.left);
  for (const name of ["项目台账", "费用"]) expect(rules(theirs, name)).toEqual(rules(ours, name));
  expect(["StageList", "ProjectNumberList"].map((name) => theirs.parts.names.find((one) => one.name === name)?.formula)).toEqual(["StageList", "ProjectNumberList"].map((name) => ours.parts.names.find((one) => one.name === name)?.formula));
  const sheet = theirs.sheetByName("项目台账")!;
  expect([4, 5, 6].map((row) => sheet.valueAt(row, 13))).toEqual(["1立项", "2规划", "4收尾"]);
  expect(sheet.parts.conditionalRules.map(({ type, ranges }) => [type, ranges[0]!.left, ranges[0]!.bottom]).sort()).toEqual(
    ours.sheetByName("项目台账")!.parts.conditionalRules.map(({ type, ranges }) => [type, ranges[0]!.left, ranges[0]!.bottom]).sort(),
  );
  expect([9, 10, 11].map((column) => sheet.columnFormat(column)).map(({ hidden, outline }) => [hidden, outline])).toEqual([[true, 1], [true, 1], [true, 1]]);
}, 150_000);
