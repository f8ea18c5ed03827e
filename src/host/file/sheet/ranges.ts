import { parseRect, rectName, type Rect } from "../../model/address";

/** A list of references separated by blanks (ST_Sqref); what is no reference is left out. */
export function readRanges(sqref: string | undefined): Rect[] {
  const rects: Rect[] = [];
  for (const text of (sqref ?? "").split(/\s+/)) {
    const rect = text ? parseRect(text) : null;
    if (rect) rects.push(rect);
  }
  return rects;
}

export function rangesText(rects: readonly Rect[]): string {
  return rects.map(rectName).join(" ");
}
