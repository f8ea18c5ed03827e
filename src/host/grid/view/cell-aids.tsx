import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { cellName } from "../../model/address";
import { listItems, validationAt } from "../../model/rules/validation";
import { enterValue } from "../session/edit-cell";
import type { GridSession } from "../session/grid-session";
import { areaAt } from "../session/move-selection";
import { useGrid } from "./use-grid";
import { boxInView, type Scroll, type Size } from "./viewport";

interface CellAidsProps {
  readonly session: GridSession;
  readonly scroll: Scroll;
  readonly view: Size;
}

/** What data validation offers beside the active cell: the arrow of a list, the list itself, and the input prompt. */
export function CellAids({ session, scroll, view }: CellAidsProps): ReactElement | null {
  const sheet = useGrid(session, (state) => state.sheet);
  const layout = useGrid(session, (state) => state.layout);
  const selection = useGrid(session, (state) => state.selection);
  const isEditing = useGrid(session, (state) => state.editing !== null);
  const isListOpen = useGrid(session, (state) => state.isListOpen);
  useGrid(session, (state) => state.revision);
  const { row, column } = selection.active;
  const validation = validationAt(sheet, row, column);
  if (!validation || isEditing) return null;
  const box = boxInView(layout, scroll, areaAt(sheet, selection.active));
  const isInView = box.left + box.width > 0 && box.top + box.height > 0 && box.left < view.width && box.top < view.height;
  if (!isInView) return null;
  const hasArrow = validation.type === "list" && validation.inCellDropDown;
  const { prompt } = validation;
  const isRoomBelow = box.top + box.height + 90 < view.height;
  return (
    <>
      {hasArrow && (
        <button
          type="button" className="list-arrow" tabIndex={-1} aria-label={session.texts.openList} aria-expanded={isListOpen} data-list={cellName(row, column)}
          style={{ left: Math.min(box.left + box.width, view.width - 18), top: box.top + box.height - 19 }}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            session.update({ isListOpen: !isListOpen });
          }}
        />
      )}
      {prompt.show && (prompt.title || prompt.message) && !isListOpen && (
        <div className="prompt" role="tooltip" style={{ left: Math.max(4, Math.min(box.left + 20, view.width - 240)), ...(isRoomBelow ? { top: box.top + box.height + 6 } : { bottom: view.height - box.top + 6 }) }}>
          {prompt.title && <b>{prompt.title}</b>}
          <span>{prompt.message}</span>
        </div>
      )}
      {hasArrow && isListOpen && <ValueList session={session} items={listItems(sheet, row, column) ?? []} box={box} view={view} />}
    </>
  );
}

interface ValueListProps {
  readonly session: GridSession;
  readonly items: readonly string[];
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly view: Size;
}

const ITEM = 24;
const MOST = 8;

function ValueList({ session, items, box, view }: ValueListProps): ReactElement {
  const { active } = session.getState().selection;
  const current = String(session.getState().sheet.valueAt(active.row, active.column) ?? "");
  const [at, setAt] = useState(Math.max(0, items.indexOf(current)));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => void list.current?.focus({ preventScroll: true }), []);
  useEffect(() => void list.current?.children[at]?.scrollIntoView?.({ block: "nearest" }), [at]);

  const close = () => {
    session.update({ isListOpen: false });
    session.focusGrid();
  };
  const choose = (index: number) => {
    close();
    const item = items[index];
    if (item !== undefined) enterValue(session, active, item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowDown: 1, ArrowUp: -1, PageDown: MOST, PageUp: -MOST, Home: -Infinity, End: Infinity }[event.key];
    if (way !== undefined && !event.altKey) setAt((now) => Math.max(0, Math.min(items.length - 1, now + way)));
    else if (event.key === "Enter" || event.key === "Tab") choose(at);
    else if (event.key === "Escape" || event.altKey) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const height = Math.min(items.length, MOST) * ITEM + 2;
  const isAbove = box.top + box.height + height > view.height && box.top > height;
  return (
    <ul
      ref={list} className="value-list" role="listbox" tabIndex={-1} aria-label={session.texts.list} aria-activedescendant={`value-${at}`}
      style={{ left: Math.min(box.left - 1, view.width - 120), top: isAbove ? box.top - height : box.top + box.height, minWidth: Math.max(box.width + 1, 80), maxHeight: height }}
      onKeyDown={onKeyDown} onBlur={() => session.update({ isListOpen: false })} onPointerDown={(event) => event.stopPropagation()}
    >
      {items.map((item, index) => (
        <li
          key={index} id={`value-${index}`} role="option" aria-selected={index === at} className={index === at ? "at" : ""}
          onPointerEnter={() => setAt(index)} onPointerDown={(event) => event.preventDefault()} onClick={() => choose(index)}
        >
          {item}
        </li>
      ))}
    </ul>
  );
}
