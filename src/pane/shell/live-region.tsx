/** Says screen changes to assistive technology, once each. */

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { announcementOf } from "../describe/screen";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

export function LiveRegion(): ReactNode {
  const styles = useStyles();
  const { state, texts, language } = usePane();
  return <div role="status" aria-live="polite" className={styles.hidden}>{announcementOf(state.screen, texts, language)}</div>;
}
