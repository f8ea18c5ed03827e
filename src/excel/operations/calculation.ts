import type { Handlers } from "./handler";

export const calculationHandlers: Handlers<"recalculate"> = {
  recalculate(_, book) {
    book.context.workbook.application.calculate("Recalculate");
  },
};
