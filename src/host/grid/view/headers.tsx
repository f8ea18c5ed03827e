import { memo, useRef, useState, type MouseEvent, type PointerEvent, type ReactElement } from "react";
import { MAX_COLUMNS, MAX_ROWS, columnName } from "../../model/address";
import type { SheetLayout } from "../layout/sheet-layout";
import type { GridSession } from "../session/grid-session";
import { autofit, resizeColumns, resizeRows } from "../session/structure-commands";
import { useGrid } from "./use-grid";
import type { Pane } from "./viewport";

interface HeaderProps {
  readonly session: GridSession;
  readonly axis: "columns" | "rows";
  /** The panes along this edge: frozen, then scrolling. */
  readonly panes: readonly Pane[];
  readonly layout: SheetLayout;
  /** pixels */
  readonly thickness: number;
}

/** Pixels around a line between two headers in which the pointer takes hold of it. */
const GRIP = 4;

/** Column letters or row numbers: clicks select whole lines, dragging a line between two resizes, a double click on it autofits. */
export const Headers = memo(function Headers({ session, axis, panes, layout, thickness }: HeaderProps): ReactElement {
  const rect = useGrid(session, (state) => state.selection.rect);
  const strip = useRef<HTMLDivElement>(null);
  const [guide, setGuide] = useState<number | null>(null);
  const lines = axis === "columns" ? layout.columns : layout.rows;
  const [from, to] = axis === "columns" ? [rect.left, rect.right] : [rect.top, rect.bottom];
  const isWhole = axis === "columns" ? rect.top === 0 && rect.bottom === MAX_ROWS - 1 : rect.left === 0 && rect.right === MAX_COLUMNS - 1;

  const pointOf = (event: MouseEvent) => {
    const box = strip.current!.getBoundingClientRect();
    const at = axis === "columns" ? event.clientX - box.left : event.clientY - box.top;
    const pane = panes.findLast((each) => at >= startOf(each, axis)) ?? panes[0]!;
    return { at, position: at - startOf(pane, axis) + shiftOf(pane, axis) };
  };
  const gripAt = (position: number): number | null => {
    const index = lines.indexAt(position);
    if (lines.offset(index + 1) - position < GRIP) return index;
    return position - lines.offset(index) < GRIP && index > 0 ? index - 1 : null;
  };

  const drag = useRef<{ kind: "resize"; index: number; start: number } | { kind: "select"; anchor: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button === 2 && isWhole) return;
    event.preventDefault();
    const { position } = pointOf(event);
    const grip = gripAt(position);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (grip !== null && event.button === 0) drag.current = { kind: "resize", index: grip, start: lines.offset(grip) };
    else {
      const index = lines.indexAt(position);
      const anchor = event.shiftKey ? from : index;
      drag.current = { kind: "select", anchor };
      selectLines(session, axis, anchor, index);
    }
    session.focusGrid();
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const { at, position } = pointOf(event);
    if (!drag.current) {
      event.currentTarget.style.cursor = gripAt(position) === null ? "" : axis === "columns" ? "col-resize" : "row-resize";
    } else if (drag.current.kind === "resize") setGuide(at);
    else selectLines(session, axis, drag.current.anchor, lines.indexAt(position));
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const held = drag.current;
    drag.current = null;
    setGuide(null);
    if (held?.kind === "select") session.publishSelection();
    if (held?.kind !== "resize" || guide === null) return;
    const size = Math.max(0, Math.round(pointOf(event).position - held.start));
    const [first, last] = isWhole && held.index >= from && held.index <= to ? [from, Math.min(to, lines.count - 1)] : [held.index, held.index];
    (axis === "columns" ? resizeColumns : resizeRows)(session, first, last, size);
  };
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const grip = gripAt(pointOf(event).position);
    if (grip === null) return;
    const [first, last] = isWhole && grip >= from && grip <= to ? [from, to] : [grip, grip];
    autofit(session, axis, first, last);
  };

  return (
    <div
      ref={strip} className={`headers headers-${axis}`} role="presentation" style={axis === "columns" ? { height: thickness } : { width: thickness }}
      onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={onPointerUp} onDoubleClick={onDoubleClick}
    >
      {panes.map((pane) => (
        <div key={pane.key} className="header-pane" style={axis === "columns" ? { left: pane.box.left, width: pane.box.width } : { top: pane.box.top, height: pane.box.height }}>
          {indexesOf(pane, axis).filter((index) => lines.size(index) > 0).map((index) => {
            const start = lines.offset(index) - shiftOf(pane, axis), size = lines.size(index);
            const isSelected = index >= from && index <= to;
            const isAfterHidden = index > 0 && lines.size(index - 1) === 0;
            return (
              <div
                key={index} data-header={axis === "columns" ? columnName(index) : index + 1} role={axis === "columns" ? "columnheader" : "rowheader"}
                className={`header${isSelected ? (isWhole ? " whole" : " selected") : ""}${isAfterHidden ? " after-hidden" : ""}`}
                style={axis === "columns" ? { left: start, width: size } : { top: start, height: size }}
              >
                {axis === "columns" ? columnName(index) : index + 1}
              </div>
            );
          })}
        </div>
      ))}
      {guide !== null && <div className="resize-guide" style={axis === "columns" ? { left: guide } : { top: guide }} />}
    </div>
  );
});

function startOf(pane: Pane, axis: HeaderProps["axis"]): number {
  return axis === "columns" ? pane.box.left : pane.box.top;
}

function shiftOf(pane: Pane, axis: HeaderProps["axis"]): number {
  return axis === "columns" ? pane.shiftLeft : pane.shiftTop;
}

function indexesOf({ drawn }: Pane, axis: HeaderProps["axis"]): number[] {
  const [first, last] = axis === "columns" ? [drawn.left, drawn.right] : [drawn.top, drawn.bottom];
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

function selectLines(session: GridSession, axis: HeaderProps["axis"], anchor: number, head: number): void {
  const { layout } = session.getState();
  const first = Math.min(anchor, head), last = Math.max(anchor, head);
  const rect = axis === "columns"
    ? { top: 0, bottom: MAX_ROWS - 1, left: first, right: last }
    : { top: first, bottom: last, left: 0, right: MAX_COLUMNS - 1 };
  const active = axis === "columns" ? { row: layout.rows.step(0, 1), column: anchor } : { row: anchor, column: layout.columns.step(0, 1) };
  const far = axis === "columns" ? { row: MAX_ROWS - 1, column: head } : { row: head, column: MAX_COLUMNS - 1 };
  session.select({ active, head: far, rect }, { publish: false, reveal: false });
}
