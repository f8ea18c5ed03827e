import type { Language } from "../../core/language";
import type { Regulation } from "../../core/regulation/regulation";
import type { WorkbookPort } from "../workbook-port";

export interface Deps {
  readonly workbook: WorkbookPort;
  readonly regulation: Regulation;
  readonly language: Language;
  /** ISO date that the deviations are counted for; null follows the day, as Excel's TODAY does. */
  readonly statusDate: string | null;
}
