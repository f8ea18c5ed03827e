/** Editing a cell: beginning, changing, committing with native validation, and what the person answers to a refusal. */

import { cellName, rectName, union, type Position } from "../../model/address";
import { enterText, type EntryResult } from "../../model/edit/enter";
import { isEditable } from "../../model/edit/protect";
import { editText } from "./edit-text";
import { USER, type GridSession } from "./grid-session";
import type { DialogButton, Editing } from "./grid-state";
import { areaAt } from "./move-selection";

export interface BeginOptions {
  readonly mode: Editing["mode"];
  readonly source?: Editing["source"];
  /** The text to begin with; the cell's own where absent. */
  readonly text?: string;
}

/** Opens the active cell; on a locked cell of a protected sheet a message says so instead. */
export function beginEdit(session: GridSession, { mode, source = "cell", text }: BeginOptions): boolean {
  const { sheet, selection, editing, dialog } = session.getState();
  if (editing || dialog) return false;
  const { row, column } = selection.active;
  if (!isEditable(sheet, row, column)) {
    session.showMessage(session.texts.cannot, session.texts.protectedCell);
    return false;
  }
  session.update({
    isListOpen: false, clip: null, reveal: session.getState().reveal + 1,
    editing: { sheetId: sheet.id, row, column, text: text ?? editText(sheet, row, column), mode, source, focus: 0, caret: "end", pick: null },
  });
  return true;
}

export function changeText(session: GridSession, text: string): void {
  const { editing } = session.getState();
  if (editing) session.update({ editing: { ...editing, text, pick: null } });
}

export function cancelEdit(session: GridSession): void {
  if (session.getState().editing) session.update({ editing: null });
}

/** Enters the text; `then` runs once it is accepted (the cursor moves on). Returns true where it was accepted at once. */
export function commitEdit(session: GridSession, then: () => void = () => undefined): boolean {
  const { editing, sheet } = session.getState();
  if (!editing) return (then(), true);
  if (editing.text === editText(sheet, editing.row, editing.column)) {
    session.update({ editing: null });
    then();
    return true;
  }
  const done = () => (session.update({ editing: null, dialog: null }), then());
  const retry = () => session.update({ dialog: null, editing: { ...editing, mode: "edit", focus: editing.focus + 1, caret: "all" } });
  return enter(session, editing, editing.text, { done, retry, cancel: () => session.update({ editing: null, dialog: null }) });
}

/** Enters a text without an edit under way: a value picked from a drop-down list. */
export function enterValue(session: GridSession, position: Position, text: string): void {
  const close = () => session.update({ dialog: null });
  enter(session, position, text, { done: close, retry: close, cancel: close });
}

interface Answers {
  readonly done: () => void;
  readonly retry: () => void;
  readonly cancel: () => void;
}

function enter(session: GridSession, { row, column }: Position, text: string, answers: Answers, acceptInvalid = false): boolean {
  let result: EntryResult = { kind: "done" };
  const label = `${cellName(row, column)}: ${text}`;
  const isActed = session.act(label, (sheet) => (result = enterText(sheet, row, column, text, acceptInvalid ? { acceptInvalid } : {})));
  if (!isActed) return false;
  if (result.kind === "done") return (answers.done(), true);
  showRefusal(session, result, answers, () => enter(session, { row, column }, text, answers, true));
  return false;
}

/** The buttons are those of Excel's own refusals. */
function showRefusal(session: GridSession, result: Exclude<EntryResult, { kind: "done" }>, answers: Answers, accept: () => void): void {
  const { texts } = session;
  if (result.kind === "protected") {
    answers.cancel();
    session.showMessage(texts.cannot, result.message);
    return;
  }
  const retry: DialogButton = { label: texts.retry, isPrimary: true, run: answers.retry };
  const cancel: DialogButton = { label: texts.cancel, run: answers.cancel };
  const buttons: Record<typeof result.style, readonly DialogButton[]> = {
    stop: [retry, cancel],
    warning: [{ label: texts.yes, run: accept }, { label: texts.no, isPrimary: true, run: answers.retry }, cancel],
    information: [{ label: texts.ok, isPrimary: true, run: accept }, cancel],
  };
  const message = result.style === "warning" ? `${result.message}\n\n${texts.proceed}` : result.message;
  session.update({
    dialog: { kind: result.style, title: result.title, message, buttons: buttons[result.style], dismiss: answers.cancel },
  });
}

/** Where a formula is being written and a reference may stand at its end, clicking a cell writes its address there, as in Excel. */
export function pickReference(session: GridSession, position: Position, { isDrag = false } = {}): boolean {
  const { editing, sheet } = session.getState();
  if (!editing || !editing.text.startsWith("=")) return false;
  const pick = editing.pick;
  if (!pick && !/[=(,;+\-*/^&<>:{ ]$/.test(editing.text)) return false;
  const start = pick?.start ?? editing.text.length, end = pick?.end ?? editing.text.length;
  const anchor = isDrag && pick ? pick.anchor : position;
  const rect = union(areaAt(sheet, anchor), areaAt(sheet, position));
  const area = areaAt(sheet, position);
  const isOneCell = !isDrag || (area.top === rect.top && area.left === rect.left && area.bottom === rect.bottom && area.right === rect.right);
  const name = isOneCell ? cellName(rect.top, rect.left) : rectName(rect);
  session.update({
    editing: {
      ...editing, text: editing.text.slice(0, start) + name + editing.text.slice(end),
      pick: { start, end: start + name.length, anchor, rect }, focus: editing.focus + 1, caret: start + name.length,
    },
  });
  return true;
}

/** Ctrl+Enter: the text into every cell of the selection. */
export function commitToSelection(session: GridSession): void {
  const { editing, selection, workbook, sheet } = session.getState();
  if (!editing) return;
  commitEdit(session, () => {
    const { rect } = selection;
    if (rect.top === rect.bottom && rect.left === rect.right) return;
    workbook.transact("fill", USER, () => {
      for (let row = rect.top; row <= rect.bottom; row++) {
        for (let column = rect.left; column <= rect.right; column++) enterText(sheet, row, column, editing.text);
      }
    });
  });
}
