import type { Language } from "../../core/language";
import type { Regulation } from "../../core/regulation/regulation";
import type { WorkbookPort } from "../workbook-port";

export interface Deps {
  readonly workbook: WorkbookPort;
  readonly regulation: Regulation;
  readonly language: Language;
  /** ISO date; the clock is the caller's. */
  readonly today: () => string;
}
