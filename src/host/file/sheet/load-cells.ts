/** Turns scanned cells into the model's. */

import { cellName, parseRect } from "../../model/address";
import { CellError, type Cell, type Scalar } from "../../model/cell";
import type { RowFormat } from "../../model/parts";
import type { CellRow, Worksheet } from "../../model/sheet";
import { broken, excerpt } from "../file-problem";
import { formulaFromFile } from "../formula/from-file";
import { compileSharedFormula } from "../formula/shared-formula";
import { isRich, plainText, type SharedStrings } from "../strings/read-shared-strings";
import { decodeXString, unescapeXml } from "../xml/escape";
import { isTrue, numberOf } from "../xml/xml-tree";
import { DATA_TABLE, rememberValue } from "./foreign-attributes";
import { rawAttribute, type CellSink, type RawCell } from "./scan-cells";

export interface CellSource {
  readonly part: string;
  readonly strings: SharedStrings;
  /** Number of cell formats in the file. */
  readonly styleCount: number;
  readonly is1904: boolean;
  /** Name of the table around a cell, or null. */
  readonly tableNameAt: (row: number, column: number) => string | null;
}

export class CellLoader implements CellSink {
  /** Raw row attributes beyond number, spans and what RowFormat says alone, by row. */
  readonly rowAttributes = new Map<number, string>();
  private readonly rowKinds = new Map<string, { raw: string; format: RowFormat | null }>();
  private readonly shared = new Map<string, (row: number, column: number) => string>();
  private readonly formulas = new Map<string, string>();
  private readonly blanks = new Map<number, Cell>();
  private cells: CellRow = new Map();
  private isStyledRow = false;

  constructor(private readonly sheet: Worksheet, private readonly source: CellSource) {}

