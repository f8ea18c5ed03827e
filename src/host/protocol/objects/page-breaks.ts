/** https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection */

import { HostError } from "../host-error";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { changeLayout, layoutOf } from "./page-layout";
import { rangeFrom, rangeOrAddress } from "./parameters";
import { object, type Targets } from "./targets";

type Collection = Targets["PageBreakCollection"];
type Break = Targets["PageBreak"];
const collection = methodsOf<Collection>();
const single = methodsOf<Break>();

export const pageBreakCollectionClass = defineClass<"PageBreakCollection">({
  name: "PageBreakCollection",
  since: "1.9",
  methods: {
    /** The break stands before the first cell of the range. */
    Add: collection.acts("1.9", [rangeOrAddress], (target, [address]) => {
      const place = rangeFrom(address, target.sheet, target.sheet.workbook);
      const index = target.kind === "row" ? place.rect.top : place.rect.left;
      if (place.sheet !== target.sheet || index === 0) throw new HostError("InvalidArgument");
      store(target, [...new Set([...breaks(target), index])].sort((a, b) => a - b));
      return object("PageBreak", { ...target, index });
    }),
    GetCount: collection.reads("1.9", [], (target) => breaks(target).length),
    RemovePageBreaks: collection.acts("1.9", [], (target) => store(target, [])),
  },
  /** By place in the collection, or by the id the client was given. */
  item: {
    since: "1.9",
    get: (target, key) => {
      const index = typeof key === "number" ? breaks(target)[key] : breaks(target).find((at) => idOf(target.kind, at) === key);
      if (index === undefined) throw new HostError("ItemNotFound");
      return object("PageBreak", { ...target, index });
    },
  },
  items: (target) => breaks(target).map((index) => object("PageBreak", { ...target, index })),
});

export const pageBreakClass = defineClass<"PageBreak">({
  name: "PageBreak",
  since: "1.9",
  key: (target) => ({ _Id: idOf(target.kind, target.index) }),
  check: (target) => {
    if (!breaks(target).includes(target.index)) throw new HostError("ItemNotFound");
  },
  scalars: {
    RowIndex: { since: "1.9", get: ({ kind, index }) => (kind === "row" ? index : 0) },
    ColumnIndex: { since: "1.9", get: ({ kind, index }) => (kind === "column" ? index : 0) },
  },
  methods: {
    Delete: single.acts("1.9", [], (target) => store(target, breaks(target).filter((index) => index !== target.index))),
    GetCellAfterBreak: single.reads("1.9", [], ({ sheet, kind, index }) => {
      const row = kind === "row" ? index : 0, column = kind === "column" ? index : 0;
      return object("Range", new LiveRange(sheet, { top: row, left: column, bottom: row, right: column }));
    }),
  },
});

function breaks({ sheet, kind }: Collection): readonly number[] {
  return kind === "row" ? layoutOf(sheet).rowBreaks : layoutOf(sheet).columnBreaks;
}

function store({ sheet, kind }: Collection, list: readonly number[]): void {
  changeLayout(sheet, kind === "row" ? { rowBreaks: list } : { columnBreaks: list });
}

function idOf(kind: "row" | "column", index: number): string {
  return `${kind}${index}`;
}
