/** Which operations of a conversion are looks only: they go last, and one that Excel refuses is told instead of undoing everything. */

import { onSheet } from "../blueprint/addresses";
import type { Operation } from "../blueprint/operations";
import type { Language, Text } from "../language";
import type { AdoptionReport } from "./report";

/** Hidden columns among them: a width given afterwards would show the column again. */
const LOOKS: Partial<Record<Operation["do"], Text>> = {
  freeze: { zh: "冻结窗格", en: "freezing panes" },
  pageSetup: { zh: "打印设置", en: "the page setup" },
  columnWidth: { zh: "列宽", en: "the column width" },
  autofitColumns: { zh: "列宽", en: "the column width" },
  rowHeight: { zh: "行高", en: "the row height" },
  hideColumns: { zh: "隐藏列", en: "hiding columns" },
  gridlines: { zh: "网格线", en: "the gridlines" },
  activate: { zh: "选中单元格", en: "selecting a cell" },
};

export interface LooksLast {
  /** The essential operations in their order, a recalculation, the looks in theirs. */
  readonly operations: readonly Operation[];
  /** Index of the first look. */
  readonly firstLook: number;
}

/** Looks that stand before inserted or deleted columns and rows stay where they are: their addresses count from before. */
export function looksLast(operations: readonly Operation[]): LooksLast {
  const lastShift = operations.findLastIndex((operation) => /^(?:insert|delete)(?:Columns|Rows)$/.test(operation.do));
  const isLook = (operation: Operation, index: number): boolean => index > lastShift && operation.do in LOOKS;
  const essential = operations.filter((operation, index) => !isLook(operation, index));
  return { operations: [...essential, { do: "recalculate" }, ...operations.filter(isLook)], firstLook: essential.length + 1 };
}

export interface RefusedLook {
  readonly operation: Operation;
  /** What Excel said. */
  readonly why: string;
}

/** The report with a notice for each refused look, and without what they would have added. */
export function withRefusedLooks(report: AdoptionReport, refused: readonly RefusedLook[], language: Language): AdoptionReport {
  const isFrozen = !refused.some(({ operation }) => operation.do === "freeze" && operation.sheet === report.sheet);
  return { ...report, notices: [...report.notices, ...refused.map((look) => lookNotice(look, language))], added: report.added.filter(({ what }) => isFrozen || what !== "freeze") };
}

function lookNotice({ operation, why }: RefusedLook, language: Language): AdoptionReport["notices"][number] {
  const what = LOOKS[operation.do]?.[language] ?? operation.do;
  const cell = "sheet" in operation ? onSheet(operation.sheet, "address" in operation ? operation.address : "A1") : "";
  return { cell, kind: "cosmeticFailed", text: language === "zh" ? `${what}没有设置成功，内容不受影响（${why}）` : `${what} could not be set; the contents are not affected (${why})` };
}
