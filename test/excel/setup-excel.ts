/** The real driver on the real office.js, with the embedded host behind it, in this test file's jsdom window. */

import "./browser-globals";
import { createExcelWorkbook } from "../../src/excel/create-excel-workbook";
import type { WorkbookPort } from "../../src/app/workbook-port";
import { createHost, type Host } from "../../src/host/create-host";
import { newWorkbook } from "../../src/host/file/new-workbook";
import { addSheet, renameSheet } from "../../src/host/model/edit/sheets";
import { writeValues } from "../../src/host/model/edit/write";
import type { Workbook, WorkbookProperties } from "../../src/host/model/workbook";
import { attachJsdomWindow } from "../../src/host/protocol/jsdom-transport";
import type { BootedOffice } from "../../src/host/protocol/office-boot";
import type { Sheets } from "../app/workbook-port-contract";

let booted: BootedOffice | null = null;
let host: Host | null = null;

/** office.js boots once a test file; each test has a workbook of its own. */
export async function setupExcel(sheets: Sheets, properties: Partial<WorkbookProperties> = {}): Promise<{ readonly port: WorkbookPort; readonly host: Host }> {
  const workbook = buildWorkbook(sheets, properties);
  const created = createHost({ workbook });
  if (!created.ok) throw new Error(created.message.en);
  if (host === null || booted === null) {
    host = created.host;
    booted = await attachJsdomWindow(window, host.protocol);
    // office.js announces itself a moment after it is ready; a fault injected before that would hit the announcement.
    while (host.trace().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  } else {
    host.protocol.replaceWorkbook(created.host.workbook);
  }
  host.protocol.isCellEditing = false;
  return { port: createExcelWorkbook(), host };
}

/** What office.js still sends after a call (it gives its references back) has been answered. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

export function closeExcel(): void {
  booted?.detach();
  booted = null;
  host = null;
}

export function buildWorkbook(sheets: Sheets, properties: Partial<WorkbookProperties> = {}): Workbook {
  const workbook = newWorkbook("测试.xlsx");
  const first = workbook.parts.sheets[0]!;
  workbook.transact("build", { kind: "user" }, () => {
    for (const [index, [name, rows]] of Object.entries(sheets).entries()) {
      const sheet = index === 0 ? first : addSheet(workbook, name);
      if (index === 0) renameSheet(sheet, name);
      rows.forEach((row, top) => {
        row.forEach((value, left) => {
          const isFormula = typeof value === "string" && value.startsWith("=");
          // Texts go in as they are: typed, "2026年4月1日" would become a date.
          if (isFormula) writeValues(sheet, { top, left, bottom: top, right: left }, [[value]]);
          else if (value !== "") sheet.putCell(top, left, { value, formula: null, style: 0 });
        });
      });
    }
  });
  return Object.assign(workbook, { properties: { ...workbook.properties, ...properties } });
}
