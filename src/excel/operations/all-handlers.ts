/** The table of all operations; the type checker sees to it that none is missing. */

import type { Operation } from "../../core/blueprint/operations";
import { calculationHandlers } from "./calculation";
import { conditionalFormatHandlers } from "./conditional-formats";
import { filterHandlers } from "./filters";
import { formatHandlers } from "./formats";
import type { Book, Handlers, OperationKind } from "./handler";
import { nameHandlers } from "./names";
import { pageHandlers } from "./page";
import { protectionHandlers } from "./protection";
import { rangeHandlers } from "./ranges";
import { sheetHandlers } from "./sheets";
import { tableHandlers } from "./tables";
import { validationHandlers } from "./validation";

const HANDLERS: Handlers<OperationKind> = {
  ...sheetHandlers,
  ...rangeHandlers,
  ...formatHandlers,
  ...tableHandlers,
  ...filterHandlers,
  ...nameHandlers,
  ...validationHandlers,
  ...conditionalFormatHandlers,
  ...pageHandlers,
  ...protectionHandlers,
  ...calculationHandlers,
};

export function queueOperation(operation: Operation, book: Book): void {
  // The table pairs each kind with its operation; the compiler cannot follow that through a lookup.
  (HANDLERS[operation.do] as (operation: Operation, book: Book) => void)(operation, book);
}
