/** Says screen changes to assistive technology, once each. */

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

export function LiveRegion({ text }: { readonly text: string }): ReactNode {
  return <div role="status" aria-live="polite" className={useStyles().hidden}>{text}</div>;
}
