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

/** Where the plain name was taken already, ours has the highest number behind it: 总览2. */
function sheetNamed(facts: WorkbookFacts, name: Text): string | null {
  const numbered = facts.sheets.flatMap((sheet) =>
    LANGUAGES.flatMap((language) => {
      const rest = sheet.name.slice(name[language].length);
      return isSameName(sheet.name.slice(0, name[language].length), name[language]) && /^\d*$/.test(rest) ? [{ name: sheet.name, number: Number(rest) }] : [];
    }),
  );
  return numbered.sort((one, other) => other.number - one.number)[0]?.name ?? null;
}

/** Excel's names do not differ by case. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
