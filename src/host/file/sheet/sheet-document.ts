/** A worksheet part taken apart into the children of its root, `<sheetData>` being scanned on the way. */

import { broken } from "../file-problem";
import { endTagAt, skipElement, skipSpace, startTagAt, type RawElement } from "../xml/split-document";
import { scanCells, type CellSink } from "./scan-cells";

export interface SheetDocument {
  /** The start tag of `<worksheet>` as it stands. */
  readonly rootTag: string;
  /** Children in their order; "sheetData" stands there without its text. */
  readonly elements: readonly RawElement[];
  /** Where `<sheetData>` stands in the text; null where there is none. */
  readonly cells: { readonly start: number; readonly end: number } | null;
}

/** `beforeCells` is told the elements that stand before `<sheetData>` (columns among them). Throws FileProblem. */
export function splitSheet(text: string, part: string, beforeCells: (elements: readonly RawElement[]) => CellSink): SheetDocument {
  const start = rootStart(text, part);
  const root = startTagAt(text, start, part);
  const elements: RawElement[] = [];
  let cells: SheetDocument["cells"] = null;
  if (root.isEmpty) throw broken(part, { zh: "<sheetData>", en: "<sheetData>" }, { zh: "空的工作表", en: "an empty worksheet" });
  let at = skipSpace(text, root.end);
  while (!text.startsWith("</", at)) {
    const tag = startTagAt(text, at, part);
    let end: number;
    if (tag.name === "sheetData") {
      if (cells) throw broken(part, { zh: "一个 <sheetData>", en: "one <sheetData>" }, { zh: "两个", en: "two" });
      end = tag.isEmpty ? tag.end : scanCells(text, tag.end, part, beforeCells(elements));
      if (tag.isEmpty) beforeCells(elements);
      cells = { start: at, end };
      elements.push({ name: "sheetData", raw: "" });
    } else {
      end = skipElement(text, at, part);
      elements.push({ name: tag.name, raw: ` ${text.slice(at, end)}`.slice(1) });
    }
    at = skipSpace(text, end);
  }
  at = skipSpace(text, endTagAt(text, at, root.name, part));
  if (at < text.length) throw broken(part, { zh: "文件结尾", en: "the end of the file" }, { zh: "多余的内容", en: "something after it" });
  return { rootTag: text.slice(start, root.end), elements, cells };
}

function rootStart(text: string, part: string): number {
  let at = skipSpace(text, 0);
  if (text.startsWith("<?xml", at)) at = skipSpace(text, text.indexOf("?>", at) + 2);
  if (!text.startsWith("<worksheet", at)) throw broken(part, { zh: "<worksheet>", en: "<worksheet>" }, { zh: "其他内容", en: "something else" });
  return at;
}
