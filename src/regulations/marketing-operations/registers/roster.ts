/** 人员名册: who has which role, since when, and who stands in. The company's option: the regulation names roles only. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";

export const ROSTER: Register = {
  id: "roster", table: "Roster", scope: "workbook", clause: "", key: { field: "name" },
  label: { zh: "人员名册", en: "Roster" }, about: { zh: "每人一行：部门、角色、任期和委托", en: "One row for each person: department, roles, time in office and delegation" },
  fields: [
    { id: "name", type: "person", label: { zh: "姓名", en: "Name" }, about: { zh: "人员的姓名；重名的加以区分", en: "The person's name; tell people of the same name apart" }, words: NO_WORDS },
    { id: "department", type: "department", label: { zh: "所在部门", en: "Department" }, about: { zh: "在哪个部门", en: "The person's department" }, words: NO_WORDS },
    { id: "roles", type: "choices", options: "roleNames", label: { zh: "担任角色", en: "Roles" }, about: { zh: "有哪些角色，几个用顿号隔开", en: "The person's roles, several with a semicolon between them" }, words: NO_WORDS },
    { id: "email", type: "text", label: { zh: "邮箱", en: "E-mail" }, about: { zh: "电子邮箱", en: "The e-mail address" }, words: NO_WORDS },
    { id: "from", type: "date", label: { zh: "任职开始", en: "From" }, about: { zh: "从哪天起担任这些角色", en: "The first day in these roles" }, words: NO_WORDS },
    { id: "to", type: "date", notBefore: "from", label: { zh: "任职结束", en: "To" }, about: { zh: "担任到哪天；还在任就空着", en: "The last day in these roles; empty while in office" }, words: NO_WORDS },
    { id: "delegate", type: "person", label: { zh: "委托给", en: "Delegate" }, about: { zh: "不在时由谁代办", en: "Who stands in" }, words: NO_WORDS },
    { id: "delegatedFrom", type: "date", label: { zh: "委托开始", en: "Delegated from" }, about: { zh: "从哪天起代办", en: "The first day of standing in" }, words: NO_WORDS },
    { id: "delegatedUntil", type: "date", notBefore: "delegatedFrom", label: { zh: "委托结束", en: "Delegated until" }, about: { zh: "代办到哪天", en: "The last day of standing in" }, words: NO_WORDS },
  ],
};
