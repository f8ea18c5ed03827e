/** `check`: 检查 on a file, read only. Exit code 0: nothing found; 1: findings; 2: could not run. */

import { checkRegister } from "../../app/register/check";
import { openRegister } from "../../app/register/open-register";
import { FINDINGS, findingText, repairText, type Finding } from "../../core/check/finding";
import type { Language } from "../../core/language";
import { marketingOperations } from "../../regulations/marketing-operations";
import type { CheckCommand } from "./arguments";
import { checkOutput, writeAtomically } from "./files";
import { openFile } from "./open-file";
import { EXIT, missingNote, refusal, type Outcome } from "./outcome";

export async function runCheck(command: CheckCommand): Promise<Outcome> {
  const { input, report: reportFile, language, force } = command;
  const writable = reportFile === null ? null : checkOutput(reportFile, input, force);
  if (writable?.ok === false) return refusal(writable.problem, language, EXIT.couldNotRun);
  const opened = await openFile(input, language);
  if (!opened.ok) return refusal(opened.problem, language, EXIT.couldNotRun);
  const file = opened.value;
  try {
    const deps = { workbook: file.workbook, regulation: marketingOperations, language, statusDate: null };
    const register = await openRegister(deps);
    if (!register.ok) return refusal(register.problem, language, EXIT.couldNotRun);
    const found = await checkRegister(deps, register.value);
    if (!found.ok) return refusal(found.problem, language, EXIT.couldNotRun);
    const findings = found.value.map((finding) => toReport(finding, language));
    const data = { format: "project-register/check-report", version: 1, file: input, findings };
    const written = reportFile === null ? null : writeAtomically(reportFile, `${JSON.stringify(data, null, 2)}\n`);
    if (written?.ok === false) return refusal(written.problem, language, EXIT.couldNotRun);
    const severe = findings.filter(({ severity }) => severity === "severe").length;
    const missing = file.missing();
    return {
      exitCode: findings.length === 0 ? EXIT.done : EXIT.refused, line: summary(findings.length, severe, language) + missingNote(missing, language),
      data: { ok: true, command: "check", report: reportFile, findings: findings.length, severe, missing },
    };
  } finally {
    file.close();
  }
}

function toReport(finding: Finding, language: Language): Readonly<Record<string, unknown>> & { readonly severity: string } {
  const { id, kind, cell, facts } = finding;
  return { id, kind, severity: FINDINGS[kind].severity, cell, text: findingText(finding, language), repair: repairText(finding, language), facts };
}

function summary(count: number, severe: number, language: Language): string {
  if (language === "zh") return count === 0 ? "检查完毕，没有发现问题。" : `检查完毕：${count} 处不符，其中 ${severe} 处严重。`;
  return count === 0 ? "Checked: nothing found." : `Checked: ${count} findings, ${severe} of them severe.`;
}
