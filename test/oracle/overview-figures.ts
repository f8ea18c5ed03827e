/** Every figure of 总览 from plain rows: what its formulas must come to. */

import { costDeviation, daysLate, type ProjectFigures } from "./deviations";

export interface OverviewProject extends ProjectFigures {
  /** "" where it is not filled in. */
  readonly type: string;
  readonly stage: string;
  readonly hasNumber: boolean;
}

export interface OverviewRow {
  /** The stages in order, then every other or missing stage. */
  readonly byStage: readonly number[];
  readonly projects: number;
  /** In the budget's unit; rows without a readable amount count nothing. */
  readonly budget: number;
  /** In the actual cost's own unit. */
  readonly actualCost: number;
  readonly overspent: number;
  readonly late: number;
  readonly worst: number;
}

export interface OverviewFigures {
  readonly types: ReadonlyMap<string, OverviewRow>;
  /** Types that are not listed, and projects without one. */
  readonly otherTypes: OverviewRow;
  readonly noType: OverviewRow;
  readonly total: OverviewRow;
  /** The stages in order, then others. */
  readonly lateByStage: readonly number[];
  readonly worstByStage: readonly number[];
  readonly withoutNumber: number;
}

/** `costShift`: powers of ten from the actual cost's unit to the budget's. */
export function overviewFigures(projects: readonly OverviewProject[], types: readonly string[], stages: readonly string[], statusDate: number, costShift: number): OverviewFigures {
  const isOf = (type: string) => (project: OverviewProject): boolean => project.type.toLowerCase() === type.toLowerCase();
  const listed = new Set(types.map((type) => type.toLowerCase()));
  const row = (chosen: readonly OverviewProject[]): OverviewRow => rowOf(chosen, stages, statusDate, costShift);
  const inStages = byStage(projects, stages);
  return {
    types: new Map(types.map((type) => [type, row(projects.filter(isOf(type)))])),
    otherTypes: row(projects.filter(({ type }) => type !== "" && !listed.has(type.toLowerCase()))),
    noType: row(projects.filter(({ type }) => type === "")),
    total: row(projects),
    lateByStage: inStages.map((group) => rowOf(group, stages, statusDate, costShift).late),
    worstByStage: inStages.map((group) => rowOf(group, stages, statusDate, costShift).worst),
    withoutNumber: projects.filter(({ hasNumber }) => !hasNumber).length,
  };
}

function rowOf(projects: readonly OverviewProject[], stages: readonly string[], statusDate: number, costShift: number): OverviewRow {
  const late = projects.map((project) => daysLate(project, statusDate)).filter((days): days is number => days !== null && days > 0);
  const sum = (of: (project: OverviewProject) => number | null): number => projects.reduce((total, project) => total + (of(project) ?? 0), 0);
  return {
    byStage: byStage(projects, stages).map((group) => group.length),
    projects: projects.length,
    budget: sum(({ budget }) => budget),
    actualCost: sum(({ actualCost }) => actualCost),
    overspent: projects.filter((project) => (costDeviation({ ...project, actualCost: project.actualCost === null ? null : project.actualCost * 10 ** costShift }) ?? 0) < 0).length,
    late: late.length,
    worst: Math.max(0, ...late),
  };
}

function byStage(projects: readonly OverviewProject[], stages: readonly string[]): OverviewProject[][] {
  const known = new Set(stages);
  return [...stages.map((stage) => projects.filter((project) => project.stage === stage)), projects.filter(({ stage }) => !known.has(stage))];
}
