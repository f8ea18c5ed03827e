/** What makes a list a register: the table over it, drop-down lists and checks at the input, colours, the added columns. */

import type { Block } from "../adoption/snapshot";
import type { Language } from "../language";
import { BLANK_MARKS } from "../regulation/fields/plain-text";
import type { Bounds } from "../regulation/fields/serial-date";
import type { Regulation } from "../regulation/regulation";
import { cellFormula, formula, type RawFormula } from "../formula/formula";
import { cell, type Reference } from "../formula/references";
import type { AddedColumn } from "./added-columns";
import { blockAddress, cellAddress, columnsAddress } from "./addresses";
import { fittingRule } from "./fitting-rule";
import type { CellValue, Operation, ValidationRule } from "./operations";
import { DEVIATION_FORMATS } from "./severity-formats";
import { COLOURS } from "./sheet-look";
import { STABLE_NAMES } from "./stable-names";
import { ROW_KIND_WORDS } from "./words";

export interface RegisterColumns {
  readonly sheet: string;
  /** Header row and body of the list with the added columns. */
  readonly table: Block;
  /** Absolute column of the first added one. */
  readonly firstAdded: number;
  readonly added: readonly AddedColumn[];
  /** Of the added stage column, one a row; null leaves a cell. */
  readonly stages: readonly (CellValue | null)[] | null;
  readonly language: Language;
}

/** Header cells of the added columns and the table. The formulas follow in `fillRegister`, once the status date exists. */
export function makeTable({ sheet, table, firstAdded, added, language }: RegisterColumns): Operation[] {
  const header = { top: table.top, bottom: table.top, left: firstAdded, right: table.right };
  const body = { ...header, top: table.top + 1, bottom: table.bottom };
  return [
    { do: "values", sheet, address: blockAddress(header), values: [added.map(({ name }) => name)] },
    { do: "format", sheet, address: blockAddress(header), format: { fill: COLOURS.computedFill, fontColor: "#000000", bold: true, horizontal: "center", vertical: "center", border: COLOURS.line } },
    { do: "format", sheet, address: blockAddress(body), format: { fill: null, fontColor: "#000000", bold: false, horizontal: "center" } },
    ...added.map((column, index): Operation => ({ do: "numberFormat", sheet, address: blockAddress({ ...body, left: firstAdded + index, right: firstAdded + index }), format: column.numberFormat ?? "General" })),
    { do: "addTable", sheet, address: blockAddress(table), name: STABLE_NAMES.table, style: "TableStyleLight16", filterButtons: true },
    ...added.map((column, index): Operation => ({ do: "validation", sheet, address: cellAddress(table.top, firstAdded + index), rule: note(column.name, column.about, language) })),
  ];
}

export function fillRegister({ sheet, table, firstAdded, added, stages }: RegisterColumns): Operation[] {
  const body = (index: number): string => blockAddress({ top: table.top + 1, bottom: table.bottom, left: firstAdded + index, right: firstAdded + index });
  return [
    ...(stages === null ? [] : [{ do: "values" as const, sheet, address: body(0), values: stages.map((stage) => [stage]) }]),
    ...rowKindFirst(added).flatMap(({ formula: text, index }): Operation[] => (text === null ? [] : [{ do: "formulas", sheet, address: body(index), formulas: text }])),
    ...added.map(({ points }, index): Operation => ({ do: "columnWidth", sheet, address: columnsAddress(firstAdded + index, firstAdded + index), points })),
    ...added.flatMap(({ isHidden }, index): Operation[] => (isHidden ? [{ do: "hideColumns", sheet, address: columnsAddress(firstAdded + index, firstAdded + index), hidden: true }] : [])),
  ];
}

/** The deviations read the row kind: written before it, they would be calculated twice. */
function rowKindFirst(added: readonly AddedColumn[]): (AddedColumn & { readonly index: number })[] {
  const placed = added.map((column, index) => ({ ...column, index }));
  return [...placed.filter(({ id }) => id === "rowKind"), ...placed.filter(({ id }) => id !== "rowKind")];
}

