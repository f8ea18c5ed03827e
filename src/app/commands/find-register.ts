/** Is there a project register in the workbook already? Told by the names that are the same in every workbook. */

import type { WorkbookFacts } from "../../core/adoption/snapshot";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import { SHEET_WORDS } from "../../core/blueprint/words";
import { LANGUAGES, type Text } from "../../core/language";

export interface FoundRegister {
  readonly sheet: string;
  /** The register's own sheet where there is no overview any more. */
  readonly overviewSheet: string;
  /** null: it cannot be restored */
  readonly backupSheet: string | null;
}

export function findRegister(facts: WorkbookFacts): FoundRegister | null {
  const table = facts.tables.find((one) => isSameName(one.name, STABLE_NAMES.table));
  if (table === undefined || !facts.names.some((name) => isSameName(name, STABLE_NAMES.statusDate))) return null;
  return { sheet: table.sheet, overviewSheet: sheetNamed(facts, SHEET_WORDS.overview) ?? table.sheet, backupSheet: sheetNamed(facts, SHEET_WORDS.backup) };
}

function sheetNamed(facts: WorkbookFacts, name: Text): string | null {
  return facts.sheets.find((sheet) => LANGUAGES.some((language) => isSameName(sheet.name, name[language])))?.name ?? null;
}

/** Excel's names do not differ by case. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
