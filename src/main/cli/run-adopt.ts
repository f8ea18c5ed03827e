/** `adopt`: the app's own command on a file, through the unmodified office.js on the embedded host. */

import { adopt } from "../../app/commands/adopt";
import { blockAddress } from "../../core/blueprint/addresses";
import { marketingOperations } from "../../regulations/marketing-operations";
import type { AdoptCommand } from "./arguments";
import { checkOutput, writeAtomically } from "./files";
import { openFile } from "./open-file";
import { EXIT, missingNote, refusal, type Outcome } from "./outcome";

export async function runAdopt(command: AdoptCommand): Promise<Outcome> {
  const { input, out, report: reportFile, language, force } = command;
  for (const path of reportFile === null ? [out] : [out, reportFile]) {
    const writable = checkOutput(path, input, force);
    if (!writable.ok) return refusal(writable.problem, language, EXIT.couldNotRun);
  }
  const opened = await openFile(input, language);
  if (!opened.ok) return refusal(opened.problem, language, EXIT.couldNotRun);
  const file = opened.value;
  try {
    const adopted = await adopt({ workbook: file.workbook, regulation: marketingOperations, language, statusDate: command.asOf }, { sheet: command.sheet });
    if (!adopted.ok) return refusal(adopted.problem, language, EXIT.refused);
    const { report, plan } = adopted.value;
    const written = writeAtomically(out, file.save());
    if (!written.ok) return refusal(written.problem, language, EXIT.couldNotRun);
    const reported = reportFile === null ? written : writeAtomically(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    if (!reported.ok) return refusal(reported.problem, language, EXIT.couldNotRun);
    const counts = { changed: report.changed.length, unreadable: report.unreadable.length, notices: report.notices.length };
    const range = blockAddress({ ...plan.list.body, top: plan.list.header.top });
    const missing = file.missing();
    return { exitCode: EXIT.done, line: summary(report.sheet, range, counts, language) + missingNote(missing, language), data: { ok: true, command: "adopt", sheet: report.sheet, range, out, report: reportFile, ...counts, missing } };
  } finally {
    file.close();
  }
}

function summary(sheet: string, range: string, counts: { readonly changed: number; readonly unreadable: number; readonly notices: number }, language: "zh" | "en"): string {
  return language === "zh"
    ? `已转换“${sheet}”${range}：改写 ${counts.changed} 个单元格，${counts.unreadable} 个值读不出，${counts.notices} 处提示。`
    : `Converted “${sheet}” ${range}: ${counts.changed} cells changed, ${counts.unreadable} values cannot be read, ${counts.notices} notices.`;
}
