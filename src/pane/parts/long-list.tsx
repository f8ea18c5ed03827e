/** A list that shows its first part and more on request, so that ten thousand rows open as fast as ten. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { usePane } from "../shell/pane-context";
import { focusByProgram } from "./focus-by-program";

const PAGE = 50;

interface Props<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  /** Items with the same heading must stand together; a heading is shown where it changes. */
  readonly headingOf?: ((item: T) => string) | undefined;
  readonly render: (item: T) => ReactNode;
  readonly level: "h4" | "h5";
}

const useStyles = makeStyles({
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  chunks: { display: "flex", flexDirection: "column", gap: "12px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottomStyle: "none" } },
  more: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", gap: "8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export function LongList<T>({ items, keyOf, headingOf, render, level: Heading }: Props<T>): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const [shown, setShown] = useState(PAGE);
  const firstNew = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // The button may be gone now: go on reading at the first new row.
    if (shown > PAGE && firstNew.current) {
      focusByProgram(firstNew.current);
      firstNew.current.scrollIntoView?.({ block: "nearest" });
    }
  }, [shown]);

  const rest = items.length - shown;
  return (
    <div className={styles.chunks}>
      {chunksOf(items.slice(0, shown), headingOf).map((chunk) => (
        <div key={`${chunk.heading ?? ""}#${chunk.start}`}>
          {chunk.heading !== null && <Heading className={styles.heading}>{chunk.heading}</Heading>}
          <ul className={styles.list}>
            {chunk.items.map((item, offset) => {
              const index = chunk.start + offset;
              const isFirstNew = shown > PAGE && index === shown - PAGE;
              return (
                <li key={keyOf(item, index)} className={styles.item} ref={isFirstNew ? firstNew : undefined} tabIndex={isFirstNew ? -1 : undefined}>
                  {render(item)}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setShown(shown + PAGE)}>{texts.list.more(Math.min(PAGE, rest))}</Button>
          <span>{texts.list.shown(shown, items.length)}</span>
        </div>
      )}
    </div>
  );
}

interface Chunk<T> {
  readonly heading: string | null;
  readonly start: number;
  readonly items: readonly T[];
}

function chunksOf<T>(items: readonly T[], headingOf: ((item: T) => string) | undefined): readonly Chunk<T>[] {
  const chunks: { heading: string | null; start: number; items: T[] }[] = [];
  items.forEach((item, index) => {
    const heading = headingOf?.(item) ?? null;
    const last = chunks[chunks.length - 1];
    if (last && last.heading === heading) {
      last.items.push(item);
    } else {
      chunks.push({ heading, start: index, items: [item] });
    }
  });
  return chunks;
}
