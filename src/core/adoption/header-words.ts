/** Does a text read like a column's header or a form's label, before any regulation is known? */

import { readAmountText } from "../regulation/fields/amount-text";
import { readDateText } from "../regulation/fields/date-text";
import { isErrorText, toPlainText } from "../regulation/fields/plain-text";

const ZH = /(编号|编码|代码|项目号|立项号|序号|名称|项目|类别|类型|分类|部门|单位|负责人|经理|责任人|联系人|申请人|承办人|时间|日期|期限|预算|金额|费用|经费|支出|成本|投资|决算|执行率|完成率|开工|时限|经办人|重点工作|使用率|比例|进度|状态|阶段|备注|说明|内容|目标|数量|供应商|开始|完成|结束|完工|周期|来源|意见|签字|盖章)$/;
const EN = /\b(nr|no|number|id|code|name|title|project|type|category|department|dept|owner|manager|lead|start|end|due|deadline|date|finish|finished|budget|cost|spent|amount|progress|done|status|stage|phase|remarks?|notes?|comments?|priority)\b/;
/** 已完成 is a state, not a header. */
const STATES = /^(已|未|待|不|没)|^(done|finished|started)$/;

/** A word that heads a column in project lists: 项目编号, 预算（万元）, Due date. */
export function isLabelWord(text: string): boolean {
  const key = withoutBrackets(toPlainText(text)).replace(/[:：*]/g, "").trim().toLowerCase();
  if (key === "" || key.length > 30 || STATES.test(key)) return false;
  const zh = key.replaceAll(" ", "");
  return (zh.length <= 12 && ZH.test(zh)) || (/^[a-z .#%/&-]+$/.test(key) && EN.test(key.replace(/[.#%]/g, " ")));
}

/** Could the cell stand in a header row at all: a short text that is no date, amount or sentence, or a year. */
export function isHeaderLike(value: unknown): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value >= 1990 && value <= 2100;
  if (typeof value !== "string") return false;
  const text = toPlainText(value);
  if (text === "" || text.length > 40 || isErrorText(value) || /[。；;！？]/.test(text) || /[:：]./.test(text)) return false;
  return readDateText(text).kind !== "day" && readAmountText(text).kind === "no" && !/%$/.test(text.replace(/[(（]%[)）]$/, ""));
}

/** 预算总额（万元） -> 预算总额. */
export function withoutBrackets(text: string): string {
  const bare = text.replace(/[(（[【][^)）\]】]*[)）\]】]/g, " ").replace(/\s+/g, " ").trim();
  return bare === "" ? text : bare;
}

/** Lines below a list: 注：…, 制表人：…, Prepared by …. */
export function isNoteText(text: string): boolean {
  const plain = toPlainText(text);
  return /^(注|备注|说明|填表|填写|制表|审核|编制|审批|复核|附|以上|本表|note|notes|remark|prepared|source|checked|approved)\s*[0-9一二三四五]?\s*(?:by\b|[:.、人员说要部日以])/i.test(plain) || (plain.length > 30 && /[。；，,]/.test(plain));
}

const NUMBER_HEADER = /编号|编码|代码|项目号|立项号/;
const NUMBER_HEADER_EN = /\b(no|number|id|code)\b/;
const NAME_HEADER = /名称|项目名|主题|^项目$|^活动$|^重点工作$/;
const NAME_HEADER_EN = /\b(name|title|project|initiative|activity)\b/;

/** Which columns identify a project, judged by the headers alone; -1 where none does. */
export function guessKeyColumns(headers: readonly string[]): { readonly number: number; readonly name: number } {
  const keys = headers.map((header) => withoutBrackets(toPlainText(header)).toLowerCase());
  const number = keys.findIndex((key) => NUMBER_HEADER.test(key) || NUMBER_HEADER_EN.test(key.replace(/[.#]/g, " ")));
  const name = keys.findIndex((key, index) => index !== number && (NAME_HEADER.test(key) || NAME_HEADER_EN.test(key)));
  return { number, name };
}
