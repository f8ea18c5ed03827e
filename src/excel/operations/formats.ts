import { parseBlock } from "../../core/blueprint/addresses";
import type { CellFormat } from "../../core/blueprint/operations";
import type { Handlers } from "./handler";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", general: "General", centerAcrossSelection: "CenterAcrossSelection" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Edge = (typeof EDGES)[number];

export const formatHandlers: Handlers<"numberFormat" | "format" | "columnWidth" | "autofitColumns" | "rowHeight" | "hideColumns" | "groupColumns"> = {
  numberFormat({ sheet, address, format }, book) {
    if (format === "@") {
      const block = parseBlock(address);
      if (block !== null) book.textBlocks.push({ sheet, block });
    }
    // One text for all cells: see "update all cells in a range" in the core concepts of the Excel API. The types know arrays only.
    book.range(sheet, address).numberFormat = format as unknown as string[][];
  },
  format({ sheet, address, format }, book) {
    setFormat(book.range(sheet, address).format, format, edgesOf(address));
  },
  columnWidth({ sheet, address, points }, book) {
    book.range(sheet, address).getEntireColumn().format.columnWidth = points;
  },
  autofitColumns({ sheet, address }, book) {
    book.range(sheet, address).format.autofitColumns();
  },
  rowHeight({ sheet, address, points }, book) {
    book.range(sheet, address).getEntireRow().format.rowHeight = points;
  },
  hideColumns({ sheet, address, hidden }, book) {
    book.range(sheet, address).getEntireColumn().columnHidden = hidden;
  },
  groupColumns({ sheet, address }, book) {
    book.range(sheet, address).getEntireColumn().group("ByColumns");
  },
};

function setFormat(target: Excel.RangeFormat, format: CellFormat, edges: readonly Edge[]): void {
  const { fill, fontColor, fontName, fontSize, bold, italic, horizontal, vertical, wrap, border, locked } = format;
  if (fill === null) target.fill.clear();
  else if (fill !== undefined) target.fill.color = fill;
  if (fontColor !== undefined) target.font.color = fontColor;
  if (fontName !== undefined) target.font.name = fontName;
  if (fontSize !== undefined) target.font.size = fontSize;
  if (bold !== undefined) target.font.bold = bold;
  if (italic !== undefined) target.font.italic = italic;
  if (horizontal !== undefined) target.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) target.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) target.wrapText = wrap;
  if (border !== undefined) setBorders(target, border, edges);
  if (locked !== undefined) target.protection.locked = locked;
}

/** Excel refuses inner lines where there are none: in one row, in one column. */
function edgesOf(address: string): readonly Edge[] {
  const block = parseBlock(address);
  return EDGES.filter((edge) => block === null || ((edge !== "InsideHorizontal" || block.bottom > block.top) && (edge !== "InsideVertical" || block.right > block.left)));
}

function setBorders(target: Excel.RangeFormat, color: string, edges: readonly Edge[]): void {
  for (const edge of edges) {
    const line = target.borders.getItem(edge);
    line.style = "Continuous";
    line.color = color;
  }
}
