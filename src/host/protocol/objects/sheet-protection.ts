/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */

import { protectSheet, unprotectSheet } from "../../model/edit/protect";
import type { ProtectionOptions } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { defineClass, methodsOf } from "./object-class";
import { oneOf, optional, options, text } from "./parameters";

const { acts } = methodsOf<Worksheet>();
const FLAGS = [
  "allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects", "allowEditScenarios", "allowFormatCells", "allowFormatColumns",
  "allowFormatRows", "allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables", "allowSort",
] as const satisfies readonly (keyof ProtectionOptions)[];

export const worksheetProtectionClass = defineClass<"WorksheetProtection">({
  name: "WorksheetProtection",
  since: "1.2",
  scalars: {
    Protected: { since: "1.2", get: (sheet) => sheet.parts.protection !== null },
    /** Without protection, what protecting without options would give. */
    Options: { since: "1.2", get: (sheet) => sheet.parts.protection?.options ?? { ...Object.fromEntries(FLAGS.map((name) => [name, false])), selectionMode: "Normal" } },
  },
  methods: {
    Protect: acts("1.2", [options, optional(text, "")], (sheet, [wanted, password]) => protectSheet(sheet, readOptions(wanted ?? {}), password || undefined), { 1: "1.7" }),
    Unprotect: acts("1.2", [optional(text, "")], (sheet, [password]) => unprotectSheet(sheet, password || undefined), { 0: "1.7" }),
  },
});

function readOptions(wanted: Readonly<Record<string, unknown>>): Partial<ProtectionOptions> {
  const read: Record<string, boolean | string> = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null || value === undefined) continue;
    if (name === "selectionMode") read[name] = oneOf("Normal", "Unlocked", "None").read(value);
    else if ((FLAGS as readonly string[]).includes(name) && typeof value === "boolean") read[name] = value;
    else throw new HostError("InvalidArgument");
  }
  return read;
}
