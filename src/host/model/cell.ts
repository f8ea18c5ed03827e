/** What one cell holds. Cells are values: a change replaces the object, so undo may keep the old one. */

export const ERROR_CODES = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An Excel error value. One object per code, so `===` compares them. */
export class CellError {
  private constructor(readonly code: ErrorCode) {}
  private static readonly known = new Map<string, CellError>(ERROR_CODES.map((code) => [code, new CellError(code)]));
  static of(code: ErrorCode): CellError {
    return CellError.known.get(code)!;
  }
  /** The error that `text` spells, or null. */
  static parse(text: string): CellError | null {
    return CellError.known.get(text.toUpperCase()) ?? null;
  }
  toString(): string {
    return this.code;
  }
}

/** null is an empty cell; dates are serial numbers. */
export type Scalar = number | string | boolean | CellError | null;

export interface Cell {
  readonly value: Scalar;
  /** Formula text without the leading "=", en-US grammar as Excel's formula bar shows it; null for a constant. */
  readonly formula: string | null;
  /** Index into the workbook's StyleTable. */
  readonly style: number;
  /** Range that an array formula (legacy or dynamic) fills, as A1; only on its first cell. */
  readonly arrayRange?: string;
  /** Raw XML of a rich text (the children of `<si>`), as long as the value is unchanged. */
  readonly rich?: string;
  /** Attributes of `<c>` that we keep without understanding them (cm, vm, ph). */
  readonly attributes?: Readonly<Record<string, string>>;
}

export const EMPTY_CELL: Cell = Object.freeze({ value: null, formula: null, style: 0 });

const blanks = new Map<number, Cell>();

/** The cell with a format and nothing else; one object per format, as large ranges are full of them. Of format 0 it is not EMPTY_CELL: it can be stored. */
export function blankCell(style: number): Cell {
  let cell = blanks.get(style);
  if (!cell) blanks.set(style, (cell = Object.freeze({ value: null, formula: null, style })));
  return cell;
}

/** True where nothing would be lost by not storing the cell. */
export function isBlankCell(cell: Cell): boolean {
  return cell.value === null && cell.formula === null && cell.style === 0 && !cell.attributes;
}
