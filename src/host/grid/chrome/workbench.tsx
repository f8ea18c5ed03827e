import { useEffect, useState, type DragEvent, type ReactElement, type ReactNode } from "react";
import { GRID_GAPS } from "../grid-gaps";
import { commitEdit } from "../session/edit-cell";
import type { GridSession } from "../session/grid-session";
import type { GridLocale } from "../texts";
import { GridView } from "../view/grid-view";
import { useGrid } from "../view/use-grid";
import "./workbench.css";
import { FormulaLine } from "./formula-line";
import { GridDialog } from "./grid-dialog";
import { PaneDock } from "./pane-dock";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import { TitleBar, type Sample } from "./title-bar";

export interface WorkbenchProps {
  readonly session: GridSession;
  readonly locale: GridLocale;
  readonly samples: readonly Sample[];
  /** The task pane's frame; null for none. It stays mounted while the dock is closed. */
  readonly pane: ReactNode;
  readonly paneTitle: string;
  /** What files lose or keep unseen, after the grid's own list under 说明. */
  readonly gaps: readonly string[];
  /** Shown in the status bar while something takes its time. */
  readonly note: string;
  /** F6 and Ctrl+F6: the focus goes to the pane. The way back is the pane's own. */
  readonly onFocusPane: () => void;
  readonly onOpen: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: (sample: Sample) => void;
}

/** The whole window: title bar, formula line, sheet, tabs, status bar, and the task pane docked at the right. */
export function Workbench({ session, locale, samples, pane, paneTitle, gaps, note, onFocusPane, onOpen, onOpenFile, onSave, onSample }: WorkbenchProps): ReactElement {
  const { texts } = session;
  const [isPaneShown, setPaneShown] = useState(pane !== null);
  const [isDropping, setDropping] = useState(false);
  useWindowKeys(session, onOpen, onSave);
  usePaneKey(session, isPaneShown && pane !== null, onFocusPane);
  useLeaveGuard(session);

  const about = () => session.showMessage(texts.aboutTitle, texts.aboutLead, [...GRID_GAPS.map((gap) => (locale === "en-US" ? gap.en : gap.zh)), ...gaps]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) onOpenFile(file);
  };
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setDropping(true);
  };
  return (
    <div className="workbench" lang={locale} onDragOver={onDragOver} onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)} onDrop={onDrop}>
      <TitleBar session={session} samples={samples} isPaneShown={isPaneShown && pane !== null} onOpen={onOpen} onSave={onSave} onSample={onSample} onPane={() => setPaneShown(!isPaneShown)} onAbout={about} />
      <div className="work-area">
        <main className="sheet-area">
          <FormulaLine session={session} />
          <GridView session={session} />
          <SheetTabs session={session} />
        </main>
        {pane !== null && <div className="pane-slot" hidden={!isPaneShown}><PaneDock texts={texts} title={paneTitle} onClose={() => setPaneShown(false)}>{pane}</PaneDock></div>}
      </div>
      <StatusBar session={session} note={note} />
      {isDropping && <div className="drop-cover">{texts.dropHere}</div>}
      <GridDialog session={session} />
    </div>
  );
}

/** Ctrl+S and Ctrl+O work wherever the focus is in this window, and never reach the browser. */
function useWindowKeys(session: GridSession, onOpen: () => void, onSave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "s" && key !== "o")) return;
      event.preventDefault();
      if (session.getState().dialog) return;
      commitEdit(session, key === "s" ? onSave : onOpen);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [session, onOpen, onSave]);
}

/** F6 and Ctrl+F6, with or without Shift, go to the shown pane; what is being typed is entered first. */
function usePaneKey(session: GridSession, isPaneShown: boolean, onFocusPane: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.altKey) return;
      event.preventDefault();
      if (isPaneShown && !session.getState().dialog) commitEdit(session, onFocusPane);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [session, isPaneShown, onFocusPane]);
}

/** The browser asks before a window with unsaved changes is closed. */
function useLeaveGuard(session: GridSession): void {
  const isModified = useGrid(session, (state) => state.isModified);
  useEffect(() => {
    if (!isModified) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [isModified]);
}
