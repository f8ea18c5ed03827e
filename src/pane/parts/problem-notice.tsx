/** A problem in words: what happened, and what the person can do. */

import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, type MessageBarProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Problem } from "../../core/problems/problem";
import { problemText } from "../../core/problems/problem-text";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  title: { fontWeight: 400 },
  remedy: { display: "block", marginTop: "4px" },
  bar: { paddingBlock: "8px" },
});

export function ProblemNotice({ problem, intent }: { readonly problem: Problem; readonly intent: NonNullable<MessageBarProps["intent"]> }): ReactNode {
  const styles = useStyles();
  const { language } = usePane();
  const { happened, remedy } = problemText(problem, language);
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{happened}</MessageBarTitle>
        <span className={styles.remedy}>{remedy}</span>
      </MessageBarBody>
    </MessageBar>
  );
}
