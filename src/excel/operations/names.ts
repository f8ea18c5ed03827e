import type { Handlers } from "./handler";

export const nameHandlers: Handlers<"addName" | "deleteName"> = {
  addName({ name, reference, comment }, book) {
    const { names } = book.context.workbook;
    // A name that is not there is a null object, whose deletion Excel passes over.
    names.getItemOrNullObject(name).delete();
    names.add(name, reference, comment);
  },
  deleteName({ name }, book) {
    book.context.workbook.names.getItem(name).delete();
  },
};
