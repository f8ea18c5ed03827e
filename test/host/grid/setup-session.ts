import { GridSession } from "../../../src/host/grid/session/grid-session";
import { gridTexts } from "../../../src/host/grid/texts";
import type { Scalar } from "../../../src/host/model/cell";
import { Worksheet } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";

/** A workbook of one sheet 表1 with these values from A1, and a session on it. */
export function setupSession(values: readonly (readonly Scalar[])[] = []) {
  const workbook = new Workbook({ fileName: "测试.xlsx", isReadOnly: false, is1904: false });
  const sheet = new Worksheet(workbook, "s1", "表1");
  workbook.parts.sheets = [sheet];
  workbook.parts.activeSheetId = "s1";
  values.forEach((row, r) => row.forEach((value, c) => sheet.place(r, c, { value, formula: null, style: 0 })));
  const editModes: boolean[] = [];
  const session = new GridSession(workbook, { texts: gridTexts("zh-CN"), onEditMode: (isEditing) => editModes.push(isEditing) });
  return { workbook, sheet, session, editModes };
}
