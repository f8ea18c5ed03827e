/** The columns that adoption adds at the right end of the list: names, formulas, number formats and what their headers say. */

import { freeName } from "../adoption/header-names";
import type { ColumnChoice, MoneyUnit } from "../adoption/plan";
import { HEADING_WIDTH, type RowKeys } from "../adoption/row-kinds";
import { cellFormula, type RawFormula } from "../formula/formula";
import type { Language, Text } from "../language";
import { UNIT_LABELS } from "../regulation/fields/money";
import { FIELD } from "../regulation/regulation";
import { costDeviationFormula, daysLateFormula, progressDeviationFormula, type DeviationColumns } from "./deviation-formulas";
import { DEVIATION_FORMATS } from "./severity-formats";
import { rowKindFormula, type KeyName } from "./row-kind-formula";
import { ADDED_COLUMN_WORDS, ROW_KIND_WORDS, type AddedColumnId } from "./words";

export interface AddedColumn {
  readonly id: AddedColumnId;
  readonly name: string;
  /** "=...", one for the whole column; null for the stage, which holds values. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
  readonly points: number;
  readonly isHidden: boolean;
  readonly about: string;
}

export interface AddedColumnsInput {
  /** Of the list, from left to right, with their names in the table. */
  readonly columns: readonly ColumnChoice[];
  readonly keys: RowKeys;
  readonly language: Language;
  /** The name that each added column takes; the words themselves unless a column of the list has them. */
  readonly nameOf: (id: AddedColumnId) => string;
}

/** In the order in which they stand. A deviation whose columns the list does not have is left out. */
export function addedColumns(input: AddedColumnsInput): AddedColumn[] {
  const { language, nameOf } = input;
  const columns = deviationColumns(input);
  const project = ROW_KIND_WORDS.project[language];
  const hasStage = input.columns.some(({ field }) => field === FIELD.stage);
  const added: (AddedColumn | null)[] = [
    hasStage ? null : { id: "stage", name: nameOf("stage"), formula: null, numberFormat: null, points: 56, isHidden: false, about: ABOUT.stage[language] },
    computed("daysLate", daysLateFormula(columns, project), DEVIATION_FORMATS.daysLate.fine[language], 78),
    computed("costDeviation", costDeviationFormula(columns, project), DEVIATION_FORMATS.costDeviation.fine[language], 96),
    computed("progressDeviation", progressDeviationFormula(columns, project), DEVIATION_FORMATS.progressDeviation.fine[language], 78),
    { ...(computed("rowKind", rowKindFormula(rowKindColumns(input), language), "General", 56) as AddedColumn), isHidden: true },
  ];
  return added.filter((column): column is AddedColumn => column !== null);

  function computed(id: Exclude<AddedColumnId, "stage">, formula: RawFormula | null, numberFormat: string, points: number): AddedColumn | null {
    return formula === null ? null : { id, name: id === "costDeviation" ? nameWithUnit(nameOf(id), input.columns, language) : nameOf(id), formula: cellFormula(formula), numberFormat, points, isHidden: false, about: aboutDeviation(id, columns, language) };
  }
}

/** 成本偏差（万元）: in the budget's unit, where that is known. */
function nameWithUnit(name: string, columns: readonly ColumnChoice[], language: Language): string {
  const unit = columns.find(({ field }) => field === FIELD.budget)?.unit ?? null;
  if (unit === null) return name;
  const label = UNIT_LABELS[unit][language];
  return freeName(language === "zh" ? `${name}（${label}）` : `${name} (${label})`, new Set(columns.map((column) => column.name.toLowerCase())));
}

const ABOUT = {
  stage: { zh: "按日期填入，请核对：有实际完成为收尾，已开始为执行，其余为立项。", en: "Filled in from the dates, please check: Closure with an actual end, Execution once started, else Initiation." },
  daysLate: { zh: "已完成：实际完成减计划完成；未完成：状态日期（总览）超过计划完成的天数。", en: "Finished: actual end minus planned end. Open: days past the planned end on the status date (overview)." },
  costWithProgress: { zh: "预算 × 进度 − 实际支出；没有进度的行用整个预算。", en: "Budget × progress − actual cost; rows without progress take the whole budget." },
  cost: { zh: "预算 − 实际支出（没有进度列）。", en: "Budget − actual cost (there is no progress column)." },
  costUnit: (unit: Text): Text => ({ zh: `单位：${unit.zh}。`, en: ` In ${unit.en}.` }),
  progressDeviation: { zh: "进度减去到状态日期应有的进度，按开始到计划完成的日历天数平均计算。", en: "Progress minus what is due by the status date, spread evenly over the calendar days from start to planned end." },
  rowKind: { zh: "辅助列：这一行是不是项目。空行、小计、合计和重复的表头不是；总览只统计项目。", en: "Helper: is this row a project? Blank rows, totals and repeated headers are not; the overview counts projects only." },
} as const;

/** What the header of a deviation (or of the row kind) says. */
export function aboutDeviation(id: Exclude<AddedColumnId, "stage">, { progress, budget }: DeviationColumns, language: Language): string {
  if (id !== "costDeviation") return ABOUT[id][language];
  const unit = budget?.unit === null || budget === null ? "" : ABOUT.costUnit(UNIT_LABELS[budget.unit])[language];
  return (progress === null ? ABOUT.cost : ABOUT.costWithProgress)[language] + unit;
}

export function deviationColumns({ columns, nameOf }: Pick<AddedColumnsInput, "columns" | "nameOf">): DeviationColumns {
  const nameFor = (field: string): string | null => columns.find((column) => column.field === field)?.name ?? null;
  const money = (field: string): { readonly name: string; readonly unit: MoneyUnit | null } | null => {
    const column = columns.find((one) => one.field === field);
    return column === undefined ? null : { name: column.name, unit: column.unit };
  };
  return {
    rowKind: nameOf("rowKind"),
    start: nameFor(startField(columns)),
    plannedEnd: nameFor(FIELD.plannedEnd),
    actualEnd: nameFor(FIELD.actualEnd),
    progress: nameFor(FIELD.progress),
    budget: money(FIELD.budget),
    actualCost: money(FIELD.actualCost),
  };
}

/** The plan counts from the planned start; a list without one, from the day of initiation or the actual start. */
export function startField(columns: readonly ColumnChoice[]): string {
  return [FIELD.plannedStart, FIELD.initiation, FIELD.actualStart].find((field) => columns.some((column) => column.field === field)) ?? FIELD.plannedStart;
}

function rowKindColumns({ columns, keys }: AddedColumnsInput): Parameters<typeof rowKindFormula>[0] {
  const key = (of: RowKeys["first"]): KeyName | null => (of === null ? null : { name: columns[of.index]?.name ?? "", header: of.header });
  return { first: key(keys.first), number: key(keys.number), name: key(keys.name), outer: columns.length < HEADING_WIDTH ? null : [columns[0]?.name ?? "", columns.at(-1)?.name ?? ""] };
}

export function addedColumnWord(id: AddedColumnId, language: Language): string {
  return ADDED_COLUMN_WORDS[id][language];
}
