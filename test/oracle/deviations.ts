/**
 * The three deviations in plain TypeScript: what the workbook's formulas must come to. Written from the definitions, apart from how
 * formulas are built, so that a fault in one of them shows.
 */

/** What a project's row says; null where it is missing or not a number. Dates are serial numbers, amounts in one unit, shares of one. */
export interface ProjectFigures {
  readonly start: number | null;
  readonly plannedEnd: number | null;
  /** "unreadable": there is something, but no date: nobody knows whether it is finished. */
  readonly actualEnd: number | "unreadable" | null;
  readonly budget: number | null;
  readonly actualCost: number | null;
  readonly progress: number | null;
}

/** Finished: actual end minus planned end (below zero: early). Open: days past the planned end, 0 before it. */
export function daysLate({ plannedEnd, actualEnd }: ProjectFigures, statusDate: number): number | null {
  if (plannedEnd === null || actualEnd === "unreadable") return null;
  const due = Math.floor(plannedEnd);
  return actualEnd === null ? Math.max(0, Math.floor(statusDate) - due) : Math.floor(actualEnd) - due;
}

/** EIA-748 cost variance: earned value (budget x progress; the budget itself without progress) minus actual cost. Below zero: overspent. */
export function costDeviation({ budget, actualCost, progress }: ProjectFigures): number | null {
  if (budget === null || actualCost === null) return null;
  return roundHalfAway(budget * (progress ?? 1) - actualCost, 6);
}

/** Progress minus what the plan expects by the status date, evenly over the calendar days. Below zero: behind. */
export function progressDeviation(figures: ProjectFigures, statusDate: number): number | null {
  const planned = plannedProgress(figures, statusDate);
  return planned === null || figures.progress === null ? null : roundHalfAway(figures.progress - planned, 6);
}

/** 0 up to the start, 1 from the planned end on; a project of one day is due on that day. */
export function plannedProgress({ start, plannedEnd }: ProjectFigures, statusDate: number): number | null {
  if (start === null || plannedEnd === null) return null;
  const [first, last, today] = [Math.floor(start), Math.floor(plannedEnd), Math.floor(statusDate)];
  if (last <= first) return today < last ? 0 : 1;
  return Math.min(1, Math.max(0, (today - first) / (last - first)));
}

/** As Excel's ROUND: halves go away from zero, judged on the decimal digits that are shown. */
export function roundHalfAway(value: number, decimals: number): number {
  const [mantissa = "0", exponent = "0"] = Math.abs(Number(value.toPrecision(15))).toExponential().split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const [digits = "0", power = "0"] = scaled.toExponential().split("e");
  const rounded = Number(`${digits}e${Number(power) - decimals}`);
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
