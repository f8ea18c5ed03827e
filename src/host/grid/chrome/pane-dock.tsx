import { useState, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from "react";
import type { GridTexts } from "../texts";

interface PaneDockProps {
  readonly texts: GridTexts;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Excel's own limits for a task pane on a common screen. */
const NARROWEST = 320, WIDEST = 450, USUAL = 350;

/** The task pane at the right: 350 px wide, between 320 and 450 by dragging its edge or with the arrow keys. */
export function PaneDock({ texts, title, onClose, children }: PaneDockProps): ReactElement {
  const [width, setWidth] = useState(USUAL);
  const [isDragged, setDragged] = useState(false);
  const limited = (wanted: number) => setWidth(Math.max(NARROWEST, Math.min(WIDEST, Math.round(wanted))));
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (isDragged) limited(event.currentTarget.parentElement!.getBoundingClientRect().right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") limited(width + 10);
    else if (event.key === "ArrowRight") limited(width - 10);
  };
  return (
    <aside className={`pane-dock${isDragged ? " dragged" : ""}`} style={{ width }} aria-label={title}>
      <div
        className="pane-grip" role="separator" aria-orientation="vertical" aria-label={texts.resizePane} aria-valuenow={width} aria-valuemin={NARROWEST} aria-valuemax={WIDEST} tabIndex={0}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(true);
        }}
        onPointerMove={onPointerMove} onPointerUp={() => setDragged(false)} onKeyDown={onKeyDown}
      />
      <div className="pane-title">
        <h2>{title}</h2>
        <button type="button" aria-label={texts.closePane} title={texts.closePane} onClick={onClose}>✕</button>
      </div>
      <div className="pane-body">{children}</div>
    </aside>
  );
}
