/** Text functions. Positions count UTF-16 units from 1, as Excel's do. */

import { CellError } from "../../model/cell";
import { toBoolean, toInteger, toNumber, toText } from "../values/coerce";
import { eachValue } from "../values/each";
import { textToNumber } from "../values/text-number";
import { Area, fail, LambdaValue, Matrix, NA, Union, VALUE, type Scalar, type Value } from "../values/value";
import { hasWildcard, wildcardPattern } from "../values/wildcard";
import { define, ofAny, ofScalars, type Functions, type WorksheetFunction } from "./function";

const LONGEST = 32_767;

function ofText(run: (text: string) => Scalar): WorksheetFunction {
  return ofScalars(1, 1, ([text]) => run(toText(text!)));
}

function limited(text: string): Scalar {
  return text.length > LONGEST ? VALUE : text;
}

function count(value: Scalar | undefined): number {
  const size = value === undefined ? 1 : toInteger(value);
  return size < 0 ? fail(VALUE) : size;
}

function find([wanted, within, start]: readonly Scalar[], search: (text: string, wanted: string, from: number) => number): Scalar {
  const needle = toText(wanted!), text = toText(within!), from = start === undefined ? 1 : toInteger(start);
  if (from < 1 || from > text.length + 1) return VALUE;
  const found = search(text, needle, from - 1);
  return found < 0 ? VALUE : found + 1;
}

/** SEARCH ignores case and takes wildcards. */
function searchText(text: string, wanted: string, from: number): number {
  if (!hasWildcard(wanted)) return text.toLowerCase().indexOf(wanted.toLowerCase(), from);
  const found = text.slice(from).search(wildcardPattern(wanted, false));
  return found < 0 ? -1 : found + from;
}

function substitute([source, before, after, which]: readonly Scalar[]): Scalar {
  const text = toText(source!), old = toText(before!), replacement = toText(after!);
  if (old === "") return text;
  if (which === undefined) return limited(text.includes(old) ? text.split(old).join(replacement) : text);
  const occurrence = toInteger(which);
  if (occurrence < 1) return VALUE;
  let at = -1;
  for (let i = 0; i < occurrence; i++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return limited(text.slice(0, at) + replacement + text.slice(at + old.length));
}

function replace([source, start, size, replacement]: readonly Scalar[]): Scalar {
  const text = toText(source!), from = toInteger(start!), length = toInteger(size!);
  if (from < 1 || length < 0) return VALUE;
  return limited(text.slice(0, from - 1) + toText(replacement!) + text.slice(from - 1 + length));
}

function proper(text: string): string {
  return text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Texts of all arguments in order, empty cells of references included (as ""). */
function textsOf(args: readonly Value[]): string[] {
  const texts: string[] = [];
  const take = (value: Scalar) => texts.push(toText(value));
  for (const arg of args) {
    if (arg instanceof Area) arg.sheet.matrix(arg).values.forEach(take);
    else if (arg instanceof Union) for (const area of arg.areas) area.sheet.matrix(area).values.forEach(take);
    else if (arg instanceof Matrix) arg.values.forEach(take);
    else if (arg instanceof LambdaValue) fail(VALUE);
    else take(arg ?? null);
  }
  return texts;
}

function textJoin([separators, skipEmpty, ...rest]: readonly Value[]): Value {
  const between = textsOf([separators!]), skips = toBoolean(skipEmpty as Scalar);
  const texts = textsOf(rest).filter((text) => !skips || text !== "");
  let joined = "";
  texts.forEach((text, i) => (joined += (i === 0 ? "" : between[(i - 1) % between.length]) + text));
  return limited(joined);
}

/** TEXTBEFORE and TEXTAFTER. */
function aroundDelimiter(isBefore: boolean) {
  return ofScalars(2, 6, ([source, mark, which, caseMode, atEnd, otherwise]) => {
    const text = toText(source!), delimiter = toText(mark!), occurrence = which === undefined ? 1 : toInteger(which);
    if (occurrence === 0) return VALUE;
    const ignoresCase = caseMode !== undefined && toInteger(caseMode) === 1, endCounts = atEnd !== undefined && toInteger(atEnd) === 1;
    const places = placesOf(ignoresCase ? text.toLowerCase() : text, ignoresCase ? delimiter.toLowerCase() : delimiter);
    if (endCounts) places.push(text.length);
    const at = occurrence > 0 ? places[occurrence - 1] : places.at(occurrence);
    if (at === undefined) return otherwise === undefined ? NA : otherwise;
    return isBefore ? text.slice(0, at) : text.slice(Math.min(at + delimiter.length, text.length));
  }, { skipsEmpty: true });
}

function placesOf(text: string, delimiter: string): number[] {
  const places: number[] = [];
  if (delimiter === "") return [0];
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + delimiter.length)) places.push(at);
  return places;
}

