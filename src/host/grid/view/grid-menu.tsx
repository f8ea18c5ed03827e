import type { ReactElement } from "react";
import { copySelection, pasteClip, pasteText } from "../session/clipboard";
import type { GridSession } from "../session/grid-session";
import { autofit, changeStructure, clearContents } from "../session/structure-commands";
import { Menu, type MenuItem } from "../chrome/menu";

export type MenuRequest =
  | { readonly kind: "cells" | "rows" | "columns"; readonly x: number; readonly y: number }
  | { readonly kind: "filter"; readonly table: string; readonly x: number; readonly y: number };

/** The menu of the right mouse button, and what a filter button opens. */
export function GridMenu({ session, request, onClose }: { readonly session: GridSession; readonly request: MenuRequest; readonly onClose: () => void }): ReactElement {
  const { texts } = session;
  const close = () => (onClose(), session.focusGrid());
  if (request.kind === "filter") {
    return <Menu label={texts.filterOf} x={request.x} y={request.y} onClose={close} items={[]} note={`${texts.tableOf(request.table)}：${texts.filterGap}`} />;
  }
  return <Menu label={texts.grid} x={request.x} y={request.y} onClose={close} items={itemsOf(session, request.kind)} />;
}

function itemsOf(session: GridSession, kind: "cells" | "rows" | "columns"): MenuItem[] {
  const { texts } = session;
  const { rect } = session.getState().selection;
  const clipboard: MenuItem[] = [
    { label: texts.cut, hint: "Ctrl+X", run: () => void writeClipboard(session, true) },
    { label: texts.copy, hint: "Ctrl+C", run: () => void writeClipboard(session, false) },
    { label: texts.paste, hint: "Ctrl+V", run: () => void readClipboard(session) },
  ];
  const rows: MenuItem[] = [
    { label: texts.insertRows, run: () => changeStructure(session, "insertRows"), isAfterLine: true },
    { label: texts.deleteRows, run: () => changeStructure(session, "deleteRows") },
  ];
  const columns: MenuItem[] = [
    { label: texts.insertColumns, run: () => changeStructure(session, "insertColumns"), isAfterLine: true },
    { label: texts.deleteColumns, run: () => changeStructure(session, "deleteColumns") },
  ];
  const cells: MenuItem[] = [
    { label: texts.insertDown, run: () => changeStructure(session, "insertDown"), isAfterLine: true },
    { label: texts.insertRight, run: () => changeStructure(session, "insertRight") },
    { label: texts.deleteUp, run: () => changeStructure(session, "deleteUp") },
    { label: texts.deleteLeft, run: () => changeStructure(session, "deleteLeft") },
  ];
  const clear: MenuItem = { label: texts.clearContents, hint: "Delete", run: () => clearContents(session), isAfterLine: true };
  if (kind === "rows") return [...clipboard, ...rows, clear, { label: texts.autofitRows, run: () => autofit(session, "rows", rect.top, rect.bottom) }];
  if (kind === "columns") return [...clipboard, ...columns, clear, { label: texts.autofitColumns, run: () => autofit(session, "columns", rect.left, rect.right) }];
  return [...clipboard, ...rows, ...columns, ...cells, clear];
}

/** Without leave of the browser the cells can still be pasted inside the workbook. */
async function writeClipboard(session: GridSession, isCut: boolean): Promise<void> {
  const text = copySelection(session, isCut);
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}

async function readClipboard(session: GridSession): Promise<void> {
  const { clip } = session.getState();
  if (clip) return pasteClip(session, clip);
  const text = await navigator.clipboard?.readText().catch(() => null);
  if (typeof text === "string") pasteText(session, text);
  else session.showMessage(session.texts.paste, session.texts.pasteByKey);
}
