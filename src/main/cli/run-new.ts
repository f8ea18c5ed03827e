/** `new`: a register workbook from a regulation, in a file of its own. */

import { newRegister } from "../../app/register/new-register";
import { REGULATIONS } from "../../regulations/all-regulations";
import type { NewCommand } from "./arguments";
import { checkOutput, writeAtomically } from "./files";
import { openNew } from "./open-file";
import { EXIT, missingNote, refusal, type Outcome } from "./outcome";

export async function runNew({ regulation: name, out, language, force, asOf }: NewCommand): Promise<Outcome> {
  const found = REGULATIONS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is no regulation; the arguments are checked before`);
  const writable = checkOutput(out, null, force);
  if (!writable.ok) return refusal(writable.problem, language, EXIT.couldNotRun);
  const file = await openNew();
  try {
    const { regulation } = found;
    const made = await newRegister({ workbook: file.workbook, regulation, language, statusDate: asOf }, { regulation });
    if (!made.ok) return refusal(made.problem, language, EXIT.refused);
    const written = writeAtomically(out, file.save());
    if (!written.ok) return refusal(written.problem, language, EXIT.couldNotRun);
    const missing = file.missing();
    const line = language === "zh" ? `已新建台账：《${regulation.title.zh}》。` : `Made a new register: ${regulation.title.en}.`;
    return { exitCode: EXIT.done, line: line + missingNote(missing, language), data: { ok: true, command: "new", regulation: name, out, missing } };
  } finally {
    file.close();
  }
}
