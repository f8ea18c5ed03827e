/** The report in groups that a person can walk through: plain data for the accordion. */

import { CHANGE_REASONS, NOTICES, UNREADABLE_EXPECTATIONS, type AdoptionReport } from "../../core/adoption/report";
import type { Unreadable } from "../../app/session/state";
import { columnLetters, namesSheet } from "./address";
import type { Texts } from "../texts/texts";
import { valueText } from "./values";

/** One row: a place, and what is said about it. */
export interface ReportRow {
  /** null where there is no cell to go to (yet). */
  readonly cell: string | null;
  readonly heading: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
}

export type GroupId = "changed" | "unreadable" | "notices" | "recalculated" | "layout" | "added";

export interface ReportGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

/** "planned" speaks of what will be, "done" of what was. Empty groups are left out. */
export function reportGroups(report: AdoptionReport, tense: "planned" | "done", texts: Texts): readonly ReportGroup[] {
  const words = texts.groups;
  const isDone = tense === "done";
  const groups: readonly ReportGroup[] = [
    { id: "changed", title: isDone ? words.changedDone : words.changed, rows: changedRows(report, texts) },
    { id: "unreadable", title: words.unreadable, rows: unreadableRows(report.unreadable, texts) },
    { id: "notices", title: words.notices, rows: noticeRows(report, texts) },
    { id: "recalculated", title: isDone ? words.recalculatedDone : words.recalculated, rows: recalculatedRows(report, texts) },
    { id: "layout", title: words.layout, rows: layoutRows(report, texts) },
    { id: "added", title: isDone ? words.addedDone : words.added, rows: addedRows(report, isDone, texts) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

export function unreadableRows(unreadable: readonly Unreadable[], texts: Texts): readonly ReportRow[] {
  return inOrder(unreadable, UNREADABLE_EXPECTATIONS, (entry) => entry.expected).map((entry) => ({
    cell: entry.cell, heading: texts.expectations[entry.expected], from: valueText(entry.value, texts), to: null, text: entry.why,
  }));
}

/** A wrong amount first; what only says how a row was taken last. */
const NOTICES_BY_WEIGHT: readonly (typeof NOTICES)[number][] = ["unitSlip", ...NOTICES.filter((kind) => kind !== "unitSlip" && kind !== "subtotalRow"), "subtotalRow"];

function noticeRows(report: AdoptionReport, texts: Texts): readonly ReportRow[] {
  return inOrder(report.notices, NOTICES_BY_WEIGHT, (entry) => entry.kind).map((entry) => ({
    cell: entry.cell, heading: texts.notices[entry.kind], from: null, to: null, text: entry.text,
  }));
}

function changedRows(report: AdoptionReport, texts: Texts): readonly ReportRow[] {
  return inOrder(report.changed, CHANGE_REASONS, (entry) => entry.reason).map((entry) => ({
    cell: entry.cell, heading: texts.reasons[entry.reason], from: valueText(entry.from, texts), to: entry.shown === "" ? valueText(entry.to, texts) : entry.shown, text: null,
  }));
}

function recalculatedRows(report: AdoptionReport, texts: Texts): readonly ReportRow[] {
  return report.recalculated.map((entry) => ({
    cell: entry.cell, heading: "", from: valueText(entry.from, texts), to: valueText(entry.to, texts), text: entry.formula,
  }));
}

function layoutRows(report: AdoptionReport, texts: Texts): readonly ReportRow[] {
  const row = (cell: string, text: string): ReportRow => ({ cell, heading: "", from: null, to: null, text });
  return [
    ...report.unmerged.map((entry) => row(entry.range, texts.layout.unmerged)),
    ...report.moved.map((entry) => row(entry.from, texts.layout.moved(entry.to))),
    ...report.formatted.map((entry) => row(entry.range, texts.layout.formatted(entry.to))),
    ...report.restyled.map((entry) => row(entry.range, texts.layout.restyled(entry.what))),
  ];
}

/** What is said alike of several columns is said once, with their names. */
function addedRows(report: AdoptionReport, exists: boolean, texts: Texts): readonly ReportRow[] {
  const groups = new Map<string, AdoptionReport["added"][number][]>();
  for (const entry of report.added) {
    const key = `${entry.what} ${entry.text}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const [entry] = entries;
    if (entry === undefined) return [];
    const isAlone = entries.length === 1;
    return {
      cell: isAlone && exists && namesSheet(entry.where) ? entry.where : null,
      heading: texts.addedKinds[entry.what],
      // A sheet is named, not linked: some are hidden, and those to be seen have their links elsewhere.
      from: entry.what === "sheet" ? entry.where : isAlone ? null : entries.map(({ where }) => columnName(where, report)).join(texts.preview.listComma),
      to: null,
      text: entry.text,
    };
  });
}

/** The header over a range of the register; its letters where there is none. */
function columnName(where: string, report: AdoptionReport): string {
  const letter = columnLetters(where);
  const own = report.columns.find(({ header }) => columnLetters(header) === letter)?.name;
  const added = report.added.find((entry) => entry.what === "column" && columnLetters(entry.where) === letter)?.text;
  return own ?? added?.split(/[：:（(]/)[0] ?? letter;
}

/** Stable: by the order of `kinds`, and as they came within a kind. */
function inOrder<T, K extends string>(entries: readonly T[], kinds: readonly K[], kindOf: (entry: T) => K): readonly T[] {
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  return [...entries].sort((a, b) => (rank.get(kindOf(a)) ?? 0) - (rank.get(kindOf(b)) ?? 0));
}
