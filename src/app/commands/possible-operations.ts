/** Of the operations that take something away, those whose object is there: after a half-done conversion some of it is not. */

import type { WorkbookFacts } from "../../core/adoption/snapshot";
import type { Operation } from "../../core/blueprint/operations";

export function possibleOperations(operations: readonly Operation[], facts: WorkbookFacts): readonly Operation[] {
  const [sheets, tables, names] = [new Set(facts.sheets.map((one) => one.name)), new Set(facts.tables.map((one) => one.name)), new Set(facts.names)];
  return operations.filter((operation) => {
    switch (operation.do) {
      case "deleteSheet":
        return sheets.has(operation.sheet);
      case "convertTable":
      case "clearTableFilters":
        return tables.has(operation.name);
      case "deleteName":
        return names.has(operation.name);
      default:
        return true;
    }
  });
}
