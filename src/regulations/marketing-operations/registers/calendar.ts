/** 工作日历: public holidays and make-up days as published, and the company's own. The company's option. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";

export const CALENDAR: Register = {
  id: "calendar", table: "Calendar", scope: "workbook", clause: "", key: { field: "date" },
  label: { zh: "工作日历", en: "Calendar" }, about: { zh: "放假和调休的每一天一行，照公布的填；没公布的年份不要猜", en: "One row for each holiday or make-up day as published; nothing is guessed for years without a calendar" },
  fields: [
    { id: "date", type: "date", label: { zh: "日期", en: "Date" }, about: { zh: "哪一天", en: "The day" }, words: NO_WORDS },
    { id: "kind", type: "choice", options: "dayKinds", isRequired: true, label: { zh: "类别", en: "Kind" }, about: { zh: "法定假日、调休上班还是公司假日", en: "Public holiday, make-up working day or company holiday" }, words: NO_WORDS },
    { id: "name", type: "text", label: { zh: "名称", en: "Name" }, about: { zh: "例如春节、国庆节", en: "Such as Spring Festival or National Day" }, words: NO_WORDS },
  ],
};
