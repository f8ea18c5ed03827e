/** The sheet 恢复前的改动: what people wrote after the conversion, as texts of cells and values, and their formulas that lose what they read. */

import { blockAddress } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import { LOOKS } from "../blueprint/sheet-look";
import type { Language } from "../language";
import type { EditedCell } from "./edited-cells";
import type { FormulaResult } from "./snapshot";

const HEADER = { zh: ["单元格", "恢复前的内容", "恢复后的内容"], en: ["Cell", "Before restoring", "After restoring"] };
const LOST = { zh: "公式引用的内容随恢复移除", en: "What the formula reads goes with the restore" };

/** Formulas stay text: as formulas they would lose what they refer to. */
export function keepEdits(sheet: string, edited: readonly EditedCell[], dependents: readonly FormulaResult[], language: Language): Operation[] {
  const rows: CellValue[][] = [...edited.map(({ cell, value, original }) => [cell, value, original]), ...dependents.map(({ cell, formula }) => [cell, formula, LOST[language]])];
  const bottom = rows.length;
  return [
    { do: "addSheet", sheet, position: "end" },
    { do: "numberFormat", sheet, address: blockAddress({ top: 0, left: 0, bottom, right: 0 }), format: "@" },
    { do: "values", sheet, address: blockAddress({ top: 0, left: 0, bottom, right: 2 }), values: [HEADER[language], ...rows] },
    { do: "format", sheet, address: "A1:C1", format: LOOKS.header },
    { do: "columnWidth", sheet, address: "A:C", points: 150 },
  ];
}
