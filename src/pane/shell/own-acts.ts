/** Tells a screen change that the person caused from one that happened by itself: only the first may move the focus. */

/** What shows screens: one of the sessions. */
export interface ScreenSource {
  subscribe(listener: () => void): () => void;
  /** Screens with the same words here are one and the same. */
  screenKind(): string;
}

export interface OwnActs {
  /** Marks everything the act does, until it settles, as wanted by the person. */
  during(act: () => Promise<void> | void): Promise<void>;
  /** The next screen that opens was asked for (views the session does not know, such as Diagnostics). */
  expectScreen(): void;
  /** Asked once by the heading of a screen when it appears. */
  takeFocus(): boolean;
  stop(): void;
}

export function createOwnActs(source: ScreenSource): OwnActs {
  let running = 0;
  let focusIsDue = false;
  let kind = source.screenKind();

  const stop = source.subscribe(() => {
    const next = source.screenKind();
    if (next !== kind) {
      // A change nobody asked for also takes back a focus that was not used yet.
      focusIsDue = running > 0;
      kind = next;
    }
  });

  return {
    during: async (act) => {
      running += 1;
      try {
        await act();
      } finally {
        running -= 1;
      }
    },
    expectScreen: () => {
      focusIsDue = true;
    },
    takeFocus: () => {
      const due = focusIsDue;
      focusIsDue = false;
      return due;
    },
    stop,
  };
}
