/** Which conditional formats an operation means. They are told apart by their formulas, so they are read before the first batch. */

import type { Operation } from "../../core/blueprint/operations";
import type { Batch } from "../run-act";
import type { OperationOf } from "./handler";

type Removal = OperationOf<"removeConditionalFormats">;

/** Ids by operation. One sync where there is such an operation, else none. */
export async function findFormats(batch: Batch, operations: readonly Operation[]): Promise<ReadonlyMap<Operation, readonly string[]>> {
  const removals = operations.filter((operation) => operation.do === "removeConditionalFormats");
  const loaded = removals.map((removal) => {
    const formats = batch.context.workbook.worksheets.getItemOrNullObject(removal.sheet).getRange(removal.address).conditionalFormats;
    return { removal, formats: formats.load("items/id,items/type,items/customOrNullObject/rule/formula,items/presetOrNullObject/rule") };
  });
  if (loaded.length > 0) await batch.sync();
  return new Map(loaded.map(({ removal, formats }) => [removal, formats.isNullObject ? [] : formats.items.filter((format) => isMeant(format, removal)).map(({ id }) => id)]));
}

function isMeant(format: Excel.ConditionalFormat, { formulas, duplicates }: Removal): boolean {
  if (format.type === "Custom") return formulas.some((formula) => normal(formula) === normal(format.customOrNullObject.rule.formula));
  return duplicates && format.type === "PresetCriteria" && format.presetOrNullObject.rule.criterion === "DuplicateValues";
}

/** Excel writes functions and cells in capitals and drops blanks. */
function normal(formula: string): string {
  return formula.replaceAll(/\s/g, "").toUpperCase();
}
