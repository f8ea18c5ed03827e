/** Acts one below the other, each with a few words on what it is for. */

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTextStyles } from "../../parts/text-styles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "center", gap: "12px", "& > button": { flexShrink: 0 } },
});

export function ActLines({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className={useStyles().list}>{children}</ul>;
}

export function ActLine({ hint, children }: { readonly hint: string; readonly children: ReactNode }): ReactNode {
  return <li className={useStyles().line}>{children}<span className={useTextStyles().quiet}>{hint}</span></li>;
}
