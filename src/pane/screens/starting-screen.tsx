/** The first moment: the sheet is being looked at. */

import { Skeleton, SkeletonItem, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ScreenLayout } from "../parts/screen-layout";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  lines: { display: "flex", flexDirection: "column", gap: "12px" },
  short: { width: "60%" },
});

export function StartingScreen(): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <ScreenLayout>
      <Skeleton className={styles.lines} aria-label={texts.starting.heading}>
        <SkeletonItem size={24} className={styles.short} />
        <SkeletonItem size={96} />
        <SkeletonItem size={32} />
      </Skeleton>
    </ScreenLayout>
  );
}
