/** A file as a workbook port: the embedded host holds it, the unmodified office.js talks to the host, our driver to office.js. */

import { basename } from "node:path";
import type { WorkbookPort } from "../../app/workbook-port";
import type { Language } from "../../core/language";
import { fail, succeed, type Result } from "../../core/problems/problem";
import { createExcelWorkbook } from "../../excel/create-excel-workbook";
import { createHost, type FileFailure, type Host } from "../../host/create-host";
import { startOffice } from "../../host/protocol/start-office";
import { readBytes } from "./files";

export interface OpenFile {
  readonly workbook: WorkbookPort;
  save(): Uint8Array;
  /** Members of office.js and functions of formulas that were met and that the host does not have, by name. */
  missing(): readonly string[];
  close(): void;
}

export async function openFile(path: string, language: Language): Promise<Result<OpenFile>> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const created = createHost({ bytes: bytes.value, fileName: basename(path) });
  if (!created.ok) return fileProblem(created, path, language);
  return succeed(await toOpenFile(created.host));
}

/** A workbook with one empty sheet. */
export async function openNew(): Promise<OpenFile> {
  const created = createHost({});
  if (!created.ok) throw new Error(created.message.en);
  return toOpenFile(created.host);
}

async function toOpenFile(host: Host): Promise<OpenFile> {
  const office = await startOffice(host.protocol);
  return { workbook: createExcelWorkbook(), save: () => host.saveBytes(), missing: () => host.missingMembers(), close: () => office.detach() };
}

function fileProblem({ reason, message }: FileFailure, path: string, language: Language) {
  return reason === "encrypted" ? fail("FILE_ENCRYPTED", { file: path }) : fail("FILE_BROKEN", { file: path, reason: message[language].replace(/[。.]$/, "") });
}
