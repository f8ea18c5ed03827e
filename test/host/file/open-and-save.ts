import { openWorkbook } from "../../../src/host/file/open-workbook";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import type { Worksheet } from "../../../src/host/model/sheet";
import type { Workbook } from "../../../src/host/model/workbook";

/** Opens bytes that must open. */
export function open(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes, { fileName: "测试.xlsx" });
  if (!result.ok) throw new Error(result.message.en);
  return result.workbook;
}

export function reopen(workbook: Workbook): Workbook {
  return open(saveWorkbook(workbook));
}

export function act<T>(workbook: Workbook, run: () => T): T {
  return workbook.transact("test", { kind: "user" }, run);
}

export function sheetOf(workbook: Workbook, name?: string): Worksheet {
  const sheet = name === undefined ? workbook.parts.sheets[0] : workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
