/** Header with the tabs, the screen, and the word after an act that went well. */

import { Suspense, type ReactNode } from "react";
import { DiagnosticsScreen } from "../shell/current-screen";
import { LiveRegion } from "../shell/live-region";
import { usePane } from "../shell/pane-context";
import { PaneHeader } from "../shell/pane-header";
import { StartingScreen } from "../screens/starting-screen";
import { CurrentRegisterScreen } from "./current-register-screen";
import { registerAnnouncement, registerChip, screenKey, showsTabs } from "./describe/register-screen";
import { DoneLine } from "./done-line";
import { useFrameStyles } from "./frame-styles";
import { useRegister } from "./register-context";
import { panelProps, RegisterTabs } from "./register-tabs";

interface Props {
  /** Is there a register yet, so that there is something to turn to? */
  readonly hasTabs: boolean;
  /** The word after the last act. */
  readonly done: string | null;
  /** Not null while Diagnostics lies over the screen. */
  readonly hideDiagnostics: (() => void) | null;
}

export function RegisterFrame({ hasTabs, done, hideDiagnostics }: Props): ReactNode {
  const styles = useFrameStyles();
  const { texts, language } = usePane();
  const { state, words } = useRegister();
  const { screen, tab } = state;
  const announcement = registerAnnouncement(screen, words, texts, language);
  const tabs = hasTabs && hideDiagnostics === null && showsTabs(screen);
  return (
    <>
      <PaneHeader chip={registerChip(screen, words)} />
      {tabs && <RegisterTabs />}
      <main className={styles.main}>
        <div className={styles.panel} {...(tabs && panelProps(tab))}>
          {done !== null && <DoneLine text={done} />}
          <Suspense fallback={<StartingScreen />}>
            {hideDiagnostics !== null ? <DiagnosticsScreen onClose={hideDiagnostics} /> : <CurrentRegisterScreen key={screenKey(state)} screen={screen} />}
          </Suspense>
        </div>
      </main>
      <LiveRegion text={done === null ? announcement : texts.announce(done.replace(/[。.]$/, ""), announcement)} />
    </>
  );
}
