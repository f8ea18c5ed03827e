/** What every field type answers about itself. Shared code asks these questions and never which type it is. */

import type { MoneyUnit } from "../../adoption/plan";
import type { CHANGE_REASONS, NOTICES, UNREADABLE_EXPECTATIONS } from "../../adoption/report";
import type { CellValue, ValidationRule } from "../../blueprint/operations";
import type { Language, Text } from "../../language";
import type { RegulationField, RegulationOption } from "../regulation";
import type { RawFormula } from "../../formula/formula";
import type { Reference } from "../../formula/references";
import type { Bounds } from "./serial-date";

/** One cell as it stands; the number format is null where it was not read. */
export interface RawCell {
  readonly value: CellValue;
  readonly numberFormat: string | null;
}

/** What is known of a column before its cells are read. */
export interface ColumnSetting {
  readonly field: RegulationField;
  readonly header: string;
  readonly options: readonly RegulationOption[] | null;
  /** May people write a choice that is not among the options? Where nothing says it, stages are closed and lists are open. */
  readonly isOpen?: boolean;
  /** For money; null where nothing says it. */
  readonly unit: MoneyUnit | null;
  /** For formula: the number format of the first field that it counts with. */
  readonly operandFormat?: string;
  readonly is1904: boolean;
  /** Of messages. */
  readonly language: Language;
  /** Of the choices' labels; that of the messages where nothing says another. */
  readonly choiceLanguage?: Language;
}

export type Reading =
  /** Fine as it is. `number`: what it counts as, for statistics; null for text. */
  | { readonly kind: "same" }
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly value: CellValue; readonly reason: (typeof CHANGE_REASONS)[number]; readonly shown: string; readonly notice?: Notice; /** It means that there is nothing. */ readonly isBlank?: boolean }
  | { readonly kind: "unreadable"; readonly why: Text }
  /** Kept, with something to look at. */
  | { readonly kind: "noticed"; readonly notice: Notice };

export interface Notice {
  readonly kind: (typeof NOTICES)[number];
  readonly text: Text;
}

/** A reader of one column's cells, made after a look at all of them. */
export type ReadCell = (cell: RawCell) => Reading;

export interface FieldType {
  /** What the report says was expected; null where every value is fine. */
  readonly expectation: (typeof UNREADABLE_EXPECTATIONS)[number] | null;
  /** Are the readable cells numbers? Then a text left in the column is marked by a colour, and formulas may count with it. */
  readonly isNumeric: boolean;
  /** Is it counted in a unit of money? */
  readonly isMoney?: boolean;
  /** Numbers outside of these cannot be meant, as 12 cannot in a column of dates. */
  readonly bounds?: (is1904: boolean) => Bounds;
  /** Looks at a column's constants (not its formulas), then reads them one by one. */
  readonly study: (cells: readonly RawCell[], setting: ColumnSetting) => ReadCell;
  /**
   * The number format that the column gets, or null to leave it. `formats` are those the numeric cells have, without doubles; `wasRead`: texts became values.
   */
  readonly numberFormat: (column: { readonly formats: readonly string[]; readonly wasRead: boolean; readonly values: readonly CellValue[] }, setting: ColumnSetting) => string | null;
  /** Native validation; `listName` is the defined name of its choices. Null for none. */
  readonly validation: (setting: ColumnSetting, listName: string | null) => ValidationRule | null;
  /** How a form edits it; "computed" is shown only. */
  readonly editor: FieldEditor;
  /** A form's text as the value that its cell gets, or what was expected. "" is an empty cell for every type. */
  readonly readEntry: (text: string, setting: ColumnSetting) => Entry;
  /** A cell's value as a form (and the card) shows it; readEntry of it gives the value again. */
  readonly show: (value: CellValue, setting: ColumnSetting) => string;
  /** The number format of a new column. */
  readonly columnFormat: (setting: ColumnSetting) => string;
  /** points, of a new column */
  readonly width: number;
  /** The rule as a condition over the cell `own` (for rules that join several); null where every value is fine or only a list can say it. */
  readonly condition: (own: Reference, setting: ColumnSetting) => RawFormula | null;
}

export type FieldEditor = "text" | "longText" | "date" | "number" | "percent" | "choice" | "choices" | "person" | "department" | "projectNumber" | "link" | "computed";

export type Entry = { readonly kind: "value"; readonly value: CellValue } | { readonly kind: "wrong"; readonly expected: Text };
