/**
 * The regulation as it was applied, in a table of its own: one version in pieces, as a cell holds 32,767 characters. Each piece
 * begins with a | so that no cell reads like a number or a formula.
 */

import type { CellValue } from "../../blueprint/operations";
import { STABLE_NAMES } from "../../blueprint/stable-names";
import { LANGUAGES, type Language, type Text } from "../../language";
import { fail, succeed, type Result } from "../../problems/problem";
import type { TableReading } from "../../register/contract";
import { toKey } from "../fields/plain-text";
import { parseRegulation } from "../parse-regulation";
import type { Regulation } from "../regulation";
import type { RegulationTable } from "./regulation-table";

export const VERSION_HEADERS = {
  number: { zh: "版本", en: "Version" },
  edition: { zh: "版次", en: "Edition" },
  part: { zh: "部分", en: "Part" },
  text: { zh: "内容", en: "Content" },
} as const satisfies Record<string, Text>;

const MOST_CHARACTERS = 30_000;

/** The versions, from the first one on. */
export function versionsTable(regulations: readonly Regulation[], language: Language): RegulationTable {
  return {
    name: STABLE_NAMES.versions, sheet: "versions", title: { zh: "制度版本", en: "Versions of the regulation" }, headers: Object.values(VERSION_HEADERS).map((header) => header[language]),
    rows: regulations.flatMap((regulation, index) => versionRows(regulation, index + 1)), hidden: [],
  };
}

/** The rows of one version, to be appended. */
export function versionRows(regulation: Regulation, number: number): readonly (readonly CellValue[])[] {
  return pieces(JSON.stringify(regulation)).map((piece, index) => [number, regulation.edition, index + 1, `|${piece}`]);
}

export interface StoredVersion {
  readonly number: number;
  readonly regulation: Regulation;
}

/** The one applied last, however the rows are sorted; null for a table without rows. Problems: BAD_REGULATION, CONTRADICTORY_REGULATION, NEWER_FORMAT. */
export function readLastVersion(reading: TableReading): Result<StoredVersion | null> {
  const column = (id: keyof typeof VERSION_HEADERS): readonly CellValue[] => {
    const header = reading.headers.find((one) => LANGUAGES.some((language) => toKey(VERSION_HEADERS[id][language]) === toKey(one)));
    return (header === undefined ? undefined : reading.columns.get(header)) ?? [];
  };
  const [numbers, parts, texts] = [column("number").map(Number), column("part").map(Number), column("text").map(String)];
  const rows = texts.flatMap((text, index) => (text.startsWith("|") ? [{ number: numbers[index] ?? 0, part: parts[index] ?? 0, text: text.slice(1) }] : []));
  if (rows.length === 0) return succeed(null);
  const number = Math.max(...rows.map((row) => row.number));
  const stored = rows.filter((row) => row.number === number).sort((one, two) => one.part - two.part);
  const regulation = parseJson(stored.map(({ text }) => text).join(""), reading);
  return regulation.ok ? succeed({ number, regulation: regulation.value }) : regulation;
}

function parseJson(text: string, { sheet, name }: TableReading): Result<Regulation> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fail("BAD_REGULATION", { place: `${sheet} (${name})`, expectedZh: "加载项写下的内容", expectedEn: "what the add-in wrote", got: text.slice(0, 40) });
  }
  return parseRegulation(data);
}

/** Never through the middle of a character that takes two units. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = /[\ud800-\udbff]/.test(text.charAt(at + MOST_CHARACTERS - 1)) ? at + MOST_CHARACTERS - 1 : at + MOST_CHARACTERS;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}
