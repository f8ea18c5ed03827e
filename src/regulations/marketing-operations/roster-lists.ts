/** The lists that people and their work in the company come from: departments, and the roles a person in the roster may have. */

import type { RegulationList } from "../../core/regulation/regulation";
import { NO_WORDS } from "./no-words";
import { ROLES } from "./roles";

export const DEPARTMENTS: RegulationList = {
  id: "departments", isOpen: true, label: { zh: "部门", en: "Department" }, about: { zh: "公司的部门，可以增加", en: "The company's departments; more can be added" },
  options: [
    { id: "marketingOperations", label: { zh: "市场运营部", en: "Marketing operations" }, about: { zh: "解释和维护本制度", en: "Interprets and keeps this regulation" }, words: { zh: ["市场部", "运营部", "市场运营"], en: ["marketing"] } },
    { id: "product", label: { zh: "产品部", en: "Product" }, about: { zh: "产品规划和开发", en: "Plans and develops products" }, words: NO_WORDS },
    { id: "sales", label: { zh: "销售部", en: "Sales" }, about: { zh: "渠道和销售", en: "Sales and sales channels" }, words: NO_WORDS },
    { id: "customerService", label: { zh: "客户服务部", en: "Customer service" }, about: { zh: "客户咨询和售后", en: "Answers customers, before and after the sale" }, words: { zh: ["客服部", "客服中心"], en: [] } },
    { id: "brand", label: { zh: "品牌部", en: "Brand" }, about: { zh: "品牌和对外宣传", en: "Brand and publicity" }, words: NO_WORDS },
    { id: "finance", label: { zh: "财务部", en: "Finance" }, about: { zh: "预算和账目", en: "Budget and accounts" }, words: NO_WORDS },
  ],
};

/** Every role of the regulation, by the role's own id. */
export const ROLE_NAMES: RegulationList = {
  id: "roleNames", isOpen: false, label: { zh: "角色", en: "Role" }, about: { zh: "名册里可以填的角色", en: "The roles that the roster may name" },
  options: ROLES.map(({ id, label, about }) => ({ id, label, about, words: NO_WORDS })),
};
