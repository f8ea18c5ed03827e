/** The sheet of a register in a workbook that we make: title, a line on what it is, and its table with one blank row to begin with. */

import { cellFormula } from "../formula/formula";
import type { Language } from "../language";
import type { RegisterPlace } from "../register/contract";
import { FIELD, type Register, type Regulation } from "../regulation/regulation";
import { blockAddress, cellAddress, columnsAddress } from "./addresses";
import type { ColumnSpec } from "./column-spec";
import type { Operation } from "./operations";
import { note } from "./register";
import { listPage } from "./list-page";
import { COLOURS, LOOKS } from "./sheet-look";
import { stretchesOf } from "./stretches";

export interface RegisterSheet {
  readonly regulation: Regulation;
  readonly register: Register;
  readonly language: Language;
  readonly sheet: string;
  readonly position: Extract<Operation, { readonly do: "addSheet" }>["position"];
  readonly specs: readonly ColumnSpec[];
}

/** 0-based; the body begins in the row below. */
export const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;

const HINT = { zh: "新的内容接着表格最后一行写，或在“项目台账”窗格里添加。", en: "Go on writing below the last row, or add entries in the Project Register pane." } as const;

/** Names and checks at the input follow (gates, list names); formulas need the names of the steps and of the status date to be there. */
export function buildRegisterSheet({ regulation, register, language, sheet, position, specs }: RegisterSheet): { readonly operations: Operation[]; readonly place: RegisterPlace } {
  const block = { top: HEADER_ROW, left: 0, bottom: FIRST_ROW, right: specs.length - 1 };
  const body = { ...block, top: FIRST_ROW };
  const at = (row: number, left: number, right = left): string => blockAddress({ top: row, bottom: row, left, right });
  const columns = specs.map((spec, column) => ({ spec, column }));
  const operations: Operation[] = [
    { do: "addSheet", sheet, position },
    { do: "format", sheet, address: blockAddress({ ...block, top: 0 }), format: LOOKS.all },
    { do: "values", sheet, address: "A1:A2", values: [[register.label[language]], [hintOf(register, language)]] },
    { do: "format", sheet, address: "A1", format: LOOKS.title },
    { do: "format", sheet, address: "A2", format: { fontColor: COLOURS.quietText } },
    { do: "values", sheet, address: blockAddress({ ...block, bottom: HEADER_ROW }), values: [specs.map(({ header }) => header)] },
    { do: "addTable", sheet, address: blockAddress(block), name: register.table, style: "TableStyleLight16", filterButtons: true },
    { do: "format", sheet, address: blockAddress({ ...block, bottom: HEADER_ROW }), format: LOOKS.header },
    ...stretchesOf(columns, ({ spec }) => spec.kind === "entry").flatMap(({ left, right, of }): Operation[] => (of ? [] : [{ do: "format", sheet, address: at(HEADER_ROW, left, right), format: { fill: COLOURS.computedFill, fontColor: "#000000" } }])),
    { do: "format", sheet, address: blockAddress(body), format: LOOKS.grid },
    ...stretchesOf(columns, ({ spec }) => spec.numberFormat).flatMap(({ left, right, of }): Operation[] => (of === "General" ? [] : [{ do: "numberFormat", sheet, address: at(FIRST_ROW, left, right), format: of }])),
    ...stretchesOf(columns, ({ spec }) => isWrapped(register, spec)).flatMap(({ left, right, of }): Operation[] => (of ? [{ do: "format", sheet, address: at(FIRST_ROW, left, right), format: { wrap: true } }] : [])),
    ...stretchesOf(columns.filter(({ spec }) => !spec.isHidden), ({ spec }) => spec.points).map(({ left, right, of }): Operation => ({ do: "columnWidth", sheet, address: columnsAddress(left, right), points: of })),
    ...columns.flatMap(({ spec, column }): Operation[] => (spec.formula === null ? [] : [{ do: "formulas", sheet, address: at(FIRST_ROW, column), formulas: cellFormula(spec.formula) }])),
    ...columns.map(({ spec, column }): Operation => ({ do: "validation", sheet, address: cellAddress(HEADER_ROW, column), rule: note(spec.header, spec.about, language) })),
    ...stretchesOf(columns, ({ spec }) => spec.isHidden).flatMap(({ left, right, of }): Operation[] => (of ? [
      { do: "groupColumns", sheet, address: columnsAddress(left, right) },
      { do: "hideColumns", sheet, address: columnsAddress(left, right), hidden: true },
    ] : [])),
    { do: "rowHeight", sheet, address: "1:1", points: 30 },
    { do: "rowHeight", sheet, address: `${HEADER_ROW + 1}:${HEADER_ROW + 1}`, points: 34 },
    { do: "freeze", sheet, rows: FIRST_ROW, columns: frozenColumns(register, specs) },
    { do: "gridlines", sheet, show: false },
    listPage(sheet, regulation.title[language], language, HEADER_ROW + 1, specs.reduce((sum, { points, isHidden }) => sum + (isHidden ? 0 : points), 0)),
  ];
  return { operations, place: { register, sheet, block, headers: specs.map(({ header }) => header), headerOf: new Map(specs.map(({ id, header }) => [id, header])) } };
}

/** 每个项目一行（条款 4）。新的内容接着写… */
function hintOf({ about, clause }: Register, language: Language): string {
  const where = clause === "" ? "" : language === "zh" ? `（条款 ${clause}）` : ` (clause ${clause})`;
  return language === "zh" ? `${about.zh.replace(/。$/, "")}${where}。${HINT.zh}` : `${about.en.replace(/\.$/, "")}${where}. ${HINT.en}`;
}

/** Up to the key and the name, where they stand in front: else a third of the page would not move. */
function frozenColumns(register: Register, specs: readonly ColumnSpec[]): number {
  const last = Math.max(...[register.key.field, FIELD.name].map((id) => specs.findIndex((spec) => spec.id === id)));
  return last < 3 ? last + 1 : 1;
}

function isWrapped({ fields }: Register, { id }: ColumnSpec): boolean {
  return id === "nextStep" || fields.some((field) => field.id === id && field.type === "longText");
}
