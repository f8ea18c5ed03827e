/** Renders the whole pane over a fake session. */

import { act, render, screen as page } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import type { Screen } from "../../src/app/session/state";
import type { Language } from "../../src/core/language";
import { Pane } from "../../src/pane/pane";
import { createFakeRegister, type FakeRegister } from "./register/fake-register";
import { createFakeSession, type FakeSession } from "./fake-session";

interface Rendered {
  readonly session: FakeSession;
  readonly user: UserEvent;
  /** Changes the screen without anybody having asked for it. */
  readonly show: (screen: Screen, busy?: boolean) => Promise<void>;
}

export async function renderPane(screen: Screen, language: Language = "zh", register?: FakeRegister): Promise<Rendered> {
  // jsdom has no layout, so there is nothing to scroll.
  window.scrollTo = () => undefined;
  const session = createFakeSession(screen);
  const createRegister = async () => register ?? createFakeRegister({ kind: "working", task: "reading", done: 0, total: 0 });
  // Awaited so that screens which are loaded on demand are there.
  await act(async () => {
    render(<Pane session={session} createRegister={createRegister} language={language} theme="light" reload={() => session.calls.push("reload")} />);
    await Promise.resolve();
  });
  await page.findByRole("heading", { level: 1 });
  if (screen.kind !== "starting") {
    await page.findByRole("heading", { level: 2 });
  }
  return {
    session,
    // No timers between keys, and no search for "pointer-events: none" through every style sheet.
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    show: (next, busy) =>
      act(async () => {
        session.show(next, busy);
        await Promise.resolve();
      }),
  };
}

export function button(name: string | RegExp): HTMLElement {
  return page.getByRole("button", { name });
}

/** What a screen reader says for a control without a label of its own. */
export function nameOf(element: Element): string {
  const heard = element.cloneNode(true) as Element;
  heard.querySelectorAll("[aria-hidden='true']").forEach((part) => part.remove());
  return element.getAttribute("aria-label") ?? heard.textContent ?? "";
}
