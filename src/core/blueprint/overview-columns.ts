/** The columns of 总览's main table: what each counts, for one type or for all. */

import type { MoneyUnit } from "../adoption/plan";
import type { Language } from "../language";
import { formula, joinFormulas, quoteText, rawFormula, type FormulaPart, type RawFormula } from "../formula/formula";
import { block, cell, wholeColumn } from "../formula/references";
import { UNIT_LABELS } from "../regulation/fields/money";
import type { Bounds } from "../regulation/fields/serial-date";
import { OVERVIEW_TEXTS as T } from "./overview-texts";
import { COUNT_FORMATS } from "./severity-formats";

/** Which columns of the table the figures come from; null where the register has none. */
export interface OverviewSource {
  readonly language: Language;
  readonly table: string;
  readonly rowKind: string;
  readonly projectWord: string;
  readonly stage: string;
  readonly stages: readonly string[];
  readonly type: string | null;
  readonly types: readonly string[];
  readonly number: string | null;
  readonly budget: { readonly name: string; readonly unit: MoneyUnit | null } | null;
  readonly actualCost: { readonly name: string; readonly unit: MoneyUnit | null } | null;
  readonly daysLate: string | null;
  /** From so many days on, lateness is severe. */
  readonly severeDaysLate: number;
  readonly costDeviation: string | null;
  /** Columns of dates and numbers, in which anything else is still to be cleaned. */
  readonly numeric: readonly { readonly name: string; readonly bounds: Bounds | null }[];
}

export interface OverviewColumn {
  readonly header: string;
  readonly numberFormat: string;
  readonly points: number;
  readonly isStage: boolean;
  readonly isWarning: boolean;
  /** `criterion`: the type of the row, null for all projects; `at`: the column on the sheet. */
  readonly formula: (place: { readonly row: number; readonly at: number; readonly criterion: FormulaPart | null }) => RawFormula;
  /** Below the total, by stage. */
  readonly late?: { readonly count: (place: { readonly row: number; readonly at: number }) => RawFormula; readonly worst: RawFormula };
}

/** One column a stage, then other stages and all. */
export function stageColumns(source: OverviewSource): OverviewColumn[] {
  const { language, stages } = source;
  const stage = wholeColumn(source.table, source.stage);
  const count = (criteria: readonly FormulaPart[]): RawFormula => countProjects(source, criteria);
  const late = (criteria: readonly FormulaPart[]): RawFormula => count([...criteria, ...lateCriteria(source)]);
  const shape = { numberFormat: "#,##0", points: 50, isWarning: false };
  const own = stages.map((name): OverviewColumn => ({
    ...shape, header: name, isStage: true,
    formula: ({ criterion }) => count([...typeCriteria(source, criterion), stage, name]),
    late: { count: () => late([stage, name]), worst: worst(source, [formula`(${stage}=${name})`]) },
  }));
  const left = 1;
  const stagesOf = (row: number): ReturnType<typeof block> => block({ top: row, left, bottom: row, right: stages.length });
  const others: OverviewColumn = {
    ...shape, header: T.otherStages[language], isStage: true,
    formula: ({ row, at }) => formula`${cell(row, at + 1)}-SUM(${stagesOf(row)})`,
    late: { count: ({ row, at }) => formula`${cell(row, at + 1)}-SUM(${stagesOf(row)})`, worst: worst(source, stages.map((name) => formula`ISERROR(1/(${stage}=${name}))`)) },
  };
  const all: OverviewColumn = {
    ...shape, header: T.projects[language], isStage: false, points: 56,
    formula: ({ criterion }) => count(typeCriteria(source, criterion)),
    late: { count: () => late([]), worst: worst(source, []) },
  };
  return [...own, others, all];
}

/** Budget, cost, overspent and late: those that the register has columns for. */
export function moneyColumns(source: OverviewSource): OverviewColumn[] {
  const { language, table, budget, actualCost, costDeviation, daysLate } = source;
  const sums = [{ money: budget, label: T.budget }, { money: actualCost, label: T.actualCost }].flatMap(({ money, label }): OverviewColumn[] => {
    if (money === null) return [];
    const unit = money.unit === null ? "" : T.unit(UNIT_LABELS[money.unit])[language];
    return [{
      header: `${label[language]}${unit}`, numberFormat: "#,##0.00", points: 92, isStage: false, isWarning: false,
      formula: ({ criterion }) => formula`SUMIFS(${wholeColumn(table, money.name)},${joinFormulas(projectCriteria(source, [...typeCriteria(source, criterion), wholeColumn(table, money.name), ANY_NUMBER]), ",")})`,
    }];
  });
  const counts = [{ column: costDeviation, label: T.overspent, test: "<0" }, { column: daysLate, label: T.late, test: ">0" }].flatMap(({ column, label, test }): OverviewColumn[] =>
    column === null ? [] : [{
      header: label[language], numberFormat: COUNT_FORMATS.watch, points: 62, isStage: false, isWarning: true,
      formula: ({ criterion }) => countProjects(source, [...typeCriteria(source, criterion), wholeColumn(table, column), test]),
    }]);
  return [...sums, ...counts];
}

/** Keeps errors out of a sum, which would be one itself. */
const ANY_NUMBER = ">-1000000000000000";

/** Of the rows that are projects. `criteria`: range, criterion, range, criterion ... */
export function countProjects(source: OverviewSource, criteria: readonly FormulaPart[]): RawFormula {
  return formula`COUNTIFS(${joinFormulas(projectCriteria(source, criteria), ",")})`;
}

/** The label's cell; a name that COUNTIFS would take for a pattern or a comparison is written out and escaped. */
export function typeCriterion(type: string, row: number): FormulaPart {
  if (!/[*?~]|^[<>=]/.test(type)) return cell(row, 0, "column");
  return rawFormula(quoteText(`=${type.replace(/[*?~]/g, (character) => `~${character}`)}`));
}

function projectCriteria({ table, rowKind, projectWord }: OverviewSource, criteria: readonly FormulaPart[]): FormulaPart[] {
  return [wholeColumn(table, rowKind), projectWord, ...criteria];
}

function typeCriteria({ table, type }: OverviewSource, criterion: FormulaPart | null): FormulaPart[] {
  return criterion === null || type === null ? [] : [wholeColumn(table, type), criterion];
}

function lateCriteria({ table, daysLate }: OverviewSource): FormulaPart[] {
  return daysLate === null ? [] : [wholeColumn(table, daysLate), ">0"];
}

/** The largest number of days; rows outside the conditions divide by zero and are left out, as are texts (AGGREGATE's option 6). */
function worst({ table, rowKind, projectWord, daysLate }: OverviewSource, conditions: readonly RawFormula[]): RawFormula {
  if (daysLate === null) return formula`0`;
  const all = joinFormulas([formula`(${wholeColumn(table, rowKind)}=${projectWord})`, ...conditions], "*");
  return formula`IFERROR(MAX(0,AGGREGATE(14,6,${wholeColumn(table, daysLate)}/(${all}),1)),0)`;
}
