/** `<sheetViews>`: frozen panes, gridlines, zoom, selection. ECMA-376 part 1, 18.3.1.87-88. */

import { cellName, parseRect, rectName, type Rect } from "../../model/address";
import type { FrozenPanes } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import { childOf, elementsOf, isTrue, numberOf, setAttributes, xml, type XmlElement } from "../xml/xml-tree";

export interface SheetView {
  readonly frozen: FrozenPanes;
  readonly showGridlines: boolean;
  readonly zoom: number;
  readonly selection: Rect | null;
}

export function readSheetView(sheetViews: XmlElement): SheetView {
  const view = elementsOf(sheetViews, "sheetView")[0];
  const pane = view && childOf(view, "pane");
  const isFrozen = pane?.attributes.state === "frozen" || pane?.attributes.state === "frozenSplit";
  const active = pane?.attributes.activePane ?? "topLeft";
  const selections = view ? elementsOf(view, "selection") : [];
  const selection = selections.find((item) => (item.attributes.pane ?? "topLeft") === active) ?? selections.at(-1);
  const split = (value: string | undefined) => (isFrozen ? Math.max(0, Math.trunc(numberOf(value) ?? 0)) : 0);
  return {
    frozen: { rows: split(pane?.attributes.ySplit), columns: split(pane?.attributes.xSplit) },
    showGridlines: isTrue(view?.attributes.showGridLines, true), zoom: numberOf(view?.attributes.zoomScale) ?? 100,
    selection: selection ? parseRect(firstOf(selection.attributes.sqref) ?? selection.attributes.activeCell ?? "A1") : null,
  };
}

/** `isFrozenChanged`: the panes are written anew; otherwise only what else the view says. */
export function writeSheetViews(sheet: Worksheet, old: XmlElement | null, isFrozenChanged: boolean): XmlElement {
  const element = old ?? xml("sheetViews");
  const view = elementsOf(element, "sheetView")[0] ?? xml("sheetView", { workbookViewId: 0 });
  if (!element.children.includes(view)) element.children.push(view);
  const { frozen, showGridlines, zoom } = sheet.parts;
  setAttributes(view, {
    showGridLines: showGridlines ? undefined : 0, tabSelected: sheet.workbook.activeSheet === sheet ? 1 : undefined,
    zoomScale: zoom === 100 ? undefined : zoom, zoomScaleNormal: zoom === 100 ? undefined : zoom,
  });
  const selected = sheet.workbook.selectionOf(sheet.id);
  if (isFrozenChanged) {
    const pane = paneElement(frozen);
    if (pane) delete view.attributes.topLeftCell;
    const rest = elementsOf(view).filter((child) => child.name !== "pane" && child.name !== "selection");
    view.children = [...(pane ? [pane] : []), selectionElement(selected, pane?.attributes.activePane), ...rest];
  } else {
    replaceSelection(view, selected);
  }
  return element;
}

function paneElement({ rows, columns }: FrozenPanes): XmlElement | null {
  if (rows === 0 && columns === 0) return null;
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return xml("pane", { xSplit: columns || undefined, ySplit: rows || undefined, topLeftCell: cellName(rows, columns), activePane, state: "frozen" });
}

function selectionElement(rect: Rect, pane: string | undefined): XmlElement {
  return xml("selection", { pane: pane === "topLeft" ? undefined : pane, activeCell: cellName(rect.top, rect.left), sqref: rectName(rect) });
}

function replaceSelection(view: XmlElement, rect: Rect): void {
  const active = childOf(view, "pane")?.attributes.activePane;
  const wanted = selectionElement(rect, active);
  const old = elementsOf(view, "selection").find((item) => (item.attributes.pane ?? "topLeft") === (active ?? "topLeft"));
  if (old) {
    view.children[view.children.indexOf(old)] = wanted;
    return;
  }
  const after = view.children.findLastIndex((child) => typeof child !== "string" && (child.name === "pane" || child.name === "selection"));
  view.children.splice(after + 1, 0, wanted);
}

function firstOf(sqref: string | undefined): string | undefined {
  return sqref?.split(" ")[0] || undefined;
}
