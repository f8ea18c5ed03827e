/** One column of a register's table, as the regulation and the add-in want it. */

import type { RawFormula } from "../formula/formula";

export interface ColumnSpec {
  /** Field id, state column id, "approved:<field>", "last:<step>", "due:<step>", deviation id or "rowKind". */
  readonly id: string;
  readonly header: string;
  /** entry: people fill it in; computed: a formula; kept: values that the add-in writes. */
  readonly kind: "entry" | "computed" | "kept";
  /** One for the whole column. Null for entries and kept values, and for the formulas that an adoption made of people's own columns. */
  readonly formula: RawFormula | null;
  readonly numberFormat: string;
  readonly points: number;
  /** Hidden and grouped; a new column only. */
  readonly isHidden: boolean;
  readonly about: string;
}
