/** Cells of the regulation's tables that make no sense, and values in them that the add-in wrote and that say something else now. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import { STABLE_NAMES } from "../blueprint/stable-names";
import { STEP_HELPER_HEADERS, stepHelpers } from "../blueprint/step-helpers";
import type { Contract, TableReading } from "../register/contract";
import { CODE_HEADER } from "../regulation/tables/shapes";
import type { ReadRegulation } from "../regulation/tables/tables-to-regulation";
import { faultText } from "../regulation/tables/fault-text";
import type { RegulationCell } from "./check-input";
import { setValue } from "./set-value";
import { isSameName } from "../same-name";

/** `edited`: null for a list without a regulation of its own. */
export function regulationCells({ regulation, language, hasGates }: Contract, tables: readonly TableReading[], edited: ReadRegulation | null): readonly RegulationCell[] {
  if (!hasGates || edited === null) return [];
  const faults = edited.ok ? [] : edited.faults.map((fault): RegulationCell => ({ cell: fault.cell, kind: "regulationFault", facts: { fault: faultText(fault, language) }, repair: null }));
  return [...faults, ...changedHelpers(regulation, language, tables)];
}

/** The helper columns of the steps: formulas of every project read them. */
function changedHelpers(regulation: Contract["regulation"], language: Contract["language"], tables: readonly TableReading[]): RegulationCell[] {
  const steps = tables.find(({ name }) => isSameName(name, STABLE_NAMES.steps));
  if (steps === undefined) return [];
  const helpers = stepHelpers(regulation, language);
  const codes = steps.columns.get(CODE_HEADER[language]) ?? [];
  return (["order", "opens", "text"] as const).flatMap((id) => {
    const column = STEP_HELPER_HEADERS[id][language];
    const [values, index] = [steps.columns.get(column), steps.headers.indexOf(column)];
    return codes.flatMap((code, row): RegulationCell[] => {
      const [expected, got] = [helpers.get(String(code))?.[id], values?.[row] ?? ""];
      if (expected === undefined || values === undefined || expected === got) return [];
      const cell = onSheet(steps.sheet, cellAddress(steps.block.top + 1 + row, steps.block.left + index));
      return [{ cell, kind: "helperChanged", facts: { column, expected: String(expected), got: String(got) }, repair: setValue(cell, steps.sheet, expected, got) }];
    });
  });
}
