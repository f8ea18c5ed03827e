import { useSyncExternalStore } from "react";
import type { GridSession } from "../session/grid-session";
import type { GridState } from "../session/grid-state";

/** The part of the session's state that a component draws; it renders again only when that part is another one. */
export function useGrid<T>(session: GridSession, part: (state: GridState) => T): T {
  return useSyncExternalStore(session.subscribe, () => part(session.getState()));
}
