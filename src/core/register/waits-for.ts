/** What a project waits for, from whom, in words: the plain twin of the column 下一步. */

import type { Language, Text } from "../language";
import type { Step } from "../regulation/regulation";
import { serialToIso } from "../regulation/fields/serial-date";
import type { Contract, RowReading } from "./contract";
import type { ProjectState } from "./project-state";
import { projectFields } from "../regulation/regulation";

export function waitsFor({ regulation, is1904 }: Pick<Contract, "regulation" | "is1904">, project: RowReading, state: ProjectState, language: Language): string {
  const [late] = state.overdue;
  if (late !== undefined) return say(TEXTS.overdue, language, late.step, whoDoes(regulation, late.step, project, language), { day: serialToIso(late.dueOn, is1904) });
  if (state.due === null) return TEXTS.allDone[language];
  const who = whoDoes(regulation, state.due, project, language);
  if (state.missing.length === 0) return say(TEXTS.due, language, state.due, who, {});
  const labels = state.missing.map((id) => projectFields(regulation).find((field) => field.id === id)?.label[language] ?? id);
  return say(TEXTS.lacking, language, state.due, who, { missing: labels.join(language === "zh" ? "、" : ", ") });
}

/** The name in the project's row where the role has a field, else the role. */
export function whoDoes({ roles }: Contract["regulation"], step: Step, project: RowReading, language: Language): string {
  const role = roles.find(({ id }) => id === step.role);
  const named = role?.field === undefined ? "" : String(project.values.get(role.field) ?? "").trim();
  return named === "" ? (role?.label[language] ?? "") : named;
}

function say(text: Text, language: Language, step: Step, who: string, facts: Readonly<Record<string, string>>): string {
  const by = [who, step.clause].filter((part) => part !== "").join(language === "zh" ? "，" : ", ");
  const brackets = by === "" ? "" : language === "zh" ? `（${by}）` : ` (${by})`;
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => ({ step: step.label[language], by: brackets, ...facts })[name] ?? "");
}

const TEXTS = {
  overdue: { zh: "{step}，应于 {day}{by}", en: "{step}, due on {day}{by}" },
  due: { zh: "{step}{by}", en: "{step}{by}" },
  lacking: { zh: "{step}{by}，缺少：{missing}", en: "{step}{by}; missing: {missing}" },
  allDone: { zh: "全部步骤已完成", en: "All steps are done" },
} as const satisfies Record<string, Text>;
