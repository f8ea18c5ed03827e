/** What the previews of a completion and of its way back say. */

import type { Text } from "../language";

export const COMPLETION_TEXTS = {
  aside: (sheet: string): Text => ({ zh: `${sheet}（补全前）`, en: `${sheet} (before)` }),
  sheetAdded: { zh: "新增工作表", en: "New sheet" } as Text,
  ruleKept: (header: string): Text => ({ zh: `列“${header}”有自己的数据验证：保持不变，不另加检查`, en: `Column “${header}” has a data validation of its own: it stays, and no check is added` }),
  listsReplaced: (aside: string): Text => ({ zh: `换成制度的列表，已有的类别都在其中；原来的列表隐藏为“${aside}”，撤销补全时放回`, en: `Gives way to the regulation's lists, which take your own types along; the old one is hidden as “${aside}” and comes back when the completion is taken back` }),
  takenOver: (step: Text, count: number): Text => ({ zh: `${count} 个项目按现在的阶段视为已完成“${step.zh}”`, en: `${count === 1 ? "One project counts" : `${count} projects count`} as having done “${step.en}”, by the present stage` }),
  sheetGoes: { zh: "移除工作表", en: "The sheet goes" } as Text,
  sheetKept: (name: string, count: number): Text => ({ zh: `有 ${count} 行内容：工作表保留，改名为“${name}”`, en: `Has ${count === 1 ? "one row" : `${count} rows`} of contents: the sheet stays as “${name}”` }),
  keptName: (sheet: string): Text => ({ zh: `${sheet}（保留）`, en: `${sheet} (kept)` }),
  columnGoes: (header: string): Text => ({ zh: `移除列“${header}”`, en: `Column “${header}” goes` }),
  columnKept: (header: string, count: number, sheet: string): Text => ({ zh: `移除列“${header}”，其中 ${count} 个单元格的内容记到工作表“${sheet}”`, en: `Column “${header}” goes; what ${count === 1 ? "its one cell holds is" : `its ${count} cells hold is`} kept on sheet “${sheet}”` }),
  regulationEdited: { zh: "制度的改动随工作表移除", en: "Changes of the regulation go with its sheets" } as Text,
  listsBack: { zh: "放回补全前的列表", en: "The lists as they were before come back" } as Text,
  keptCells: { zh: "撤销补全前的内容", en: "Contents before" } as Text,
  keptHeaders: { zh: ["项目编号", "列", "内容"], en: ["Project number", "Column", "Contents"] },
} as const;
