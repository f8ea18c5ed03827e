/**
 * The regulation as people left it in its tables: read, and checked with the address of each cell that makes no sense. Rows may be
 * sorted, columns moved and added. What was applied before tells who a row without a code is, and what a thing was called.
 */

import type { CellValue } from "../../blueprint/operations";
import { STABLE_NAMES } from "../../blueprint/stable-names";
import type { Language } from "../../language";
import type { TableReading } from "../../register/contract";
import { checkRegulation } from "../parse-regulation";
import type { Regulation } from "../regulation";
import { assemble } from "./assemble";
import { readTables } from "./read-tables";
import { languageOf, type TableFault } from "./read-rows";
import { SHAPES } from "./shapes";
import { readLastVersion } from "./versions";

export type ReadRegulation =
  | {
      readonly ok: true;
      readonly regulation: Regulation;
      readonly language: Language;
      /** By "register.field": the header under which a field stands, where the table says one. */
      readonly headerOf: ReadonlyMap<string, string>;
      /** Codes of rows that people added, to be written back. */
      readonly made: readonly MadeCell[];
      readonly warnings: readonly { readonly cell: string; readonly text: TableFault["expected"] }[];
    }
  | { readonly ok: false; readonly faults: readonly TableFault[] };

export interface MadeCell {
  readonly cell: string;
  readonly value: CellValue;
}

/** `before`: the regulation applied last; left out, it is looked for among the readings. */
export function tablesToRegulation(readings: readonly TableReading[], before: Regulation | null = beforeIn(readings)): ReadRegulation {
  const language = languageOf(readings, SHAPES);
  const tables = readTables(readings, language, before);
  if (!tables.ok) return tables;
  const { data, headerOf, placeOf, made, faults } = assemble(tables, language, before);
  if (faults.length > 0) return { ok: false, faults };
  const checked = checkRegulation(data);
  if (checked.ok) return { ok: true, regulation: checked.regulation, language, headerOf, made, warnings: checked.warnings.map(({ place, text }) => ({ cell: placeOf(place).cell, text })) };
  return {
    ok: false,
    faults: [
      ...checked.shape.map(({ place, expected, got }) => ({ cell: placeOf(place).cell, expected, got: placeOf(place).value ?? got })),
      ...checked.contradictions.map(({ place, text }) => ({ cell: placeOf(place).cell, expected: text, got: placeOf(place).value ?? "", isContradiction: true })),
    ],
  };
}

function beforeIn(readings: readonly TableReading[]): Regulation | null {
  const reading = readings.find(({ name }) => name === STABLE_NAMES.versions);
  const stored = reading === undefined ? null : readLastVersion(reading);
  return stored?.ok === true ? (stored.value?.regulation ?? null) : null;
}
