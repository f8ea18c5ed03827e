/** In which unit each money column counts: its header says it, else the line above the list, else its own texts, else its size beside the others. */

import { readAmountText } from "../regulation/fields/amount-text";
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
  const said = new Map(columns.map((one) => [one.column, unitIn(one.header) ?? general ?? majority(one.values)]));
  const reference = columns.find((one) => said.get(one.column) !== null && typicalSize(one.values) !== null);
  return new Map(columns.map((one) => [one.column, said.get(one.column) ?? (reference === undefined ? null : nearest(one, reference, said.get(reference.column) as MoneyUnit))]));
}

/** 单位：万元 in the title or a line above the header. */
function unitAbove(snapshot: SheetSnapshot, { header, title, notes }: FoundList): MoneyUnit | null {
  const texts = [title?.text ?? ""];
  for (const note of notes.filter((block) => block.top < header.top)) {
    for (let column = note.left; column <= note.right; column += 1) texts.push(String(valueAt(snapshot, note.top, column)));
  }
  for (const text of texts) {
    const match = /(?:单位|金额单位|unit|amounts? in)\s*[:：]?\s*(?:人民币)?\s*(万元|千元|元|10k yuan|10,?000 yuan|thousand yuan|yuan|rmb)/i.exec(text);
    if (match) return unitIn(match[1] as string);
  }
  return null;
}

/** More than half of the texts that name a unit name this one: 1.5万 beside plain numbers below a thousand is no sign, 12万元 is. */
function majority(values: readonly CellValue[]): MoneyUnit | null {
  let [yuan, tenThousand] = [0, 0];
  for (const value of values) {
    if (typeof value !== "string") continue;
    const amount = readAmountText(value);
    if (amount.kind === "no" || !amount.hasUnit) continue;
    if (amount.tens === 4) tenThousand += 1;
    else if (amount.tens === 0) yuan += 1;
  }
  const plain = typicalSize(values);
  if (tenThousand > yuan) return plain !== null && plain >= 10_000 ? "yuan" : "tenThousand";
  return yuan > 0 || (plain !== null && plain >= 10_000) ? "yuan" : null;
}

/** The unit that brings the column's usual amount nearest to the reference's. */
function nearest(column: MoneyColumn, reference: MoneyColumn, referenceUnit: MoneyUnit): MoneyUnit {
  const [own, other] = [typicalSize(column.values), typicalSize(reference.values)];
  if (own === null || other === null) return referenceUnit;
  const distance = (unit: MoneyUnit): number => Math.abs(Math.log10(own) + UNIT_TENS[unit] - Math.log10(other) - UNIT_TENS[referenceUnit]);
  return (["yuan", "tenThousand"] as const).reduce((best, unit) => (distance(unit) < distance(best) ? unit : best), referenceUnit);
}

function typicalSize(values: readonly CellValue[]): number | null {
  const sizes = values.filter((value): value is number => typeof value === "number" && value > 0).sort((a, b) => a - b);
  return sizes.length === 0 ? null : (sizes[Math.floor(sizes.length / 2)] as number);
}
