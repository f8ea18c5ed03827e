/** What the project waits for, from whom; and the one act that brings it on. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { CardAct } from "../../../app/register/state";
import { useTextStyles } from "../../parts/text-styles";
import { useRegister } from "../register-context";
import { CardActButton } from "./card-act-button";

const useStyles = makeStyles({
  box: {
    display: "flex", flexDirection: "column", gap: "8px", padding: "12px", borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: "4px", borderInlineStartColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "stretch", maxWidth: "none" },
});

export function WaitsFor({ text, primary }: { readonly text: string; readonly primary: CardAct | null }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const { words } = useRegister();
  const id = useId();
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>{words.project.waitsFor}</h3>
      <p className={textStyles.lead}>{text === "" ? words.project.nothingWaits : text}</p>
      {primary !== null && <CardActButton act={primary} appearance="primary" className={styles.button} />}
      {primary !== null && primary.reason !== null && <p className={textStyles.quiet}>{primary.reason}</p>}
    </section>
  );
}
