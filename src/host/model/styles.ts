/** Cell formats. Formats of an opened file keep their index for ever; new ones are appended, so that the file's own stay untouched. */

export interface Color {
  /** "RRGGBB" */
  readonly rgb?: string;
  readonly theme?: number;
  readonly indexed?: number;
  readonly auto?: boolean;
  /** -1 (darkest) to 1 (lightest) */
  readonly tint?: number;
}

export interface Font {
  readonly name: string;
  /** points */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly vertical?: "superscript" | "subscript";
  readonly color?: Color;
  readonly family?: number;
  readonly charset?: number;
  readonly scheme?: "major" | "minor" | "none";
}

export interface Fill {
  /** ECMA-376 ST_PatternType; "none" and "solid" are the usual ones. */
  readonly pattern: string;
  /** The visible colour of a solid fill. */
  readonly foreground?: Color;
  readonly background?: Color;
  /** Raw XML of a gradient fill, kept as it came. */
  readonly gradient?: string;
}

export interface BorderLine {
  /** ECMA-376 ST_BorderStyle: "thin", "medium", "double", ... */
  readonly style: string;
  readonly color?: Color;
}

export interface Border {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly diagonal?: BorderLine;
  readonly diagonalUp?: boolean;
  readonly diagonalDown?: boolean;
}

export interface Alignment {
  readonly horizontal?: "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly readingOrder?: number;
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill;
  readonly border: Border;
  readonly alignment: Alignment;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The leading apostrophe: the cell is text whatever it looks like. */
  readonly quotePrefix: boolean;
  /** Index of the named style (cellStyleXfs) it is based on. */
  readonly parent: number;
}

/** A differential format, as conditional formats and table styles use it: only what differs. */
export interface DifferentialStyle {
  readonly font?: Partial<Font>;
  readonly fill?: Partial<Fill>;
  readonly border?: Border;
  readonly numberFormat?: string;
  /** Raw XML of the `<dxf>` where it came from a file. */
  readonly raw?: string;
}

export const DEFAULT_FONT: Font = Object.freeze({ name: "等线", size: 11, color: { theme: 1 }, family: 2, charset: 134, scheme: "minor" });

export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: "General", font: DEFAULT_FONT, fill: Object.freeze({ pattern: "none" }), border: Object.freeze({}),
  alignment: Object.freeze({}), locked: true, formulaHidden: false, quotePrefix: false, parent: 0,
});

/** What may be changed of a style; nested parts are merged, not replaced. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly font?: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Border;
  readonly alignment?: Partial<Alignment>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
}

/** All formats of a workbook. Index 0 is the default format. Interning the same format twice gives the same index. */
export class StyleTable {
  private readonly styles: CellStyle[] = [];
  private readonly indexByKey = new Map<string, number>();
  private readonly changes = new Map<number, Map<string, number>>();

  constructor(initial: readonly CellStyle[] = [DEFAULT_STYLE]) {
    for (const style of initial) this.append(style);
  }

  get count(): number {
    return this.styles.length;
  }

  get(index: number): CellStyle {
    return this.styles[index] ?? this.styles[0]!;
  }

  intern(style: CellStyle): number {
    return this.indexByKey.get(keyOf(style)) ?? this.append(style);
  }

  /** The index of style `index` with `change` applied; remembered, as the same change usually meets many cells. */
  change(index: number, change: StyleChange): number {
    let known = this.changes.get(index);
    if (!known) this.changes.set(index, (known = new Map<string, number>()));
    // undefined takes a part away, so it must show in the key.
    const key = JSON.stringify(change, (_name, part: unknown) => (part === undefined ? "\0" : part));
    let result = known.get(key);
    if (result === undefined) {
      const old = this.get(index);
      result = this.intern({
        ...old, ...change,
        font: { ...old.font, ...change.font }, border: { ...old.border, ...change.border },
        alignment: { ...old.alignment, ...change.alignment },
      });
      known.set(key, result);
    }
    return result;
  }

  private append(style: CellStyle): number {
    const index = this.styles.push(Object.freeze(style)) - 1;
    const key = keyOf(style);
    if (!this.indexByKey.has(key)) this.indexByKey.set(key, index);
    return index;
  }
}

function keyOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
