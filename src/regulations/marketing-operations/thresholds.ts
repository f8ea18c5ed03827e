/** From when on a deviation is watched, and from when on it is severe. */

import type { Regulation } from "../../core/regulation/regulation";

export const THRESHOLDS: Regulation["thresholds"] = {
  daysLate: { label: { zh: "延期天数", en: "Days late" }, about: { zh: "从多少天起", en: "From how many days on" }, watch: 1, severe: 15 },
  costOverrun: { label: { zh: "成本超支", en: "Cost overrun" }, about: { zh: "成本偏差为负时占预算的比例", en: "Share of the budget by which the cost deviation is below zero" }, watch: 0.0001, severe: 0.1 },
  progressBehind: { label: { zh: "进度落后", en: "Progress behind" }, about: { zh: "进度偏差为负时的百分点", en: "Share of the whole work by which the progress is behind" }, watch: 0.05, severe: 0.2 },
};
