/** A heading that opens and closes what belongs to it. Closed contents are not there at all: ten thousand rows cost nothing until asked for. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly level: "h3" | "h4";
  /** Shown in a pill after the title, said in words. */
  readonly count?: { readonly number: number; readonly words: string };
  readonly opensAtFirst?: boolean;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  heading: { margin: 0 },
  toggle: {
    width: "calc(100% + 8px)", maxWidth: "none", minHeight: "40px", justifyContent: "flex-start", paddingInline: "4px", marginInline: "-4px", textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  title: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  count: {
    minWidth: "12px", padding: "0 6px", borderRadius: tokens.borderRadiusCircular, border: "1px solid transparent", textAlign: "center",
    fontSize: tokens.fontSizeBase200, lineHeight: "18px", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2,
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  panel: { padding: "4px 0 12px" },
});

export function Disclosure({ title, level: Heading, count, opensAtFirst = false, children }: Props): ReactNode {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(opensAtFirst);
  const id = useId();
  return (
    <div>
      <Heading className={styles.heading}>
        <Button
          appearance="subtle"
          className={styles.toggle}
          icon={isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className={styles.title}>
            {title}
            {count && (
              <>
                <span className={styles.count} aria-hidden="true">{count.number}</span>
                <span className={styles.hidden}>{count.words}</span>
              </>
            )}
          </span>
        </Button>
      </Heading>
      {isOpen && <div id={id} className={styles.panel}>{children}</div>}
    </div>
  );
}
