import { blockAddress } from "../../core/blueprint/addresses";
import { addressToBlock, holds } from "../blocks";
import { guardText } from "../guard-text";
import type { Book, Handlers } from "./handler";
import { hasRelativeReference } from "./relative-references";

const CLEAR = { all: "All", contents: "Contents", formats: "Formats" } as const;

export const rangeHandlers: Handlers<"copyRange" | "values" | "formulas" | "clear" | "insertColumns" | "deleteColumns" | "insertRows" | "merge" | "unmerge"> = {
  copyRange({ from, to }, book) {
    book.range(to.sheet, to.address).copyFrom(book.range(from.sheet, from.address), "All");
  },
  values({ sheet, address, values }, book) {
    const block = addressToBlock(address);
    const isTextFormat = book.textBlocks.some((one) => one.sheet === sheet && holds(one.block, block));
    book.range(sheet, address).values = values.map((row) => row.map((value) => guardText(value, isTextFormat)));
  },
  formulas({ sheet, address, formulas }, book) {
    if (typeof formulas === "string") fill(book, sheet, address, formulas);
    else book.range(sheet, address).formulas = formulas.map((row) => [...row]);
  },
  clear({ sheet, address, what }, book) {
    book.range(sheet, address).clear(CLEAR[what]);
  },
  insertColumns({ sheet, address }, book) {
    book.range(sheet, address).getEntireColumn().insert("Right");
  },
  deleteColumns({ sheet, address }, book) {
    book.range(sheet, address).getEntireColumn().delete("Left");
  },
  insertRows({ sheet, address }, book) {
    book.range(sheet, address).getEntireRow().insert("Down");
  },
  merge({ sheet, address }, book) {
    book.range(sheet, address).merge(false);
  },
  unmerge({ sheet, address }, book) {
    book.range(sheet, address).unmerge();
  },
};

/**
 * One text for all cells is documented (core concepts, "update all cells in a range"), but not whether its references move with the
 * cell; so a formula that has relative ones is written into the first cell and copied from there, which moves them for certain.
 */
function fill(book: Book, sheet: string, address: string, formula: string): void {
  const block = addressToBlock(address);
  const isOneCell = block.top === block.bottom && block.left === block.right;
  if (isOneCell) book.range(sheet, address).formulas = [[formula]];
  else if (!hasRelativeReference(formula)) book.range(sheet, address).formulas = formula as unknown as string[][];
  else {
    const first = book.range(sheet, blockAddress({ ...block, bottom: block.top, right: block.left }));
    first.formulas = [[formula]];
    book.range(sheet, address).copyFrom(first, "Formulas");
  }
}
