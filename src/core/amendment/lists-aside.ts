/** The sheet of choices that adoption made: it stands aside while the regulation's own lists have its place and its names. */

import { absoluteAddress, blockAddress, onSheet } from "../blueprint/addresses";
import { LIST_COMMENTS } from "../blueprint/lists-sheet";
import type { Operation } from "../blueprint/operations";
import { STABLE_NAMES } from "../blueprint/stable-names";
import type { Language } from "../language";
import type { TableReading } from "../register/contract";
import type { Act } from "./act";
import type { CompletionRecord } from "./completion-record";
import { isSameName } from "../same-name";

/** As adoption makes them (lists-sheet.ts). */
const STYLE = "TableStyleLight16";
const TABLES = [[STABLE_NAMES.stagesTable, STABLE_NAMES.stageList], [STABLE_NAMES.typesTable, STABLE_NAMES.typeList]] as const;

export type ListsRecord = NonNullable<CompletionRecord["lists"]>;

/** Null where the workbook has no such tables any more. */
export function setListsAside(tables: readonly TableReading[], aside: string, language: Language): { readonly record: ListsRecord; readonly acts: readonly Act[] } | null {
  const own = TABLES.flatMap(([table, name]) => {
    const reading = tables.find((one) => isSameName(one.name, table));
    return reading === undefined ? [] : [{ table, name, reading }];
  });
  const sheet = own[0]?.reading.sheet;
  if (sheet === undefined) return null;
  const record: ListsRecord = {
    sheet, aside,
    tables: own.map(({ table, reading }) => ({ name: table, address: blockAddress(reading.block), style: STYLE })),
    names: own.map(({ name, reading: { block } }) => ({ name, reference: `=${onSheet(sheet, absoluteAddress({ ...block, top: block.top + 1, right: block.left }))}`, comment: LIST_COMMENTS[name][language] })),
  };
  const acts: Act[] = [
    ...record.tables.map(({ name, address, style }): Act => ({ operations: [{ do: "convertTable", name }], undo: [{ do: "addTable", sheet, address, name, style, filterButtons: false }] })),
    { operations: [{ do: "renameSheet", sheet, to: aside }], undo: [{ do: "renameSheet", sheet: aside, to: sheet }] },
    { operations: [{ do: "sheetVisibility", sheet: aside, visibility: "hidden" }], undo: [{ do: "sheetVisibility", sheet: aside, visibility: "visible" }] },
  ];
  // The names point at the new lists meanwhile; taken back, they are pointed at the old ones again when these have their own name.
  return { record, acts: [{ operations: [], undo: namesBack(record) }, ...acts] };
}

export function namesBack({ names }: ListsRecord): readonly Operation[] {
  return names.map(({ name, reference, comment }) => ({ do: "addName", name, reference, comment }));
}

/** The sheet as it was. */
export function listsBack(record: ListsRecord): readonly Operation[] {
  const { sheet, aside, tables } = record;
  return [
    { do: "sheetVisibility", sheet: aside, visibility: "visible" },
    { do: "renameSheet", sheet: aside, to: sheet },
    ...tables.map(({ name, address, style }): Operation => ({ do: "addTable", sheet, address, name, style, filterButtons: false })),
    ...namesBack(record),
  ];
}
