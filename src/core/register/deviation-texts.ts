/** The three deviations of a project's row in words, with their severity by the regulation's thresholds. */

import type { Language, Text } from "../language";
import { FIELD, type Regulation } from "../regulation/regulation";
import { ADDED_COLUMN_WORDS } from "../blueprint/words";
import type { ProjectCard } from "./card";
import type { RowReading } from "./contract";

type Deviation = ProjectCard["deviations"][number];

/** Those that the row has a figure for. */
export function deviationTexts({ thresholds }: Regulation, { values }: RowReading, language: Language): readonly Deviation[] {
  const [daysLate, cost, progress, budget] = (["daysLate", "costDeviation", "progressDeviation", FIELD.budget] as const).map((id) => values.get(id));
  const found: Deviation[] = [];
  const add = (id: "daysLate" | "costDeviation" | "progressDeviation", text: string, severity: Deviation["severity"]): void =>
    void found.push({ label: ADDED_COLUMN_WORDS[id][language], text, severity });
  if (typeof progress === "number") add("progressDeviation", progressText(progress, language), severityOf(-progress, thresholds.progressBehind));
  if (typeof cost === "number") add("costDeviation", costText(cost, language), cost < 0 && typeof budget === "number" && budget > 0 ? severityOf(-cost / budget, thresholds.costOverrun) : "fine");
  if (typeof daysLate === "number") add("daysLate", daysText(daysLate, language), severityOf(daysLate, thresholds.daysLate));
  return found;
}

function severityOf(size: number, { watch, severe }: { readonly watch: number; readonly severe: number }): Deviation["severity"] {
  return size >= severe ? "severe" : size >= watch ? "watch" : "fine";
}

function daysText(days: number, language: Language): string {
  const text: Text = days > 0 ? { zh: `晚 ${days} 天`, en: `${days} d late` } : days < 0 ? { zh: `早 ${-days} 天`, en: `${-days} d early` } : { zh: "按期", en: "on time" };
  return text[language];
}

function costText(cost: number, language: Language): string {
  const amount = Math.abs(cost).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const text: Text = cost > 0 ? { zh: `余 ${amount}`, en: `${amount} left` } : cost < 0 ? { zh: `超 ${amount}`, en: `${amount} over` } : { zh: "持平", en: "even" };
  return text[language];
}

function progressText(progress: number, language: Language): string {
  const share = `${Math.round(Math.abs(progress) * 100)}%`;
  const text: Text = progress > 0 ? { zh: `快 ${share}`, en: `${share} ahead` } : progress < 0 ? { zh: `慢 ${share}`, en: `${share} behind` } : { zh: "持平", en: "on plan" };
  return text[language];
}
