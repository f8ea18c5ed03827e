/** Free text on its way between a form and a cell. */

import type { CellValue } from "../../blueprint/operations";
import type { Entry } from "./field-type";
import { valueEntry, wrongEntry } from "./entry";

/** Excel's own limit of a cell. */
const MOST_CHARACTERS = 32_767;

/** Taken as it is, but for characters that no cell can hold; spaces alone are nothing. */
export function textEntry(text: string): Entry {
  const clean = text.replace(/\r\n?/g, "\n").replace(NO_CELL_HOLDS, "");
  if (clean.length > MOST_CHARACTERS) return wrongEntry({ zh: "最多 32,767 个字符", en: "at most 32,767 characters" });
  return valueEntry(clean.trim() === "" ? "" : clean);
}

/** A date's serial number and a truth value of a text column show as they stand. */
export function showText(value: CellValue): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** XML 1.0, production 2: control characters and halves of pairs cannot be saved. */
const NO_CELL_HOLDS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
