/**
 * The workbook contract: what a register workbook holds, and where. Tables and defined names are stable ASCII; headers and sheet
 * names are in the workbook's language or people's own. Everything is found through this value, never by position.
 */

import type { Block } from "../adoption/snapshot";
import type { CellValue, ValidationRule } from "../blueprint/operations";
import type { Language } from "../language";
import type { Register, Regulation } from "../regulation/regulation";

/** One Excel table as it was read. Columns are found by their header. */
export interface TableReading {
  readonly name: string;
  readonly sheet: string;
  /** Header row and body; absolute, 0-based. */
  readonly block: Block;
  readonly headers: readonly string[];
  /** The body's rows, only of the columns that were asked for (the others are absent): raw values, dates as serial numbers. */
  readonly columns: ReadonlyMap<string, readonly CellValue[]>;
  /** Is the row below the body empty in the table's columns? Absent: not looked at. */
  readonly isRoomBelow?: boolean;
}

/** What one column of a table carries besides values. */
export interface ColumnRules {
  readonly table: string;
  readonly header: string;
  /** "=..." or "" by row of the body. */
  readonly formulas: readonly string[];
  /**
   * The rule that every cell of the column has, its formulas as they count for the first row of the body; "mixed" where cells differ, null
   * where there is none. `source`: of a list or custom rule, as in ValidationRule; of others "operator from to" ("between =A5 =B5").
   */
  readonly validation: { readonly kind: ValidationRule["kind"]; readonly source: string } | "mixed" | null;
}

/** The columns that the add-in keeps in the projects' table beside the regulation's fields. */
export const STATE_COLUMNS = {
  /** 下一步: a formula; what the project waits for, from whom. Visible. */
  nextStep: { zh: "下一步", en: "Next step" },
  /** Id of the last step of the sequence that is done, "" for none. Written by the add-in when it becomes true. Hidden, as all below. */
  doneStep: { zh: "已完成步骤", en: "Step done" },
  /** A formula: the number of the last stage that the done step opens, 1 at least. */
  openedStage: { zh: "已开放阶段", en: "Stages open" },
  /** A formula: id of the step that comes next, "" when all are done. */
  dueStep: { zh: "待办步骤", en: "Step due" },
  /** A formula: labels of the next step's required fields that are empty. */
  missing: { zh: "缺少", en: "Missing" },
} as const;
export type StateColumnId = keyof typeof STATE_COLUMNS;

/** Where one register stands in this workbook. */
export interface RegisterPlace {
  readonly register: Register;
  readonly sheet: string;
  readonly block: Block;
  /** All headers, from left to right, people's own columns included. */
  readonly headers: readonly string[];
  /** Header of each column of ours, by id: fields, state columns, "approved:x", "last:x", deviations, rowKind. One whose column is missing is absent. */
  readonly headerOf: ReadonlyMap<string, string>;
}

/** A register workbook as the add-in knows it after reading. */
export interface Contract {
  readonly regulation: Regulation;
  readonly language: Language;
  /** In the regulation's order; those whose table is missing are absent. */
  readonly places: readonly RegisterPlace[];
  /** Are the gates in force (new workbooks and completed ones), or is this an adopted list only? */
  readonly hasGates: boolean;
  /** Do the projects stand in a list that people had before (adopted, then completed)? It keeps its own headers, numbers, formats and colours. */
  readonly isAdopted?: boolean;
  readonly is1904: boolean;
}

/** One project (or entry) as it stands in its row. */
export interface RowReading {
  /** Absolute, 0-based. */
  readonly row: number;
  /** By id, as RegisterPlace.headerOf. */
  readonly values: ReadonlyMap<string, CellValue>;
}
