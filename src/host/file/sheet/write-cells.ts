import { columnName } from "../../model/address";
import { CellError, type Cell, type Scalar } from "../../model/cell";
import type { RowFormat } from "../../model/parts";
import type { CellRow, Worksheet } from "../../model/sheet";
import { formulaToFile } from "../formula/to-file";
import { plainText } from "../strings/read-shared-strings";
import type { SharedStringWriter } from "../strings/shared-string-writer";
import { encodeXString, escapeAttribute, escapeText } from "../xml/escape";
import { attributesFor, DATA_TABLE } from "./foreign-attributes";

export interface CellTarget {
  readonly strings: SharedStringWriter;
  readonly tableNameAt: (row: number, column: number) => string | null;
  /** Texts that must stand in cells whatever the model says (headers of tables): row -> column -> text. */
  readonly required: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Raw attributes the row came with, where they still hold. */
  readonly rowAttributes: (row: number) => string | null;
}

/** The whole `<sheetData>` element. */
export function writeCells(sheet: Worksheet, target: CellTarget): string {
  const writer = new CellWriter(sheet, target);
  return writer.write();
}

class CellWriter {
  private readonly names: string[] = [];
  private readonly formulas = new Map<string, string>();
  private readonly richTexts = new Map<string, string>();

  constructor(private readonly sheet: Worksheet, private readonly target: CellTarget) {}

  write(): string {
    const { rows, rowFormats } = this.sheet;
    const numbers = new Set([...rows.keys(), ...rowFormats.keys(), ...this.target.required.keys()]);
    let out = "<sheetData>";
    for (const row of Int32Array.from(numbers).sort()) out += this.row(row);
    return `${out}</sheetData>`;
  }

  private row(row: number): string {
    const attributes = this.target.rowAttributes(row) ?? rowAttributes(this.sheet.rowFormats.get(row));
    let cells = "";
    for (const [column, cell] of this.cellsOf(row)) cells += this.cell(row, column, cell);
    const tag = `<row r="${row + 1}"${attributes === "" ? "" : ` ${attributes}`}`;
    return cells === "" ? `${tag}/>` : `${tag}>${cells}</row>`;
  }

  private cellsOf(row: number): Iterable<readonly [number, Cell]> {
    const cells = this.sheet.rows.get(row), required = this.target.required.get(row);
    if (required) return inOrder(withTexts(cells, required, this.sheet, row));
    return cells ? inOrder(cells) : [];
  }

  private cell(row: number, column: number, cell: Cell): string {
    const { formula, style } = cell;
    const value = typeof cell.value === "number" && !Number.isFinite(cell.value) ? CellError.of("#NUM!") : cell.value;
    let tag = `<c r="${this.names[column] ?? (this.names[column] = columnName(column))}${row + 1}"`;
    if (style !== 0) tag += ` s="${style}"`;
    let formulaXml = formula === null ? "" : this.formula(row, column, cell);
    if (cell.attributes) {
      const attributes = attributesFor(cell.attributes, value);
      for (const name in attributes) if (name !== DATA_TABLE) tag += ` ${name}="${escapeAttribute(attributes[name]!)}"`;
      formulaXml ||= attributes[DATA_TABLE] ?? "";
    }
    if (value === null) return formulaXml === "" ? `${tag}/>` : `${tag}>${formulaXml}</c>`;
    if (typeof value === "number") return `${tag}>${formulaXml}<v>${value}</v></c>`;
    if (typeof value === "string" && formulaXml === "") return `${tag} t="s"><v>${this.textIndex(cell, value)}</v></c>`;
    return `${tag} t="${typeof value === "string" ? "str" : typeof value === "boolean" ? "b" : "e"}">${formulaXml}<v>${resultText(value)}</v></c>`;
  }

  private formula(row: number, column: number, cell: Cell): string {
    const isArray = cell.arrayRange !== undefined;
    const text = this.formulaText(cell.formula!, row, column, isArray);
    return isArray ? `<f t="array" ref="${cell.arrayRange}">${text}</f>` : `<f>${text}</f>`;
  }

  private formulaText(formula: string, row: number, column: number, isArray: boolean): string {
    const tableName = formula.includes("[") ? this.target.tableNameAt(row, column) : null;
    const key = `${isArray ? "{" : ""}${tableName ?? ""}\n${formula}`;
    let text = this.formulas.get(key);
    if (text === undefined) {
      text = escapeText(encodeXString(formulaToFile(formula, { tableName, isArray })));
      // Only texts that repeat (calculated columns) are worth remembering.
      if (tableName !== null) this.formulas.set(key, text);
    }
    return text;
  }

  private textIndex(cell: Cell, value: string): number {
    if (cell.rich === undefined) return this.target.strings.indexOf(value);
    let shown = this.richTexts.get(cell.rich);
    if (shown === undefined) this.richTexts.set(cell.rich, (shown = plainText(cell.rich, this.sheet.name)));
    return shown === value ? this.target.strings.indexOfRich(cell.rich) : this.target.strings.indexOf(value);
  }
}

function resultText(value: Exclude<Scalar, null | number>): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string") return escapeText(encodeXString(value));
  // Excel knows these two only together with a rich value; it finds them again when it calculates.
  return value.code === "#SPILL!" || value.code === "#CALC!" ? "#VALUE!" : value.code;
}

function rowAttributes(format: RowFormat | undefined): string {
  if (!format) return "";
  const parts: string[] = [];
  if (format.style) parts.push(`s="${format.style}" customFormat="1"`);
  if (format.height !== undefined) parts.push(`ht="${format.height}" customHeight="1"`);
  if (format.hidden) parts.push('hidden="1"');
  if (format.outline) parts.push(`outlineLevel="${format.outline}"`);
  if (format.collapsed) parts.push('collapsed="1"');
  return parts.join(" ");
}

function inOrder(cells: CellRow): Iterable<readonly [number, Cell]> {
  let last = -1;
  for (const column of cells.keys()) {
    if (column < last) return [...cells].sort((a, b) => a[0] - b[0]);
    last = column;
  }
  return cells;
}

function withTexts(cells: CellRow | undefined, required: ReadonlyMap<number, string>, sheet: Worksheet, row: number): CellRow {
  const result = new Map(cells);
  for (const [column, value] of required) result.set(column, { value, formula: null, style: sheet.styleAt(row, column) });
  return result;
}

