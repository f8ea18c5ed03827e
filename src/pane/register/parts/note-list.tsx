/** Cells to go to, each with what is there: a list of links, short at first where it is long. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { shortAddress } from "../../describe/address";
import { CellLink } from "../../parts/cell-link";
import { LongList } from "../../parts/long-list";

interface Props {
  readonly notes: readonly { readonly cell: string; readonly text: string }[];
  /** The sheet that the reader knows about, whose cells are named without it; null: the text alone says where. */
  readonly knownSheet: string | null;
}

const useStyles = makeStyles({
  note: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
  address: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
});

export function NoteList({ notes, knownSheet }: Props): ReactNode {
  const styles = useStyles();
  return (
    <LongList
      items={notes}
      level="h4"
      keyOf={({ cell }, index) => `${cell} ${index}`}
      render={({ cell, text }) => (
        <div className={styles.note}>
          <CellLink address={cell} knownSheet={knownSheet ?? ""} text={text} />
          {knownSheet !== null && <span className={styles.address}>{shortAddress(cell, knownSheet)}</span>}
        </div>
      )}
    />
  );
}
