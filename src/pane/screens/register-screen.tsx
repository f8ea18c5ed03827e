/** The workbook holds a register already: the ways into it, and back. */

import type { ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import { headingOf } from "../describe/screen";
import { ActionBar } from "../parts/action-bar";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { SheetLinks } from "../parts/sheet-links";
import { useTextStyles } from "../parts/text-styles";
import { ToClean } from "../parts/to-clean";
import { usePane } from "../shell/pane-context";

export function RegisterScreen({ screen }: { readonly screen: Extract<Screen, { kind: "register" }> }): ReactNode {
  const { texts, commands } = usePane();
  const styles = useTextStyles();
  return (
    <ScreenLayout actions={<ActionBar place={screen.toClean.length > 0 ? "bottom" : "afterText"} primary={commands.goToOverview} secondary={[commands.goToRegister]} quiet={[commands.complete, commands.lookAgain, commands.restore]} note={screen.canRestore ? undefined : texts.reasonsNot.noBackup} />}>
      <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      <SheetLinks sheet={screen.sheet} overviewSheet={screen.overviewSheet} sheetHint={texts.result.sheetHintPlain} />
      <ToClean cells={screen.toClean} knownSheet={screen.sheet} />
      <p className={styles.quiet}>{texts.register.hint}</p>
    </ScreenLayout>
  );
}
