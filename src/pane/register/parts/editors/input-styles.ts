/** Inputs are as wide as the pane allows, and never wider. */

import { makeStyles } from "@fluentui/react-components";

export const useInputStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
  group: { display: "flex", flexDirection: "column", marginInlineStart: "-8px" },
});
