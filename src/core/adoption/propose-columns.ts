/** Proposes which field each column of a list is, by its header and by how much of it can be read as that field. */

import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { isDateFormat, isPlausibleSerial, serialToIso } from "../regulation/fields/serial-date";
import { optionsOf, projectFields, type Regulation, type RegulationField } from "../regulation/regulation";
import { headerNames, type HeaderName } from "./header-names";
import { assignFields, fieldById, headerFit } from "./match-fields";
import { moneyUnits } from "./money-units";
import type { ColumnProposal, FoundList } from "./plan";
import { readColumn, type ReadColumn } from "./read-column";
import { numberFormatAt, valuesWithMergesFilled } from "./sheet-grid";
import type { SheetSnapshot } from "./snapshot";

interface Candidate {
  readonly name: HeaderName;
  readonly values: readonly CellValue[];
}

/** One proposal a column, from left to right. The snapshot should hold the formats that columnsNeedingFormats asks for. */
export function proposeColumns(snapshot: SheetSnapshot, list: FoundList, regulation: Regulation, language: Language): ColumnProposal[] {
  const grid = valuesWithMergesFilled(snapshot, list.body);
  const candidates = headerNames(snapshot, list.header, language).map((name, index): Candidate => ({ name, values: grid.map((row) => row[index] ?? "") }));
  /** What can be read does not depend on the unit. */
  const countsAs = (candidate: Candidate, field: RegulationField): ReadColumn["counts"] =>
    readColumn(snapshot, candidate.name.column, list.body.top, candidate.values, list.rowKinds, {
      field, header: candidate.name.name, options: optionsOf(regulation, field), unit: null, is1904: false, language,
    }).counts;
  const counted = candidates.map(() => new Map<string, ReadColumn["counts"]>());
  const fits = candidates.map((candidate, index) =>
    projectFields(regulation).flatMap((field) => {
      const fit = headerFit(candidate.name.name, candidate.name.group, field);
      if (fit < 0.4) return [];
      const counts = countsAs(candidate, field);
      counted[index]?.set(field.id, counts);
      return [{ field: field.id, fit: fit * contentFit(counts, field, fit) }];
    }),
  );
  const assigned = assignFields(fits);
  const units = moneyUnits(snapshot, list, candidates.flatMap(({ name, values }, index) => {
    const field = fieldById(regulation, assigned[index]?.field ?? null);
    return field !== null && FIELD_TYPES[field.type].isMoney === true ? [{ column: name.column, header: `${name.group}${name.name}`, values: values.filter((_, at) => list.rowKinds[at] === "project") }] : [];
  }));
  return candidates.map((candidate, index) => {
    const field = fieldById(regulation, assigned[index]?.field ?? null);
    const unit = units.get(candidate.name.column) ?? null;
    const counts = (field === null ? undefined : counted[index]?.get(field.id)) ?? plainCounts(candidate.values, list);
    return {
      column: candidate.name.column, name: candidate.name.name, field: field?.id ?? null, unit, counts,
      confidence: field === null ? 0.9 : Number((assigned[index]?.fit ?? 0).toFixed(2)),
      samples: samplesOf(snapshot, list, candidate),
    };
  });
}

/**
 * Contents that cannot be read speak against a field; a column that only somehow sounds like the stage and holds other words is none. One whose
 * header says 状态 or 阶段 is the stage in any case: a second one beside it would contradict it.
 */
function contentFit(counts: ReadColumn["counts"], field: RegulationField, headerFits: number): number {
  const filled = counts.read + counts.unreadable;
  if (filled === 0 || FIELD_TYPES[field.type].expectation === null) return 1;
  const share = counts.read / filled;
  if (field.options === "stages" && headerFits >= OWN_WORD) return 0.55 + 0.45 * share;
  return share < 0.3 || (field.options === "stages" && share < 0.5) ? 0 : 0.55 + 0.45 * share;
}

/** The header is one of the field's words, not only holds it. */
const OWN_WORD = 0.93;

function plainCounts(values: readonly CellValue[], { rowKinds }: FoundList): ColumnProposal["counts"] {
  const projects = values.filter((_, index) => rowKinds[index] === "project");
  const blank = projects.filter((value) => value === "").length;
  return { read: projects.length - blank, unreadable: 0, blank };
}

/** Three different contents of project rows, as people see them. */
function samplesOf(snapshot: SheetSnapshot, { body, rowKinds }: FoundList, { name, values }: Candidate): string[] {
  const samples = new Set<string>();
  for (let index = 0; index < values.length && samples.size < 3; index += 1) {
    const value = values[index] ?? "";
    if (value === "" || rowKinds[index] !== "project") continue;
    samples.add(shown(value, numberFormatAt(snapshot, body.top + index, name.column)));
  }
  return [...samples];
}

function shown(value: CellValue, format: string | null): string {
  if (typeof value !== "number" || format === null) return String(value);
  if (isDateFormat(format) && isPlausibleSerial(value, false)) return serialToIso(value, false);
  return format.includes("%") ? `${Number((value * 100).toFixed(2))}%` : String(value);
}
