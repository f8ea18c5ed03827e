/** The helper column 行类别 as one own-row formula: is the row a project? The rules of adoption/row-kinds.ts. */

import { END_MARK, IGNORED_CHARACTERS, labelKeys, PART_LENGTH, PART_STARTS, TOTAL_ENDS } from "../adoption/row-kinds";
import type { Language } from "../language";
import { arrayOf, formula, joinFormulas, type FormulaPart, type RawFormula } from "../formula/formula";
import { thisRow, thisRowBetween } from "../formula/references";
import { ROW_KIND_WORDS } from "./words";

export interface RowKindColumns {
  readonly first: KeyName | null;
  readonly number: KeyName | null;
  readonly name: KeyName | null;
  /** The list's first and last column; null where it has too few for a row with one content to say anything. */
  readonly outer: readonly [string, string] | null;
}

/** A key column's name in the table, and its header as a repeated header row has it. */
export interface KeyName {
  readonly name: string;
  readonly header: string;
}

/**
 * IFERROR(IF(OR([@编号]&[@名称]="",[@名称]="项目名称",COUNT(SEARCH({"小计|",…},[@序号]&"|"&[@编号]&[@名称]&"|"))>0,LEFT([@名称],2)={"其中","上述"},COLUMNS([@[序号]:[备注]])-COUNTBLANK([@[序号]:[备注]])=1),"非项目","项目"),"项目"),
 * with spaces and colons taken out of the searched text.
 */
export function rowKindFormula(columns: RowKindColumns, language: Language): RawFormula {
  const [project, other] = [ROW_KIND_WORDS.project[language], ROW_KIND_WORDS.other[language]];
  const own = labelKeys(columns);
  const headed = own.at(-1);
  if (headed === undefined) return formula`${project}`;
  const label = joinFormulas(own.map(({ name }) => thisRow(name)), "&");
  const { first } = columns;
  const texts = first === null || own.includes(first) ? formula`${label}&${END_MARK}` : formula`${thisRow(first.name)}&${END_MARK}&${label}&${END_MARK}`;
  const isTotal = formula`COUNT(SEARCH(${arrayOf(TOTAL_ENDS.map((word) => word + END_MARK))},${withoutIgnored(texts)}))>0`;
  const isPart = formula`LEFT(${withoutIgnored(formula`${thisRow(headed.name)}`)},${PART_LENGTH})=${arrayOf([...PART_STARTS])}`;
  const reasons = [formula`${label}=""`, ...(headed.header === "" ? [] : [formula`${thisRow(headed.name)}=${headed.header}`]), isTotal, isPart, ...(columns.outer === null ? [] : [isHeading(columns.outer)])];
  return formula`IFERROR(IF(OR(${joinFormulas(reasons, ",")}),${other},${project}),${project})`;
}

/** For registers that we make: a row with anything in its keys is a project. */
export function simpleRowKindFormula(keys: readonly string[], language: Language): RawFormula {
  const [project, other] = [ROW_KIND_WORDS.project[language], ROW_KIND_WORDS.other[language]];
  return formula`IF(IFERROR(TRIM(${joinFormulas(keys.map(thisRow), "&")}),1)="",${other},${project})`;
}

function isHeading([first, last]: readonly [string, string]): RawFormula {
  const all = thisRowBetween(first, last);
  return formula`COLUMNS(${all})-COUNTBLANK(${all})=1`;
}

function withoutIgnored(text: RawFormula): RawFormula {
  return IGNORED_CHARACTERS.reduce<RawFormula>((rest, character: FormulaPart) => formula`SUBSTITUTE(${rest},${character},"")`, text);
}
