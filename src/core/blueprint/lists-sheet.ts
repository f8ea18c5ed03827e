/** The sheet 列表: the choices of the drop-down lists, as tables that people may extend. */

import type { Language } from "../language";
import { projectTypes, type Regulation } from "../regulation/regulation";
import { absoluteAddress, blockAddress, onSheet } from "./addresses";
import type { Operation } from "./operations";
import { COLOURS, LOOKS } from "./sheet-look";
import { STABLE_NAMES } from "./stable-names";

export interface ListsSheet {
  readonly sheet: string;
  /** The sheet that it follows. */
  readonly after: string;
  readonly regulation: Regulation;
  readonly language: Language;
  /** Of the choices themselves. */
  readonly choiceLanguage: Language;
  /** Kinds of project found in the data besides the regulation's. */
  readonly furtherTypes: readonly string[];
}

const TEXTS = {
  title: { zh: "下拉列表的选项", en: "Choices of the drop-down lists" },
  hint: { zh: "项目类别可以增加：在表格最后一行下面接着写。阶段由制度规定。", en: "Project types can be added: go on writing below the table's last row. The stages are the regulation's." },
  about: { zh: "说明", en: "Meaning" },
  found: { zh: "转换时表中已有", en: "In the list when it was converted" },
  stages: { zh: "阶段", en: "Stage" },
  types: { zh: "项目类别", en: "Project type" },
} as const;

/** What the names over them say of themselves. */
export const LIST_COMMENTS = {
  [STABLE_NAMES.stageList]: { zh: "阶段下拉列表的选项", en: "Choices of the stage column" },
  [STABLE_NAMES.typeList]: { zh: "项目类别下拉列表的选项", en: "Choices of the project type column" },
} as const;

const HEADER_ROW = 3;

export function buildListsSheet({ sheet, after, regulation, language, choiceLanguage, furtherTypes }: ListsSheet): Operation[] {
  const stages = regulation.stages.map(({ label, about }) => [label[choiceLanguage], about[language]]);
  const types = [...projectTypes(regulation).map(({ label, about }) => [label[choiceLanguage], about[language]]), ...furtherTypes.map((type) => [type, TEXTS.found[language]])];
  const depth = HEADER_ROW + Math.max(stages.length, types.length);
  return [
    { do: "addSheet", sheet, position: { after } },
    { do: "format", sheet, address: blockAddress({ top: 0, left: 0, bottom: depth, right: 4 }), format: LOOKS.all },
    { do: "values", sheet, address: "A1:A2", values: [[TEXTS.title[language]], [TEXTS.hint[language]]] },
    { do: "format", sheet, address: "A1", format: LOOKS.title },
    { do: "format", sheet, address: "A2", format: { fontColor: COLOURS.quietText } },
    ...choiceTable(sheet, 0, STABLE_NAMES.stagesTable, [TEXTS.stages[language], TEXTS.about[language]], stages),
    ...choiceTable(sheet, 3, STABLE_NAMES.typesTable, [TEXTS.types[language], TEXTS.about[language]], types),
    listName(sheet, STABLE_NAMES.stageList, 0, stages.length, LIST_COMMENTS[STABLE_NAMES.stageList][language]),
    listName(sheet, STABLE_NAMES.typeList, 3, types.length, LIST_COMMENTS[STABLE_NAMES.typeList][language]),
    { do: "columnWidth", sheet, address: "A:A", points: 90 },
    { do: "columnWidth", sheet, address: "B:B", points: 210 },
    { do: "columnWidth", sheet, address: "C:C", points: 20 },
    { do: "columnWidth", sheet, address: "D:D", points: 130 },
    { do: "columnWidth", sheet, address: "E:E", points: 190 },
    { do: "rowHeight", sheet, address: "1:1", points: 28 },
    { do: "gridlines", sheet, show: false },
    { do: "pageSetup", sheet, setup: { orientation: "landscape", paper: "a4", fitWidth: 1, fitHeight: null } },
  ];
}

function choiceTable(sheet: string, left: number, name: string, header: readonly string[], rows: readonly (readonly string[])[]): Operation[] {
  const block = { top: HEADER_ROW, left, bottom: HEADER_ROW + rows.length, right: left + 1 };
  return [
    { do: "values", sheet, address: blockAddress(block), values: [header, ...rows] },
    { do: "addTable", sheet, address: blockAddress(block), name, style: "TableStyleLight16", filterButtons: false },
    { do: "format", sheet, address: blockAddress({ ...block, bottom: HEADER_ROW }), format: LOOKS.header },
    { do: "format", sheet, address: blockAddress({ ...block, top: HEADER_ROW + 1 }), format: LOOKS.grid },
  ];
}

function listName(sheet: string, name: string, left: number, count: number, comment: string): Operation {
  const block = { top: HEADER_ROW + 1, left, bottom: HEADER_ROW + count, right: left };
  return { do: "addName", name, reference: `=${onSheet(sheet, absoluteAddress(block))}`, comment };
}