/** Red and amber for the deviations: text colour on a pale ground; the number formats say the same by word and shape. */
export function deviationColours({ sheet, table, firstAdded, added, language }: RegisterColumns, regulation: Regulation, budgetColumn: number | null): Operation[] {
  return added.flatMap(({ id }, index): Operation[] => {
    if (id === "stage" || id === "rowKind") return [];
    const column = firstAdded + index;
    const own = cell(table.top + 1, column, "column");
    const conditions = conditionsFor(id, own, regulation, budgetColumn === null ? null : cell(table.top + 1, budgetColumn, "column"));
    if (conditions === null) return [];
    const address = blockAddress({ top: table.top + 1, bottom: table.bottom, left: column, right: column });
    return [
      { do: "conditionalFormat", sheet, address, formula: conditions.severe, fontColor: COLOURS.redText, fill: COLOURS.redFill, bold: true, numberFormat: DEVIATION_FORMATS[id].severe[language] },
      { do: "conditionalFormat", sheet, address, formula: conditions.watch, fontColor: COLOURS.amberText, fill: COLOURS.amberFill, numberFormat: DEVIATION_FORMATS[id].watch[language] },
    ];
  });
}

/** Pale amber for what is neither blank nor a number that can be meant. One rule for each stretch of columns alike. */
export function unreadableColours({ sheet, table, firstAdded, added, language }: RegisterColumns, columns: readonly { readonly column: number; readonly bounds: Bounds | null }[]): Operation[] {
  const kindColumn = firstAdded + added.findIndex(({ id }) => id === "rowKind");
  const kind = cell(table.top + 1, kindColumn, "column");
  return stretches(columns).map(({ left, right, bounds }): Operation => {
    const own = cell(table.top + 1, left);
    const isText = formula`AND(ISTEXT(${own}),LEN(TRIM(${own}))>0,ISERROR(FIND(${"|"}&LOWER(TRIM(${own}))&${"|"},${`|${BLANK_MARKS.join("|")}|`})))`;
    const isUnreadable = bounds === null ? isText : formula`IF(ISNUMBER(${own}),OR(${own}<${bounds.from},${own}>=${bounds.below}),${isText})`;
    return {
      do: "conditionalFormat", sheet, address: blockAddress({ top: table.top + 1, bottom: table.bottom, left, right }), fontColor: COLOURS.amberText, fill: COLOURS.amberFill,
      formula: cellFormula(formula`AND(${kind}=${ROW_KIND_WORDS.project[language]},${isUnreadable})`),
    };
  });
}

/** A note that Excel shows beside the selected cell; the rule itself lets everything pass. */
export function note(title: string, text: string, language: Language): ValidationRule {
  return fittingRule({
    kind: "custom", source: "=TRUE", ignoreBlanks: true,
    prompt: { title, message: text },
    alert: { style: "information", title, message: language === "zh" ? "表头" : "Header" },
  });
}

/** Only one of the two holds at a time: which rule Excel asks first depends on how they were added. */
function conditionsFor(id: keyof typeof DEVIATION_FORMATS, own: Reference, { thresholds }: Regulation, budget: Reference | null): { readonly severe: string; readonly watch: string } | null {
  const isNumber = formula`ISNUMBER(${own})`;
  const pair = (severe: RawFormula, watch: RawFormula, is = isNumber): { readonly severe: string; readonly watch: string } => ({
    severe: cellFormula(formula`AND(${is},${severe})`), watch: cellFormula(formula`AND(${is},${watch},NOT(${severe}))`),
  });
  const { daysLate, progressBehind, costOverrun } = thresholds;
  if (id === "daysLate") return pair(formula`${own}>=${daysLate.severe}`, formula`${own}>=${daysLate.watch}`);
  if (id === "progressDeviation") return pair(formula`${own}<=-${progressBehind.severe}`, formula`${own}<=-${progressBehind.watch}`);
  if (budget === null) return null;
  return pair(formula`${own}<=-${costOverrun.severe}*${budget}`, formula`${own}<=-${costOverrun.watch}*${budget}`, formula`${isNumber},ISNUMBER(${budget}),${own}<0`);
}

interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly bounds: Bounds | null;
}

function stretches(columns: readonly { readonly column: number; readonly bounds: Bounds | null }[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { column, bounds } of [...columns].sort((a, b) => a.column - b.column)) {
    const last = found.at(-1);
    if (last !== undefined && last.right === column - 1 && last.bounds?.from === bounds?.from) found[found.length - 1] = { ...last, right: column };
    else found.push({ left: column, right: column, bounds });
  }
  return found;
}
