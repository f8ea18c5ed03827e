/** An act runs: what it is and how far it got. */

import { ProgressBar, Skeleton, SkeletonItem, makeStyles } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import { headingOf } from "../describe/screen";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { useTextStyles } from "../parts/text-styles";
import { usePane } from "../shell/pane-context";

interface Props {
  readonly screen: Extract<Screen, { kind: "working" }>;
  /** Fetches the code of the screens that may follow. */
  readonly prepareNext?: () => Promise<unknown>;
}

const useStyles = makeStyles({ lines: { display: "flex", flexDirection: "column", gap: "12px" } });

export function WorkingScreen({ screen, prepareNext }: Props): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const heading = headingOf(screen, texts);
  useEffect(() => {
    // A failure shows when the screen is needed; here nothing depends on it.
    prepareNext?.().catch(() => undefined);
  }, [prepareNext]);
  return (
    <ScreenLayout>
      <ScreenHeading>{heading}</ScreenHeading>
      {screen.task === "reading" ? (
        <Skeleton className={styles.lines} aria-label={heading}>
          <SkeletonItem size={16} />
          <SkeletonItem size={72} />
          <SkeletonItem size={72} />
        </Skeleton>
      ) : (
        <Progress heading={heading} done={screen.done} total={screen.total} />
      )}
    </ScreenLayout>
  );
}

export function Progress({ heading, done, total }: { readonly heading: string; readonly done: number; readonly total: number }): ReactNode {
  const { texts } = usePane();
  const textStyles = useTextStyles();
  const isCounted = total > 0;
  return (
    <>
      <ProgressBar aria-label={heading} {...(isCounted ? { value: done, max: total, "aria-valuetext": texts.working.count(done, total) } : {})} thickness="large" />
      {isCounted && <p className={textStyles.paragraph}>{texts.working.count(done, total)}</p>}
      <p className={textStyles.quiet}>{texts.working.keepOpen}</p>
    </>
  );
}
