/** `<sheetProtection>`. ECMA-376 part 1, 18.3.1.85. In the file most flags say what is *locked*; the model says what is allowed. */

import type { ProtectionOptions, SheetProtection } from "../../model/parts";
import { isTrue, xml, type XmlElement } from "../xml/xml-tree";

/** [option, attribute, locked where the attribute is absent] */
const FLAGS: readonly (readonly [Exclude<keyof ProtectionOptions, "selectionMode">, string, boolean])[] = [
  ["allowEditObjects", "objects", false], ["allowEditScenarios", "scenarios", false], ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true], ["allowFormatRows", "formatRows", true], ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true], ["allowInsertHyperlinks", "insertHyperlinks", true], ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true], ["allowSort", "sort", true], ["allowAutoFilter", "autoFilter", true], ["allowPivotTables", "pivotTables", true],
];
const PASSWORD = ["algorithmName", "hashValue", "saltValue", "spinCount", "password"] as const;

export function readProtection({ attributes }: XmlElement): SheetProtection | null {
  if (!isTrue(attributes.sheet)) return null;
  const allowed = Object.fromEntries(FLAGS.map(([option, name, whenAbsent]) => [option, !isTrue(attributes[name], whenAbsent)]));
  const selectionMode = isTrue(attributes.selectUnlockedCells) ? "None" : isTrue(attributes.selectLockedCells) ? "Unlocked" : "Normal";
  const password: Record<string, string> = {};
  for (const name of PASSWORD) if (attributes[name] !== undefined) password[name] = attributes[name];
  return { options: { ...allowed, selectionMode } as ProtectionOptions, password };
}

export function writeProtection(protection: SheetProtection | null): XmlElement | null {
  if (!protection) return null;
  const { options, password } = protection;
  const element = xml("sheetProtection", { ...password, sheet: 1 });
  for (const [option, name, whenAbsent] of FLAGS) if (options[option] === whenAbsent) element.attributes[name] = whenAbsent ? "0" : "1";
  if (options.selectionMode !== "Normal") element.attributes.selectLockedCells = "1";
  if (options.selectionMode === "None") element.attributes.selectUnlockedCells = "1";
  return element;
}
