/** What the model needs from a calculation engine. The engine hides behind it (see calc/). */

import type { Scalar } from "./cell";

export interface FormulaPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The value of a formula: one value, or rows of values where it gives an array or a range. */
export type Result = Scalar | readonly (readonly Scalar[])[];

export interface Calculator {
  /** A cell's content was replaced (also by undo). */
  cellChanged(sheetId: string, row: number, column: number): void;
  /** Rows, columns, sheets, tables or names changed: everything learnt from addresses is void. */
  structureChanged(): void;
  /** Brings all formula cells up to date through Worksheet.storeResult; returns the ids of sheets whose results changed. */
  recalculate(): ReadonlySet<string>;
  /** Evaluates a formula (without "=") as if it stood at `place`; used for validation, conditional formats and names. */
  evaluate(formula: string, place: FormulaPlace): Result;
  /** Functions met in formulas that the engine does not have (upper case). Their cells keep the value the file gave. */
  missingFunctions(): readonly string[];
}

export const NO_CALCULATOR: Calculator = {
  cellChanged: () => undefined,
  structureChanged: () => undefined,
  recalculate: () => new Set(),
  evaluate: () => null,
  missingFunctions: () => [],
};
