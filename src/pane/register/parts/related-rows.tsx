/** Rows of the project in other registers: how many, and the way to them. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ProjectCard } from "../../../app/register/state";
import { CellLink } from "../../parts/cell-link";
import { useRegister } from "../register-context";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "baseline", gap: "8px" },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});

export function RelatedRows({ related }: { readonly related: ProjectCard["related"] }): ReactNode {
  const styles = useStyles();
  const { words } = useRegister();
  return (
    <ul className={styles.list}>
      {related.map(({ register, label, count, cell }) => (
        <li key={register} className={styles.item}>
          <CellLink address={cell} knownSheet="" text={label} />
          <span className={styles.count}>{words.project.row(count)}</span>
        </li>
      ))}
    </ul>
  );
}
