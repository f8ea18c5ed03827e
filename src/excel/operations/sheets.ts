import type { Handlers } from "./handler";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export const sheetHandlers: Handlers<"addSheet" | "deleteSheet" | "renameSheet" | "sheetVisibility" | "gridlines" | "activate" | "freeze"> = {
  /** New sheets come last: the place is set by number, for which the order is known from the last reading. */
  addSheet({ sheet: name, position, tabColor }, book) {
    const sheet = book.context.workbook.worksheets.add(name);
    const place = position === "end" ? book.order.length : position === "start" ? 0 : book.order.indexOf(position.after) + 1;
    if (place !== book.order.length) sheet.position = place;
    if (tabColor !== undefined) sheet.tabColor = tabColor;
    book.order.splice(place, 0, name);
  },
  /** A very hidden sheet cannot be deleted. https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-delete-member(1) */
  deleteSheet({ sheet: name }, book) {
    const sheet = book.sheet(name);
    sheet.visibility = "Visible";
    sheet.delete();
    const place = book.order.indexOf(name);
    if (place >= 0) book.order.splice(place, 1);
  },
  renameSheet({ sheet, to }, book) {
    book.sheet(sheet).name = to;
    book.renamed(sheet, to);
  },
  sheetVisibility({ sheet, visibility }, book) {
    book.sheet(sheet).visibility = VISIBILITY[visibility];
  },
  gridlines({ sheet, show }, book) {
    book.sheet(sheet).showGridlines = show;
  },
  activate({ sheet, address }, book) {
    book.sheet(sheet).activate();
    book.range(sheet, address).select();
  },
  freeze({ sheet, rows, columns }, book) {
    const panes = book.sheet(sheet).freezePanes;
    if (rows > 0 && columns > 0) panes.freezeAt(book.sheet(sheet).getRangeByIndexes(0, 0, rows, columns));
    else if (rows > 0) panes.freezeRows(rows);
    else if (columns > 0) panes.freezeColumns(columns);
    else panes.unfreeze();
  },
};
