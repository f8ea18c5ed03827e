/** From the cells of a row to its record: texts first, as others refer to them, then all that a cell can say. */

import type { Language, Text } from "../../language";
import { LANGUAGES } from "../../language";
import type { CellSetting } from "./cell-codecs";
import { isBlank, type PlacedCell, type TableFault, type TableRow } from "./read-rows";
import { otherLanguage } from "./regulation-table";
import type { ColumnShape, TableShape } from "./shapes";

export interface ReadRecord {
  readonly record: Record<string, unknown>;
  /** By path: "label.zh", "key.field". */
  readonly cells: ReadonlyMap<string, PlacedCell>;
  readonly faults: readonly TableFault[];
}

/** The label alone, for references; "" where nobody wrote one. */
export function labelOf(row: TableRow, language: Language): Text {
  return textOf(row, "label", language) ?? { zh: "", en: "" };
}

export function readRecord(row: TableRow, shape: TableShape, language: Language, setting: CellSetting): ReadRecord {
  const record: Record<string, unknown> = {};
  const cells = new Map<string, PlacedCell>();
  const faults: TableFault[] = [];
  for (const column of shape.columns) {
    if (column.path === "id" && column.isHidden === true) continue;
    const at = row.cell(column.path);
    cells.set(column.path, at);
    if (column.isText !== undefined) readText(column);
    else {
      const read = column.codec.read(at.value, setting);
      if (!read.ok) faults.push(faultAt(read.got === undefined ? at : { ...at, value: read.got }, read.expected));
      else if (read.value !== undefined) put(record, column.path, read.value);
    }
  }
  return { record, cells, faults };

  function readText({ path, isText }: ColumnShape): void {
    const [own, other] = [row.cell(path), row.cell(`${path}|other`)];
    cells.set(`${path}.${language}`, own).set(`${path}.${otherLanguage(language)}`, isBlank(other.value) ? own : other);
    const wrong = [own, other].filter(({ value }) => typeof value !== "string");
    faults.push(...wrong.map((one) => faultAt(one, { zh: "文字", en: "text" })));
    if (wrong.length > 0) return;
    const text = textOf(row, path, language) ?? (isText === "likeLabel" ? textOf(row, "label", language) : null);
    if (text !== null) put(record, path, text);
    else if (isText === "needed") faults.push(faultAt(own, { zh: "要填写，不能空着", en: "something; it cannot be empty" }));
  }
}

export function faultAt({ value, cell }: PlacedCell, expected: Text): TableFault {
  return { cell, expected, got: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
}

/** What stands in one language only counts for both. Null where nothing stands in either. */
function textOf(row: TableRow, path: string, language: Language): Text | null {
  const [own, other] = [String(row.cell(path).value), String(row.cell(`${path}|other`).value)];
  if (isBlank(own) && isBlank(other)) return null;
  const words = { [language]: isBlank(own) ? other : own, [otherLanguage(language)]: isBlank(other) ? own : other };
  return Object.fromEntries(LANGUAGES.map((one) => [one, words[one] ?? ""])) as Text;
}

/** Sets "key.field" in a record. */
function put(record: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split(".");
  const last = keys.pop() as string;
  const inner = keys.reduce<Record<string, unknown>>((at, key) => (at[key] ??= {}) as Record<string, unknown>, record);
  inner[last] = value;
}
