/** Is there a project register in the workbook already? Told by the names that are the same in every workbook. */

import type { WorkbookFacts } from "../../core/adoption/snapshot";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import { SHEET_WORDS } from "../../core/blueprint/words";
import { LANGUAGES } from "../../core/language";
import { isSameName } from "../../core/same-name";

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
  const overview = facts.sheets.find(({ name }) => facts.statusDateSheet !== null && isSameName(name, facts.statusDateSheet));
  return { sheet: table.sheet, overviewSheet: overview?.name ?? table.sheet, backupSheet: findBackup(facts) };
}

/** Does the workbook hold a regulation of its own, so that more than the list can be kept? One sheet of it may have been deleted, or a name. */
export function isRegulated(facts: WorkbookFacts): boolean {
  const signs = [STABLE_NAMES.regulation, STABLE_NAMES.versions].filter((table) => facts.tables.some(({ name }) => isSameName(name, table))).length;
  return signs === 2 || (signs === 1 && facts.names.some((name) => isSameName(name, STABLE_NAMES.statusDate)));
}

/** Neither register nor backup: a conversion that there was has been undone, e.g. by Ctrl+Z. */
export function isUndone(facts: WorkbookFacts): boolean {
  return findBackup(facts) === null && !facts.tables.some((one) => isSameName(one.name, STABLE_NAMES.table));
}

function findBackup({ sheets }: WorkbookFacts): string | null {
  return sheets.find(({ name }) => LANGUAGES.some((language) => isSameName(name, SHEET_WORDS.backup[language])))?.name ?? null;
}
