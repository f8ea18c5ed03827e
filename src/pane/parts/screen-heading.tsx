/** The heading of a screen. It takes the focus when the person's own act brought the screen here, and never otherwise. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../shell/pane-context";
import { focusByProgram } from "./focus-by-program";

const useStyles = makeStyles({
  heading: {
    margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold,
    // Reached by program only: a ring around a heading would look like a field.
    outlineStyle: "none",
  },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly children: ReactNode;
  /** Where a tab says the same just above: for those who listen. */
  readonly isHidden?: boolean;
}

export function ScreenHeading({ children, isHidden = false }: Props): ReactNode {
  const styles = useStyles();
  const { takeFocus } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus() && heading.current) {
      focusByProgram(heading.current);
      window.scrollTo(0, 0);
    }
  }, [takeFocus]);
  return <h2 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, isHidden && styles.hidden)}>{children}</h2>;
}
