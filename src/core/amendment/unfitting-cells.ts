/** Cells that do not fit their field's new type: they stay as they are, and are named. */

import type { CellValue } from "../blueprint/operations";
import type { ColumnSetting } from "../regulation/fields/field-type";
import { FIELD_TYPES } from "../regulation/fields/field-types";

/** Rows of the body. A text that could be read as the new type counts too: it is still a text. */
export function unfittingRows(values: readonly CellValue[], setting: ColumnSetting): readonly number[] {
  const cells = values.map((value) => ({ value, numberFormat: null }));
  const read = FIELD_TYPES[setting.field.type].study(cells.filter(({ value }) => value !== ""), setting);
  return cells.flatMap((cell, row) => {
    if (cell.value === "") return [];
    const { kind } = read(cell);
    return kind === "read" || kind === "unreadable" ? [row] : [];
  });
}
