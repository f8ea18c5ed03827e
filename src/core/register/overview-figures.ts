/** Figures of all projects for the pane's overview, and what is to be done first. */

import type { Language, Text } from "../language";
import { FIELD, sequence } from "../regulation/regulation";
import type { Contract, RowReading } from "./contract";
import { cellOf, projectsPlace } from "./places";
import { isBlank, projectState, type StateSetting } from "./project-state";
import { waitsFor } from "./waits-for";

export interface OverviewFigures {
  readonly counts: readonly { readonly label: string; readonly value: number; /** The first of them. */ readonly cell: string | null }[];
  readonly toDo: readonly { readonly text: string; readonly cell: string }[];
}

/** More than one looks through in half a minute. */
const MOST_TO_DO = 10;

export function overviewFigures(contract: Contract, projects: readonly RowReading[], setting: StateSetting, language: Language): OverviewFigures {
  const place = projectsPlace(contract);
  const cell = (row: RowReading | undefined): string | null => (row === undefined || place === null ? null : cellOf(place, row.row, place.register.key.field));
  const named = projects.filter(({ values }) => !isBlank(values.get(FIELD.number)) || !isBlank(values.get(FIELD.name)));
  const states = named.map((row) => ({ row, state: projectState(contract.regulation, row, setting) }));
  const hasSteps = contract.hasGates && sequence(contract.regulation).length > 0;
  const open = states.filter(({ row, state }) => (hasSteps ? state.due !== null : isBlank(row.values.get(FIELD.actualEnd))));
  const late = open.filter(({ row }) => Number(row.values.get("daysLate") || 0) >= contract.regulation.thresholds.daysLate.watch);
  const reports = hasSteps ? open.filter(({ state }) => state.overdue.length > 0) : [];
  const count = (label: Text, found: typeof open): OverviewFigures["counts"][number] => ({ label: label[language], value: found.length, cell: cell(found[0]?.row) });
  const waiting = [...reports].sort((one, other) => (one.state.overdue[0]?.dueOn ?? 0) - (other.state.overdue[0]?.dueOn ?? 0));
  const toDo = [...waiting, ...open.filter((one) => !reports.includes(one))].slice(0, MOST_TO_DO);
  return {
    counts: [count(LABELS.all, states), count(LABELS.open, open), count(LABELS.late, late), ...(hasSteps ? [count(LABELS.overdue, reports)] : [])],
    toDo: hasSteps ? toDo.flatMap(({ row, state }) => {
      const at = cell(row);
      const name = [row.values.get(FIELD.number), row.values.get(FIELD.name)].filter((value) => !isBlank(value)).join(" ");
      return at === null ? [] : [{ text: `${name}${language === "zh" ? "：" : ": "}${waitsFor(contract, row, state, language)}`, cell: at }];
    }) : [],
  };
}

const LABELS = {
  all: { zh: "项目", en: "Projects" },
  open: { zh: "进行中", en: "In progress" },
  late: { zh: "延期", en: "Late" },
  overdue: { zh: "超期应办", en: "Overdue" },
} as const satisfies Record<string, Text>;
