/** How header, screen and what lies under the tabs share the width of the pane. */

import { makeStyles } from "@fluentui/react-components";

export const useFrameStyles = makeStyles({
  main: { flexGrow: 1, display: "flex", flexDirection: "column", padding: "8px 20px 0" },
  panel: { flexGrow: 1, display: "flex", flexDirection: "column" },
});
