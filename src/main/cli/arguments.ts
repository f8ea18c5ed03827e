/** The command line's arguments, parsed and checked. */

import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/language";
import { fail, succeed, type Result } from "../../core/problems/problem";

interface FileCommand {
  readonly input: string;
  readonly out: string;
  readonly language: Language;
  readonly force: boolean;
  readonly json: boolean;
}

export interface AdoptCommand extends FileCommand {
  readonly name: "adopt";
  /** null: the sheet that was active when the file was saved */
  readonly sheet: string | null;
  readonly report: string | null;
  /** ISO date; null follows the day */
  readonly asOf: string | null;
}

export interface RestoreCommand extends FileCommand {
  readonly name: "restore";
}

export type Command = AdoptCommand | RestoreCommand | { readonly name: "help" | "version"; readonly language: Language };

const OPTIONS = {
  sheet: { type: "string" },
  out: { type: "string" },
  report: { type: "string" },
  lang: { type: "string" },
  "as-of": { type: "string" },
  force: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const ONLY_ADOPT = ["sheet", "report", "as-of"] as const;

export function parseCommand(argv: readonly string[]): Result<Command> {
  const parsed = parseOptions(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const language = values.lang ?? "zh";
  if (!isLanguage(language)) return wrong(`--lang ${language}`, "--lang zh | en");
  if (values.version) return succeed({ name: "version", language });
  if (values.help || argv.length === 0) return succeed({ name: "help", language });
  const [name, input, ...rest] = positionals;
  if (name !== "adopt" && name !== "restore") return wrong(name ?? "(no command)", "adopt | restore");
  if (input === undefined) return wrong(name, `${name} IN.xlsx`);
  if (rest.length > 0) return wrong(rest.join(" "), `${name} IN.xlsx`);
  if (values.out === undefined) return wrong(`${name} ${input}`, "--out OUT.xlsx");
  const common = { input, out: values.out, language, force: values.force ?? false, json: values.json ?? false };
  if (name === "restore") {
    const surplus = ONLY_ADOPT.find((option) => values[option] !== undefined);
    return surplus === undefined ? succeed({ name, ...common }) : wrong(`restore --${surplus}`, "restore IN.xlsx --out OUT.xlsx");
  }
  const asOf = values["as-of"] ?? null;
  if (asOf !== null && !isDate(asOf)) return wrong(`--as-of ${asOf}`, "--as-of 2026-03-31");
  return succeed({ name, ...common, sheet: values.sheet ?? null, report: values.report ?? null, asOf });
}

/** The language to refuse in, as far as it can be told from arguments that are wrong. */
export function languageOf(argv: readonly string[]): Language {
  const given = argv.find((argument) => argument.startsWith("--lang="))?.slice(7) ?? argv[argv.indexOf("--lang") + 1];
  return given === "en" ? "en" : "zh";
}

function parseOptions(argv: readonly string[]) {
  try {
    return succeed(parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true }));
  } catch (error) {
    // Node says in one sentence which option is unknown or lacks its value.
    return wrong(error instanceof Error ? error.message.replaceAll("\n", " ") : String(error), "--help");
  }
}

function wrong(got: string, expected: string) {
  return fail("BAD_ARGUMENTS", { got, expected });
}

function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** A day that exists, as 2026-03-31. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
