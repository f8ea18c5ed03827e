import type { Handlers } from "./handler";

export const nameHandlers: Handlers<"addName" | "deleteName"> = {
  addName({ name, reference, comment }, book) {
    book.context.workbook.names.add(name, reference, comment);
  },
  deleteName({ name }, book) {
    book.context.workbook.names.getItem(name).delete();
  },
};
