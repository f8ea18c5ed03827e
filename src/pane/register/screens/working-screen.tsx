/** An act runs: what it is and how far it got. */

import { Skeleton, SkeletonItem, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { Progress } from "../../screens/working-screen";
import { useRegister } from "../register-context";

const useStyles = makeStyles({ lines: { display: "flex", flexDirection: "column", gap: "12px" } });

export function WorkingScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "working" }> }): ReactNode {
  const styles = useStyles();
  const { words } = useRegister();
  const heading = words.working[screen.task];
  return (
    <ScreenLayout>
      <ScreenHeading>{heading}</ScreenHeading>
      {screen.task === "writing" ? (
        <Progress heading={heading} done={screen.done} total={screen.total} />
      ) : (
        <Skeleton className={styles.lines} aria-label={heading}>
          <SkeletonItem size={16} />
          <SkeletonItem size={72} />
          <SkeletonItem size={72} />
        </Skeleton>
      )}
    </ScreenLayout>
  );
}
