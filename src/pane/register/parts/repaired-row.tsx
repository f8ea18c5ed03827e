/** One repair that has been made, with its undo. */

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RegisterSession } from "../../../app/register/state";
import { useTextStyles } from "../../parts/text-styles";
import { useRegister } from "../register-context";
import { RegisterAct } from "./register-act";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px", padding: "2px 0" },
  button: { flexShrink: 0 },
});

export function RepairedRow({ text, undo }: { readonly text: string; readonly undo: (register: RegisterSession) => Promise<void> }): ReactNode {
  const styles = useStyles();
  const { words } = useRegister();
  return (
    <div className={styles.row}>
      <p className={useTextStyles().paragraph}>{text}</p>
      <RegisterAct label={words.check.undo} name={words.check.undoOf(text)} run={undo} size="small" className={styles.button} />
    </div>
  );
}
