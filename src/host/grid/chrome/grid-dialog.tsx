import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { GridSession } from "../session/grid-session";
import type { GridDialog as Dialog } from "../session/grid-state";
import { useGrid } from "../view/use-grid";

/** The dialog that waits for an answer, if any: refusals of an entry, questions, messages. */
export function GridDialog({ session }: { readonly session: GridSession }): ReactElement | null {
  const dialog = useGrid(session, (state) => state.dialog);
  return dialog && <Open key={`${dialog.title}${dialog.message}`} session={session} dialog={dialog} />;
}

function Open({ session, dialog }: { readonly session: GridSession; readonly dialog: Dialog }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(".primary")?.focus();
    return () => {
      const { editing, dialog: next } = session.getState();
      if (!next && !editing) session.focusGrid();
    };
  }, [session]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...box.current!.querySelectorAll<HTMLElement>("button")];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === "Escape") dialog.dismiss();
    else if (event.key === "Tab" || event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const way = event.key === "ArrowLeft" || event.shiftKey ? -1 : 1;
      buttons[(at + way + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="dialog-cover">
      <div ref={box} className="dialog" role="alertdialog" aria-modal="true" aria-labelledby="grid-dialog-title" aria-describedby="grid-dialog-text" onKeyDown={onKeyDown}>
        <h2 id="grid-dialog-title">{dialog.title || session.texts.cannot}</h2>
        <div className="dialog-body">
          <span className={`dialog-sign ${dialog.kind}`} aria-hidden="true">{dialog.kind === "stop" ? "✕" : dialog.kind === "warning" ? "!" : "i"}</span>
          <div id="grid-dialog-text">
            <p>{dialog.message}</p>
            {dialog.items && <ul>{dialog.items.map((item) => <li key={item}>{item}</li>)}</ul>}
          </div>
        </div>
        <div className="dialog-buttons">
          {dialog.buttons.map((button) => (
            <button key={button.label} type="button" className={button.isPrimary ? "primary" : ""} onClick={button.run}>{button.label}</button>
          ))}
        </div>
      </div>
    </div>
  );
}
