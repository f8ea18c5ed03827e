/** @jest-environment jsdom */
import "./browser-globals";
import { createExcelWorkbook } from "../../src/excel/create-excel-workbook";
import { createHost } from "../../src/host/create-host";
import { attachJsdomWindow } from "../../src/host/protocol/jsdom-transport";

test("EXCEL-FLOOR-1 an Excel below ExcelApi 1.14 is told so at the first call, and nothing is sent to it", async () => {
  const created = createHost({ requirementSets: { ExcelApi: "1.13" } });
  if (!created.ok) throw new Error(created.message.en);
  const office = await attachJsdomWindow(window, created.host.protocol);
  const requests = created.host.trace().length;
  expect(await createExcelWorkbook().readFacts()).toEqual({ ok: false, problem: { code: "EXCEL_TOO_OLD", facts: { missing: "ExcelApi 1.14" } } });
  expect(created.host.trace()).toHaveLength(requests);
  office.detach();
});
