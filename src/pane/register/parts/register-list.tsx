/** The registers of the workbook: the way to each, how much is in it, and a new entry. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { CellLink } from "../../parts/cell-link";
import { useTextStyles } from "../../parts/text-styles";
import { useRegister } from "../register-context";
import { RegisterAct } from "./register-act";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottomStyle: "none" } },
  words: { flex: "1 1 0", minWidth: 0 },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginInlineStart: "8px", whiteSpace: "nowrap" },
  button: { flexShrink: 0 },
});

export function RegisterList({ registers }: Pick<Extract<RegisterScreen, { kind: "more" }>, "registers">): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const { words } = useRegister();
  return (
    <ul className={styles.list}>
      {registers.map(({ id, label, about, cell, count }) => (
        <li key={id} className={styles.item}>
          <div className={styles.words}>
            {cell === null ? label : <CellLink address={cell} knownSheet="" text={label} />}
            <span className={styles.count}>{words.more.rows(count)}</span>
            {about !== "" && <p className={textStyles.quiet}>{about}</p>}
          </div>
          <RegisterAct label={words.more.add} name={words.more.addTo(label)} run={(register) => register.startRecord(id)} size="small" icon={<AddRegular aria-hidden />} className={styles.button} />
        </li>
      ))}
    </ul>
  );
}