function textSplit([source, byColumn, byRow, skipEmpty]: readonly Value[]): Value {
  const split = (text: string, marks: Value | undefined): string[] => {
    if (marks === undefined) return [text];
    const delimiters = textsOf([marks]).filter((mark) => mark !== "");
    if (delimiters.length === 0) fail(VALUE);
    const parts = delimiters.reduce((rest, mark) => rest.flatMap((part) => part.split(mark)), [text]);
    return skipEmpty !== undefined && toBoolean(skipEmpty as Scalar) ? parts.filter((part) => part !== "") : parts;
  };
  const rows = split(toText(source as Scalar), byRow).map((row) => split(row, byColumn));
  const columns = Math.max(...rows.map((row) => row.length));
  return Matrix.of(rows.map((row) => [...row, ...new Array<Scalar>(columns - row.length).fill(NA)]));
}

function numberValue([source, decimal, group]: readonly Scalar[]): Scalar {
  const point = decimal === undefined ? "." : toText(decimal).charAt(0), separator = group === undefined ? "," : toText(group).charAt(0);
  let text = toText(source!).replace(/\s/g, "");
  if (text === "") return 0;
  const end = text.indexOf(point);
  if (separator !== "" && end >= 0 && text.indexOf(separator, end) >= 0) return VALUE;
  text = text.split(separator === "" ? "\u0000" : separator).join("").replace(point, ".");
  const percents = /%*$/.exec(text)![0].length;
  const number = textToNumber(text.slice(0, text.length - percents));
  return number === null ? VALUE : number / 100 ** percents;
}

function value([source]: readonly Scalar[]): Scalar {
  if (typeof source === "boolean") return VALUE;
  return toNumber(source ?? null);
}

const CONTROL = /[\u0000-\u001f]/g;

function left([text, size]: readonly Scalar[]): Scalar {
  return toText(text!).slice(0, count(size));
}

function right([text, size]: readonly Scalar[]): Scalar {
  const source = toText(text!), length = count(size);
  return length === 0 ? "" : source.slice(-length);
}

function middle([text, start, size]: readonly Scalar[]): Scalar {
  const from = toInteger(start!), length = toInteger(size!);
  return from < 1 || length < 0 ? VALUE : toText(text!).slice(from - 1, from - 1 + length);
}

export const TEXT_FUNCTIONS: Functions = {
  LEFT: ofScalars(1, 2, left),
  RIGHT: ofScalars(1, 2, right),
  MID: ofScalars(3, 3, middle),
  LEN: ofText((text) => text.length),
  FIND: ofScalars(2, 3, (args) => find(args, (text, wanted, from) => text.indexOf(wanted, from))),
  SEARCH: ofScalars(2, 3, (args) => find(args, searchText)),
  SUBSTITUTE: ofScalars(3, 4, substitute),
  REPLACE: ofScalars(4, 4, replace),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofText((text) => text.replace(CONTROL, "")),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText(proper),
  EXACT: ofScalars(2, 2, ([a, b]) => toText(a!) === toText(b!)),
  REPT: ofScalars(2, 2, ([text, times]) => {
    const source = toText(text!), many = toInteger(times!);
    return many < 0 || source.length * many > LONGEST ? VALUE : source.repeat(many);
  }),
  CONCATENATE: ofScalars(1, 255, (args) => limited(args.map((arg) => toText(arg)).join(""))),
  CONCAT: ofAny((args) => limited(textsOf(args).join(""))),
  TEXTJOIN: define("asa", 3, 254, textJoin),
  TEXTBEFORE: aroundDelimiter(true),
  TEXTAFTER: aroundDelimiter(false),
  TEXTSPLIT: define("saas", 2, 4, textSplit, { skipsEmpty: true }),
  CHAR: ofScalars(1, 1, ([code]) => {
    const number = toInteger(code!);
    return number < 1 || number > 255 ? VALUE : new TextDecoder("windows-1252").decode(new Uint8Array([number]));
  }),
  UNICHAR: ofScalars(1, 1, ([code]) => {
    const number = toInteger(code!);
    return number < 1 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff) ? VALUE : String.fromCodePoint(number);
  }),
  CODE: ofText((text) => (text === "" ? VALUE : ansiCode(text))),
  UNICODE: ofText((text) => text.codePointAt(0) ?? VALUE),
  VALUE: ofScalars(1, 1, value),
  NUMBERVALUE: ofScalars(1, 3, numberValue, { skipsEmpty: true }),
  ARRAYTOTEXT: ofAny((args) => {
    const texts: string[] = [];
    eachValue(args, (one) => texts.push(one instanceof CellError ? one.code : toText(one)));
    return texts.join(", ");
  }, 1, 2),
};

/** The code in the Western code page; what is not in it counts as "?". */
function ansiCode(text: string): Scalar {
  const code = text.charCodeAt(0);
  if (code < 128 || (code >= 160 && code < 256)) return code;
  for (let i = 128; i < 160; i++) if (new TextDecoder("windows-1252").decode(new Uint8Array([i])) === text[0]) return i;
  return 63;
}

