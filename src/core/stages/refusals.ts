/** Why an act is refused: one table of codes with their words. {name} stands for a fact; the clause is put behind. */

import type { Text } from "../language";

export const REFUSALS = {
  NOTHING_SUBMITTED: { zh: "“{due}”还没有提交，没有可以决定的内容", en: "“{due}” has not been submitted; there is nothing to decide" },
  WAITS_FOR_REVIEW: { zh: "正在等待“{due}”；评审通过、退回或撤回之后才能做这一步", en: "“{due}” is still open; this is possible once it is passed, returned or withdrawn" },
  WAITS_FOR_APPROVAL: { zh: "正在等待“{due}”；批准、退回或撤回之后才能做这一步", en: "“{due}” is still open; this is possible once it is approved, returned or withdrawn" },
  WAITS_FOR_CORRECTION: { zh: "已退回，等待修改后重新提交“{submitted}”", en: "It was returned; “{submitted}” is to be corrected and submitted again first" },
  IS_HELD: { zh: "项目已暂停，恢复之后才能做这一步", en: "The project is on hold; resume it first" },
  IS_STOPPED: { zh: "项目已被否决，重新开启之后才能做这一步", en: "The project was rejected; reopen it first" },
  IS_CLOSED: { zh: "项目已结项，重新开启之后才能做这一步", en: "The project is closed; reopen it first" },
  NOT_HELD: { zh: "项目没有暂停", en: "The project is not on hold" },
  NOT_ENDED: { zh: "项目没有结项，也没有被否决", en: "The project is neither closed nor rejected" },
  HAS_ENTRIES: { zh: "项目已有审批记录，不能再接管", en: "The project has decisions already and cannot be taken over" },
  NOT_DUE: { zh: "现在轮到“{due}”，不是“{step}”", en: "“{due}” is due now, not “{step}”" },
  UNKNOWN_STEP: { zh: "制度里没有“{step}”这一步", en: "The regulation has no step “{step}”" },
  IS_LAST: { zh: "“{due}”是最后一步，用“结项”完成", en: "“{due}” is the last step; it is done by closing the project" },
  NOT_LAST: { zh: "“{due}”之后还有步骤，还不能结项", en: "Steps come after “{due}”; the project cannot be closed yet" },
  NO_SUBMISSION: { zh: "“{due}”之前没有提交过的步骤，无处可退", en: "No submitted step comes before “{due}”; there is nothing to go back to" },
  NOT_APPROVED_FIELD: { zh: "“{field}”没有经过批准，可以直接修改", en: "“{field}” was not approved by anybody; it can be changed directly" },
  NO_CHANGE: { zh: "没有填写新的值", en: "No new value is given" },
  NO_BASELINE: { zh: "计划还没有批准，没有可以更新的基线", en: "The plan is not approved yet; there is no baseline to renew" },
  NOT_BASELINE_FIELD: { zh: "“{field}”不属于基线", en: "“{field}” is not part of the baseline" },
  STAGE_CLOSED: { zh: "阶段“{stage}”尚未开放", en: "The stage “{stage}” is not open yet" },
  NOT_NOTED: { zh: "“{step}”是依次办理的步骤，不是随时登记的", en: "“{step}” is a step of the sequence, not one that is noted at any time" },
  NO_DEPARTMENT: { zh: "请选择代表哪个部门评审；征求了意见的部门：{asked}", en: "Choose the department that answers; these were asked: {asked}" },
  NOT_ASKED: { zh: "没有征求“{department}”的意见；征求了意见的部门：{asked}", en: "“{department}” was not asked; these were: {asked}" },
  ANSWERED: { zh: "“{department}”已经答复", en: "“{department}” has answered already" },
  NO_PERSON: { zh: "请选择办理人", en: "Choose who does it" },
  NOT_IN_ROLE: { zh: "这一步由“{role}”办理，不能由{person}办理；可以办理的人：{who}", en: "This is for “{role}”, not for {person}; who can do it: {who}" },
  NOBODY_IN_ROLE: { zh: "人员名册里没有人担任“{role}”，请先在名册里写明", en: "Nobody in the roster has the role “{role}”; enter it in the roster first" },
  SAME_PERSON: { zh: "{person}办理了“{other}”，这一步须由另一人办理；可以办理的人：{who}", en: "{person} did “{other}”; another person has to do this; who can: {who}" },
  DELEGATED_BY_SAME: { zh: "{principal}办理了“{other}”，{person}受其委托，不能代办这一步；可以办理的人：{who}", en: "{principal} did “{other}”, and {person} stands in for them; another person has to do this; who can: {who}" },
  NOT_SUBMITTER: { zh: "只有提交人可以撤回；提交人：{who}", en: "Only whoever submitted it can withdraw it: {who}" },
  MISSING_FIELD: { zh: "“{field}”还没有填写", en: "“{field}” is not filled in yet" },
  MISSING_ROWS: { zh: "{what}", en: "{what}" },
  NO_COMMENT: { zh: "请写明理由", en: "Give the reason" },
  STALE: { zh: "{who}刚刚办理了“{what}”（{entry}），请看过之后再决定", en: "{who} has just done “{what}” ({entry}); look at it before deciding" },
  IN_EDIT: { zh: "单元格正在编辑，按 Enter 或 Esc 结束后再决定", en: "A cell is being edited; press Enter or Esc, then decide" },
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  readonly code: RefusalCode;
  /** With its clause. */
  readonly text: Text;
  /** "" where no clause asks for it. */
  readonly clause: string;
  /** Who could act instead, where that is the point. */
  readonly who: readonly string[];
}

/** Facts in both languages, or a name that is the same in both. */
export type RefusalFacts = Readonly<Record<string, Text | string>>;

export function refuse(code: RefusalCode, clause: string, facts: RefusalFacts = {}, who: readonly string[] = []): Refusal {
  const all: RefusalFacts = { ...facts, who: names(who) };
  const words: Text = REFUSALS[code];
  const fill = (language: keyof Text): string =>
    words[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = all[name] ?? "";
      return typeof fact === "string" ? fact : fact[language];
    });
  return { code, clause, who, text: { zh: `${fill("zh")}${clause === "" ? "" : `（条款 ${clause}）`}`, en: `${fill("en")}${clause === "" ? "" : ` (clause ${clause})`}` } };
}

/** Names one after the other; said where there is none. */
export function names(list: readonly string[]): Text {
  return list.length === 0 ? { zh: "暂无", en: "nobody at present" } : { zh: list.join("、"), en: list.join(", ") };
}
