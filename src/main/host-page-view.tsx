import { useCallback, useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import type { Host } from "../host/create-host";
import { Workbench } from "../host/grid/chrome/workbench";
import type { GridSession } from "../host/grid/session/grid-session";
import { useGrid } from "../host/grid/view/use-grid";
import { attachIframe } from "../host/protocol/iframe-transport";
import type { HostPageParameters } from "./host-page-parameters";

export interface HostPageActions {
  openFile(file: File): Promise<void>;
  openUrl(url: string, isReadOnly: boolean): Promise<void>;
  /** Downloads the workbook. */
  save(): void;
}

interface HostPageProps {
  readonly host: Host;
  readonly session: GridSession;
  readonly parameters: HostPageParameters;
  readonly actions: HostPageActions;
  readonly gaps: readonly string[];
}

/** The window with its pane. The pane is loaded once the first workbook is there, and anew with every other one, as in Excel. */
export function HostPage({ host, session, parameters, actions, gaps }: HostPageProps): ReactElement {
  const { texts } = session;
  const [isBusy, setBusy] = useState(parameters.fileUrl !== null);
  const [isReady, setReady] = useState(false);
  const [paneTitle, setPaneTitle] = useState(parameters.paneTitle ?? texts.paneTitle);
  const focusPaneRef = useRef<(() => void) | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const open = useCallback(async (run: () => Promise<void>) => {
    setBusy(true);
    await run().finally(() => setBusy(false));
  }, []);
  useEffect(() => {
    const { fileUrl, isReadOnly, paneUrl } = parameters;
    const first = fileUrl === null ? Promise.resolve() : actions.openUrl(fileUrl, isReadOnly);
    void first.finally(() => {
      setBusy(false);
      setReady(true);
      if (paneUrl === null) session.showMessage(texts.pane, texts.paneElsewhere);
    });
  }, [actions, parameters, session, texts]);

  const onTitle = useCallback((title: string) => {
    if (parameters.paneTitle === null && title) setPaneTitle(title);
  }, [parameters.paneTitle]);
  const unlessModified = useCallback((run: () => void) => {
    if (!session.getState().isModified) run();
    else session.ask(texts.discardTitle, texts.discard, texts.discardOk, run);
  }, [session, texts]);
  const onOpen = useCallback(() => unlessModified(() => picker.current?.click()), [unlessModified]);
  const onOpenFile = useCallback((file: File) => unlessModified(() => void open(() => actions.openFile(file))), [actions, open, unlessModified]);

  return (
    <>
      <input
        ref={picker} type="file" hidden accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" aria-label={texts.open}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) void open(() => actions.openFile(file));
        }}
      />
      <Workbench
        session={session} locale={parameters.locale} samples={parameters.samples} gaps={gaps} note={isBusy ? texts.opening : ""} paneTitle={paneTitle}
        pane={parameters.paneUrl === null ? null : <PaneFrame host={host} session={session} url={isReady ? parameters.paneUrl : null} onTitle={onTitle} focusPaneRef={focusPaneRef} />}
        onFocusPane={() => focusPaneRef.current?.()} onOpen={onOpen} onOpenFile={onOpenFile} onSave={actions.save}
        onSample={(sample) => unlessModified(() => void open(() => actions.openUrl(sample.url, false)))}
      />
    </>
  );
}

interface PaneFrameProps {
  readonly host: Host;
  readonly session: GridSession;
  /** null as long as the first workbook is not there. */
  readonly url: string | null;
  readonly onTitle: (title: string) => void;
  /** Filled with what F6 does while there is a pane. */
  readonly focusPaneRef: RefObject<(() => void) | null>;
}

/** Of office.js's AgaveHostAction. */
const CTRL_F6_IN = 4;
/** CtrlF6Exit, CtrlF6ExitShift, TabExit, TabExitShift, ExitNoFocusable, ExitNoFocusableShift */
const LEAVES_THE_PANE: ReadonlySet<number> = new Set([5, 6, 13, 14, 17, 18]);

/**
 * The pane's frame; another workbook means another frame. The frame is made complete and then put in: browsers take its name, by which
 * office.js knows that it is hosted, only at that moment.
 */
function PaneFrame({ host, session, url, onTitle, focusPaneRef }: PaneFrameProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const workbook = useGrid(session, (state) => state.workbook);
  useEffect(() => {
    if (url === null || !place.current) return undefined;
    const frame = document.createElement("iframe");
    frame.title = session.texts.paneTitle;
    const attached = attachIframe(frame, host.protocol, { paneUrl: url, onNotify: (action) => LEAVES_THE_PANE.has(action) && session.focusGrid() });
    focusPaneRef.current = () => {
      frame.focus();
      attached.xdm.notifyPane(CTRL_F6_IN);
    };
    // A pane of another port cannot be read; the page's own title stays then.
    frame.addEventListener("load", () => onTitle(frame.contentDocument?.title ?? ""));
    place.current.append(frame);
    return () => {
      focusPaneRef.current = null;
      attached.detach();
      frame.remove();
    };
  }, [host, session, url, workbook, onTitle, focusPaneRef]);
  return <div ref={place} />;
}
