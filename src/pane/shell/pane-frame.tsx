/** Header, current screen, footer. Diagnostics lies over the screen and leaves the session where it is. A register with its regulation has a frame of its own. */

import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { announcementOf, chipOf } from "../describe/screen";
import { LiveRegion } from "./live-region";
import { usePane } from "./pane-context";
import { PaneHeader } from "./pane-header";
import { CurrentScreen, DiagnosticsScreen } from "./current-screen";
import { StartingScreen } from "../screens/starting-screen";

const RegisterPart = lazy(async () => ({ default: (await import(/* webpackChunkName: "register" */ "../register/register-part")).RegisterPart }));

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground1 },
  main: { flexGrow: 1, display: "flex", flexDirection: "column", padding: "4px 20px 0" },
  footer: { padding: "8px 20px 12px", display: "flex", justifyContent: "flex-end" },
  link: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, minHeight: "24px", paddingInline: "4px" },
});

export function PaneFrame({ expectScreen }: { readonly expectScreen: () => void }): ReactNode {
  const styles = useStyles();
  const { texts, state, language } = usePane();
  const [showsDiagnostics, setShowsDiagnostics] = useState(false);
  const show = (shows: boolean): void => {
    expectScreen();
    setShowsDiagnostics(shows);
  };
  const header = <PaneHeader chip={chipOf(state.screen, texts)} />;
  if (state.screen.kind === "regulated") {
    return (
      <div className={styles.frame}>
        <Suspense fallback={<>{header}<main className={styles.main}><StartingScreen /></main></>}>
          <RegisterPart start={state.screen.start} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      {header}
      <main className={styles.main}>
        <Suspense fallback={<StartingScreen />}>
          {showsDiagnostics ? <DiagnosticsScreen onClose={() => show(false)} /> : <CurrentScreen key={state.screen.kind} screen={state.screen} />}
        </Suspense>
      </main>
      {!showsDiagnostics && (
        <footer className={styles.footer}>
          <Link as="button" className={styles.link} onClick={() => show(true)}>{texts.commands.diagnostics}</Link>
        </footer>
      )}
      <LiveRegion text={announcementOf(state.screen, texts, language)} />
    </div>
  );
}
