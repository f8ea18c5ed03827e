/** What saving does not carry along, for the host to show: better said than found out. */

export interface FileGap {
  readonly what: { readonly zh: string; readonly en: string };
  readonly why: { readonly zh: string; readonly en: string };
}

export const FILE_GAPS: readonly FileGap[] = [
  {
    what: { zh: "插入或删除行列后，迷你图和表单控件的位置不变；只移动部分单元格时图片和图表不动", en: "After rows or columns are inserted or deleted, sparklines and form controls stay where they were; pictures and charts do not move when only some cells do" },
    why: { zh: "这些内容原样保留；批注、图片和图表随整行整列移动", en: "They are kept as they came; comments, pictures and charts follow whole rows and columns" },
  },
  {
    what: { zh: "复制工作表时不复制图片、图表和批注", en: "Pictures, charts and comments are not copied with a sheet" },
    why: { zh: "模型里没有这些内容", en: "The model does not hold them" },
  },
  {
    what: { zh: "图表、透视表和外部链接中的地址不随工作表改名或行列移动", en: "Addresses in charts, pivot tables and external links do not follow renamed sheets or moved rows" },
    why: { zh: "这些部件逐字节保留；Excel 打开后请核对数据源", en: "Their parts are kept byte for byte; check their sources in Excel" },
  },
  {
    what: { zh: "图表和透视表不随数据重新计算或绘制", en: "Charts and pivot tables are not calculated or drawn anew" },
    why: { zh: "它们保存的缓存不变，Excel 打开后刷新", en: "Their stored caches stay until Excel refreshes them" },
  },
  {
    what: { zh: "独立的 2010 以后的条件格式（例如引用其他工作表的规则）不显示，也不随行列移动", en: "Conditional formats that exist only in the newer form (such as rules that refer to other sheets) are not shown and do not move" },
    why: { zh: "它们在扩展部分原样保留；与旧规则相连的数据条会随规则移动", en: "They are kept in the extension as they came; those linked to an older rule move with it" },
  },
  {
    what: { zh: "新输入的动态数组公式保存为数组公式（{=…}）", en: "New dynamic array formulas are saved as array formulas ({=…})" },
    why: { zh: "新的动态数组标记需要元数据部件；文件里原有的标记保留", en: "The mark needs a metadata part; marks the file came with are kept" },
  },
  {
    what: { zh: "更改表格后，表格的排序记录被去掉", en: "A changed table loses the record of how it was sorted" },
    why: { zh: "记录按地址保存，移动后会指错行；数据的顺序不受影响", en: "It names cells by address and would point at wrong rows; the order of the data is not affected" },
  },
  {
    what: { zh: "不打开严格 Open XML、.xlsb、.xls 和带宏的工作簿", en: "Strict Open XML, .xlsb, .xls and macro workbooks are not opened" },
    why: { zh: "格式不同；宏不能保证原样可用", en: "They are other formats; macros could not be kept safely" },
  },
];
