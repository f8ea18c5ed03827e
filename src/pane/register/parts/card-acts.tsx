/** Acts of a project, each with its clause; those that are not possible yet say why. */

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CardAct } from "../../../app/register/state";
import { useTextStyles } from "../../parts/text-styles";
import { useRegister } from "../register-context";
import { CardActButton } from "./card-act-button";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px", rowGap: "2px" },
});

export function CardActs({ acts }: { readonly acts: readonly CardAct[] }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const { words } = useRegister();
  return (
    <ul className={styles.list}>
      {acts.map((act) => (
        <li key={`${act.kind} ${act.id}`} className={styles.item}>
          <CardActButton act={act} appearance="secondary" />
          <span className={textStyles.quiet}>{act.reason ?? (act.clause === "" ? "" : words.clause(act.clause))}</span>
        </li>
      ))}
    </ul>
  );
}
