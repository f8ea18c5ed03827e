import { memo, type ReactElement } from "react";
import { intersect, type Rect } from "../../model/address";
import { boxOf, type SheetLayout } from "../layout/sheet-layout";
import type { GridSession } from "../session/grid-session";
import { areaAt } from "../session/move-selection";
import { useGrid } from "./use-grid";
import type { Pane } from "./viewport";

/** The selection, the copied area and the reference being picked, in one pane; nothing where they do not touch it. */
export const SelectionLayer = memo(function SelectionLayer({ session, pane, layout }: { readonly session: GridSession; readonly pane: Pane; readonly layout: SheetLayout }): ReactElement {
  const selection = useGrid(session, (state) => state.selection);
  const sheet = useGrid(session, (state) => state.sheet);
  const clip = useGrid(session, (state) => state.clip);
  const fill = useGrid(session, (state) => state.fill);
  const isEditing = useGrid(session, (state) => state.editing !== null);
  const pick = useGrid(session, (state) => state.editing?.pick ?? null);
  const active = areaAt(sheet, selection.active);
  const style = (rect: Rect) => {
    const box = boxOf(layout, rect);
    return { left: box.left - pane.shiftLeft - 1, top: box.top - pane.shiftTop - 1, width: box.width + 1, height: box.height + 1 };
  };
  const isHere = (rect: Rect) => intersect(rect, { ...pane.owned, bottom: pane.drawn.bottom, right: pane.drawn.right }) !== null;
  const isMany = selection.rect.top !== active.top || selection.rect.bottom !== active.bottom || selection.rect.left !== active.left || selection.rect.right !== active.right;
  return (
    <div className="overlay" style={pane.box} aria-hidden="true">
      {isMany && isHere(selection.rect) && <div className="shade" style={style(selection.rect)}><Hole outer={style(selection.rect)} inner={style(active)} /></div>}
      {isHere(selection.rect) && <div className="selection" style={style(selection.rect)}>{!isEditing && <span className="fill-handle" />}</div>}
      {fill && isHere(fill) && <div className="fill" style={style(fill)} />}
      {clip && clip.sheetId === sheet.id && isHere(clip.rect) && <div className="clip" style={style(clip.rect)} />}
      {pick && isHere(pick.rect) && <div className="pick" style={style(pick.rect)} />}
    </div>
  );
});

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The shade around the active cell, as four strips. */
function Hole({ outer, inner }: { readonly outer: Frame; readonly inner: Frame }): ReactElement {
  const left = inner.left - outer.left, top = inner.top - outer.top;
  const right = left + inner.width, bottom = top + inner.height;
  return (
    <>
      <i style={{ left: 0, top: 0, width: outer.width, height: top }} />
      <i style={{ left: 0, top: bottom, width: outer.width, height: Math.max(0, outer.height - bottom) }} />
      <i style={{ left: 0, top, width: left, height: inner.height }} />
      <i style={{ left: right, top, width: Math.max(0, outer.width - right), height: inner.height }} />
    </>
  );
}
