/** What the parts of the compiler share. */

import type { SheetCells } from "../values/area";
import type { Code } from "./compiled-formula";
import type { FormulaParts, Unsupported } from "./formula-parts";

/** How a part of a formula is used: inside array arguments, whether its cells are read, and the local names around it. */
export interface Use {
  readonly inArray: boolean;
  readonly reads: boolean;
  readonly locals: readonly string[];
}

/** The cell that references count from. */
export interface Home {
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
}

export interface CompileContext {
  readonly parts: FormulaParts;
  readonly home: Home;
  /** Notes what the engine does not have; the formula will not be evaluated. */
  lacks(what: Unsupported): Code;
}
