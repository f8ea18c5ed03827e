/** The original sheet is back. */

import type { ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import { firstCellOf } from "../describe/address";
import { headingOf } from "../describe/screen";
import { ActionBar } from "../parts/action-bar";
import { Card } from "../parts/card";
import { CellLink } from "../parts/cell-link";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { useTextStyles } from "../parts/text-styles";
import { usePane } from "../shell/pane-context";

export function RestoredScreen({ screen }: { readonly screen: Extract<Screen, { kind: "restored" }> }): ReactNode {
  const { texts, commands } = usePane();
  const styles = useTextStyles();
  const sheets = [screen.sheet, ...(screen.keptOnSheet === null ? [] : [screen.keptOnSheet])];
  return (
    <ScreenLayout actions={<ActionBar place="afterText" primary={commands.convertAgain} />}>
      <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      {!screen.wasUndone && <p className={styles.paragraph}>{texts.restored.sheet(screen.sheet)}</p>}
      {screen.keptOnSheet !== null && <p className={styles.paragraph}>{texts.restored.kept(screen.keptOnSheet)}</p>}
      <Card>
        {sheets.map((sheet) => <CellLink key={sheet} address={firstCellOf(sheet)} knownSheet={sheet} text={texts.list.goTo(sheet)} />)}
      </Card>
    </ScreenLayout>
  );
}
