/** Step 1, 认表: what was found on the sheet, and the one act that goes on from here. */

import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import type { ListSummary, Screen } from "../../app/session/state";
import type { RowKind } from "../../core/adoption/plan";
import { onSheet } from "../../core/blueprint/addresses";
import { headingOf } from "../describe/screen";
import { ActionBar } from "../parts/action-bar";
import { Card } from "../parts/card";
import { CellLink } from "../parts/cell-link";
import { CommandButton } from "../parts/command-button";
import { Facts } from "../parts/facts";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { Steps } from "../parts/steps";
import { useTextStyles } from "../parts/text-styles";
import { usePane } from "../shell/pane-context";
import type { Texts } from "../texts/texts";

/** Below this the pane says that it is not sure. */
const LIKELY = 0.5;
const SET_ASIDE = ["subtotal", "total", "blank", "header", "note"] as const satisfies readonly RowKind[];

export function FoundScreen({ screen }: { readonly screen: Extract<Screen, { kind: "found" }> }): ReactNode {
  const styles = useTextStyles();
  const { texts, commands } = usePane();
  const chosen = screen.lists[screen.chosen];
  return (
    <ScreenLayout>
      <Steps step={1} />
      <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      {screen.lists.length > 1 && <ListChoice screen={screen} />}
      {chosen && <ListCard list={chosen} />}
      {chosen && chosen.list.confidence < LIKELY && <p className={styles.quiet}>{texts.found.unsure}</p>}
      <ActionBar place="afterText" primary={commands.startConversion} />
      <AnotherRange />
      <p className={styles.quiet}>{texts.found.promise}</p>
    </ScreenLayout>
  );
}

function ListChoice({ screen }: { readonly screen: Extract<Screen, { kind: "found" }> }): ReactNode {
  const { session, state, texts } = usePane();
  const labelId = useId();
  return (
    <div>
      <h3 id={labelId} className={useTextStyles().subheading}>{texts.found.choose}</h3>
      <RadioGroup aria-labelledby={labelId} value={String(screen.chosen)} disabled={state.busy} onChange={(_, data) => session.chooseList(Number(data.value))}>
        {screen.lists.map((list, index) => (
          <Radio key={list.range} value={String(index)} label={texts.found.summary(list.range, list.projectCount)} />
        ))}
      </RadioGroup>
    </div>
  );
}

function ListCard({ list }: { readonly list: ListSummary }): ReactNode {
  const { texts } = usePane();
  const words = texts.found;
  const setAside = setAsideText(list, texts);
  return (
    <Card>
      <Facts
        facts={[
          { name: words.place, value: <CellLink address={onSheet(list.list.sheet, list.range)} knownSheet={list.list.sheet} /> },
          { name: words.projects, value: words.projectCount(list.projectCount) },
          ...(list.list.title ? [{ name: words.title, value: list.list.title.text }] : []),
          ...(setAside !== "" ? [{ name: words.setAside, value: setAside }] : []),
        ]}
      />
    </Card>
  );
}

function setAsideText(list: ListSummary, texts: Texts): string {
  return SET_ASIDE.map((kind) => ({ kind, count: list.list.rowKinds.filter((row) => row === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => texts.found.rows[kind](count))
    .join(texts.preview.listComma);
}

function AnotherRange(): ReactNode {
  const { texts, commands } = usePane();
  const styles = useTextStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <div>
        <Button appearance="subtle" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setIsOpen(!isOpen)} style={{ marginInlineStart: "-12px" }}>
          {texts.commands.anotherRange}
        </Button>
      </div>
      {isOpen && (
        <Card id={id}>
          <p className={styles.paragraph}>{texts.found.select}</p>
          <CommandButton command={commands.useSelection} />
        </Card>
      )}
    </>
  );
}
