/** The kinds of project that the regulation names; companies add their own. */

import type { RegulationList } from "../../core/regulation/regulation";

export const PROJECT_TYPES: RegulationList = {
  id: "projectTypes", isOpen: true, label: { zh: "项目类别", en: "Project type" }, about: { zh: "项目的类别，可以增加", en: "The kinds of project; more can be added" },
  options: [
    {
      id: "newProduct", label: { zh: "新产品推广", en: "New-product promotion" }, about: { zh: "新产品上市与推广", en: "Launch and promotion of new products" },
      words: { zh: ["新品推广", "新品", "新产品", "新产品推广类", "产品推广"], en: ["new product", "product launch", "launch", "product promotion"] },
    },
    {
      id: "research", label: { zh: "市场调研", en: "Market research" }, about: { zh: "调查与研究", en: "Surveys and studies" },
      words: { zh: ["调研", "市场调查", "市场研究", "市场调研类"], en: ["research", "survey", "market survey"] },
    },
    {
      id: "campaign", label: { zh: "营销活动", en: "Marketing campaign" }, about: { zh: "营销与促销活动", en: "Marketing and sales campaigns" },
      words: { zh: ["活动", "营销", "促销活动", "市场活动", "营销活动类"], en: ["campaign", "marketing", "marketing event"] },
    },
    {
      id: "customers", label: { zh: "客户关系管理", en: "Customer relations" }, about: { zh: "客户与会员的维护", en: "Care for customers and members" },
      words: { zh: ["客户关系", "客户管理", "crm", "客户关系维护", "客户关系管理类"], en: ["customer relations", "customer relationship", "crm", "customer relationship management"] },
    },
    {
      id: "brand", label: { zh: "品牌形象提升", en: "Brand image" }, about: { zh: "品牌与形象", en: "Brand and image" },
      words: { zh: ["品牌", "品牌形象", "品牌提升", "品牌建设", "品牌形象提升类"], en: ["brand", "branding", "brand building"] },
    },
  ],
};
