/** A problem in words: what happened, and what the person can do. */

import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, type MessageBarProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Problem } from "../../core/problems/problem";
import { problemText } from "../../core/problems/problem-text";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  // A message of Excel's or a path may be one long word.
  title: { fontWeight: 400, overflowWrap: "anywhere" },
  remedy: { display: "block", marginTop: "4px", overflowWrap: "anywhere" },
  bar: { paddingBlock: "8px", minWidth: 0 },
  body: { minWidth: 0 },
});

export function ProblemNotice({ problem, intent }: { readonly problem: Problem; readonly intent: NonNullable<MessageBarProps["intent"]> }): ReactNode {
  const styles = useStyles();
  const { language } = usePane();
  const { happened, remedy } = problemText(problem, language);
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{happened}</MessageBarTitle>
        <span className={styles.remedy}>{remedy}</span>
      </MessageBarBody>
    </MessageBar>
  );
}
