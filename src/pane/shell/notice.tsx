/** A whole-pane notice for what stands in the way of the pane itself: a crash, no Excel around it, a too old Excel. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LogBox } from "../parts/log-box";
import type { Texts } from "../texts/texts";

interface Props {
  readonly texts: Texts;
  readonly words: { readonly heading: string; readonly happened: string; readonly remedy: string };
  readonly reload?: (() => void) | undefined;
  readonly log?: (() => string) | undefined;
}

const useStyles = makeStyles({
  page: { padding: "20px", display: "flex", flexDirection: "column", gap: "12px", alignItems: "stretch" },
  heading: { margin: 0, marginInlineEnd: "34px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: 0 },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Notice({ texts, words, reload, log }: Props): ReactNode {
  const styles = useStyles();
  const [text] = useState(() => log?.() ?? null);
  return (
    <main className={styles.page} role="alert">
      <h1 className={styles.heading}>{words.heading}</h1>
      <p className={styles.paragraph}>{words.happened}</p>
      <p className={styles.remedy}>{words.remedy}</p>
      {reload && <Button appearance="primary" onClick={reload}>{texts.commands.reload}</Button>}
      {text !== null && <LogBox text={text} texts={texts} label={texts.crash.details} />}
    </main>
  );
}