  row(row: number, attributes: string): void {
    const rest = attributes.replace(/(?:^|\s)(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, "").trim();
    this.cells = this.sheet.rows.get(row) ?? new Map<number, Cell>();
    this.isStyledRow = false;
    if (rest === "") return;
    let kind = this.rowKinds.get(rest);
    if (!kind) {
      const raw = flat(rest);
      this.rowKinds.set(raw, (kind = { raw, format: this.readRowFormat(raw) }));
    }
    this.rowAttributes.set(row, kind.raw);
    if (kind.format) this.sheet.rowFormats.set(row, kind.format);
    this.isStyledRow = kind.format?.style !== undefined;
  }

  cell(raw: RawCell): void {
    const style = raw.style < this.source.styleCount ? raw.style : 0;
    const formula = raw.hasFormula ? this.readFormula(raw) : null;
    const value = raw.value === null && raw.inline === null ? null : this.readValue(raw);
    let cell: Cell;
    if (value === null && formula === null && raw.cm === "" && raw.vm === "" && !raw.hasFormula) {
      // A cell without format over a formatted row or column shows that it has none; elsewhere it says nothing.
      if (style === 0 && !this.isStyledRow && this.sheet.columnFormat(raw.column).style === undefined) return;
      cell = this.blank(style);
    } else {
      cell = this.withExtras({ value, formula, style }, raw);
    }
    if (this.cells.size === 0) this.sheet.rows.set(raw.row, this.cells);
    this.cells.set(raw.column, cell);
  }

  private blank(style: number): Cell {
    let cell = this.blanks.get(style);
    if (!cell) this.blanks.set(style, (cell = Object.freeze({ value: null, formula: null, style })));
    return cell;
  }

  private withExtras(cell: Cell, raw: RawCell): Cell {
    const extras: { arrayRange?: string; rich?: string; attributes?: Readonly<Record<string, string>> } = {};
    if (raw.formulaAttributes !== "" && rawAttribute(raw.formulaAttributes, "t") === "array") {
      const range = rawAttribute(raw.formulaAttributes, "ref");
      extras.arrayRange = range !== undefined && parseRect(range) ? flat(range) : cellName(raw.row, raw.column);
    }
    const rich = raw.type === "s" ? this.source.strings.rich.get(Number(raw.value)) : raw.inline !== null && isRich(raw.inline) ? flat(raw.inline) : undefined;
    if (rich !== undefined && cell.formula === null) extras.rich = rich;
    const attributes: Record<string, string> = {};
    for (const name of ["cm", "vm", "ph"] as const) if (raw[name] !== "") attributes[name] = flat(raw[name]);
    if (raw.hasFormula && rawAttribute(raw.formulaAttributes, "t") === "dataTable") attributes[DATA_TABLE] = `<f${flat(raw.formulaAttributes)}/>`;
    if (Object.keys(attributes).length > 0) extras.attributes = rememberValue(attributes, cell.value);
    return Object.keys(extras).length > 0 ? { ...cell, ...extras } : cell;
  }

  private readFormula(raw: RawCell): string | null {
    const kind = raw.formulaAttributes === "" ? undefined : rawAttribute(raw.formulaAttributes, "t");
    if (kind === "dataTable") return null;
    if (kind !== "shared") return raw.formula === "" ? null : this.formulaText(raw);
    const group = rawAttribute(raw.formulaAttributes, "si") ?? "";
    if (raw.formula !== "") {
      const text = this.formulaText(raw);
      this.shared.set(group, compileSharedFormula(text, raw.row, raw.column));
      return text;
    }
    const master = this.shared.get(group);
    if (!master) {
      const where = cellName(raw.row, raw.column);
      throw broken(this.source.part, { zh: `${where} 所引用的共享公式 ${group}`, en: `the shared formula ${group} that ${where} refers to` }, { zh: "没有这个公式", en: "no such formula" });
    }
    return master(raw.row, raw.column);
  }

  /** Calculated columns repeat one text thousands of times, so each is converted once per table. */
  private formulaText(raw: RawCell): string {
    const tableName = /\[#this row\]/i.test(raw.formula) ? this.source.tableNameAt(raw.row, raw.column) : null;
    const key = tableName === null ? raw.formula : `${tableName}\n${raw.formula}`;
    const known = this.formulas.get(key);
    if (known !== undefined) return known;
    const formula = flat(formulaFromFile(decodeXString(unescapeXml(raw.formula, this.source.part)), tableName));
    this.formulas.set(flat(key), formula);
    return formula;
  }

  private readValue(raw: RawCell): Scalar {
    const { part, strings } = this.source;
    if (raw.inline !== null && raw.type === "inlineStr") return plainText(raw.inline, part);
    const text = raw.value ?? "";
    switch (raw.type) {
      case "": case "n": return text === "" ? null : this.readNumber(text, raw);
      case "s": {
        const found = strings.texts[text === "" ? -1 : Number(text)];
        if (found === undefined) throw this.badValue(raw, text, `0–${strings.texts.length - 1}`);
        return found;
      }
      case "str": return flat(decodeXString(unescapeXml(text, part)));
      case "inlineStr": return flat(decodeXString(unescapeXml(text, part)));
      case "b": return text.trim() === "1" || text.trim().toLowerCase() === "true";
      // Codes of later versions (#BLOCKED!, #CONNECT!, ...) have no object in the model; #VALUE! is what older versions show for them.
      case "e": return text === "" ? null : (CellError.parse(unescapeXml(text.trim(), part)) ?? CellError.of("#VALUE!"));
      case "d": return this.readDate(text, raw);
      default: throw this.badValue(raw, `t="${raw.type}"`, "b, d, e, inlineStr, n, s, str");
    }
  }

  private readNumber(text: string, raw: RawCell): number {
    const number = Number(text);
    if (!Number.isFinite(number) || text.trim() === "") throw this.badValue(raw, text, "1, 2.5, …");
    return number;
  }

  /** ISO 8601 date (t="d"), which few writers use, as a serial number. */
  private readDate(text: string, raw: RawCell): number {
    const time = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
    if (Number.isNaN(time)) throw this.badValue(raw, text, "2026-01-31");
    return time / 86_400_000 + (this.source.is1904 ? 24_107 : 25_569);
  }

  private badValue(raw: RawCell, got: string, expected: string): Error {
    const where = cellName(raw.row, raw.column);
    return broken(this.source.part, { zh: `${where} 的值（${expected}）`, en: `a value for ${where} (${expected})` }, { zh: `“${excerpt(got)}”`, en: `"${excerpt(got)}"` });
  }

  private readRowFormat(raw: string): RowFormat | null {
    const style = numberOf(rawAttribute(raw, "s")), outline = numberOf(rawAttribute(raw, "outlineLevel")), height = numberOf(rawAttribute(raw, "ht"));
    const format: { -readonly [K in keyof RowFormat]: RowFormat[K] } = {};
    if (height !== undefined) format.height = height;
    if (isTrue(rawAttribute(raw, "hidden"))) format.hidden = true;
    if (style !== undefined && style < this.source.styleCount && isTrue(rawAttribute(raw, "customFormat"))) format.style = style;
    if (outline) format.outline = outline;
    if (isTrue(rawAttribute(raw, "collapsed"))) format.collapsed = true;
    return Object.keys(format).length > 0 ? Object.freeze(format) : null;
  }
}

/** A copy that does not keep the whole document alive, as a slice of it would. */
function flat(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
