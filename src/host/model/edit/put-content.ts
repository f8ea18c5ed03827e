/** Puts contents into cells, keeping their formats: what typing, writing and copying share. */

import type { Scalar } from "../cell";
import type { Worksheet } from "../sheet";
import { parseInput } from "../text/parse-input";

export interface Content {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

/** Writes the cells of one act: remembers the styles it has met, as most cells of a range share a few. */
export class ContentWriter {
  private readonly styleByChange = new Map<string, number>();
  private readonly isText = new Map<number, boolean>();
  private readonly columnStyles = new Map<number, number>();

  constructor(private readonly sheet: Worksheet) {}

  /** The style a cell has or, where there is no cell, would get. */
  styleOf(row: number, column: number): number {
    const cell = this.sheet.rows.get(row)?.get(column);
    if (cell) return cell.style;
    const rowStyle = this.sheet.rowFormats.get(row)?.style;
    if (rowStyle !== undefined) return rowStyle;
    let style = this.columnStyles.get(column);
    if (style === undefined) this.columnStyles.set(column, (style = this.sheet.columnFormat(column).style ?? 0));
    return style;
  }

  isTextFormat(style: number): boolean {
    let isText = this.isText.get(style);
    if (isText === undefined) this.isText.set(style, (isText = this.sheet.workbook.styles.get(style).numberFormat === "@"));
    return isText;
  }

  /** A text as Excel reads it in a cell of this style. */
  read(text: string, style: number): Content {
    const { styles, properties, now } = this.sheet.workbook;
    return parseInput(text, styles.get(style).numberFormat, properties.is1904, now().getFullYear());
  }

  putValue(row: number, column: number, value: Scalar): void {
    const before = this.sheet.cellAt(row, column);
    const style = this.styleOf(row, column);
    if (before.formula === null && before.value === value && before.style === style && !before.rich) return;
    this.sheet.putCell(row, column, { value, formula: null, style: this.withoutPrefix(style) });
  }

  putFormula(row: number, column: number, formula: string): void {
    this.sheet.putCell(row, column, { value: null, formula, style: this.withoutPrefix(this.styleOf(row, column)) });
  }

  putContent(row: number, column: number, content: Content): void {
    let style = this.styleOf(row, column);
    if (content.numberFormat !== null) style = this.changed(style, "n" + content.numberFormat, { numberFormat: content.numberFormat });
    style = content.quotePrefix ? this.changed(style, "q", { quotePrefix: true }) : this.withoutPrefix(style);
    this.sheet.putCell(row, column, { value: content.value, formula: content.formula, style });
  }

  private withoutPrefix(style: number): number {
    return this.sheet.workbook.styles.get(style).quotePrefix ? this.changed(style, "p", { quotePrefix: false }) : style;
  }

  private changed(style: number, key: string, change: { numberFormat?: string; quotePrefix?: boolean }): number {
    const known = this.styleByChange.get(style + key);
    if (known !== undefined) return known;
    const result = this.sheet.workbook.styles.change(style, change);
    this.styleByChange.set(style + key, result);
    return result;
  }
}
