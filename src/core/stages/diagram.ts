/** The machine as a Mermaid diagram, for the README; made from the table, so it cannot say anything else. */

import type { Language, Text } from "../language";
import type { ProjectEvent } from "../approvals/entry";
import { MACHINE_ROWS, STATES, type MachineRow, type State } from "./table";

const STATE_WORDS = {
  recording: { zh: "办理中", en: "recording" }, reviewing: { zh: "待评审", en: "reviewing" }, deciding: { zh: "待批准", en: "deciding" }, returned: { zh: "已退回", en: "returned" },
  held: { zh: "已暂停", en: "held" }, stopped: { zh: "已否决", en: "stopped" }, closed: { zh: "已结项", en: "closed" },
} as const satisfies Record<State, Text>;

const ACTS = {
  submit: { zh: "提交", en: "submit" }, review: { zh: "评审通过", en: "review" }, approve: { zh: "批准", en: "approve" }, close: { zh: "结项", en: "close" }, return: { zh: "退回", en: "return" },
  reject: { zh: "否决", en: "reject" }, withdraw: { zh: "撤回", en: "withdraw" }, hold: { zh: "暂停", en: "hold" }, resume: { zh: "恢复", en: "resume" }, change: { zh: "变更", en: "change" },
  rebaseline: { zh: "更新基线", en: "rebaseline" }, reopen: { zh: "重新开启", en: "reopen" }, takeOver: { zh: "接管", en: "take over" }, note: { zh: "登记", en: "note" },
} as const satisfies Record<ProjectEvent, Text>;

const CHOICES: Partial<Record<MachineRow["to"], Text>> = {
  next: { zh: "下一步是什么", en: "the step that is due" },
  before: { zh: "暂停前的状态", en: "where it was held" },
  again: { zh: "曾提交的内容", en: "what was submitted" },
};

/** What people call a state. */
export function stateLabel(state: State): Text {
  return STATE_WORDS[state];
}

/** What people call an event when they are to choose it. */
export function actLabel(event: ProjectEvent): Text {
  return ACTS[event];
}

/** Events of one arrow stand together. */
export function machineDiagram(language: Language): string {
  const arrows = new Map<string, string[]>();
  for (const { from, event, to } of MACHINE_ROWS) {
    const target = to === "same" ? from : to === "next" ? "due" : to;
    const key = `${from} --> ${target}`;
    arrows.set(key, [...(arrows.get(key) ?? []), ACTS[event][language]]);
  }
  const used = new Set(MACHINE_ROWS.map(({ to }) => to));
  return [
    "stateDiagram-v2",
    ...STATES.map((state) => `  ${state}: ${STATE_WORDS[state][language]}`),
    ...Object.entries(CHOICES).filter(([to]) => used.has(to as MachineRow["to"])).map(([to, label]) => `  ${to === "next" ? "due" : to}: ${label[language]}`),
    "  [*] --> due",
    ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join(language === "zh" ? "、" : ", ")}`),
    ...["recording", "reviewing", "deciding", "closed"].map((state) => `  due --> ${state}`),
    ...["recording", "reviewing", "deciding", "returned"].map((state) => `  before --> ${state}`),
    "  again --> returned",
    "  again --> due",
    "  closed --> [*]",
    "",
  ].join("\n");
}
