/** What the preview of an amendment says, in both languages. */

import type { Text } from "../language";

const zhList = (words: readonly string[]): string => words.map((word) => `“${word}”`).join("、");
const enList = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

export const AMENDMENT_TEXTS = {
  columnAdded: (header: string): Text => ({ zh: `新增列“${header}”`, en: `New column “${header}”` }),
  columnTaken: (header: string): Text => ({ zh: `已有的列“${header}”用作这个字段，内容不变`, en: `The column “${header}” that is there already serves this field; its contents stay` }),
  columnRenamed: (from: string, to: string): Text => ({ zh: `列名“${from}”改为“${to}”`, en: `Column “${from}” is called “${to}” now` }),
  columnLeft: (header: string): Text => ({ zh: `列“${header}”不再属于制度：列和内容都保留，不再检查`, en: `Column “${header}” is no longer the regulation's: it stays with its contents and is not checked any more` }),
  columnAside: (from: string, to: string): Text => ({ zh: `“${from}”改为公式：原来填写的内容保留在列“${to}”`, en: `“${from}” becomes a formula: what was filled in stays in column “${to}”` }),
  columnFixed: (header: string): Text => ({ zh: `“${header}”不再是公式：现有结果作为值保留`, en: `“${header}” is no longer a formula: its present results stay as values` }),
  valuesRenamed: (from: string, to: string, count: number): Text => ({ zh: `“${from}”改为“${to}”，${count} 个单元格随之改变`, en: `“${from}” becomes “${to}” in ${count === 1 ? "one cell" : `${count} cells`}` }),
  valuesLeft: (word: string, count: number, keys: readonly string[]): Text => ({
    zh: `“${word}”已取消，仍有 ${count} 行写着它，内容保留并标出${keys.length === 0 ? "" : `：${keys.join("、")}${count > keys.length ? " 等" : ""}`}`,
    en: `“${word}” is gone; ${count === 1 ? "one row still says it and is" : `${count} rows still say it and are`} marked${keys.length === 0 ? "" : `: ${keys.join(", ")}${count > keys.length ? " …" : ""}`}`,
  }),
  stepReplaced: (step: string, now: string | null, count: number): Text => ({
    zh: `步骤“${step}”已取消：${count} 个项目改记为${now === null ? "尚未完成任何步骤" : `已完成“${now}”`}`,
    en: `The step “${step}” is gone: ${count === 1 ? "one project counts" : `${count} projects count`} as having done ${now === null ? "no step yet" : `“${now}”`}`,
  }),
  stepPassed: (step: string, count: number): Text => ({
    zh: `步骤“${step}”：${count} 个项目已经走过它的位置，视为已完成`,
    en: `The step “${step}”: ${count === 1 ? "one project is past it; it counts" : `${count} projects are past it; it counts`} as done there`,
  }),
  typeChanged: (header: string, count: number): Text => ({
    zh: count === 0 ? `“${header}”换了类型，已有内容都符合` : `“${header}”换了类型：${count} 个单元格不符合，内容保留`,
    en: count === 0 ? `“${header}” has another type now; all that is there fits` : `“${header}” has another type now: ${count === 1 ? "one cell does" : `${count} cells do`} not fit and ${count === 1 ? "stays" : "stay"}`,
  }),
  unfitting: (value: string): Text => ({ zh: `“${value}”不符合新的类型`, en: `“${value}” does not fit the new type` }),
  formulas: (headers: readonly string[]): Text => ({ zh: `重写公式：${zhList(headers)}`, en: `Formulas anew: ${enList(headers)}` }),
  rules: { zh: "录入检查和标色按新制度更新", en: "Checks at the input and colours follow the new regulation" } as Text,
  sheetAdded: (sheet: string): Text => ({ zh: `新增工作表“${sheet}”`, en: `New sheet “${sheet}”` }),
  registerRemoved: (label: string): Text => ({ zh: `登记表“${label}”不再属于制度：工作表和内容都保留，不再检查`, en: `The register “${label}” is no longer the regulation's: its sheet stays with its contents and is not checked any more` }),
  overview: { zh: "按新的阶段、类别和阈值重写", en: "Written anew with the new stages, types and thresholds" } as Text,
} as const;
