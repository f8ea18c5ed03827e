import type { Handlers } from "./handler";

export const filterHandlers: Handlers<"removeAutoFilter" | "applyAutoFilter"> = {
  removeAutoFilter({ sheet }, book) {
    book.sheet(sheet).autoFilter.remove();
  },
  applyAutoFilter({ sheet, address }, book) {
    book.sheet(sheet).autoFilter.apply(book.range(sheet, address));
  },
};
