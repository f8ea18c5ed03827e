/** What a person can do, apart from the button that shows it. */

import type { Session, SessionState } from "../../app/session/state";

export interface Command {
  readonly name: string;
  readonly label: string;
  /** true, or the reason in words. */
  enabled(state: SessionState): true | string;
  run(session: Session): Promise<void> | void;
}
