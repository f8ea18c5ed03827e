/** `restore`: 恢复原表 on a file. What people changed since is kept on a sheet of its own, so nothing is asked. */

import { planRestoring, restore } from "../../app/commands/restore";
import { marketingOperations } from "../../regulations/marketing-operations";
import type { RestoreCommand } from "./arguments";
import { checkOutput, writeAtomically } from "./files";
import { openFile } from "./open-file";
import { EXIT, missingNote, refusal, type Outcome } from "./outcome";

export async function runRestore(command: RestoreCommand): Promise<Outcome> {
  const { input, out, language, force } = command;
  const writable = checkOutput(out, input, force);
  if (!writable.ok) return refusal(writable.problem, language, EXIT.couldNotRun);
  const opened = await openFile(input, language);
  if (!opened.ok) return refusal(opened.problem, language, EXIT.couldNotRun);
  const file = opened.value;
  try {
    const deps = { workbook: file.workbook, regulation: marketingOperations, language, statusDate: null };
    const restoring = await planRestoring(deps);
    if (!restoring.ok) return refusal(restoring.problem, language, EXIT.refused);
    const restored = await restore(deps, restoring.value);
    if (!restored.ok) return refusal(restored.problem, language, EXIT.refused);
    const written = writeAtomically(out, file.save());
    if (!written.ok) return refusal(written.problem, language, EXIT.couldNotRun);
    const { sheet, editedSince, keptOnSheet } = restoring.value.plan;
    const missing = file.missing();
    return { exitCode: EXIT.done, line: summary(sheet, keptOnSheet, language) + missingNote(missing, language), data: { ok: true, command: "restore", sheet, out, editedSince, keptOnSheet, missing } };
  } finally {
    file.close();
  }
}

function summary(sheet: string, keptOnSheet: string | null, language: "zh" | "en"): string {
  const kept = keptOnSheet === null ? "" : language === "zh" ? `转换后的改动留在“${keptOnSheet}”。` : ` What was changed since is on “${keptOnSheet}”.`;
  return language === "zh" ? `已恢复原表“${sheet}”。${kept}` : `Restored “${sheet}”.${kept}`;
}
