/** Renders the whole pane over a fake session that is on a register with its regulation. */

import { act } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { RegisterScreen, RegisterState } from "../../../src/app/register/state";
import type { RegisterStart } from "../../../src/app/session/state";
import type { Language } from "../../../src/core/language";
import type { FakeSession } from "../fake-session";
import { renderPane } from "../render-pane";
import { createFakeRegister, type FakeRegister } from "./fake-register";

interface Rendered {
  readonly session: FakeSession;
  readonly register: FakeRegister;
  readonly user: UserEvent;
  /** Changes the register's screen without anybody having asked for it. */
  readonly show: (screen: RegisterScreen, change?: Partial<RegisterState>) => Promise<void>;
}

export async function renderRegister(screen: RegisterScreen, options: { readonly language?: Language; readonly start?: RegisterStart } = {}): Promise<Rendered> {
  const register = createFakeRegister(screen);
  const { session, user } = await renderPane({ kind: "regulated", start: options.start ?? "open" }, options.language, register);
  const show = (next: RegisterScreen, change?: Partial<RegisterState>) =>
    act(async () => {
      register.show(next, change);
      await Promise.resolve();
    });
  return { session, register, user, show };
}

/** What the person asked for, without what the pane asked when it opened. */
export function asked(register: FakeRegister): readonly string[] {
  return register.calls.slice(1);
}
