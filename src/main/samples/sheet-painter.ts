/** Puts contents and looks straight into a sheet of the host's model, as data that once came from elsewhere: texts stay texts. */
import { parseRect } from "../../host/model/address";
import type { StyleChange } from "../../host/model/styles";
import type { Worksheet } from "../../host/model/sheet";
import type { SampleCell } from "./marketing-projects";

export interface SheetPainter {
  /** 1-based row, 0-based column. A text with a leading "==" is a formula (the rest after "="); any other text is data. */
  put(row: number, column: number, value: SampleCell, look?: StyleChange): void;
  look(address: string, look: StyleChange): void;
  merge(address: string): void;
  /** Widths in characters from the first column on; null is the default. */
  widths(widths: readonly (number | null)[]): void;
  height(row: number, points: number): void;
}

export function paintSheet(sheet: Worksheet): SheetPainter {
  const { styles } = sheet.workbook;
  return {
    put(row, column, value, look = {}) {
      const cell = sheet.cellAt(row - 1, column);
      const isFormula = typeof value === "string" && value.startsWith("==");
      sheet.putCell(row - 1, column, {
        value: isFormula || value === "" ? null : value,
        formula: isFormula ? value.slice(2) : null,
        style: styles.change(cell.style, look),
      });
    },
    look(address, look) {
      const rect = parseRect(address)!;
      for (let row = rect.top; row <= rect.bottom; row++) {
        for (let column = rect.left; column <= rect.right; column++) {
          const cell = sheet.cellAt(row, column);
          sheet.putCell(row, column, { ...cell, style: styles.change(cell.style, look) });
        }
      }
    },
    merge(address) {
      sheet.set("merges", [...sheet.parts.merges, parseRect(address)!]);
    },
    widths(widths) {
      widths.forEach((width, column) => {
        if (width !== null) sheet.setColumnFormat(column, column, { width });
      });
    },
    height(row, points) {
      sheet.setRowFormat(row - 1, { ...sheet.rowFormat(row - 1), height: points });
    },
  };
}
