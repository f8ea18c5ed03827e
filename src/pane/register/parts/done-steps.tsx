/** The steps that a project has behind it, oldest first. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ProjectCard } from "../../../app/register/state";
import { useTextStyles } from "../../parts/text-styles";
import { useRegister } from "../register-context";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "grid", gridTemplateColumns: "20px 1fr", columnGap: "8px", alignItems: "start" },
  icon: { display: "flex", fontSize: "16px", paddingTop: "2px", color: tokens.colorStatusSuccessForeground1 },
});

export function DoneSteps({ done }: { readonly done: ProjectCard["done"] }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const { words } = useRegister();
  return (
    <ol className={styles.list}>
      {done.map((step, index) => (
        <li key={index} className={styles.item}>
          <span className={styles.icon}><CheckmarkCircleFilled aria-hidden /></span>
          <div>
            <p className={textStyles.paragraph}>{step.label}</p>
            <p className={textStyles.quiet}>{[step.who, step.when, step.clause === "" ? "" : words.clause(step.clause)].filter((part) => part !== "").join(" · ")}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
