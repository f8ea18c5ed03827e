/** A severity as shape and word as well as colour: a print without colours says the same. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export type Severity = "fine" | "watch" | "severe";

const SHAPES: Readonly<Record<Severity, string>> = { fine: "●", watch: "▲", severe: "■" };

const useStyles = makeStyles({
  mark: { whiteSpace: "nowrap" },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  watch: { color: tokens.colorStatusWarningForeground3 },
  severe: { color: tokens.colorPaletteRedForeground1 },
});

export function SeverityText({ severity, word }: { readonly severity: Severity; readonly word: string }): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.mark, styles[severity])}><span aria-hidden="true">{SHAPES[severity]} </span>{word}</span>;
}
