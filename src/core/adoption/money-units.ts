/** In which unit each money column counts: its header says it, else the line above the list, else the size of its amounts beside those that name a unit. */

import { readAmountText, scaled } from "../regulation/fields/amount-text";
import { UNIT_TENS, unitIn } from "../regulation/fields/money";
import type { CellValue } from "../blueprint/operations";
import type { FoundList, MoneyUnit } from "./plan";
import { valueAt } from "./sheet-grid";
import type { SheetSnapshot } from "./snapshot";

export interface MoneyColumn {
  readonly column: number;
  /** With its group's. */
  readonly header: string;
  readonly values: readonly CellValue[];
}

/** By absolute column; null where nothing says it. */
export function moneyUnits(snapshot: SheetSnapshot, list: FoundList, columns: readonly MoneyColumn[]): ReadonlyMap<number, MoneyUnit | null> {
  const general = unitAbove(snapshot, list);
  const sized = columns.map(({ column, header, values }) => {
    const sizes = sizesOf(values);
    return { column, sizes, unit: unitIn(header) ?? general ?? ownUnit(sizes) };
  });
  const reference = sized.find(({ unit, sizes }) => unit !== null && sizes.plain !== null);
  return new Map(sized.map(({ column, sizes, unit }) => [column, unit ?? besideOthers(sizes, reference ?? null)]));
}

/** 单位：万元 in the title or a line above the header. */
function unitAbove(snapshot: SheetSnapshot, { header, title, notes }: FoundList): MoneyUnit | null {
  const texts = [title?.text ?? ""];
  for (const note of notes.filter((block) => block.top < header.top)) {
    for (let column = note.left; column <= note.right; column += 1) texts.push(String(valueAt(snapshot, note.top, column)));
  }
  for (const text of texts) {
    const match = /(?:单位|金额|unit|amounts? in)\s*[:：]?\s*(?:人民币)?\s*(万元|千元|元|10k yuan|10,?000 yuan|thousand yuan|yuan|rmb)/i.exec(text);
    if (match) return unitIn(match[1] as string);
  }
  return null;
}

interface Sizes {
  /** The usual amount among those without a unit of their own, as it is written; null where there are none. */
  readonly plain: number | null;
  /** The usual amount among those with one (12万元, 1.5万, ￥300), in yuan. */
  readonly stated: number | null;
  /** Do most of the latter say 万? */
  readonly isTenThousand: boolean;
}

function sizesOf(values: readonly CellValue[]): Sizes {
  const [plain, stated]: [number[], number[]] = [[], []];
  let tenThousands = 0;
  for (const value of values) {
    if (typeof value === "number") plain.push(value);
    if (typeof value !== "string" || value === "") continue;
    const amount = readAmountText(value);
    if (amount.kind === "no") continue;
    if (!amount.hasUnit) plain.push(Number(amount.digits));
    else stated.push(scaled(amount.digits, amount.tens));
    if (amount.tens === 4) tenThousands += 1;
  }
  return { plain: median(plain), stated: median(stated), isTenThousand: tenThousands > stated.length / 2 };
}

/** A single 1.5万 says nothing about the plain 5,600 beside it but that amounts of this size are meant. */
function ownUnit({ plain, stated, isTenThousand }: Sizes): MoneyUnit | null {
  if (plain === null) return stated === null ? null : isTenThousand ? "tenThousand" : "yuan";
  if (stated !== null) return nearest(plain, stated, "yuan");
  return plain >= 10_000 ? "yuan" : null;
}

function besideOthers({ plain }: Sizes, reference: { readonly sizes: Sizes; readonly unit: MoneyUnit | null } | null): MoneyUnit | null {
  if (reference === null || reference.unit === null || reference.sizes.plain === null) return plain !== null && plain >= 1_000 ? "yuan" : null;
  return plain === null ? reference.unit : nearest(plain, reference.sizes.plain * 10 ** UNIT_TENS[reference.unit], reference.unit);
}

/** The unit that brings an amount nearest to one in yuan; `first` where two are as near. */
function nearest(amount: number, yuan: number, first: MoneyUnit): MoneyUnit {
  const distance = (unit: MoneyUnit): number => Math.abs(Math.log10(amount) + UNIT_TENS[unit] - Math.log10(yuan));
  return (["yuan", "tenThousand"] as const).reduce((best, unit) => (distance(unit) < distance(best) ? unit : best), first);
}

/** Of the amounts above 0. */
function median(amounts: readonly number[]): number | null {
  const sizes = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? null;
}
