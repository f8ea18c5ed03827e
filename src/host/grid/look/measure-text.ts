/** Width of text in CSS pixels as this browser draws it; the model's estimate where there is no canvas (tests, printing). */

import { textPixels } from "../../model/measure";

export interface TextFont {
  /** CSS pixels */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly family: string;
}

const LIMIT = 20_000;
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

export function measureText(text: string, font: TextFont): number {
  const css = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${font.size}px ${font.family}`;
  const key = `${css}|${text}`;
  let width = known.get(key);
  if (width === undefined) {
    if (known.size > LIMIT) known.clear();
    width = measure(text, css, font);
    known.set(key, width);
  }
  return width;
}

function measure(text: string, css: string, font: TextFont): number {
  context ??= canvasContext();
  if (!context) return textPixels(text, font.size * 0.75, font.bold);
  context.font = css;
  return context.measureText(text).width;
}

function canvasContext(): CanvasRenderingContext2D | null {
  const isBrowser = typeof document !== "undefined" && typeof CanvasRenderingContext2D !== "undefined";
  return isBrowser ? document.createElement("canvas").getContext("2d") : null;
}
