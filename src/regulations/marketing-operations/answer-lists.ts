/** Short answers: yes or no, opinions, results, how far something is. */

import type { RegulationList } from "../../core/regulation/regulation";
import { NO_WORDS } from "./no-words";

export const YES_NO: RegulationList = {
  id: "yesNo", isOpen: false, label: { zh: "是或否", en: "Yes or no" }, about: { zh: "是还是否", en: "Yes or no" },
  options: [
    { id: "yes", label: { zh: "是", en: "Yes" }, about: { zh: "是的", en: "It is so" }, words: { zh: ["有", "√"], en: ["y"] } },
    { id: "no", label: { zh: "否", en: "No" }, about: { zh: "不是", en: "It is not so" }, words: { zh: ["不", "×"], en: ["n"] } },
  ],
};

export const OPINIONS: RegulationList = {
  id: "opinions", isOpen: false, label: { zh: "评审意见", en: "Review opinion" }, about: { zh: "评审部门的结论", en: "What a department that was asked concludes" },
  options: [
    { id: "feasible", label: { zh: "可行", en: "Feasible" }, about: { zh: "可以立项", en: "The project can go ahead" }, words: NO_WORDS },
    { id: "feasibleIfChanged", label: { zh: "修改后可行", en: "Feasible after changes" }, about: { zh: "改好后可以立项", en: "It can go ahead once it is changed" }, words: NO_WORDS },
    { id: "notFeasible", label: { zh: "不可行", en: "Not feasible" }, about: { zh: "不建议立项", en: "It should not go ahead" }, words: NO_WORDS },
  ],
};

export const ATTAINMENT: RegulationList = {
  id: "attainment", isOpen: false, label: { zh: "目标达成", en: "Objectives reached" }, about: { zh: "与建议书的目标对照", en: "Compared with the objectives of the proposal" },
  options: [
    { id: "reached", label: { zh: "达成", en: "Reached" }, about: { zh: "目标全部达到", en: "All objectives were reached" }, words: { zh: ["已达成", "完成"], en: ["met", "fully"] } },
    { id: "partly", label: { zh: "部分达成", en: "Partly reached" }, about: { zh: "达到了一部分目标", en: "Some of the objectives were reached" }, words: { zh: ["部分完成"], en: ["partly"] } },
    { id: "missed", label: { zh: "未达成", en: "Not reached" }, about: { zh: "没有达到目标", en: "The objectives were not reached" }, words: { zh: ["没有达成", "未完成"], en: ["missed", "not met"] } },
  ],
};

export const WORK_STATES: RegulationList = {
  id: "workStates", isOpen: false, label: { zh: "完成情况", en: "State of work" }, about: { zh: "一件事做到哪一步", en: "How far something is" },
  options: [
    { id: "open", label: { zh: "未开始", en: "Not started" }, about: { zh: "还没动手", en: "Nothing has been done yet" }, words: NO_WORDS },
    { id: "doing", label: { zh: "进行中", en: "In progress" }, about: { zh: "正在做", en: "It is being done" }, words: NO_WORDS },
    { id: "done", label: { zh: "已完成", en: "Done" }, about: { zh: "做完了", en: "It is done" }, words: NO_WORDS },
    { id: "dropped", label: { zh: "已取消", en: "Dropped" }, about: { zh: "不做了", en: "It is no longer needed" }, words: NO_WORDS },
  ],
};

export const CHECK_RESULTS: RegulationList = {
  id: "checkResults", isOpen: false, label: { zh: "检查结果", en: "Check result" }, about: { zh: "质量检查的结果", en: "What a quality check found" },
  options: [
    { id: "passed", label: { zh: "合格", en: "Passed" }, about: { zh: "符合标准", en: "It meets the standard" }, words: NO_WORDS },
    { id: "passedWithRemarks", label: { zh: "基本合格", en: "Passed with remarks" }, about: { zh: "小问题，改好即可", en: "It meets the standard but for small things" }, words: NO_WORDS },
    { id: "failed", label: { zh: "不合格", en: "Failed" }, about: { zh: "不符合标准，整改后复查", en: "It does not meet the standard; correct it and check again" }, words: NO_WORDS },
  ],
};

export const REPORT_STATES: RegulationList = {
  id: "reportStates", isOpen: false, label: { zh: "总体情况", en: "Overall state" }, about: { zh: "项目总体怎么样", en: "How the project stands as a whole" },
  options: [
    { id: "onTrack", label: { zh: "正常", en: "On track" }, about: { zh: "按计划进行", en: "It goes as planned" }, words: NO_WORDS },
    { id: "atRisk", label: { zh: "需关注", en: "At risk" }, about: { zh: "有偏差，能自己解决", en: "There are deviations that the team can mend" }, words: NO_WORDS },
    { id: "offTrack", label: { zh: "有困难", en: "Off track" }, about: { zh: "需要上级帮助", en: "It needs help from above" }, words: NO_WORDS },
  ],
};

export const PRIORITIES: RegulationList = {
  id: "priorities", isOpen: false, label: { zh: "优先级", en: "Priority" }, about: { zh: "有多急", en: "How urgent something is" },
  options: [
    { id: "high", label: { zh: "高", en: "High" }, about: { zh: "马上处理", en: "At once" }, words: NO_WORDS },
    { id: "medium", label: { zh: "中", en: "Medium" }, about: { zh: "近期处理", en: "Soon" }, words: NO_WORDS },
    { id: "low", label: { zh: "低", en: "Low" }, about: { zh: "可以往后放", en: "It can wait" }, words: NO_WORDS },
  ],
};

export const LESSON_KINDS: RegulationList = {
  id: "lessonKinds", isOpen: false, label: { zh: "经验类别", en: "Kind of lesson" }, about: { zh: "经验还是教训", en: "Something to keep or something to change" },
  options: [
    { id: "keep", label: { zh: "做得好", en: "Went well" }, about: { zh: "以后照着做", en: "To be done again" }, words: NO_WORDS },
    { id: "change", label: { zh: "要改进", en: "To do better" }, about: { zh: "以后换个做法", en: "To be done otherwise next time" }, words: NO_WORDS },
  ],
};
