import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { cellName } from "../../model/address";
import { beginEdit, cancelEdit, changeText, commitEdit } from "../session/edit-cell";
import { editText } from "../session/edit-text";
import { goTo } from "../session/go-to";
import type { GridSession } from "../session/grid-session";
import { handleKey } from "../session/keyboard";
import { insertLineBreak } from "../view/cell-editor";
import { useGrid } from "../view/use-grid";

/** Name box and formula bar. */
export function FormulaLine({ session }: { readonly session: GridSession }): ReactElement {
  const { texts } = session;
  const isEditing = useGrid(session, (state) => state.editing !== null);
  const [isTall, setTall] = useState(false);
  return (
    <div className={`formula-line${isTall ? " tall" : ""}`}>
      <NameBox session={session} />
      <div className="formula-buttons">
        <button type="button" className="cancel" disabled={!isEditing} aria-label={texts.cancelEntry} title={texts.cancelEntry} onPointerDown={(event) => event.preventDefault()} onClick={() => (cancelEdit(session), session.focusGrid())}>✕</button>
        <button type="button" className="confirm" disabled={!isEditing} aria-label={texts.confirmEntry} title={texts.confirmEntry} onPointerDown={(event) => event.preventDefault()} onClick={() => commitEdit(session, () => session.focusGrid())}>✓</button>
        <button type="button" className="fx" disabled={isEditing} aria-label={texts.insertFunction} title={texts.insertFunction} onClick={() => beginEdit(session, { mode: "edit", source: "bar" })}>fx</button>
      </div>
      <FormulaBar session={session} />
      <button type="button" className="expand" aria-expanded={isTall} aria-label={isTall ? texts.collapseBar : texts.expandBar} title={isTall ? texts.collapseBar : texts.expandBar} onClick={() => setTall(!isTall)}>{isTall ? "⌃" : "⌄"}</button>
    </div>
  );
}

function NameBox({ session }: { readonly session: GridSession }): ReactElement {
  const { texts } = session;
  const active = useGrid(session, (state) => state.selection.active);
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Left alone, the key would go on to the cell that has just been selected.
    event.preventDefault();
    const text = typed;
    setTyped(null);
    if (event.key === "Enter" && text && !goTo(session, text)) session.showMessage(texts.nameBox, texts.badReference);
    else session.focusGrid();
  };
  return (
    <input
      className="name-box" aria-label={texts.nameBox} value={typed ?? cellName(active.row, active.column)} spellCheck={false} autoComplete="off"
      onFocus={(event) => event.currentTarget.select()} onChange={(event) => setTyped(event.target.value)} onBlur={() => setTyped(null)} onKeyDown={onKeyDown}
    />
  );
}

function FormulaBar({ session }: { readonly session: GridSession }): ReactElement {
  const element = useRef<HTMLTextAreaElement>(null);
  const editing = useGrid(session, (state) => state.editing);
  const active = useGrid(session, (state) => state.selection.active);
  const sheet = useGrid(session, (state) => state.sheet);
  useGrid(session, (state) => state.revision);
  const text = editing?.text ?? editText(sheet, active.row, active.column);
  const isHere = editing?.source === "bar", focus = editing?.focus ?? 0, caret = editing?.caret ?? "end";

  useLayoutEffect(() => {
    const area = element.current;
    if (!area || !isHere) return;
    area.focus({ preventScroll: true });
    const end = area.value.length;
    if (caret === "all") area.setSelectionRange(0, end);
    else if (focus > 0) area.setSelectionRange(caret === "end" ? end : caret, caret === "end" ? end : caret);
    // The caret is set where editing begins or asks for it, not with every letter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isHere, focus]);

  const onFocus = () => {
    if (isHere) return;
    if (editing) session.update({ editing: { ...editing, source: "bar", mode: "edit" } });
    else if (!beginEdit(session, { mode: "edit", source: "bar" })) element.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || !editing) return;
    if (event.key === "Enter" && event.altKey) {
      insertLineBreak(event.currentTarget);
      changeText(session, event.currentTarget.value);
      event.preventDefault();
      return;
    }
    const key = { key: event.key, isShift: event.shiftKey, isControl: event.ctrlKey || event.metaKey, isAlt: event.altKey };
    if (!handleKey(session, key, { rows: 1, columns: 1 })) return;
    event.preventDefault();
    if (!session.getState().editing && !session.getState().dialog) session.focusGrid();
  };
  return (
    <textarea
      ref={element} className="formula-bar" rows={1} aria-label={session.texts.formulaBar} value={text} spellCheck={false} autoComplete="off"
      onFocus={onFocus} onChange={(event) => changeText(session, event.target.value)} onKeyDown={onKeyDown}
    />
  );
}
