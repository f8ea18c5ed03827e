/** The requirement sets that the types of office.js declare in their comments: class -> member -> "1.9" or "ExcelApiOnline 1.1". */

import { readFileSync } from "node:fs";
import { join } from "node:path";

export type DeclaredVersions = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function readDeclaredVersions(): DeclaredVersions {
  const text = readFileSync(join(process.cwd(), "node_modules/@types/office-js/index.d.ts"), "utf8");
  const start = text.indexOf("declare namespace Excel {");
  const lines = text.slice(start, text.indexOf("\ndeclare namespace", start + 10)).split("\n");
  const classes = new Map<string, Map<string, string>>();
  let members: Map<string, string> | null = null, note: string | null = null;
  for (const line of lines) {
    const opened = /^ {4}(?:export )?(?:abstract )?(class|interface|enum|type|namespace|function|const) (\w+)/.exec(line);
    if (opened) {
      members = opened[1] === "class" ? new Map() : null;
      if (members) classes.set(opened[2]!, members);
      if (members && note) members.set("", note);
      note = null;
      continue;
    }
    note = /\[Api set: ([^\]]*)\]/.exec(line)?.[1] ?? note;
    const member = /^ {8}(?:readonly )?(\w+)(?:\(|\?|:|<)/.exec(line);
    if (!member) continue;
    if (members && note && !members.has(member[1]!)) members.set(member[1]!, note);
    note = null;
  }
  return classes;
}

/** The first version that a comment names ("ExcelApi 1.1 for reading; 1.2 for setting" is "1.1"). */
export function firstVersion(note: string): string {
  const match = /^(ExcelApi\w*) (\d+\.\d+)/.exec(note);
  if (!match) throw new Error(`no version in "${note}"`);
  return match[1] === "ExcelApi" ? match[2]! : `${match[1]} ${match[2]}`;
}
