/** Files in and out: the input is only read, an output appears whole or not at all. */

import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fail, succeed, type Result } from "../../core/problems/problem";

export function readBytes(path: string): Result<Uint8Array> {
  try {
    return succeed(readFileSync(path));
  } catch (error) {
    return isSystemError(error) && error.code === "ENOENT" ? fail("FILE_NOT_FOUND", { file: path }) : fail("FILE_BROKEN", { file: path, reason: reasonOf(error) });
  }
}

/** Is there somewhere to write to? An existing file only with `force`, and never the input (null: there is none). */
export function checkOutput(path: string, input: string | null, force: boolean): Result<void> {
  if (!existsSync(dirname(resolve(path)))) return fail("FILE_NOT_FOUND", { file: dirname(resolve(path)) });
  if (!existsSync(path)) return succeed(undefined);
  if (input !== null && isSameFile(path, input)) return fail("BAD_ARGUMENTS", { got: `${path} = IN`, expected: "OUT ≠ IN" });
  return force ? succeed(undefined) : fail("BAD_ARGUMENTS", { got: `${path} exists`, expected: "a new file, or --force" });
}

/** Writes beside the target and renames, which a file system does in one step. */
export function writeAtomically(path: string, contents: Uint8Array | string): Result<void> {
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, contents, { flag: "wx" });
    renameSync(temporary, path);
    return succeed(undefined);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (!isSystemError(error)) throw error;
    return fail("BAD_ARGUMENTS", { got: `${path}: ${reasonOf(error)}`, expected: "a file that can be written" });
  }
}

function isSameFile(path: string, input: string): boolean {
  return existsSync(input) && realpathSync(path) === realpathSync(input);
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
