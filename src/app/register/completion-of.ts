import { COMPLETION_TABLE, readCompletion } from "../../core/amendment/completion-record";
import type { TableReading } from "../../core/register/contract";
import { isSameName } from "../../core/same-name";

/** Headers of columns of a completed list whose checks people made themselves: they stay. None where there is no record. */
export function keptRulesOf(tables: readonly TableReading[]): ReadonlySet<string> {
  const reading = tables.find(({ name }) => isSameName(name, COMPLETION_TABLE));
  const record = reading === undefined ? null : readCompletion(reading);
  return new Set(record?.ok === true ? record.value.keptRules : []);
}
