import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";

export interface MenuItem {
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly isAfterLine?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly items: readonly MenuItem[];
  /** A sentence above the items, or instead of them. */
  readonly note?: string;
  readonly onClose: () => void;
}

/** A menu at a point of the page; arrows move, Enter chooses, Escape and a click elsewhere close. */
export function Menu({ label, x, y, items, note, onClose }: MenuProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const box = list.current!.getBoundingClientRect();
    setPlace({ left: Math.max(4, Math.min(x, window.innerWidth - box.width - 4)), top: Math.max(4, Math.min(y, window.innerHeight - box.height - 4)) });
    (list.current!.querySelector<HTMLElement>("[role=menuitem]:not(:disabled)") ?? list.current!).focus({ preventScroll: true });
  }, [x, y]);
  useEffect(() => {
    const onPointerDown = (event: globalThis.PointerEvent) => {
      if (!list.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener("pointerdown", onPointerDown, true);
    window.addEventListener("blur", onClose);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown, true);
      window.removeEventListener("blur", onClose);
    };
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...list.current!.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)")];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const way = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (way !== undefined && buttons.length) buttons[(way + buttons.length) % buttons.length]!.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={list} className="menu" role="menu" aria-label={label} tabIndex={-1} style={place} onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      {note && <p className="menu-note">{note}</p>}
      {items.map((item) => (
        <button
          key={item.label} type="button" role="menuitem" disabled={item.isDisabled} className={item.isAfterLine ? "after-line" : ""}
          onClick={() => {
            onClose();
            item.run();
          }}
        >
          <span>{item.label}</span>
          {item.hint && <kbd>{item.hint}</kbd>}
        </button>
      ))}
    </div>
  );
}
