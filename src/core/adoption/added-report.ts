/** The report's list of what adoption adds. */

import { blockAddress, onSheet } from "../blueprint/addresses";
import type { RegisterColumns } from "../blueprint/register";
import { STABLE_NAMES } from "../blueprint/stable-names";
import type { Language } from "../language";
import type { InputRules } from "./input-rules";
import type { SheetNames } from "./adoption-input";
import type { AdoptionReport } from "./report";

export interface AddedThings {
  readonly register: RegisterColumns;
  readonly names: SheetNames;
  readonly rules: InputRules["validated"];
  readonly numeric: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly language: Language;
}

export function addedReport({ register, names, rules, numeric, freeze, language }: AddedThings): AdoptionReport["added"] {
  const { sheet, table, added, firstAdded } = register;
  const zh = language === "zh";
  const column = (left: number): string => onSheet(sheet, blockAddress({ ...table, left, right: left }));
  const body = (left: number): string => onSheet(sheet, blockAddress({ ...table, top: table.top + 1, left, right: left }));
  return [
    { what: "sheet", where: names.overview, text: zh ? "总览：按类别和阶段统计，公式实时计算" : "Overview by type and stage, with live formulas" },
    { what: "sheet", where: names.lists, text: zh ? "下拉列表的选项" : "Choices of the drop-down lists" },
    { what: "sheet", where: names.backup, text: zh ? "隐藏的原表备份，恢复原表时使用" : "Hidden copy of the original, for restoring it" },
    { what: "table", where: onSheet(sheet, blockAddress(table)), text: STABLE_NAMES.table },
    { what: "table", where: names.lists, text: STABLE_NAMES.stagesTable },
    { what: "table", where: names.lists, text: STABLE_NAMES.typesTable },
    { what: "name", where: STABLE_NAMES.stageList, text: zh ? "阶段的选项" : "Choices of the stage" },
    { what: "name", where: STABLE_NAMES.typeList, text: zh ? "项目类别的选项" : "Choices of the project type" },
    { what: "name", where: STABLE_NAMES.statusDate, text: zh ? "状态日期" : "Status date" },
    ...added.map(({ name, about }, index) => ({ what: "column" as const, where: column(firstAdded + index), text: `${name}${zh ? "：" : ": "}${about}` })),
    ...rules.map(({ address, text }) => ({ what: "validation" as const, where: onSheet(sheet, address), text })),
    ...numeric.map((left) => ({ what: "conditionalFormat" as const, where: body(left), text: zh ? "读不出的内容标浅黄" : "What cannot be read on pale amber" })),
    ...added.flatMap(({ id }, index) => (id === "daysLate" || id === "costDeviation" || id === "progressDeviation" ? [{ what: "conditionalFormat" as const, where: body(firstAdded + index), text: zh ? "偏差过大标红、黄" : "Large deviations in red and amber" }] : [])),
    ...(freeze === null ? [] : [{ what: "freeze" as const, where: onSheet(sheet, blockAddress({ top: 0, left: 0, bottom: Math.max(0, freeze.rows - 1), right: Math.max(0, freeze.columns - 1) })), text: zh ? `冻结前 ${freeze.rows} 行、前 ${freeze.columns} 列` : `${freeze.rows} rows and ${freeze.columns} columns frozen` }]),
  ];
}
