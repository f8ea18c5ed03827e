import { useCallback, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactElement, type UIEvent } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import type { GridSession } from "../session/grid-session";
import { areaAt } from "../session/move-selection";
import { CellAids } from "./cell-aids";
import { CellEditor } from "./cell-editor";
import "./grid.css";
import { GridMenu, type MenuRequest } from "./grid-menu";
import { Headers } from "./headers";
import { PaneView } from "./pane-view";
import { SelectionLayer } from "./selection-layer";
import { useGrid } from "./use-grid";
import { usePointer } from "./use-pointer";
import { panesOf, scrollToShow, type Scroll, type Size } from "./viewport";

const COLUMN_HEADER = 22;
/** Empty rows and columns beyond the used range that can be scrolled to. */
const SPARE_ROWS = 60, SPARE_COLUMNS = 12;

/** The sheet itself: headers, up to four panes of cells, selection, the editor, and the menus that stand over them. */
export function GridView({ session }: { readonly session: GridSession }): ReactElement {
  const sheet = useGrid(session, (state) => state.sheet);
  const layout = useGrid(session, (state) => state.layout);
  const drawer = useGrid(session, (state) => state.drawer);
  const reveal = useGrid(session, (state) => state.reveal);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<Size>({ width: 0, height: 0 });
  const [scroll, setScroll] = useState<Scroll>({ left: 0, top: 0 });
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const scrolls = useRef(new Map<string, Scroll>());

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => setView({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const panes = useMemo(() => panesOf(layout, scroll, view), [layout, scroll, view]);
  const last = panes.at(-1)?.drawn;
  const used = sheet.usedRect();
  const { active, head } = session.getState().selection;
  const lastRow = Math.min(MAX_ROWS - 1, Math.max((used?.bottom ?? 0) + SPARE_ROWS, (last?.bottom ?? 0) + 1, finite(active.row, head.row, MAX_ROWS) + 1));
  const lastColumn = Math.min(MAX_COLUMNS - 1, Math.max((used?.right ?? 0) + SPARE_COLUMNS, (last?.right ?? 0) + 1, finite(active.column, head.column, MAX_COLUMNS) + 1));
  const extent = { width: layout.columns.offset(lastColumn + 1), height: layout.rows.offset(lastRow + 1) };

  const scrollTo = useCallback((next: Scroll) => {
    const element = scroller.current!;
    element.scrollTo(next.left, next.top);
    setScroll((now) => (now.left === element.scrollLeft && now.top === element.scrollTop ? now : { left: element.scrollLeft, top: element.scrollTop }));
  }, []);

  // A sheet comes back where it was left.
  useLayoutEffect(() => {
    const places = scrolls.current, element = scroller.current!;
    scrollTo(places.get(sheet.id) ?? { left: 0, top: 0 });
    return () => void places.set(sheet.id, { left: element.scrollLeft, top: element.scrollTop });
  }, [sheet.id, scrollTo]);

  useLayoutEffect(() => {
    if (reveal === 0 || view.width === 0) return;
    const { selection, editing } = session.getState();
    const head = editing ?? selection.head;
    const isWhole = head.row === MAX_ROWS - 1 || head.column === MAX_COLUMNS - 1;
    const target = scrollToShow(layout, { left: scroller.current!.scrollLeft, top: scroller.current!.scrollTop }, view, areaAt(sheet, isWhole ? selection.active : head));
    scrollTo(target);
    // The cursor is followed when it moves, not when the sheet is scrolled or repainted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reveal]);

  const pointer = usePointer({ session, scroller, scrollTo, onMenu: setMenu });
  const rowHeader = Math.max(40, 14 + String(last ? last.bottom + 1 : 1).length * 8);
  const page = { rows: Math.max(1, (panes.at(-1)?.drawn.bottom ?? 1) - (panes.at(-1)?.drawn.top ?? 0) - 9), columns: Math.max(1, (last?.right ?? 1) - (last?.left ?? 0) - 3) };
  const onScroll = (event: UIEvent<HTMLDivElement>) => setScroll({ left: event.currentTarget.scrollLeft, top: event.currentTarget.scrollTop });
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    pointer.onContextMenu(event);
  };
  const columnPanes = panes.filter((pane) => pane.key === panes[0]?.key || pane.box.top === panes[0]?.box.top);
  const rowPanes = panes.filter((pane) => pane.box.left === panes[0]?.box.left);

  return (
    <div className={`grid${sheet.parts.showGridlines ? "" : " no-lines"}`} role="grid" aria-label={`${session.texts.grid} ${sheet.name}`} aria-rowcount={-1} aria-colcount={-1} aria-multiselectable="true" onContextMenu={onContextMenu}>
      <button type="button" className="select-all" tabIndex={-1} aria-label={session.texts.selectAll} style={{ width: rowHeader, height: COLUMN_HEADER }} onClick={() => selectEverything(session)} />
      <div className="column-strip" style={{ left: rowHeader, height: COLUMN_HEADER, width: view.width }}>
        <Headers session={session} axis="columns" panes={columnPanes} layout={layout} thickness={COLUMN_HEADER} />
      </div>
      <div className="row-strip" style={{ top: COLUMN_HEADER, width: rowHeader, height: view.height }}>
        <Headers session={session} axis="rows" panes={rowPanes} layout={layout} thickness={rowHeader} />
      </div>
      <div ref={scroller} className="scroller" style={{ left: rowHeader, top: COLUMN_HEADER }} onScroll={onScroll} tabIndex={-1}>
        <div className="stage" style={{ width: view.width, height: view.height }} {...pointer.handlers}>
          {panes.map((pane) => <PaneView key={pane.key} pane={pane} layout={layout} drawer={drawer} />)}
          {panes.map((pane) => <SelectionLayer key={pane.key} session={session} pane={pane} layout={layout} />)}
          {layout.frozenRows > 0 && <div className="freeze-line across" style={{ top: layout.frozenHeight - 1 }} />}
          {layout.frozenColumns > 0 && <div className="freeze-line down" style={{ left: layout.frozenWidth - 1 }} />}
          <CellEditor session={session} scroll={scroll} view={view} page={page} />
          <CellAids session={session} scroll={scroll} view={view} />
        </div>
        <div className="extent" style={{ width: extent.width, height: Math.max(0, extent.height - view.height) }} />
      </div>
      {menu && <GridMenu session={session} request={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** The farther of two indexes, not counting the edge of a selection of whole lines. */
function finite(a: number, b: number, count: number): number {
  return Math.max(a, b === count - 1 ? 0 : b);
}

function selectEverything(session: GridSession): void {
  const { selection } = session.getState();
  session.select({ ...selection, rect: { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 } }, { reveal: false });
  session.focusGrid();
}
