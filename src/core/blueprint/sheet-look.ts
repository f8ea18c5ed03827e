/** How the sheets that we make look: one font, dark header, thin grey lines, pale grounds. */

import type { CellFormat } from "./operations";

export const FONT = "Microsoft YaHei";
export const COLOURS = {
  headerFill: "#1F3864", headerText: "#FFFFFF", line: "#BFBFBF", totalFill: "#F2F2F2", computedFill: "#EDEDED", quietText: "#595959",
  redText: "#9C0006", redFill: "#FFE3E6", amberText: "#7F6000", amberFill: "#FFF2CC", greenText: "#1E6B34", inputFill: "#FFFFFF", neededFill: "#DDEBF7",
} as const;

export const LOOKS = {
  all: { fontName: FONT, fontSize: 10, vertical: "center" },
  title: { fontName: FONT, fontSize: 16, bold: true },
  quiet: { fontColor: COLOURS.quietText, italic: false },
  header: { fill: COLOURS.headerFill, fontColor: COLOURS.headerText, bold: true, horizontal: "center", vertical: "center", wrap: true, border: COLOURS.line },
  section: { fontSize: 12, bold: true },
  grid: { border: COLOURS.line },
  total: { fill: COLOURS.totalFill, bold: true, border: COLOURS.line },
} as const satisfies Record<string, CellFormat>;
