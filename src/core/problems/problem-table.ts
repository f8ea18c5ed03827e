/** The one table of expected failures: what happened and what the person can do, in both languages. {name} stands for a fact. */

import type { Text } from "../language";

interface Entry {
  readonly happened: Text;
  readonly remedy: Text;
}

export const PROBLEMS = {
  NO_LIST: {
    happened: { zh: "在工作表“{sheet}”上没有找到项目清单：需要一行表头和至少一行数据，实际看到 {got}。", en: "No project list was found on sheet “{sheet}”: expected a header row and at least one row of data, found {got}." },
    remedy: { zh: "选中清单（含表头）后点“用所选区域”，或换到有清单的工作表。", en: "Select the list with its header row and choose “Use the selection”, or go to the sheet with the list." },
  },
  ONE_COLUMN: {
    happened: { zh: "工作表“{sheet}”上没有项目清单：{range} 只有一列内容，清单需要一行表头和几列数据。", en: "Sheet “{sheet}” has no project list: {range} is one column only; a list has a header row and several columns." },
    remedy: { zh: "换到有清单的工作表；如果一格里写了多项内容，先用“数据 > 分列”分开。", en: "Go to the sheet with your list; if one cell holds several things, split them with Data > Text to Columns first." },
  },
  EMPTY_SHEET: {
    happened: { zh: "工作表“{sheet}”是空的。", en: "Sheet “{sheet}” is empty." },
    remedy: { zh: "换到有清单的工作表。", en: "Go to the sheet with your list." },
  },
  LOOKS_LIKE_FORM: {
    happened: { zh: "“{sheet}”看起来是一张表单（左边名称、右边内容），不是每行一个项目的清单。", en: "“{sheet}” looks like a form (labels left, contents right), not a list with one project a row." },
    remedy: { zh: "请打开每行一个项目的清单；如果这确实是清单，选中它（含表头）后点“用所选区域”。", en: "Open the list that has one project a row; if this is the list, select it with its header row and choose “Use the selection”." },
  },
  SEVERAL_LISTS: {
    happened: { zh: "“{sheet}”上有 {count} 个清单：{ranges}。", en: "“{sheet}” has {count} lists: {ranges}." },
    remedy: { zh: "请选择要转换的那一个。", en: "Choose the one to convert." },
  },
  SHEET_NOT_FOUND: {
    happened: { zh: "工作簿里没有名为“{sheet}”的工作表；现有：{sheets}。", en: "The workbook has no sheet “{sheet}”; it has: {sheets}." },
    remedy: { zh: "检查工作表名称。", en: "Check the sheet's name." },
  },
  SHEET_PROTECTED: {
    happened: { zh: "工作表“{sheet}”受保护，不能修改。", en: "Sheet “{sheet}” is protected and cannot be changed." },
    remedy: { zh: "在“审阅”里撤销工作表保护后再试。", en: "Unprotect the sheet under Review, then try again." },
  },
  WORKBOOK_PROTECTED: {
    happened: { zh: "工作簿结构受保护，不能添加工作表。", en: "The workbook's structure is protected; sheets cannot be added." },
    remedy: { zh: "在“审阅”里撤销工作簿保护后再试。", en: "Unprotect the workbook under Review, then try again." },
  },
  READ_ONLY: {
    happened: { zh: "这个文件是只读的，不能修改。", en: "This file is read-only and cannot be changed." },
    remedy: { zh: "另存一份副本，或取得编辑权限后再试。", en: "Save a copy, or get permission to edit, then try again." },
  },
  TABLE_EXISTS: {
    happened: { zh: "{range} 已经是（或压着）表格“{table}”。", en: "{range} is, or overlaps, the table “{table}” already." },
    remedy: { zh: "在“表设计”里转换为区域后再试，或选择另一个区域。", en: "Convert the table to a range under Table Design, or choose another range." },
  },
  FILTER_ACTIVE: {
    happened: { zh: "工作表“{sheet}”正在筛选，有些行没有显示。", en: "Sheet “{sheet}” is filtered; some rows are not shown." },
    remedy: { zh: "在“数据”里清除筛选后再试。", en: "Clear the filter under Data, then try again." },
  },
  SPILLED_LIST: {
    happened: { zh: "清单里有单元格由动态数组公式填充（{range}），Excel 的表格不能包含这样的单元格。", en: "Cells of the list are filled by a dynamic-array formula ({range}); an Excel table cannot hold such cells." },
    remedy: { zh: "复制清单并“粘贴为值”后再试。", en: "Copy the list and paste it as values, then try again." },
  },
  TWO_ROWS: {
    happened: { zh: "清单里每个项目占两行（{column} 列交替写“计划”“实际”），无法按“每行一个项目”转换。", en: "Each project takes two rows of the list (column {column} says plan and actual by turns); a register has one row a project." },
    remedy: { zh: "把“计划”“实际”两行合成一行，例如“计划完成”“实际完成”两列，再试。", en: "Put the two rows of a project into one, for example with the columns Planned end and Actual end, then try again." },
  },
  ALREADY_REGISTER: {
    happened: { zh: "这个工作簿已经有项目台账（工作表“{sheet}”）。", en: "This workbook already holds a project register (sheet “{sheet}”)." },
    remedy: { zh: "要重新转换，先点“恢复原表”。", en: "To convert again, first choose “Restore the original sheet”." },
  },
  NAME_TAKEN: {
    happened: { zh: "名称“{name}”已被占用（{where}）。", en: "The name “{name}” is taken already ({where})." },
    remedy: { zh: "把原有的{what}改名后再试。", en: "Rename the existing {what}, then try again." },
  },
  BAD_RANGE: {
    happened: { zh: "需要形如 B5:N35 的区域，得到“{got}”。", en: "Expected a range such as B5:N35, got “{got}”." },
    remedy: { zh: "选中清单（含表头）后再试。", en: "Select the list with its header row, then try again." },
  },
  BAD_COLUMN_CHOICE: {
    happened: { zh: "字段“{field}”被指定给了 {count} 列（{columns}），只能给一列。", en: "The field “{field}” is given to {count} columns ({columns}); it can have one." },
    remedy: { zh: "把其余的列改为“保持原样”。", en: "Set the others to “Keep as it is”." },
  },
  TOO_LARGE: {
    happened: { zh: "清单有 {got}，上限是 {limit}。", en: "The list has {got}; the limit is {limit}." },
    remedy: { zh: "把清单拆成几张表，或删去多余的空白行列。", en: "Split the list, or delete surplus blank rows and columns." },
  },
  SHEET_CHANGED: {
    happened: { zh: "预览之后工作表“{sheet}”有改动（{where}），没有写入任何内容。", en: "Sheet “{sheet}” changed after the preview ({where}); nothing was written." },
    remedy: { zh: "重新预览后再转换。", en: "Preview again, then convert." },
  },
  REPAIR_OUTDATED: {
    happened: { zh: "修复之后工作表“{sheet}”又有改动（{where}），修复没有撤销。", en: "Sheet “{sheet}” changed after the repair ({where}); the repair was not taken back." },
    remedy: { zh: "在工作表里直接改成需要的内容，再检查一次。", en: "Put what is wanted into the sheet itself, then check again." },
  },
  NO_BACKUP: {
    happened: { zh: "找不到原表备份（工作表“{sheet}”）。", en: "The backup of the original sheet (“{sheet}”) is missing." },
    remedy: { zh: "用“文件 > 信息 > 版本历史”找回转换之前的版本。", en: "Use File > Info > Version History to get the version before the conversion." },
  },
  BAD_BACKUP: {
    happened: { zh: "原表备份读不出来：{where} 应为{expected}，实际是“{got}”。没有改动任何内容。", en: "The backup cannot be read: {where} should be {expected} but is “{got}”. Nothing was changed." },
    remedy: { zh: "用“文件 > 信息 > 版本历史”找回转换之前的版本。", en: "Use File > Info > Version History to get the version before the conversion." },
  },
  NEWER_FORMAT: {
    happened: { zh: "这个台账由更新的版本制作（{got}，本版支持到 {expected}）。", en: "This register was made by a newer version ({got}; this one knows up to {expected})." },
    remedy: { zh: "请更新加载项；在此之前只能查看。", en: "Update the add-in; until then it is read-only." },
  },
  BAD_COMPLETION: {
    happened: { zh: "补全记录读不出来（工作表“{sheet}”）。没有改动任何内容。", en: "The record of the completion cannot be read (sheet “{sheet}”). Nothing was changed." },
    remedy: { zh: "用“文件 > 信息 > 版本历史”找回补全之前的版本。", en: "Use File > Info > Version History to get the version before the completion." },
  },
  COMPLETION_FIRST: {
    happened: { zh: "这份台账补全过制度；先撤销补全，才能恢复原表。", en: "This register has been completed with the regulation; the completion has to be taken back before the original sheet can be restored." },
    remedy: { zh: "在“更多”里点“撤销补全”，再恢复原表。", en: "Choose “Take the completion back” under More, then restore." },
  },
  NOT_ADOPTED: {
    happened: { zh: "补全用于由清单转换来的台账；这个工作簿没有可补全的台账。", en: "Completing is for a register that was made from a list; this workbook has none that could be completed." },
    remedy: { zh: "先转换清单，或新建台账。", en: "Convert a list first, or make a new register." },
  },
  COLUMNS_MISSING: {
    happened: { zh: "工作表“{sheet}”缺少列：{headers}。没有写入任何内容。", en: "Sheet “{sheet}” lacks columns: {headers}. Nothing was written." },
    remedy: { zh: "先用“检查”补回缺少的列，再做一次。", en: "Let Check put the columns back first, then try again." },
  },
  UNDO_FAILED: {
    happened: { zh: "操作没有完成，退回也没有完成：{message}。", en: "The operation failed and could not be taken back: {message}." },
    remedy: { zh: "按 Ctrl+Z，或关闭文件而不保存。", en: "Press Ctrl+Z, or close the file without saving." },
  },
  NOT_A_REGISTER: {
    happened: { zh: "这个工作簿没有台账和制度。", en: "This workbook holds no register with its regulation." },
    remedy: { zh: "打开有台账的工作簿，或新建台账。", en: "Open the workbook with the register, or make a new one." },
  },
  WORKBOOK_NOT_EMPTY: {
    happened: { zh: "这个工作簿不是空的（{where}）；新台账要在空白工作簿里建立。", en: "This workbook is not empty ({where}); a new register is made in an empty one." },
    remedy: { zh: "新建一个空白工作簿再试；已有清单可用“转换为项目台账”。", en: "Open a blank workbook and try again; a list you have can be turned into a register." },
  },
  REGULATION_UNREADABLE: {
    happened: { zh: "制度表读不出来：{cell} 应为{expected}，实际是“{got}”。", en: "The regulation's tables cannot be read: {cell} should be {expected} but is “{got}”." },
    remedy: { zh: "改正这个单元格后再试。", en: "Correct the cell, then try again." },
  },
  REGISTER_CHANGED: {
    happened: { zh: "“{register}”的表或列在此期间有改动（{where}），没有写入任何内容。", en: "The table or a column of “{register}” changed meanwhile ({where}); nothing was written." },
    remedy: { zh: "重新打开窗格的“概览”，或运行“检查”，再试。", en: "Open the pane's overview again or run the check, then try again." },
  },
  PROJECT_GONE: {
    happened: { zh: "台账里找不到项目“{number}”。", en: "The register has no project “{number}” any more." },
    remedy: { zh: "在台账里选中一个项目后再试。", en: "Select a project in the register, then try again." },
  },
  STEP_REFUSED: {
    happened: { zh: "“{step}”还不能办理：{reason}。没有写入任何内容。", en: "“{step}” cannot be recorded yet: {reason}. Nothing was written." },
    remedy: { zh: "补齐后再试。", en: "Put that right, then try again." },
  },
  CELL_EDIT_MODE: {
    happened: { zh: "Excel 正在编辑单元格。", en: "Excel is editing a cell." },
    remedy: { zh: "按 Enter 或 Esc 结束编辑后再试。", en: "Press Enter or Esc to finish, then try again." },
  },
  SELECTION_NOT_CELLS: {
    happened: { zh: "选中的是图形或图表，Excel 没有完成操作。", en: "A shape or chart is selected; Excel did not complete the operation." },
    remedy: { zh: "先点一个单元格再试。", en: "Click a cell first, then try again." },
  },
  EXCEL_REFUSED: {
    happened: { zh: "Excel 没有完成操作（{operation}）：{message}（{excelCode}）。已退回到操作之前的状态。", en: "Excel did not complete the operation ({operation}): {message} ({excelCode}). Everything was put back." },
    remedy: { zh: "再试一次；若仍失败，在“诊断”里复制记录。", en: "Try again; if it fails again, copy the log under Diagnostics." },
  },
  ROLLBACK_FAILED: {
    happened: { zh: "操作失败，退回也没有完成：{message}。原表备份在工作表“{sheet}”。", en: "The operation failed and could not be taken back: {message}. The backup is on sheet “{sheet}”." },
    remedy: { zh: "按 Ctrl+Z，或关闭文件而不保存。", en: "Press Ctrl+Z, or close the file without saving." },
  },
  EXCEL_TOO_OLD: {
    happened: { zh: "这个 Excel 版本缺少 {missing}。", en: "This version of Excel lacks {missing}." },
    remedy: { zh: "需要 Microsoft 365、Excel 2021 或更新版本，或网页版 Excel。", en: "Microsoft 365, Excel 2021 or later, or Excel on the web is needed." },
  },
  FILE_NOT_FOUND: {
    happened: { zh: "找不到文件 {file}。", en: "File {file} was not found." },
    remedy: { zh: "检查路径。", en: "Check the path." },
  },
  FILE_BROKEN: {
    happened: { zh: "{file} 不是完好的 .xlsx 文件：{reason}。", en: "{file} is not a sound .xlsx file: {reason}." },
    remedy: { zh: "用 Excel 打开并另存为 .xlsx 后再试。", en: "Open it in Excel, save it as .xlsx and try again." },
  },
  FILE_ENCRYPTED: {
    happened: { zh: "{file} 有打开密码。", en: "{file} is protected by a password." },
    remedy: { zh: "在 Excel 里去掉打开密码后再试。", en: "Remove the password in Excel, then try again." },
  },
  FAULT: {
    happened: { zh: "程序出错：{message}。", en: "The program failed: {message}." },
    remedy: { zh: "再试一次；若仍失败，在“诊断”里复制记录。", en: "Try again; if it fails again, copy the log under Diagnostics." },
  },
  BAD_REGULATION: {
    happened: { zh: "制度内容读不出来：{place} 应为{expectedZh}，实际是“{got}”。", en: "The regulation cannot be read: {place} should be {expectedEn} but is “{got}”." },
    remedy: { zh: "按提示改正该处后再试。", en: "Correct that place, then try again." },
  },
  CONTRADICTORY_REGULATION: {
    happened: { zh: "制度前后矛盾：{zh}（{place}）。", en: "The regulation contradicts itself: {en} ({place})." },
    remedy: { zh: "改正其中一处后再试。", en: "Correct one of the places, then try again." },
  },
  BAD_ARGUMENTS: {
    happened: { zh: "参数不对：{got}。应为：{expected}。", en: "Wrong arguments: {got}. Expected: {expected}." },
    remedy: { zh: "用 --help 查看用法。", en: "See --help." },
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;
