/**
 * Version 1 had one register: its fields and the kinds of project stood at the top, thresholds had no texts, and there were no steps,
 * roles, clauses, intervals and reports. What it did not say takes what the built-in regulation says.
 */

type Data = Readonly<Record<string, unknown>>;

const THRESHOLD_TEXTS: Readonly<Record<string, Data>> = {
  daysLate: { label: { zh: "延期天数", en: "Days late" }, about: { zh: "从多少天起", en: "From how many days on" } },
  costOverrun: { label: { zh: "成本超支", en: "Cost overrun" }, about: { zh: "成本偏差为负时占预算的比例", en: "Share of the budget by which the cost deviation is below zero" } },
  progressBehind: { label: { zh: "进度落后", en: "Progress behind" }, about: { zh: "进度偏差为负时的百分点", en: "Share of the whole work by which the progress is behind" } },
};
const PROJECT_NUMBER: Data = { id: "projectNumber", type: "projectNumber", label: { zh: "项目编号", en: "Project number" }, about: { zh: "每个项目唯一的编号", en: "The number that identifies a project" }, words: { zh: [], en: [] } };

/** Data of another shape than version 1's is given on as far as it goes: the schema says then what is wrong with it. */
export function version1To2(data: Data): Data {
  const { stages, projectTypes, fields, thresholds, ...rest } = data;
  const types = listOf(projectTypes);
  const columns = listOf(fields).map((field) => (field["options"] === "projectTypes" && types.length === 0 ? { ...without(field, "options"), type: "text" } : field));
  return {
    ...rest,
    version: 2, edition: "1.0", issued: "2026-01-01", numbering: "PRJ-{yyyy}-{nnn}",
    stages: Array.isArray(stages) ? listOf(stages).map((stage) => ({ ...stage, clause: "" })) : stages,
    roles: [],
    lists: types.length === 0 ? [] : [{ id: "projectTypes", isOpen: true, label: { zh: "项目类别", en: "Project type" }, about: { zh: "项目的类别，可以增加", en: "The kinds of project; more can be added" }, options: types }],
    registers: [{
      id: "projects", table: "Projects", scope: "projects", clause: "", key: { field: "projectNumber" }, label: { zh: "项目台账", en: "Project register" }, about: { zh: "每个项目一行", en: "One row a project" },
      fields: columns.some(({ id }) => id === "projectNumber") ? columns : [PROJECT_NUMBER, ...columns],
    }],
    steps: [],
    thresholds: isData(thresholds) ? Object.fromEntries(Object.entries(thresholds).map(([id, threshold]) => [id, isData(threshold) ? { ...THRESHOLD_TEXTS[id], ...threshold } : threshold])) : thresholds,
    intervals: [], clauses: [], reports: [],
  };
}

function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

function without(data: Data, key: string): Data {
  return Object.fromEntries(Object.entries(data).filter(([one]) => one !== key));
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
