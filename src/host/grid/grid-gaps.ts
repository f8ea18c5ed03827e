/** What the grid does not show or do yet; the page lists it under 说明. */
export const GRID_GAPS: readonly { readonly zh: string; readonly en: string }[] = [
  { zh: "图表、图片、形状和迷你图", en: "Charts, pictures, shapes and sparklines" },
  { zh: "批注和备注", en: "Comments and notes" },
  { zh: "用筛选按钮排序和筛选；分级显示的展开与折叠", en: "Sorting and filtering by the filter buttons; expanding and collapsing of outlines" },
  { zh: "同时选中几个不相邻的区域", en: "Selecting several separate areas at once" },
  { zh: "剪切后粘贴时，其他公式中的引用不随之移动", en: "References in other formulas do not follow cells that are cut and pasted" },
  { zh: "填充柄只复制，不生成序列", en: "The fill handle copies; it does not continue series" },
  { zh: "设置格式的按钮；格式随文件或加载项而来", en: "Formatting buttons; formats come from the file or the add-in" },
  { zh: "渐变填充显示为一种颜色，图案填充显示为近似色，富文本按单元格的格式显示", en: "Gradient fills show one colour, pattern fills a similar one, rich text shows in the cell's format" },
  { zh: "自定义表格样式（内置样式可见）", en: "Custom table styles (built-in ones are drawn)" },
  { zh: "分页预览和打印", en: "Page break preview and printing" },
];
