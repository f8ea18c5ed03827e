/** A quiet frame around what belongs together. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", gap: "8px", padding: "12px", borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2,
  },
});

export function Card({ children, id }: { readonly children: ReactNode; readonly id?: string }): ReactNode {
  return <div id={id} className={useStyles().card}>{children}</div>;
}
