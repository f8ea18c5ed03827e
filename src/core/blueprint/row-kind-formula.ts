/** The helper column 行类别 as one own-row formula: the rules of adoption/row-kinds.ts, in the same order. */

import { FEWEST_CELLS, IGNORED_CHARACTERS, SUBTOTAL_ENDS, TOTAL_ENDS } from "../adoption/row-kinds";
import type { Language } from "../language";
import { formula, joinFormulas, rawFormula, type FormulaPart, type RawFormula } from "../formula/formula";
import { thisRow, thisRowBetween, type Reference } from "../formula/references";
import { ROW_KIND_WORDS } from "./words";

export interface RowKindColumns {
  readonly table: string;
  /** First and last column of the list itself. */
  readonly from: string;
  readonly to: string;
  readonly first: KeyName | null;
  readonly number: KeyName | null;
  readonly name: KeyName | null;
}

/** A key column's name in the table, and its header as a repeated header row has it. */
export interface KeyName {
  readonly name: string;
  readonly header: string;
}

export function rowKindFormula(columns: RowKindColumns, language: Language): RawFormula {
  const word = (kind: keyof typeof ROW_KIND_WORDS): string => ROW_KIND_WORDS[kind][language];
  const cells = columns.from === columns.to ? thisRow(columns.from) : thisRowBetween(columns.table, columns.from, columns.to);
  const keys = [columns.first, columns.number, columns.name].filter((key): key is KeyName => key !== null);
  const project = formula`${word("project")}`;
  const labelled = keys.length === 0 ? project : afterLabels(columns, keys, language, identified(columns, cells, language));
  return formula`IF(COUNTBLANK(${cells})=COLUMNS(${cells}),${word("blank")},${labelled})`;
}

function afterLabels(columns: RowKindColumns, keys: readonly KeyName[], language: Language, rest: RawFormula): RawFormula {
  const { first, number, name } = columns;
  const joined = joinFormulas(keys.map((key) => thisRow(key.name)), "&");
  const headers = keys.filter((key) => key.header !== "").map((key) => formula`${thisRow(key.name)}=${key.header}`);
  const isHeader = headers.length === 0 ? formula`${false}` : headers.length === 1 ? (headers[0] as RawFormula) : formula`OR(${joinFormulas(headers, ",")})`;
  const parts: FormulaPart[] = [];
  if (first !== null) parts.push(thisRow(first.name));
  if (number !== null) parts.push(thisRow(number.name));
  if (name !== null) parts.push(number === null ? thisRow(name.name) : formula`IF(${thisRow(number.name)}="",${thisRow(name.name)},"")`);
  const ends = withoutIgnored(joinFormulas(parts.map((part) => formula`${part}&"|"`), "&"));
  return formula`IF(ISERROR(${joined}),${ROW_KIND_WORDS.project[language]},IF(${isHeader},${ROW_KIND_WORDS.header[language]},IF(${endsWithOne(ends, SUBTOTAL_ENDS)},${ROW_KIND_WORDS.subtotal[language]},IF(${endsWithOne(ends, TOTAL_ENDS)},${ROW_KIND_WORDS.total[language]},${rest}))))`;
}

/** Without number and name: a total where any cell says so, a note where there is next to nothing. */
function identified({ number, name }: RowKindColumns, cells: Reference, language: Language): RawFormula {
  const blanks = [number, name].filter((key): key is KeyName => key !== null).map((key) => formula`${thisRow(key.name)}=""`);
  const [only] = blanks;
  if (only === undefined) return formula`${ROW_KIND_WORDS.project[language]}`;
  const isNameless = blanks.length === 1 ? only : formula`AND(${joinFormulas(blanks, ",")})`;
  const totals = joinFormulas([...SUBTOTAL_ENDS, ...TOTAL_ENDS].filter((word) => !/^sub/.test(word)).map((word) => formula`COUNTIF(${cells},${`*${word}`})`), "+");
  return formula`IF(${isNameless},IF(${totals}>0,${ROW_KIND_WORDS.total[language]},IF(COLUMNS(${cells})-COUNTBLANK(${cells})<${FEWEST_CELLS},${ROW_KIND_WORDS.note[language]},${ROW_KIND_WORDS.project[language]})),${ROW_KIND_WORDS.project[language]})`;
}

/** Each cell's text is closed by "|", so that "小计|" is found only at an end; without LET, taking it out and comparing needs the text twice. */
function endsWithOne(texts: RawFormula, words: readonly string[]): RawFormula {
  const without = words.reduce((rest, word) => formula`SUBSTITUTE(${rest},${`${word}|`},"")`, texts);
  return formula`${without}<>${texts}`;
}

function withoutIgnored(texts: RawFormula): RawFormula {
  return formula`LOWER(${IGNORED_CHARACTERS.reduce((rest, character) => formula`SUBSTITUTE(${rest},${character},"")`, rawFormula(texts.text))})`;
}
