/** The address of a cell or range, as a link that selects it in the workbook. */

import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { shortAddress } from "../describe/address";
import { usePane } from "../shell/pane-context";

interface Props {
  readonly address: string;
  /** The sheet the reader knows about: not repeated in the text. */
  readonly knownSheet: string;
  /** What to show instead of the address. */
  readonly text?: string;
}

const useStyles = makeStyles({
  link: {
    minHeight: "24px", minWidth: "24px", textAlign: "start", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300,
    // Colour alone does not make a link.
    textDecorationLine: "underline", textDecorationColor: tokens.colorNeutralStroke1, textUnderlineOffset: "3px",
  },
});

export function CellLink({ address, knownSheet, text }: Props): ReactNode {
  const styles = useStyles();
  const { texts, goTo } = usePane();
  const shown = text ?? shortAddress(address, knownSheet);
  return (
    <Link as="button" className={styles.link} aria-label={text === undefined ? texts.list.goTo(shown) : undefined} onClick={() => goTo(address)}>
      {shown}
    </Link>
  );
}
