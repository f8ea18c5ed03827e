/** The words of a PDF with their places, page by page (poppler's pdftotext -bbox). Lengths are points, from the top left. */
import { execFileSync, spawnSync } from "node:child_process";

export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
  /** All words in reading order, without spaces between them. */
  readonly text: string;
}

export function hasPdfToText(): boolean {
  return spawnSync("pdftotext", ["-v"]).error === undefined;
}

export function readPdfPages(pdf: Buffer): PdfPage[] {
  const html = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, maxBuffer: 1 << 28 }).toString("utf8");
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(([, width, height, body]) => {
    const words = [...body!.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([\s\S]*?)<\/word>/g)].map(([, left, top, right, bottom, text]) => ({
      left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom),
      text: text!.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&"),
    }));
    return { width: Number(width), height: Number(height), words, text: words.map((word) => word.text).join("") };
  });
}
