/** A log that can be read and copied. A plain text area: it also serves the notices that load before anything else. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactNode } from "react";
import type { Texts } from "../texts/texts";
import { copyText } from "./copy-text";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  text: {
    padding: "8px", resize: "vertical", boxSizing: "border-box", width: "100%", fontFamily: tokens.fontFamilyMonospace, fontSize: "12px", lineHeight: "16px",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
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
      <textarea ref={area} readOnly value={text} aria-label={label} rows={10} className={styles.text} />
      <div className={styles.row}>
        <Button icon={<CopyRegular aria-hidden />} onClick={() => void copy()}>{texts.commands.copy}</Button>
        <span role="status" className={styles.said}>{said}</span>
      </div>
    </div>
  );
}
