/** A workbook, a host above it and the real office.js in this jsdom window. */

import { createCalculator } from "../../../src/host/calc/create-calculator";
import { addSheet } from "../../../src/host/model/edit/sheets";
import { Workbook } from "../../../src/host/model/workbook";
import { attachJsdomWindow } from "../../../src/host/protocol/jsdom-transport";
import type { BootedOffice, OfficeBootOptions } from "../../../src/host/protocol/office-boot";
import { WorkbookHost, type HostOptions } from "../../../src/host/protocol/workbook-host";

export interface OfficeFixture {
  readonly host: WorkbookHost;
  readonly office: BootedOffice;
}

export async function setupOffice(options: HostOptions & OfficeBootOptions = {}, workbook = setupWorkbook()): Promise<OfficeFixture> {
  const host = new WorkbookHost(workbook, options);
  const office = await attachJsdomWindow(window, host, options);
  return { host, office };
}

export function setupWorkbook(sheets: readonly string[] = ["Sheet1"], isReadOnly = false): Workbook {
  const workbook = new Workbook({ fileName: "项目.xlsx", isReadOnly, is1904: false });
  workbook.calculator = createCalculator(workbook);
  workbook.transact("setup", { kind: "file" }, () => sheets.forEach((name) => addSheet(workbook, name)));
  workbook.journal.clear();
  return workbook;
}

/** The refusal that `run` ends in. */
export async function refusalOf(run: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(run);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("nothing was refused");
}

/** Lets events that were sent arrive. */
export async function settleEvents(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve, 1));
}
