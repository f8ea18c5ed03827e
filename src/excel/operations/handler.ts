/** One operation, one handler. Handlers only queue calls; none of them syncs or reads. */

import type { Block } from "../../core/adoption/snapshot";
import type { Operation } from "../../core/blueprint/operations";

export type OperationKind = Operation["do"];

/** The operation of a kind; a member that stands for two kinds is found by either. */
export type OperationOf<K extends OperationKind> = Operation extends infer O ? (O extends { readonly do: infer D } ? (K extends D ? O : never) : never) : never;

export type Handlers<K extends OperationKind> = { readonly [P in K]: (operation: OperationOf<P>, book: Book) => void };

/** The workbook as handlers see it. */
export interface Book {
  readonly context: Excel.RequestContext;
  sheet(name: string): Excel.Worksheet;
  range(sheet: string, address: string): Excel.Range;
  /** From now on the sheet goes by its new name. */
  renamed(sheet: string, to: string): void;
  /** Ids of the conditional formats that operations mean, as read before the first batch. */
  readonly formatsFound: ReadonlyMap<Operation, readonly string[]>;
  /** Ranges that this batch gave the text format. */
  readonly textBlocks: { readonly sheet: string; readonly block: Block }[];
  /** The sheets in order, as far as this batch has gone. */
  readonly order: string[];
}

export function createBook(context: Excel.RequestContext, order: readonly string[], formatsFound: Book["formatsFound"]): Book {
  const sheets = new Map<string, Excel.Worksheet>();
  const sheet = (name: string) => {
    const known = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, known);
    return known;
  };
  const book: Book = {
    context,
    sheet,
    range: (name, address) => sheet(name).getRange(address),
    renamed(name, to) {
      const known = sheet(name);
      sheets.delete(name);
      sheets.set(to, known);
      const place = book.order.indexOf(name);
      if (place >= 0) book.order[place] = to;
      book.textBlocks.forEach((one, index) => one.sheet === name && (book.textBlocks[index] = { ...one, sheet: to }));
    },
    formatsFound,
    textBlocks: [],
    order: [...order],
  };
  return book;
}
