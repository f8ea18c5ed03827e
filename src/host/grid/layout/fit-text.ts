/** What of a cell's text fits its width: fewer decimals for General numbers, "####" for numbers and dates, a smaller font for shrink-to-fit. */

export interface FitRequest {
  readonly text: string;
  /** null unless the cell is a number in the General format. */
  readonly general: number | null;
  /** Numbers and dates never show a part of themselves. */
  readonly isNumber: boolean;
  /** CSS pixels between the paddings. */
  readonly width: number;
  readonly measure: (text: string) => number;
}

export interface FittedText {
  readonly text: string;
  /** CSS letter spacing in pixels, at most 0. */
  readonly spacing: number;
}

/** A replacement font is often a little wider than the file's own: so much a letter may be drawn closer before "####" is shown. */
const CLOSEST = -0.9;

export function fitText({ text, general, isNumber, width, measure }: FitRequest): FittedText {
  if (!isNumber || text === "") return { text, spacing: 0 };
  const candidate = general === null ? text : shortenGeneral(general, text, width, measure);
  const excess = measure(candidate) - width;
  if (excess <= 0) return { text: candidate, spacing: 0 };
  const spacing = -excess / candidate.length;
  if (spacing >= CLOSEST) return { text: candidate, spacing: Math.floor(spacing * 100) / 100 };
  return { text: "#".repeat(Math.max(1, Math.floor(width / measure("#")))), spacing: 0 };
}

/** General shows as many digits as the width has room for, whole digits first, then as a power of ten. */
function shortenGeneral(value: number, text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width || Number.isInteger(value)) return text;
  for (let digits = 10; digits >= 1; digits--) {
    const shorter = String(Number(value.toPrecision(digits)));
    if (!shorter.includes("e") && measure(shorter) <= width) return shorter;
  }
  return text;
}

/** The factor for a font that makes `textWidth` fit, at most 1. */
export function shrinkFactor(textWidth: number, width: number): number {
  return textWidth > width && textWidth > 0 ? Math.max(0.1, width / textWidth) : 1;
}
