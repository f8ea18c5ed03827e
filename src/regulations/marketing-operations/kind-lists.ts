/** The kinds of costs, resources, channels and days. */

import type { RegulationList } from "../../core/regulation/regulation";
import { NO_WORDS } from "./no-words";

export const COST_CATEGORIES: RegulationList = {
  id: "costCategories", isOpen: true, label: { zh: "费用类别", en: "Cost category" }, about: { zh: "预算和支出的类别，可以增加", en: "What money is spent on; more can be added" },
  options: [
    { id: "advertising", label: { zh: "广告投放", en: "Advertising" }, about: { zh: "各类媒体的广告费", en: "Advertisements in all media" }, words: NO_WORDS },
    { id: "material", label: { zh: "物料制作", en: "Printed matter and gifts" }, about: { zh: "印刷品、礼品、展具", en: "Printed matter, gifts, displays" }, words: NO_WORDS },
    { id: "venue", label: { zh: "场地", en: "Venue" }, about: { zh: "场地租用和搭建", en: "Rent and fitting-out of places" }, words: NO_WORDS },
    { id: "services", label: { zh: "外部服务", en: "Outside services" }, about: { zh: "代理、设计、咨询等", en: "Agencies, design, advice and so on" }, words: NO_WORDS },
    { id: "research", label: { zh: "调研", en: "Research" }, about: { zh: "问卷、访谈和数据", en: "Surveys, interviews and data" }, words: NO_WORDS },
    { id: "travel", label: { zh: "差旅", en: "Travel" }, about: { zh: "交通和住宿", en: "Transport and lodging" }, words: NO_WORDS },
    { id: "other", label: { zh: "其他", en: "Other" }, about: { zh: "其他费用", en: "Other costs" }, words: NO_WORDS },
  ],
};

export const RESOURCE_ACTS: RegulationList = {
  id: "resourceActs", isOpen: false, label: { zh: "调配方式", en: "What happens to a resource" }, about: { zh: "资源怎么变动", en: "What is decided about a resource" },
  options: [
    { id: "assigned", label: { zh: "分配", en: "Assigned" }, about: { zh: "第一次给项目", en: "Given to the project" }, words: NO_WORDS },
    { id: "increased", label: { zh: "增加", en: "Increased" }, about: { zh: "比原来多给", en: "More of it than before" }, words: NO_WORDS },
    { id: "reduced", label: { zh: "减少", en: "Reduced" }, about: { zh: "比原来少给", en: "Less of it than before" }, words: NO_WORDS },
    { id: "returned", label: { zh: "收回", en: "Returned" }, about: { zh: "项目不再使用", en: "No longer used by the project" }, words: NO_WORDS },
  ],
};

export const RESOURCE_KINDS: RegulationList = {
  id: "resourceKinds", isOpen: true, label: { zh: "资源类别", en: "Kind of resource" }, about: { zh: "资源的类别，可以增加", en: "What kind of thing it is; more can be added" },
  options: [
    { id: "people", label: { zh: "人员", en: "People" }, about: { zh: "人和工时", en: "People and their time" }, words: NO_WORDS },
    { id: "equipment", label: { zh: "设备", en: "Equipment" }, about: { zh: "设备和工具", en: "Machines and tools" }, words: NO_WORDS },
    { id: "material", label: { zh: "物料", en: "Materials" }, about: { zh: "物料和样品", en: "Materials and samples" }, words: NO_WORDS },
    { id: "place", label: { zh: "场地", en: "Places" }, about: { zh: "会场、展位、门店", en: "Halls, stands, shops" }, words: NO_WORDS },
    { id: "money", label: { zh: "资金", en: "Money" }, about: { zh: "预算内的资金调整", en: "Money moved within the budget" }, words: NO_WORDS },
    { id: "service", label: { zh: "外部服务", en: "Outside services" }, about: { zh: "供应商和代理", en: "Suppliers and agencies" }, words: NO_WORDS },
  ],
};

export const CHANNELS: RegulationList = {
  id: "channels", isOpen: true, label: { zh: "沟通方式", en: "Channel" }, about: { zh: "沟通的方式，可以增加", en: "How something is told; more can be added" },
  options: [
    { id: "talk", label: { zh: "当面", en: "In person" }, about: { zh: "面对面谈", en: "Face to face" }, words: NO_WORDS },
    { id: "meeting", label: { zh: "会议", en: "Meeting" }, about: { zh: "在会上说", en: "In a meeting" }, words: NO_WORDS },
    { id: "mail", label: { zh: "邮件", en: "E-mail" }, about: { zh: "电子邮件", en: "By e-mail" }, words: NO_WORDS },
    { id: "phone", label: { zh: "电话", en: "Telephone" }, about: { zh: "打电话", en: "By telephone" }, words: NO_WORDS },
    { id: "chat", label: { zh: "即时消息", en: "Chat" }, about: { zh: "工作群或聊天工具", en: "In a chat" }, words: NO_WORDS },
    { id: "letter", label: { zh: "书面文件", en: "Letter" }, about: { zh: "正式文件", en: "In writing, on paper" }, words: NO_WORDS },
  ],
};

export const DAY_KINDS: RegulationList = {
  id: "dayKinds", isOpen: false, label: { zh: "日期类别", en: "Kind of day" }, about: { zh: "哪天放假，哪天上班", en: "Which days are free and which are worked" },
  options: [
    { id: "publicHoliday", label: { zh: "法定假日", en: "Public holiday" }, about: { zh: "国家规定放假", en: "Free by law" }, words: { zh: ["节假日", "放假", "休"], en: ["holiday"] } },
    { id: "makeUpDay", label: { zh: "调休上班", en: "Make-up working day" }, about: { zh: "周末但要上班", en: "A weekend day on which people work" }, words: { zh: ["调休", "补班", "班"], en: ["working day", "make-up day"] } },
    { id: "companyHoliday", label: { zh: "公司假日", en: "Company holiday" }, about: { zh: "公司自己放假", en: "The company closes" }, words: NO_WORDS },
  ],
};
