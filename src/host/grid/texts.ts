/** Every text of the host's page, in Chinese and English. */

export type GridLocale = "zh-CN" | "en-US";

const ZH = {
  ready: "就绪", entering: "输入", editing: "编辑", average: "平均值", count: "计数", sum: "求和",
  open: "打开", save: "保存", undo: "撤销", redo: "重做", samples: "示例", pane: "任务窗格", about: "说明",
  saveHint: "保存为 .xlsx 文件（Ctrl+S）", openHint: "打开 .xlsx 文件（Ctrl+O）", undoHint: "撤销（Ctrl+Z）", redoHint: "重做（Ctrl+Y）",
  readOnly: "只读", modified: "未保存", opening: "正在打开…",
  nameBox: "名称框", formulaBar: "编辑栏", cancelEntry: "取消", confirmEntry: "输入", insertFunction: "编辑公式", expandBar: "展开编辑栏", collapseBar: "折叠编辑栏",
  grid: "工作表", cellEditor: "单元格内容", selectAll: "全选", sheetTabs: "工作表标签", addSheet: "新建工作表", renameSheet: "重命名", deleteSheet: "删除工作表", hideSheet: "隐藏", showSheets: "取消隐藏",
  earlierTabs: "向左滚动标签", laterTabs: "向右滚动标签", resizePane: "调整任务窗格宽度", closePane: "关闭任务窗格", paneTitle: "项目台账",
  cut: "剪切", copy: "复制", paste: "粘贴", insertRows: "插入行", deleteRows: "删除行", insertColumns: "插入列", deleteColumns: "删除列",
  insertDown: "插入单元格，下方下移", insertRight: "插入单元格，右侧右移", deleteUp: "删除单元格，下方上移", deleteLeft: "删除单元格，右侧左移",
  clearContents: "清除内容", autofitColumns: "自动调整列宽", autofitRows: "自动调整行高",
  retry: "重试", cancel: "取消", yes: "是", no: "否", ok: "确定", close: "关闭", proceed: "是否继续？",
  openList: "打开下拉列表", list: "可选的值", filterOf: "筛选", filterHere: "表格", filterGap: "这里暂时不能排序和筛选。请在 Excel 中打开此文件后使用筛选按钮。",
  pasteByKey: "浏览器不允许页面读取剪贴板。请按 Ctrl+V 粘贴。", cannot: "无法完成",
  dropHere: "松开鼠标，打开这个文件", discardTitle: "尚未保存", discard: "当前工作簿有未保存的更改。打开另一个文件会丢弃这些更改。", discardOk: "不保存，继续",
  deleteSheetTitle: "删除工作表", deleteSheetAsk: "将永久删除此工作表。可以用“撤销”恢复。",
  aboutTitle: "说明", aboutLead: "这是内置的工作簿宿主：它以与 Excel 相同的方式回答加载项的请求。下面这些内容在文件中原样保留，但在这里看不到或不能操作：",
  openFailed: "无法打开文件", saveFailed: "无法保存文件",
  tableOf: (name: string) => `表格“${name}”`,
  protectedCell: "要更改的单元格位于受保护的工作表中。要进行更改，请先取消工作表保护。",
  unexpected: "出现意外问题", paneElsewhere: "任务窗格的地址必须与本页在同一主机名下，并使用同一协议，因此没有载入。",
  /** By ModelError code; the model's own Chinese message where absent. */
  errors: {} as Readonly<Record<string, string>>,
  badSheetName: "工作表名称不能为空，最多 31 个字符，且不能包含 : \\ / ? * [ ]，也不能与其他工作表同名。",
  badReference: "不是有效的单元格地址或名称。",
};

export type GridTexts = typeof ZH;

const EN: GridTexts = {
  ready: "Ready", entering: "Enter", editing: "Edit", average: "Average", count: "Count", sum: "Sum",
  open: "Open", save: "Save", undo: "Undo", redo: "Redo", samples: "Samples", pane: "Task pane", about: "About",
  saveHint: "Save as an .xlsx file (Ctrl+S)", openHint: "Open an .xlsx file (Ctrl+O)", undoHint: "Undo (Ctrl+Z)", redoHint: "Redo (Ctrl+Y)",
  readOnly: "Read-only", modified: "Not saved", opening: "Opening…",
  nameBox: "Name box", formulaBar: "Formula bar", cancelEntry: "Cancel", confirmEntry: "Enter", insertFunction: "Edit formula", expandBar: "Expand formula bar", collapseBar: "Collapse formula bar",
  grid: "Worksheet", cellEditor: "Cell content", selectAll: "Select all", sheetTabs: "Sheet tabs", addSheet: "New sheet", renameSheet: "Rename", deleteSheet: "Delete sheet", hideSheet: "Hide", showSheets: "Unhide",
  earlierTabs: "Scroll tabs left", laterTabs: "Scroll tabs right", resizePane: "Resize task pane", closePane: "Close task pane", paneTitle: "Project Register",
  cut: "Cut", copy: "Copy", paste: "Paste", insertRows: "Insert rows", deleteRows: "Delete rows", insertColumns: "Insert columns", deleteColumns: "Delete columns",
  insertDown: "Insert cells, shift down", insertRight: "Insert cells, shift right", deleteUp: "Delete cells, shift up", deleteLeft: "Delete cells, shift left",
  clearContents: "Clear contents", autofitColumns: "AutoFit column width", autofitRows: "AutoFit row height",
  retry: "Retry", cancel: "Cancel", yes: "Yes", no: "No", ok: "OK", close: "Close", proceed: "Continue?",
  openList: "Open list", list: "Possible values", filterOf: "Filter", filterHere: "Table", filterGap: "Sorting and filtering are not available here yet. Open the file in Excel to use its filter buttons.",
  pasteByKey: "The browser does not let the page read the clipboard. Press Ctrl+V to paste.", cannot: "Not possible",
  dropHere: "Drop to open this file", discardTitle: "Not saved", discard: "This workbook has changes that are not saved. Opening another file discards them.", discardOk: "Continue without saving",
  deleteSheetTitle: "Delete sheet", deleteSheetAsk: "The sheet will be deleted. Undo brings it back.",
  aboutTitle: "About", aboutLead: "This is the embedded workbook host: it answers an add-in's requests the way Excel does. The following is kept in files as it is, but cannot be seen or used here:",
  openFailed: "The file could not be opened", saveFailed: "The file could not be saved",
  tableOf: (name) => `Table "${name}"`,
  protectedCell: "The cell is on a protected sheet. Unprotect the sheet to make a change.",
  unexpected: "Something unexpected happened", paneElsewhere: "The task pane's address must be on this page's hostname and protocol, so it was not loaded.",
  errors: {
    AccessDenied: "The cell is on a protected sheet. Unprotect the sheet to make a change.",
    InsertDeleteConflict: "This would move part of a table, of merged cells or of an array, and was not done.",
    MergedRangeConflict: "This cannot be done to part of a merged cell.",
    ItemAlreadyExists: "That name is already taken. Choose another one.",
    NotImplemented: "This is not supported here yet.",
  },
  badSheetName: "A sheet name must not be empty, may have up to 31 characters, none of : \\ / ? * [ ], and must differ from the other sheets' names.",
  badReference: "Not a valid cell address or name.",
};

export function gridTexts(locale: GridLocale): GridTexts {
  return locale === "en-US" ? EN : ZH;
}
