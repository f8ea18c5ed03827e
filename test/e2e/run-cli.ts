/** The command line as a script calls it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../architecture/source-files";

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function runCli(args: readonly string[], cwd = ROOT): CliRun {
  const run = spawnSync(process.execPath, [join(ROOT, "src/main/cli/project-register.cjs"), ...args], { cwd, encoding: "utf8", timeout: 120_000 });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
