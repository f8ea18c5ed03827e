/**
 * A regulation as tables that people read and edit in Excel: each text in the workbook's language, the other beside it in a hidden
 * column; references as labels. tables-to-regulation.ts reads them back.
 */

import type { CellValue } from "../../blueprint/operations";
import type { Language, Text } from "../../language";
import { VERSION } from "../format";
import type { Regulation } from "../regulation";
import { META_WORDS, type MetaId } from "./cell-words";
import { clauseRecords, fieldRecords, requirementRecords, thresholdRecords, valueAt, wordRecords, type HeaderOf, type TableRecord } from "./records";
import { namesFor, referentsOf } from "./referents";
import { otherLanguage, TABLES, type RegulationTable } from "./regulation-table";
import { META_SHAPE, optionShape, ORDER_HEADER, OTHER_LANGUAGE, SHAPES, type TableShape } from "./shapes";

/** The tables in the order in which they stand on their sheets. `headerOf`: the header of a field's column in this workbook. */
export function regulationToTables(regulation: Regulation, language: Language, headerOf: HeaderOf): readonly RegulationTable[] {
  const names = namesFor(referentsOf(regulation), language);
  const tables = SHAPES.map((shape) => tableOf(shape, recordsOf(regulation, shape.name, headerOf)));
  return [...tables, ...regulation.lists.map((list) => tableOf(optionShape(list), list.options))];

  function tableOf(shape: TableShape, records: readonly TableRecord[]): RegulationTable {
    const columns = columnsOf(shape, language);
    return {
      name: shape.name, sheet: shape.sheet, title: shape.title, headers: columns.map(({ header }) => header),
      rows: shape === META_SHAPE ? metaRows(regulation, language) : records.map((record, index) => columns.map(({ write }) => write(record, index))),
      hidden: columns.flatMap(({ isHidden }, index) => (isHidden ? [index] : [])),
    };
  }

  function columnsOf(shape: TableShape, own: Language): readonly WrittenColumn[] {
    const order: WrittenColumn[] = shape.hasOrder === true ? [{ header: ORDER_HEADER[own], isHidden: false, write: (_record, index) => index + 1 }] : [];
    return [...order, ...shape.columns.flatMap(({ path, header, codec, isText, isHidden = false }): WrittenColumn[] => {
      if (isText === undefined) {
        const write = (record: TableRecord): CellValue => codec.write(valueAt(record, path), { language: own, names: (kind) => names(kind, registerOf(shape, record)) });
        return [{ header: header[own], isHidden, write }];
      }
      const textOf = (record: TableRecord, one: Language): string => (valueAt(record, path) as Text | undefined)?.[one] ?? "";
      return [
        { header: header[own], isHidden, write: (record) => textOf(record, own) },
        { header: OTHER_LANGUAGE[own](header[own]), isHidden: true, write: (record) => textOf(record, otherLanguage(own)) },
      ];
    })];
  }
}

interface WrittenColumn {
  readonly header: string;
  readonly isHidden: boolean;
  readonly write: (record: TableRecord, index: number) => CellValue;
}

/** The register whose fields a row's cells name. */
export function registerOf(shape: TableShape, record: Readonly<Record<string, unknown>>): string | null {
  const id = shape.name === TABLES.registers ? record["id"] : record["register"];
  return typeof id === "string" ? id : null;
}

function recordsOf(regulation: Regulation, table: string, headerOf: HeaderOf): readonly TableRecord[] {
  switch (table) {
    case TABLES.stages: return regulation.stages;
    case TABLES.roles: return regulation.roles;
    case TABLES.thresholds: return thresholdRecords(regulation);
    case TABLES.intervals: return regulation.intervals;
    case TABLES.reports: return regulation.reports;
    case TABLES.lists: return regulation.lists;
    case TABLES.steps: return regulation.steps;
    case TABLES.requirements: return requirementRecords(regulation);
    case TABLES.registers: return regulation.registers;
    case TABLES.fields: return fieldRecords(regulation, headerOf);
    case TABLES.clauses: return clauseRecords(regulation);
    case TABLES.words: return wordRecords(regulation);
    default: return [];
  }
}

/** Item, content, content in the other language (of the title only), code. */
function metaRows(regulation: Regulation, language: Language): CellValue[][] {
  const values: Readonly<Record<MetaId, CellValue>> = { title: regulation.title[language], edition: regulation.edition, issued: regulation.issued, numbering: regulation.numbering, id: regulation.id, version: VERSION };
  return (Object.keys(META_WORDS) as MetaId[]).map((id) => [META_WORDS[id][language], values[id], id === "title" ? regulation.title[otherLanguage(language)] : "", id]);
}
