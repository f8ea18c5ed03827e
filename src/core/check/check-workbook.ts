/** 检查: everything in a register workbook that no longer agrees with the contract or the regulation. Pure; reads nothing. */

import type { CheckInput } from "./check-input";
import { FINDINGS, type Finding } from "./finding";
import { findApprovals } from "./rules/approvals";
import { findColumns } from "./rules/columns";
import { findLatestDates } from "./rules/latest-dates";
import { findNativeRules } from "./rules/native-rules";
import { findNumbers } from "./rules/numbers";
import { findReferences } from "./rules/references";
import { findTables } from "./rules/tables";
import { findLimits, findValues } from "./rules/values";

const RULES: readonly ((input: CheckInput) => readonly Finding[])[] = [findTables, findColumns, findNativeRules, findNumbers, findApprovals, findLatestDates, findReferences, findValues, findLimits];

/** Severe ones first, else in the order of the rules and of the sheets. */
export function checkWorkbook(input: CheckInput): readonly Finding[] {
  const findings = RULES.flatMap((rule) => rule(input));
  return [...findings.filter(isSevere), ...findings.filter((finding) => !isSevere(finding))];
}

function isSevere({ kind }: Finding): boolean {
  return FINDINGS[kind].severity === "severe";
}
