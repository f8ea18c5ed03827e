/** Addresses of the report ("项目台账!F14") as people want to read them, and the ones that links go to. */

import { onSheet, parseOnSheet } from "../../core/blueprint/addresses";

/** "F14" where the reader knows the sheet, else with the sheet, whose quotes only formulas need. */
export function shortAddress(address: string, knownSheet: string): string {
  const at = parseOnSheet(address);
  if (at === null) return address;
  return at.sheet === knownSheet ? at.address : `${at.sheet}!${at.address}`;
}

export function namesSheet(address: string): boolean {
  return parseOnSheet(address) !== null;
}

export function firstCellOf(sheet: string): string {
  return onSheet(sheet, "A1");
}

/** "F" of "项目台账!F6:F35" */
export function columnLetters(address: string): string {
  return /^[A-Z]+/.exec(parseOnSheet(address)?.address ?? address)?.[0] ?? address;
}
