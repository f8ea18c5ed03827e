/** The page around everything the pane may show: theme, fonts, a scroll bar that is always there. */

import { FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { useLayoutEffect, type ReactNode } from "react";
import { THEMES, type ThemeName } from "../theme/themes";

// WebView2 hides scroll bars that come and go, and the width must not jump: always scroll.
const usePageStyles = makeStaticStyles({
  // What has the focus must not hide behind the acts at the bottom.
  html: { scrollPaddingBottom: "120px" },
  body: { margin: 0, overflowY: "scroll" },
});

export function PanePage({ theme, children }: { readonly theme: ThemeName; readonly children: ReactNode }): ReactNode {
  usePageStyles();
  useLayoutEffect(() => {
    // Scroll bars and native drop-downs follow this.
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return <FluentProvider theme={THEMES[theme]} style={{ minHeight: "100vh" }}>{children}</FluentProvider>;
}
