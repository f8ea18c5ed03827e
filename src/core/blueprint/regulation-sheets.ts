/** The regulation on its own sheets: tables that staff read and edit, the lists' choices, other ways of writing, and the regulation as it was applied last. */

import type { Language } from "../language";
import type { Regulation } from "../regulation/regulation";
import type { RegulationSheetId, RegulationTable } from "../regulation/tables/regulation-table";
import { regulationToTables } from "../regulation/tables/regulation-to-tables";
import { CODE_HEADER } from "../regulation/tables/shapes";
import { versionsTable } from "../regulation/tables/versions";
import { choicesName, rangeName, type TablePlace } from "./list-names";
import type { Operation } from "./operations";
import { KEPT_NOTE, NAME_COMMENTS, SHEET_TEXTS, TABLE_NOTE } from "./regulation-texts";
import { listRangeName, listTableName, STABLE_NAMES } from "./stable-names";
import { STEP_HELPER_HEADERS, stepHelpers } from "./step-helpers";
import { layTables, type LaidTable } from "./table-layout";

/** In the order in which they stand. */
export const REGULATION_SHEETS: readonly RegulationSheetId[] = ["lists", "regulation", "steps", "fields", "clauses", "words", "versions"];
export type RegulationSheetNames = Readonly<Record<RegulationSheetId, string>>;

/** Sheets that only the add-in reads. */
const HIDDEN: ReadonlySet<RegulationSheetId> = new Set(["words", "versions"]);
/** Rows that formulas of projects look through; plain ranges, as a count for every project would take long. */
const MOST_STEPS = 200;

type HeaderOf = (registerId: string, fieldId: string) => string;

export interface RegulationSheets {
  readonly operations: Operation[];
  /** Where each table stands, by its name. */
  readonly places: ReadonlyMap<string, TablePlace>;
}

/** All tables, in the order in which they stand. `headerOf`: the header of a register's field in this workbook. */
export function allRegulationTables(regulation: Regulation, language: Language, headerOf: HeaderOf): readonly RegulationTable[] {
  const own = regulationToTables(regulation, language, headerOf).map((table) => (table.name === STABLE_NAMES.steps ? withStepHelpers(table, regulation, language) : table));
  return [...own, versionsTable([regulation], language)];
}

/** `after`: the sheet before the first of these. The names follow (regulationNames). */
export function buildRegulationSheets(regulation: Regulation, language: Language, headerOf: HeaderOf, sheetNames: RegulationSheetNames, after: string): RegulationSheets {
  return layRegulationTables(regulation, language, allRegulationTables(regulation, language, headerOf), sheetNames, after);
}

/** Some of the tables, on their sheets. */
export function layRegulationTables(regulation: Regulation, language: Language, tables: readonly RegulationTable[], sheetNames: RegulationSheetNames, after: string): RegulationSheets {
  const places = new Map<string, TablePlace>();
  let before = after;
  const operations = REGULATION_SHEETS.flatMap((id): Operation[] => {
    const onSheet = tables.filter(({ sheet }) => sheet === id);
    if (onSheet.length === 0) return [];
    const made = layTables({
      sheet: sheetNames[id], position: { after: before }, title: SHEET_TEXTS[id].title[language], hint: SHEET_TEXTS[id].hint[language], regulationTitle: regulation.title[language], language, isHidden: HIDDEN.has(id),
      tables: onSheet.map((table) => laid(table, language)),
    });
    before = sheetNames[id];
    for (const [name, place] of made.places) places.set(name, place);
    return made.operations;
  });
  return { operations, places };
}

/** The names of lists and steps, pointed at the tables where they stand; tables that are missing have none. */
export function regulationNames(regulation: Regulation, tables: ReadonlyMap<string, TablePlace>, language: Language): Operation[] {
  const put = (table: string, name: string, comment: string): Operation[] => {
    const place = tables.get(table);
    return place === undefined ? [] : [choicesName(name, place, comment)];
  };
  const steps = tables.get(STABLE_NAMES.steps);
  const headers: readonly (readonly [string, string])[] = [
    [STABLE_NAMES.stepIds, CODE_HEADER[language]], [STABLE_NAMES.stepOrder, STEP_HELPER_HEADERS.order[language]], [STABLE_NAMES.stepOpens, STEP_HELPER_HEADERS.opens[language]], [STABLE_NAMES.stepTexts, STEP_HELPER_HEADERS.text[language]],
  ];
  return [
    ...put(STABLE_NAMES.stagesTable, STABLE_NAMES.stageList, NAME_COMMENTS.stages[language]),
    ...regulation.lists.flatMap(({ id, label }) => put(listTableName(id), listRangeName(id), NAME_COMMENTS.list(label)[language])),
    ...(steps === undefined ? [] : headers.map(([name, header]) => rangeName(name, steps, header, MOST_STEPS, NAME_COMMENTS.steps[language]))),
  ];
}

function withStepHelpers(table: RegulationTable, regulation: Regulation, language: Language): RegulationTable {
  const code = table.headers.indexOf(CODE_HEADER[language]);
  const helpers = stepHelpers(regulation, language);
  const added = [STEP_HELPER_HEADERS.order, STEP_HELPER_HEADERS.opens, STEP_HELPER_HEADERS.text].map((header) => header[language]);
  return {
    ...table,
    headers: [...table.headers, ...added],
    rows: table.rows.map((row) => {
      const helper = helpers.get(String(row[code]));
      return [...row, helper?.order ?? "", helper?.opens ?? "", helper?.text ?? ""];
    }),
    hidden: [...table.hidden, ...added.map((_, index) => table.headers.length + index)],
  };
}

function laid({ name, title, headers, rows, hidden }: RegulationTable, language: Language): LaidTable {
  return { name, headers, rows, hidden, caption: title[language], about: (name === STABLE_NAMES.versions ? KEPT_NOTE : TABLE_NOTE)[language] };
}
