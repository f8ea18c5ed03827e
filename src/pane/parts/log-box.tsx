/** A log that can be read and copied. */

import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactNode } from "react";
import type { Texts } from "../texts/texts";
import { copyText } from "./copy-text";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  row: { display: "flex", alignItems: "center", gap: "12px", flexWrap: "wrap" },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function LogBox({ text, texts, label }: { readonly text: string; readonly texts: Texts; readonly label: string }): ReactNode {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    const copied = await copyText(text, area.current);
    setSaid(copied ? texts.diagnostics.copied : texts.diagnostics.copyByHand);
  };
  return (
    <div className={styles.box}>
      <Textarea ref={area} readOnly value={text} aria-label={label} rows={10} resize="vertical" textarea={{ style: { fontFamily: "Consolas, monospace", fontSize: "12px", lineHeight: "16px" } }} />
      <div className={styles.row}>
        <Button icon={<CopyRegular aria-hidden />} onClick={() => void copy()}>{texts.commands.copy}</Button>
        <span role="status" className={styles.said}>{said}</span>
      </div>
    </div>
  );
}
