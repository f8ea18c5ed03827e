/** What the add-in last did, to read and to hand on. */

import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LogBox } from "../parts/log-box";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { useTextStyles } from "../parts/text-styles";
import { usePane } from "../shell/pane-context";

export function DiagnosticsScreen({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { session, texts } = usePane();
  const styles = useTextStyles();
  const [log] = useState(() => session.diagnostics());
  return (
    <ScreenLayout>
      <ScreenHeading>{texts.diagnostics.heading}</ScreenHeading>
      <p className={styles.quiet}>{texts.diagnostics.hint}</p>
      <LogBox text={log} texts={texts} label={texts.diagnostics.log} />
      <div><Button onClick={onClose}>{texts.commands.back}</Button></div>
    </ScreenLayout>
  );
}
