import { useEffect, useLayoutEffect, useRef, type ChangeEvent, type ClipboardEvent, type KeyboardEvent, type ReactElement } from "react";
import { cellName } from "../../model/address";
import { measureText } from "../look/measure-text";
import { fontFamily, fontPixels } from "../look/font-css";
import { copySelection, pasteText } from "../session/clipboard";
import { beginEdit, changeText } from "../session/edit-cell";
import type { GridSession } from "../session/grid-session";
import { handleKey, type PageSize } from "../session/keyboard";
import { areaAt } from "../session/move-selection";
import { useGrid } from "./use-grid";
import { boxInView, type Scroll, type Size } from "./viewport";

interface CellEditorProps {
  readonly session: GridSession;
  readonly scroll: Scroll;
  readonly view: Size;
  readonly page: PageSize;
}

/**
 * The one element that has the keyboard while the person works on the grid. It stands outside the panes: inside one it would be made
 * anew when the cursor crosses the freeze line, and lose focus, half-typed text and the input method's composition.
 */
export function CellEditor({ session, scroll, view, page }: CellEditorProps): ReactElement {
  const element = useRef<HTMLTextAreaElement>(null);
  const selection = useGrid(session, (state) => state.selection);
  const sheet = useGrid(session, (state) => state.sheet);
  const layout = useGrid(session, (state) => state.layout);
  const editing = useGrid(session, (state) => state.editing);
  const rect = areaAt(sheet, editing ?? selection.active);
  const box = boxInView(layout, scroll, rect);
  const style = sheet.workbook.styles.get(sheet.styleAt(rect.top, rect.left));
  const family = fontFamily(style.font.name), size = fontPixels(style.font, layout.zoom);

  useEffect(() => {
    const unregister = session.registerEditor(() => element.current?.focus({ preventScroll: true }));
    session.focusGrid();
    return unregister;
  }, [session]);

  const isInCell = editing?.source === "cell", focus = editing?.focus ?? 0, caret = editing?.caret ?? "end";
  useLayoutEffect(() => {
    const area = element.current;
    if (!area || !isInCell || (editing?.mode === "enter" && focus === 0)) return;
    area.focus({ preventScroll: true });
    const end = area.value.length;
    if (caret === "all") area.setSelectionRange(0, end);
    else area.setSelectionRange(caret === "end" ? end : caret, caret === "end" ? end : caret);
    // The caret is set where editing begins or asks for it, not with every letter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isInCell, focus]);

  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const text = event.target.value;
    if (editing) changeText(session, text);
    else beginEdit(session, { mode: "enter", text });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter" && event.altKey && editing) {
      insertLineBreak(event.currentTarget);
      changeText(session, event.currentTarget.value);
      event.preventDefault();
      return;
    }
    const key = { key: event.key, isShift: event.shiftKey, isControl: event.ctrlKey || event.metaKey, isAlt: event.altKey };
    if (!handleKey(session, key, page)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copySelection(session, isCut));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    pasteText(session, event.clipboardData.getData("text/plain"));
  };

  const width = editing ? editorWidth(editing.text, box.width, view.width - box.left, { size, family, bold: style.font.bold === true, italic: false }) : box.width;
  const lines = editing ? editing.text.split("\n").length : 1;
  return (
    <textarea
      ref={element} className={editing ? "cell-editor editing" : "cell-editor"} rows={1} spellCheck={false} autoComplete="off" wrap={style.alignment.wrap ? "soft" : "off"}
      aria-label={`${session.texts.cellEditor} ${cellName(rect.top, rect.left)}`} aria-activedescendant={`cell-${cellName(rect.top, rect.left)}`}
      value={editing?.text ?? ""}
      style={{
        left: editing ? box.left - 1 : Math.max(0, Math.min(box.left, view.width - 20)), top: editing ? box.top - 1 : Math.max(0, Math.min(box.top, view.height - 20)),
        width: editing ? width + 1 : 2, height: editing ? Math.max(box.height + 1, lines > 1 ? lines * size * 1.3 + 6 : 0) : Math.min(box.height, 40) || 20,
        fontFamily: family, fontSize: size, fontWeight: style.font.bold ? 700 : 400,
      }}
      onChange={onChange} onKeyDown={onKeyDown} onPaste={onPaste} onCopy={(event) => onCopy(event, false)} onCut={(event) => onCopy(event, true)}
    />
  );
}

/** As wide as the text needs, at least the cell, at most to the edge of the view. */
function editorWidth(text: string, cellWidth: number, room: number, font: Parameters<typeof measureText>[1]): number {
  const needed = Math.max(...text.split("\n").map((line) => measureText(line, font))) + 16;
  return Math.max(cellWidth, Math.min(needed, Math.max(room, cellWidth)));
}

/** Alt+Enter: a line break at the caret, in the element itself, so that the caret ends behind it. */
export function insertLineBreak(area: HTMLTextAreaElement): void {
  area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
}
