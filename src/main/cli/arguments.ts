/** The command line's arguments, parsed and checked. */

import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../core/language";
import { fail, succeed, type Result } from "../../core/problems/problem";
import { REGULATIONS } from "../../regulations/all-regulations";

interface AnyCommand {
  readonly language: Language;
  readonly force: boolean;
  readonly json: boolean;
}

interface FileCommand extends AnyCommand {
  readonly input: string;
  readonly out: string;
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

export interface NewCommand extends AnyCommand {
  readonly name: "new";
  /** One of REGULATIONS. */
  readonly regulation: string;
  readonly out: string;
  readonly asOf: string | null;
}

export interface CheckCommand extends AnyCommand {
  readonly name: "check";
  readonly input: string;
  readonly report: string | null;
}

export type Command = AdoptCommand | RestoreCommand | NewCommand | CheckCommand | { readonly name: "help" | "version"; readonly language: Language };

const OPTIONS = {
  sheet: { type: "string" },
  out: { type: "string" },
  report: { type: "string" },
  regulation: { type: "string" },
  lang: { type: "string" },
  "as-of": { type: "string" },
  force: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** How each command is called, and which options it takes beside those of all commands. */
const COMMANDS = {
  adopt: { usage: "adopt IN.xlsx --out OUT.xlsx", takes: ["out", "sheet", "report", "as-of"], hasInput: true, needsOut: true },
  restore: { usage: "restore IN.xlsx --out OUT.xlsx", takes: ["out"], hasInput: true, needsOut: true },
  new: { usage: "new --regulation NAME --out OUT.xlsx", takes: ["out", "regulation", "as-of"], hasInput: false, needsOut: true },
  check: { usage: "check FILE.xlsx --report REPORT.json", takes: ["report"], hasInput: true, needsOut: false },
} as const satisfies Record<string, { readonly usage: string; readonly takes: readonly (keyof typeof OPTIONS)[]; readonly hasInput: boolean; readonly needsOut: boolean }>;
const FOR_ALL: readonly string[] = ["lang", "force", "json", "help", "version"];

export function parseCommand(argv: readonly string[]): Result<Command> {
  const parsed = parseOptions(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const language = values.lang ?? "zh";
  if (!isLanguage(language)) return wrong(`--lang ${language}`, "--lang zh | en");
  if (values.version) return succeed({ name: "version", language });
  if (values.help || argv.length === 0) return succeed({ name: "help", language });
  const [name, ...operands] = positionals;
  if (!isCommandName(name)) return wrong(name ?? "(no command)", Object.keys(COMMANDS).join(" | "));
  const { usage, takes, hasInput, needsOut } = COMMANDS[name];
  const surplus = Object.keys(values).find((option) => !FOR_ALL.includes(option) && !(takes as readonly string[]).includes(option));
  if (surplus !== undefined) return wrong(`${name} --${surplus}`, usage);
  const [input, ...rest] = hasInput ? operands : ["", ...operands];
  if (input === undefined) return wrong(name, usage);
  if (rest.length > 0) return wrong(rest.join(" "), usage);
  if (needsOut && values.out === undefined) return wrong([name, input].join(" ").trim(), usage);
  const asOf = values["as-of"] ?? null;
  if (asOf !== null && !isDate(asOf)) return wrong(`--as-of ${asOf}`, "--as-of 2026-03-31");
  const [common, out, report] = [{ language, force: values.force ?? false, json: values.json ?? false }, values.out ?? "", values.report ?? null];
  switch (name) {
    case "adopt": return succeed({ name, ...common, input, out, sheet: values.sheet ?? null, report, asOf });
    case "restore": return succeed({ name, ...common, input, out });
    case "check": return succeed({ name, ...common, input, report });
    case "new": {
      const names = REGULATIONS.map((one) => one.name);
      const regulation = values.regulation ?? "";
      return names.includes(regulation) ? succeed({ name, ...common, regulation, out, asOf }) : wrong(`--regulation ${regulation}`.trim(), `--regulation ${names.join(" | ")}`);
    }
  }
}

function isCommandName(name: string | undefined): name is keyof typeof COMMANDS {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
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
