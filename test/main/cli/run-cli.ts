/** Starts the command line as a script would, on small files of the host's own making. */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook } from "../../../src/host/file/open-workbook";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { buildWorkbook } from "../../excel/setup-excel";
import type { Sheets } from "../../app/workbook-port-contract";

const LAUNCHER = join(__dirname, "../../../src/main/cli/project-register.cjs");

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runCli(...args: readonly string[]): Promise<Run> {
  return runCliIn(tmpdir(), ...args);
}

export function runCliIn(cwd: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** A folder for one test file. */
export function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), "project-register-"));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write(name: string, sheets: Sheets): string {
      writeFileSync(path(name), saveWorkbook(buildWorkbook(sheets)));
      return path(name);
    },
    open(name: string) {
      const opened = openWorkbook(readFileSync(path(name)), { fileName: name });
      if (!opened.ok) throw new Error(opened.message.en);
      return opened.workbook;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
