/** What the regulation's own sheets say of themselves, and of their tables. */

import type { Text } from "../language";

interface SheetText {
  readonly title: Text;
  readonly hint: Text;
}

export const SHEET_TEXTS = {
  lists: {
    title: { zh: "下拉列表的选项", en: "Choices of the drop-down lists" },
    hint: { zh: "可以增加：在表格最后一行下面接着写，马上可选。改名或删除选项后，在窗格“制度”里应用。", en: "To add a choice, go on writing below the table's last row; it can be chosen at once. After renaming or removing one, apply it under Regulation in the pane." },
  },
  regulation: {
    title: { zh: "制度", en: "Regulation" },
    hint: { zh: "这里的表格就是制度，可以直接修改；改完后在窗格“制度”里先看变化，再应用。", en: "These tables are the regulation and may be edited. Then look at the changes under Regulation in the pane, and apply them." },
  },
  steps: {
    title: { zh: "制度：步骤", en: "Regulation: steps" },
    hint: { zh: "频次为“一次”的步骤，每个项目按序号依次办理。一格里的几项用“、”隔开。", en: "Every project goes through the steps that happen once, in the order of their numbers. Several things in one cell have ; between them." },
  },
  fields: {
    title: { zh: "制度：登记表和字段", en: "Regulation: registers and fields" },
    hint: { zh: "左边是登记表，右边是各表的字段；“列名”是字段在这个工作簿里的表头。", en: "Registers on the left, their fields on the right; Column is the header under which a field stands in this workbook." },
  },
  clauses: {
    title: { zh: "制度：条款", en: "Regulation: clauses" },
    hint: { zh: "每一条由工作簿里的什么来执行。", en: "What in this workbook carries out each clause." },
  },
  words: {
    title: { zh: "制度：其他写法", en: "Regulation: other ways of writing" },
    hint: { zh: "认读已有清单时用：人们给字段和选项的其他叫法。", en: "For reading lists that people have: other words for fields and choices." },
  },
  versions: {
    title: { zh: "制度版本", en: "Versions of the regulation" },
    hint: { zh: "上次应用的制度，由加载项写入，用来看出改了什么。请不要修改。", en: "The regulation as it was applied last, written by the add-in to see what was changed. Please do not edit." },
  },
} as const satisfies Record<string, SheetText>;

/** Under each header of a table that staff edit; and of one that the add-in keeps. */
export const TABLE_NOTE: Text = { zh: "可以修改、增加或删除行。隐藏的列是另一种语言和代码；新行没有代码也可以。改完在窗格“制度”里应用。", en: "Rows may be changed, added and removed. Hidden columns hold the other language and the code; a new row needs no code. Then apply it under Regulation in the pane." };
export const KEPT_NOTE: Text = { zh: "由加载项写入，请不要修改。", en: "Written by the add-in; please do not edit." };

export const NAME_COMMENTS = {
  stages: { zh: "阶段下拉列表的选项", en: "Choices of the stage column" },
  list: (label: Text): Text => ({ zh: `“${label.zh}”下拉列表的选项`, en: `Choices of the list “${label.en}”` }),
  steps: { zh: "项目的“下一步”由此得出", en: "What the next step of projects is found by" },
} as const;
