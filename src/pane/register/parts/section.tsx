/** A part of a screen under its own heading. */

import { makeStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useTextStyles } from "../../parts/text-styles";

const useStyles = makeStyles({ section: { display: "flex", flexDirection: "column", gap: "6px" } });

export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className={useStyles().section} aria-labelledby={id}>
      <h3 id={id} className={useTextStyles().subheading}>{title}</h3>
      {children}
    </section>
  );
}
