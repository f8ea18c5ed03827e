import type { Handlers } from "./handler";

export const tableHandlers: Handlers<"addTable" | "resizeTable" | "convertTable" | "clearTableFilters"> = {
  /** The header row stands already: without it Excel would push the cells down. */
  addTable({ sheet, address, name, style, filterButtons }, book) {
    const table = book.context.workbook.tables.add(book.range(sheet, address), true);
    table.name = name;
    table.style = style;
    table.showFilterButton = filterButtons;
  },
  resizeTable({ name, sheet, address }, book) {
    book.context.workbook.tables.getItem(name).resize(book.range(sheet, address));
  },
  convertTable({ name }, book) {
    book.context.workbook.tables.getItem(name).convertToRange();
  },
  clearTableFilters({ name }, book) {
    book.context.workbook.tables.getItem(name).clearFilters();
  },
};
