/** The command line: parses, runs one command, prints, sets the exit code. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Result } from "../../core/problems/problem";
import { languageOf, parseCommand, type Command } from "./arguments";
import { HELP } from "./help";
import { EXIT, refusal, type Outcome } from "./outcome";
import type * as Adopt from "./run-adopt";
import type * as Check from "./run-check";
import type * as New from "./run-new";
import type * as Restore from "./run-restore";

async function main(argv: readonly string[]): Promise<number> {
  const command = parseCommand(argv);
  if (command.ok && command.value.name === "help") return print(HELP[command.value.language]);
  if (command.ok && command.value.name === "version") return print(`${version()}\n`);
  const outcome = await outcomeOf(command, argv);
  process.stderr.write(`${outcome.line}\n`);
  if (argv.includes("--json")) process.stdout.write(`${JSON.stringify({ exitCode: outcome.exitCode, ...outcome.data })}\n`);
  return outcome.exitCode;
}

async function outcomeOf(command: Result<Command>, argv: readonly string[]): Promise<Outcome> {
  if (!command.ok) return refusal(command.problem, languageOf(argv), EXIT.couldNotRun);
  try {
    // Loaded when needed: help and wrong arguments are answered at once.
    switch (command.value.name) {
      case "adopt": return await load<typeof Adopt>("./run-adopt").runAdopt(command.value);
      case "restore": return await load<typeof Restore>("./run-restore").runRestore(command.value);
      case "new": return await load<typeof New>("./run-new").runNew(command.value);
      case "check": return await load<typeof Check>("./run-check").runCheck(command.value);
      default: throw new Error(`${command.value.name} is not a command with an outcome`);
    }
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { exitCode: EXIT.fault, line: stack, data: { ok: false, fault: stack } };
  }
}

/** By require, through which the sources are compiled; import() would look for them as they stand. */
function load<M>(module: string): M {
  return createRequire(__filename)(module) as M;
}

function print(text: string): number {
  process.stdout.write(text);
  return EXIT.done;
}

function version(): string {
  const { version: number } = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8")) as { readonly version: string };
  return number;
}

void main(process.argv.slice(2)).then((exitCode) => {
  // office.js leaves timers behind that would keep the process alive. What was printed goes out first.
  process.stdout.write("", () => process.exit(exitCode));
});
