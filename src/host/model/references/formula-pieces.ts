/**
 * A formula cut into plain text and the references in it, so that references can be moved or renamed while everything else stays as
 * the person wrote it. Tokens come from @borgar/fx; cutting is remembered, as fills and rules meet the same text many times.
 */

import { mergeRefTokens, parseA1Ref, parseStructRef, stringifyStructRef, tokenize, type ReferenceA1, type ReferenceStruct } from "@borgar/fx";
import { columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Rect } from "../address";

/** "项目台账!$A$1:B5", "A:C", "2:4", "B5". */
export interface RangePiece {
  readonly kind: "range";
  readonly prefix: SheetPrefix | null;
  readonly rect: Rect;
  readonly absolute: Readonly<Record<keyof Rect, boolean>>;
  /** Which way it spans the whole sheet as written. */
  readonly whole: "rows" | "columns" | null;
  /** ":" or a trimming ".:."; null where one cell is written alone. */
  readonly joiner: string | null;
}

export interface SheetPrefix {
  /** null is this workbook. */
  readonly workbook: string | null;
  readonly sheet: string;
  /** The other end of "Sheet1:Sheet3!A1". */
  readonly lastSheet: string | null;
}

/** "表[列]", "[@预算]". */
export interface StructPiece {
  readonly kind: "struct";
  readonly reference: ReferenceStruct;
}

/** A defined name or a table's name, with the sheet or workbook before it. */
export interface NamePiece {
  readonly kind: "name";
  readonly prefix: SheetPrefix | null;
  readonly name: string;
}

export type Piece = string | RangePiece | StructPiece | NamePiece;

const LIMIT = 20_000;
const known = new Map<string, readonly Piece[]>();

/** `formula` without "=". The pieces joined by `joinPieces` give the same formula again (references in Excel's own spelling). */
export function formulaPieces(formula: string): readonly Piece[] {
  let pieces = known.get(formula);
  if (!pieces) {
    if (known.size >= LIMIT) known.clear();
    known.set(formula, (pieces = cut(formula)));
  }
  return pieces;
}

export function joinPieces(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) text += typeof piece === "string" ? piece : pieceText(piece);
  return text;
}

/** Rewrites the references of a formula; `change` returns the same piece where nothing is to be done. The same string comes back then. */
export function mapPieces(formula: string, change: (piece: RangePiece | StructPiece | NamePiece) => Piece): string {
  const pieces = formulaPieces(formula);
  let mapped: Piece[] | null = null;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (typeof piece === "string") continue;
    const next = change(piece);
    if (next !== piece) (mapped ??= [...pieces])[i] = next;
  }
  return mapped ? joinPieces(mapped) : formula;
}

/** The same cells with the upper left corner first: B2:A1 is A1:B2, and A$5:A1 is A1:A$5. */
export function sorted(piece: RangePiece): RangePiece {
  let { rect, absolute } = piece;
  if (rect.top > rect.bottom) {
    rect = { ...rect, top: rect.bottom, bottom: rect.top };
    absolute = { ...absolute, top: absolute.bottom, bottom: absolute.top };
  }
  if (rect.left > rect.right) {
    rect = { ...rect, left: rect.right, right: rect.left };
    absolute = { ...absolute, left: absolute.right, right: absolute.left };
  }
  return rect === piece.rect ? piece : { ...piece, rect, absolute };
}

function pieceText(piece: RangePiece | StructPiece | NamePiece): string {
  if (piece.kind === "struct") return stringifyStructRef(piece.reference);
  return prefixText(piece.prefix) + (piece.kind === "name" ? piece.name : rangeText(piece));
}

function rangeText({ rect, absolute, whole, joiner }: RangePiece): string {
  const column = (side: "left" | "right") => (absolute[side] ? "$" : "") + columnName(rect[side]);
  const row = (side: "top" | "bottom") => (absolute[side] ? "$" : "") + (rect[side] + 1);
  if (whole === "columns") return column("left") + (joiner ?? ":") + column("right");
  if (whole === "rows") return row("top") + (joiner ?? ":") + row("bottom");
  const first = column("left") + row("top");
  const isOneCell = rect.top === rect.bottom && rect.left === rect.right;
  return joiner === null && isOneCell ? first : first + (joiner ?? ":") + column("right") + row("bottom");
}

function prefixText(prefix: SheetPrefix | null): string {
  if (!prefix) return "";
  const { workbook, sheet, lastSheet } = prefix;
  if (workbook === null && lastSheet === null) return quoteSheetName(sheet) + "!";
  const needsQuotes = [sheet, lastSheet].some((name) => name !== null && quoteSheetName(name) !== name) || /[^\w.\p{L}]/u.test(workbook ?? "");
  const text = (workbook === null ? "" : `[${workbook}]`) + sheet + (lastSheet === null ? "" : ":" + lastSheet);
  return (needsQuotes ? `'${text.replace(/'/g, "''")}'` : text) + "!";
}

function cut(formula: string): Piece[] {
  const pieces: Piece[] = [];
  for (const token of mergeRefTokens(tokenize(formula, { mergeRefs: false }))) {
    const piece = toPiece(token.type, token.value);
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

function toPiece(type: string, text: string): Piece {
  if (type === "range" || type === "range_beam") return toRangePiece(text) ?? text;
  if (type === "structured") {
    const reference = parseStructRef(text);
    return reference ? { kind: "struct", reference } : text;
  }
  if (type === "range_named") {
    const named = parseA1Ref(text);
    return named && "name" in named ? { kind: "name", prefix: toPrefix(named.context), name: named.name } : text;
  }
  return text;
}

function toRangePiece(text: string): RangePiece | null {
  const parsed = parseA1Ref(text, { allowNamed: false }) as ReferenceA1 | undefined;
  if (!parsed) return null;
  const { range } = parsed;
  const joiner = /\.?:\.?(?=[^:!\]']*$)/.exec(text.slice(text.lastIndexOf("!") + 1))?.[0] ?? null;
  return sorted({
    kind: "range", prefix: toPrefix(parsed.context), joiner,
    rect: { top: range.top ?? 0, left: range.left ?? 0, bottom: range.bottom ?? MAX_ROWS - 1, right: range.right ?? MAX_COLUMNS - 1 },
    absolute: { top: !!range.$top, left: !!range.$left, bottom: !!range.$bottom, right: !!range.$right },
    whole: range.top === null ? "columns" : range.left === null ? "rows" : null,
  });
}

function toPrefix(context: readonly string[] | undefined): SheetPrefix | null {
  const last = context?.at(-1);
  if (context === undefined || last === undefined) return null;
  const [sheet, lastSheet] = last.split(":");
  return { workbook: context.length > 1 ? context[0]! : null, sheet: sheet!, lastSheet: lastSheet ?? null };
}
