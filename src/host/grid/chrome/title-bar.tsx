import { useState, type ReactElement, type ReactNode } from "react";
import type { GridSession } from "../session/grid-session";
import { useGrid } from "../view/use-grid";
import { Menu } from "./menu";

export interface Sample {
  readonly url: string;
  readonly title: string;
}

interface TitleBarProps {
  readonly session: GridSession;
  readonly samples: readonly Sample[];
  readonly isPaneShown: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onSample: (sample: Sample) => void;
  readonly onPane: () => void;
  readonly onAbout: () => void;
}

/** File name and the few commands of the host. */
export function TitleBar({ session, samples, isPaneShown, onOpen, onSave, onSample, onPane, onAbout }: TitleBarProps): ReactElement {
  const { texts } = session;
  const workbook = useGrid(session, (state) => state.workbook);
  const isModified = useGrid(session, (state) => state.isModified);
  const canUndo = useGrid(session, (state) => state.canUndo), canRedo = useGrid(session, (state) => state.canRedo);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const { fileName, isReadOnly } = workbook.properties;
  const after = (run: () => void) => () => {
    run();
    session.focusGrid();
  };
  return (
    <header className="title-bar">
      <div className="tools" role="toolbar" aria-label={texts.grid}>
        <Tool label={texts.open} title={texts.openHint} icon="M2 4h4l1.500 2H14v7H2z" onClick={onOpen} />
        <Tool label={texts.save} title={texts.saveHint} icon="M3 2h8l2 2v10H3zM5.500 2v4h5V2M5 14V9h6v5" onClick={onSave} />
        <i className="tool-line" />
        <Tool label={texts.undo} title={texts.undoHint} icon="M6 3L2.500 6.500 6 10M2.500 6.500H10a3.500 3.500 0 0 1 0 7H7" isDisabled={!canUndo} onClick={after(() => session.undo())} />
        <Tool label={texts.redo} title={texts.redoHint} icon="M10 3l3.500 3.500L10 10M13.500 6.500H6a3.500 3.500 0 0 0 0 7h3" isDisabled={!canRedo} onClick={after(() => session.redo())} />
        {samples.length > 0 && (
          <button type="button" className="tool" aria-haspopup="menu" aria-expanded={menu !== null} onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            setMenu({ x: box.left, y: box.bottom + 2 });
          }}>
            {texts.samples}<span aria-hidden="true" className="caret" />
          </button>
        )}
      </div>
      <div className="file-name" title={fileName}>
        <b>{fileName}</b>
        <span>{isReadOnly ? texts.readOnly : isModified ? texts.modified : ""}</span>
      </div>
      <div className="tools right">
        <Tool label={texts.about} onClick={onAbout} />
        <button type="button" className="tool toggle" aria-pressed={isPaneShown} onClick={onPane}><Icon path="M2 3h12v10H2zM10 3v10" />{texts.pane}</button>
      </div>
      {menu && <Menu label={texts.samples} x={menu.x} y={menu.y} onClose={() => setMenu(null)} items={samples.map((sample) => ({ label: sample.title, run: () => onSample(sample) }))} />}
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  readonly title?: string;
  readonly icon?: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, title, icon, isDisabled, onClick }: ToolProps): ReactNode {
  return <button type="button" className="tool" title={title} disabled={isDisabled} onClick={onClick}>{icon && <Icon path={icon} />}{label}</button>;
}

function Icon({ path }: { readonly path: string }): ReactElement {
  return <svg viewBox="0 0 16 16" aria-hidden="true"><path d={path} fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" strokeLinecap="round" /></svg>;
}
