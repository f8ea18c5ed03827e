/** One finding: where, what, and what a repair would do. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RegisterSession, ShownFinding } from "../../../app/register/state";
import { CellLink } from "../../parts/cell-link";
import { useTextStyles } from "../../parts/text-styles";
import { useRegister } from "../register-context";
import { RegisterAct } from "./register-act";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "2px", padding: "4px 0" },
  where: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline" },
  kind: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  mend: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  button: { flexShrink: 0 },
});

export function FindingRow({ finding, repair }: { readonly finding: ShownFinding; readonly repair: (register: RegisterSession) => Promise<void> }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const { words } = useRegister();
  return (
    <div className={styles.row}>
      <div className={styles.where}>
        {finding.cell !== null && <CellLink address={finding.cell} knownSheet="" />}
        <span className={styles.kind}>{finding.kind}</span>
      </div>
      <p className={textStyles.paragraph}>{finding.text}</p>
      {finding.repair === null ? (
        <p className={textStyles.quiet}>{words.check.byHand}</p>
      ) : (
        <div className={styles.mend}>
          <p className={textStyles.quiet}>{words.check.willDo(finding.repair)}</p>
          <RegisterAct label={words.check.repair} name={words.check.repairOf(finding.text)} run={repair} size="small" className={styles.button} />
        </div>
      )}
    </div>
  );
}
