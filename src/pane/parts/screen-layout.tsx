/** The frame that all screens share: one column with even gaps, the acts at the bottom. */

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  screen: { flexGrow: 1, display: "flex", flexDirection: "column", gap: "12px" },
  body: { display: "flex", flexDirection: "column", gap: "12px", paddingBottom: "16px" },
});

export function ScreenLayout({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <div className={styles.body}>{children}</div>
      {actions}
    </div>
  );
}
