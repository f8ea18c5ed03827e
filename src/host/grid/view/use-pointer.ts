import { useEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from "react";
import { holds, type Position } from "../../model/address";
import { beginEdit, commitEdit, pickReference } from "../session/edit-cell";
import { dragFill, dropFill } from "../session/fill-handle";
import { USER, type GridSession } from "../session/grid-session";
import { extendTo, selectCell } from "../session/move-selection";
import type { MenuRequest } from "./grid-menu";
import { cellAt, type Scroll } from "./viewport";

interface PointerOptions {
  readonly session: GridSession;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly scrollTo: (scroll: Scroll) => void;
  readonly onMenu: (request: MenuRequest | null) => void;
}

/** Near the edge of the view a drag scrolls on by so many pixels a frame. */
const DRAG_SCROLL = 24;

/** What the pointer does on the cells: select, extend by Shift or dragging, pick references for a formula, edit by double click. */
export function usePointer({ session, scroller, scrollTo, onMenu }: PointerOptions) {
  const drag = useRef<{ kind: "select" | "pick" | "fill"; x: number; y: number; isMoved: boolean } | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const positionOf = (x: number, y: number): Position => {
    const element = scroller.current!;
    const box = element.getBoundingClientRect();
    const { layout } = session.getState();
    return cellAt(layout, { left: element.scrollLeft, top: element.scrollTop }, x - box.left, y - box.top);
  };

  const follow = () => {
    const held = drag.current;
    if (!held) return;
    const { sheet, selection } = session.getState();
    const position = positionOf(held.x, held.y);
    if (held.kind === "pick") pickReference(session, position, { isDrag: true });
    else if (held.kind === "fill") dragFill(session, position);
    else if (position.row !== selection.head.row || position.column !== selection.head.column) {
      session.select(extendTo(sheet, selection, position), { publish: false, reveal: false });
    }
    if (nudge(held)) frame.current = requestAnimationFrame(follow);
  };

  /** Scrolls where the pointer is dragged beyond the edge; true while it does. */
  const nudge = ({ x, y, isMoved }: { x: number; y: number; isMoved: boolean }): boolean => {
    const element = scroller.current!;
    const box = element.getBoundingClientRect();
    const across = x > box.left + element.clientWidth ? 1 : x < box.left ? -1 : 0;
    const down = y > box.top + element.clientHeight ? 1 : y < box.top ? -1 : 0;
    if (!isMoved || (across === 0 && down === 0)) return false;
    scrollTo({ left: element.scrollLeft + across * DRAG_SCROLL, top: element.scrollTop + down * DRAG_SCROLL });
    return true;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest(".cell-editor, .value-list, .list-arrow")) return;
    event.preventDefault();
    onMenu(null);
    const filter = target.closest<HTMLElement>(".filter-button");
    const position = positionOf(event.clientX, event.clientY);
    if (event.button === 2) return;
    if (event.button === 0 && pickReference(session, position)) {
      drag.current = { kind: "pick", x: event.clientX, y: event.clientY, isMoved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
      return;
    }
    if (event.button === 0 && target.closest(".fill-handle")) {
      drag.current = { kind: "fill", x: event.clientX, y: event.clientY, isMoved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
      return;
    }
    if (!commitEdit(session)) return;
    session.focusGrid();
    const { sheet, selection } = session.getState();
    session.select(event.shiftKey ? extendTo(sheet, selection, position) : selectCell(sheet, position), { publish: false });
    if (filter) {
      session.publishSelection();
      onMenu({ kind: "filter", table: filter.dataset.filter ?? "", x: event.clientX, y: event.clientY });
      return;
    }
    drag.current = { kind: "select", x: event.clientX, y: event.clientY, isMoved: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const held = drag.current;
    if (!held) return;
    if (Math.abs(event.clientX - held.x) + Math.abs(event.clientY - held.y) > 2) held.isMoved = true;
    held.x = event.clientX;
    held.y = event.clientY;
    cancelAnimationFrame(frame.current);
    follow();
  };

  const onPointerUp = () => {
    const held = drag.current;
    drag.current = null;
    cancelAnimationFrame(frame.current);
    if (held?.kind === "fill") dropFill(session);
    if (held?.kind !== "select") return;
    session.publishSelection();
    if (!held.isMoved) tellClick(session);
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    if ((event.target as HTMLElement).closest(".cell-editor, .value-list, .list-arrow, .filter-button")) return;
    beginEdit(session, { mode: "edit" });
  };

  const onContextMenu = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const isOnCells = target.closest(".stage") !== null;
    if (target.closest(".cell-editor.editing") || !commitEdit(session)) return;
    const { sheet, selection } = session.getState();
    if (isOnCells) {
      const position = positionOf(event.clientX, event.clientY);
      if (!holds(selection.rect, position.row, position.column)) session.select(selectCell(sheet, position), { reveal: false });
    } else session.publishSelection();
    const kind = isOnCells ? "cells" : target.closest(".headers-columns") ? "columns" : target.closest(".headers-rows") ? "rows" : "cells";
    onMenu({ kind, x: event.clientX, y: event.clientY });
  };

  return { handlers: { onPointerDown, onPointerMove, onPointerUp, onDoubleClick }, onContextMenu };
}

/** Add-ins may listen to single clicks. https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-onsingleclicked-member */
function tellClick(session: GridSession): void {
  const { workbook, sheet, selection } = session.getState();
  const { row, column } = selection.active;
  workbook.transact("click", USER, () => workbook.tell({ type: "singleClicked", sheetId: sheet.id, row, column }));
}
