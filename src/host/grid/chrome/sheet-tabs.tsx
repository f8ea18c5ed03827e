import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Worksheet } from "../../model/sheet";
import { colorToCss } from "../look/color-to-css";
import { themeOf } from "../look/theme";
import { commitEdit } from "../session/edit-cell";
import type { GridSession } from "../session/grid-session";
import { addNewSheet, removeSheet, renameSheetTo, showSheet } from "../session/structure-commands";
import { useGrid } from "../view/use-grid";
import { Menu, type MenuItem } from "./menu";

/** The tabs of the visible sheets: click to switch, double click to rename, right click for the rest. */
export function SheetTabs({ session }: { readonly session: GridSession }): ReactElement {
  const { texts } = session;
  const workbook = useGrid(session, (state) => state.workbook);
  const active = useGrid(session, (state) => state.sheet);
  useGrid(session, (state) => state.revision);
  const [renamed, setRenamed] = useState<Worksheet | null>(null);
  const [menu, setMenu] = useState<{ sheet: Worksheet; x: number; y: number } | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const sheets = workbook.parts.sheets.filter((sheet) => sheet.parts.visibility === "visible");

  useEffect(() => {
    strip.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [active]);
  const scroll = (way: number) => strip.current?.scrollBy({ left: way * 160, behavior: "smooth" });
  const activate = (sheet: Worksheet) => {
    if (commitEdit(session, () => session.activate(sheet))) session.focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent, sheet: Worksheet) => {
    const next = sheets[sheets.indexOf(sheet) + (event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0)];
    if (event.key === "F2") setRenamed(sheet);
    else if (next && next !== sheet) {
      session.activate(next);
      strip.current?.querySelectorAll<HTMLElement>("[role=tab]")[sheets.indexOf(next)]?.focus();
    } else return;
    event.preventDefault();
  };
  const finish = (sheet: Worksheet, name: string | null) => {
    setRenamed(null);
    const refusal = name === null ? null : renameSheetTo(session, sheet, name);
    if (refusal) session.showMessage(texts.renameSheet, refusal);
    else session.focusGrid();
  };

  return (
    <div className="sheet-tabs">
      <button type="button" className="tab-scroll" tabIndex={-1} aria-label={texts.earlierTabs} onClick={() => scroll(-1)}>‹</button>
      <button type="button" className="tab-scroll" tabIndex={-1} aria-label={texts.laterTabs} onClick={() => scroll(1)}>›</button>
      <div ref={strip} className="tab-strip" role="tablist" aria-label={texts.sheetTabs}>
        {sheets.map((sheet) =>
          sheet === renamed
            ? <TabName key={sheet.id} name={sheet.name} label={texts.renameSheet} onFinish={(name) => finish(sheet, name)} />
            : (
              <button
                key={sheet.id} type="button" role="tab" className="tab" data-sheet={sheet.name} aria-selected={sheet === active} tabIndex={sheet === active ? 0 : -1}
                style={sheet.parts.tabColor ? { boxShadow: `inset 0 -3px ${colorToCss(sheet.parts.tabColor, themeOf(workbook)) ?? "transparent"}` } : undefined}
                onClick={() => activate(sheet)} onDoubleClick={() => setRenamed(sheet)} onKeyDown={(event) => onKeyDown(event, sheet)}
                onContextMenu={(event) => {
                  event.preventDefault();
                  activate(sheet);
                  setMenu({ sheet, x: event.clientX, y: event.clientY });
                }}
              >
                {sheet.name}
              </button>
            ))}
      </div>
      <button type="button" className="add-sheet" aria-label={texts.addSheet} title={texts.addSheet} onClick={() => commitEdit(session, () => (addNewSheet(session), session.focusGrid()))}>＋</button>
      {menu && <Menu label={texts.sheetTabs} x={menu.x} y={menu.y} onClose={() => setMenu(null)} items={menuOf(session, menu.sheet, setRenamed)} />}
    </div>
  );
}

function menuOf(session: GridSession, sheet: Worksheet, rename: (sheet: Worksheet) => void): MenuItem[] {
  const { texts } = session;
  const { sheets } = session.getState().workbook.parts;
  const isLast = sheets.filter((each) => each.parts.visibility === "visible").length === 1;
  const hidden = sheets.filter((each) => each.parts.visibility === "hidden");
  return [
    { label: texts.renameSheet, hint: "F2", run: () => rename(sheet) },
    { label: texts.deleteSheet, isDisabled: isLast, run: () => removeSheet(session, sheet) },
    { label: texts.hideSheet, isDisabled: isLast, isAfterLine: true, run: () => showSheet(session, sheet, false) },
    ...hidden.map((each) => ({ label: `${texts.showSheets}：${each.name}`, run: () => showSheet(session, each, true) })),
  ];
}

function TabName({ name, label, onFinish }: { readonly name: string; readonly label: string; readonly onFinish: (name: string | null) => void }): ReactElement {
  const [text, setText] = useState(name);
  const isDone = useRef(false);
  const finish = (result: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onFinish(result);
  };
  return (
    <input
      className="tab tab-name" aria-label={label} autoFocus value={text} style={{ width: `${Math.max(4, [...text].length * 1.1 + 2)}em` }}
      onFocus={(event) => event.currentTarget.select()} onChange={(event) => setText(event.target.value)} onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") finish(text);
        else if (event.key === "Escape") finish(null);
        else return;
        event.preventDefault();
      }}
    />
  );
}
