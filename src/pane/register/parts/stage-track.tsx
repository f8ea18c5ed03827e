/** The stages of a project on a line: what is done, where it is, what is open and what is not yet. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleHintRegular, CircleRegular, RadioButtonFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { StageMark } from "../../../app/register/state";
import { labelsFit } from "../describe/stage-labels";
import { useRegister } from "../register-context";

const ICONS = { done: CheckmarkCircleFilled, current: RadioButtonFilled, open: CircleRegular, closed: CircleHintRegular } as const;

const useStyles = makeStyles({
  track: { display: "flex", margin: 0, padding: 0, listStyleType: "none" },
  stage: {
    position: "relative", flex: "1 1 0", minWidth: 0, display: "flex", flexDirection: "column", alignItems: "center", gap: "2px",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, textAlign: "center", whiteSpace: "nowrap",
    // The line from the stage before.
    ":not(:first-child)::before": { content: "''", position: "absolute", top: "9px", right: "calc(50% + 12px)", width: "calc(100% - 24px)", borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  },
  reached: { color: tokens.colorNeutralForeground1, ":not(:first-child)::before": { borderTopColor: tokens.colorBrandStroke1 } },
  current: { fontWeight: tokens.fontWeightSemibold },
  icon: { display: "flex", fontSize: "20px", color: tokens.colorNeutralForeground3 },
  reachedIcon: { color: tokens.colorBrandForeground1 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function StageTrack({ stages }: { readonly stages: readonly StageMark[] }): ReactNode {
  const styles = useStyles();
  const { words } = useRegister();
  const fit = labelsFit(stages.map(({ label }) => label));
  return (
    <ol className={styles.track} aria-label={words.project.track}>
      {stages.map(({ label, state }, index) => {
        const Icon = ICONS[state];
        const isReached = state === "done" || state === "current";
        return (
          <li key={index} title={label} aria-current={state === "current" ? "step" : undefined} className={mergeClasses(styles.stage, isReached && styles.reached, state === "current" && styles.current)}>
            <span className={mergeClasses(styles.icon, isReached && styles.reachedIcon)}><Icon aria-hidden /></span>
            <span className={fit || state === "current" ? undefined : styles.hidden}>{label}</span>
            <span className={styles.hidden}>{words.project.marks[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
