/** What the notes of the headers say: what a column is and where it comes from. And the words of the columns that the add-in keeps. */

import type { Text } from "../language";
import type { RegulationField } from "../regulation/regulation";

export const COLUMN_NOTES = {
  field: ({ about, clause, isRequired, formula }: RegulationField): Text => ({
    zh: sentences("zh", about.zh, isRequired === true ? "每行必填" : "", formula === undefined ? "" : "由公式计算", clause === undefined || clause === "" ? "" : `条款 ${clause}`),
    en: sentences("en", about.en, isRequired === true ? "Needed in every row" : "", formula === undefined ? "" : "Computed", clause === undefined || clause === "" ? "" : `Clause ${clause}`),
  }),
  approved: (label: string): Text => ({ zh: `辅助列：“${label}”批准时的值，由加载项写入。`, en: `Helper: “${label}” as it was approved, written by the add-in.` }),
  approvedHeader: ({ zh, en }: Text): Text => ({ zh: `批准：${zh}`, en: `Approved: ${en}` }),
  last: (label: string): Text => ({ zh: `辅助列：最近一次“${label}”的日期，由加载项写入。`, en: `Helper: day of the latest “${label}”, written by the add-in.` }),
  lastHeader: ({ zh, en }: Text): Text => ({ zh: `最近：${zh}`, en: `Latest: ${en}` }),
  dueOn: (label: string): Text => ({ zh: `辅助列：下一次“${label}”的日期，按最近一次（没有则按实际开始）和制度规定的间隔计算。`, en: `Helper: day of the next “${label}”, from the latest (or the actual start) and the regulation's interval.` }),
  dueOnHeader: ({ zh, en }: Text): Text => ({ zh: `应于：${zh}`, en: `Due: ${en}` }),
  state: {
    nextStep: { zh: "项目在等什么、等谁、按哪一条，还缺什么。由公式计算，随本行变化。", en: "What the project waits for, from whom, by which clause, and what is missing. Computed from this row." },
    doneStep: { zh: "辅助列：最后完成的步骤的代码，办理步骤时由加载项写入。", en: "Helper: code of the last step done, written by the add-in when a step is recorded." },
    openedStage: { zh: "辅助列：已完成的步骤开放到第几个阶段；“阶段”列只能选到这里。", en: "Helper: how many stages the steps done have opened; the stage column offers no more." },
    dueStep: { zh: "辅助列：下一个步骤的代码。", en: "Helper: code of the step that comes next." },
    missing: { zh: "辅助列：下一个步骤要求、但还空着的内容。", en: "Helper: what the next step requires and is still empty." },
    rowKind: { zh: "辅助列：这一行是不是项目；空行不是，总览只统计项目。", en: "Helper: is this row a project? Blank rows are not; the overview counts projects only." },
  },
} as const;

function sentences(language: "zh" | "en", ...parts: readonly string[]): string {
  const [stop, space] = language === "zh" ? ["。", ""] : [".", " "];
  return parts.filter((part) => part !== "").map((part) => (/[。.]$/.test(part) ? part : part + stop)).join(space);
}
