/** The sheet of decisions: one row for each step that was recorded, written by the add-in below the table's last row. */

import type { Language, Text } from "../language";
import { LEDGER_COLUMN_IDS, LEDGER_COLUMNS, type LedgerColumnId } from "../register/ledger-columns";
import type { Regulation } from "../regulation/regulation";
import { blockAddress, cellAddress, columnsAddress } from "./addresses";
import { listPage } from "./list-page";
import type { TablePlace } from "./list-names";
import type { Operation } from "./operations";
import { note } from "./register";
import { HEADER_ROW } from "./register-sheet";
import { COLOURS, LOOKS } from "./sheet-look";
import { STABLE_NAMES } from "./stable-names";
import { stretchesOf } from "./stretches";

const TITLE: Text = { zh: "审批记录", en: "Decisions" };
const HINT: Text = {
  zh: "每办理一个步骤记一行，由“项目台账”窗格写入，只增不改。输入的姓名是自报的，不是电子签名。",
  en: "One row for each step recorded, written by the Project Register pane; rows are added, never changed. A typed name is self-declared, not an electronic signature.",
};
const POINTS: Readonly<Record<LedgerColumnId, number>> = { entry: 56, time: 112, project: 84, stage: 60, step: 110, stepId: 70, decision: 70, person: 70, role: 90, identifiedBy: 70, comment: 180, values: 180 };
const HIDDEN: ReadonlySet<LedgerColumnId> = new Set(["stepId", "values"]);

export function buildLedgerSheet({ regulation, language, sheet, position }: { readonly regulation: Regulation; readonly language: Language; readonly sheet: string; readonly position: Extract<Operation, { readonly do: "addSheet" }>["position"] }): { readonly operations: Operation[]; readonly table: TablePlace } {
  const headers = LEDGER_COLUMN_IDS.map((id) => LEDGER_COLUMNS[id][language]);
  const block = { top: HEADER_ROW, left: 0, bottom: HEADER_ROW + 1, right: headers.length - 1 };
  const header = { ...block, bottom: HEADER_ROW };
  const columns = LEDGER_COLUMN_IDS.map((id, column) => ({ id, column }));
  return {
    table: { sheet, block, headers },
    operations: [
      { do: "addSheet", sheet, position },
      { do: "format", sheet, address: blockAddress({ ...block, top: 0 }), format: LOOKS.all },
      { do: "values", sheet, address: "A1:A2", values: [[TITLE[language]], [HINT[language]]] },
      { do: "format", sheet, address: "A1", format: LOOKS.title },
      { do: "format", sheet, address: "A2", format: { fontColor: COLOURS.quietText } },
      { do: "values", sheet, address: blockAddress(header), values: [headers] },
      { do: "addTable", sheet, address: blockAddress(block), name: STABLE_NAMES.ledger, style: "TableStyleLight16", filterButtons: true },
      { do: "format", sheet, address: blockAddress(header), format: LOOKS.header },
      { do: "format", sheet, address: blockAddress({ ...block, top: HEADER_ROW + 1 }), format: LOOKS.grid },
      ...columns.map(({ id, column }): Operation => ({ do: "validation", sheet, address: cellAddress(HEADER_ROW, column), rule: note(LEDGER_COLUMNS[id][language], NOTE[language], language) })),
      ...stretchesOf(columns, ({ id }) => POINTS[id]).map(({ left, right, of }): Operation => ({ do: "columnWidth", sheet, address: columnsAddress(left, right), points: of })),
      ...columns.flatMap(({ id, column }): Operation[] => (HIDDEN.has(id) ? [{ do: "groupColumns", sheet, address: columnsAddress(column, column) }, { do: "hideColumns", sheet, address: columnsAddress(column, column), hidden: true }] : [])),
      { do: "rowHeight", sheet, address: "1:1", points: 30 },
      { do: "rowHeight", sheet, address: `${HEADER_ROW + 1}:${HEADER_ROW + 1}`, points: 34 },
      { do: "freeze", sheet, rows: HEADER_ROW + 1, columns: 1 },
      { do: "gridlines", sheet, show: false },
      listPage(sheet, regulation.title[language], language, HEADER_ROW + 1, columns.reduce((sum, { id }) => sum + (HIDDEN.has(id) ? 0 : POINTS[id]), 0)),
    ],
  };
}

const NOTE: Text = { zh: "由加载项写入。", en: "Written by the add-in." };
