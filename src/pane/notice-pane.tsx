/** The whole pane as one notice, for what keeps the real one from opening: no Office, another host, a too old Excel. */

import type { ReactNode } from "react";
import type { Language } from "../core/language";
import type { Problem } from "../core/problems/problem";
import { problemText } from "../core/problems/problem-text";
import { Notice } from "./shell/notice";
import { PanePage } from "./shell/pane-page";
import { TEXTS, type Texts } from "./texts/texts";
import type { ThemeName } from "./theme/themes";

/** Why there is no pane. */
export type Obstacle = { readonly kind: "noOffice" | "outside" } | { readonly kind: "problem"; readonly problem: Problem } | { readonly kind: "crash"; readonly log: string };

interface Props {
  readonly obstacle: Obstacle;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly reload: () => void;
}

export function NoticePane({ obstacle, language, theme, reload }: Props): ReactNode {
  const texts = TEXTS[language];
  const canReload = obstacle.kind === "noOffice" || obstacle.kind === "crash";
  return (
    <PanePage theme={theme}>
      <Notice
        texts={texts}
        words={wordsOf(obstacle, texts, language)}
        reload={canReload ? reload : undefined}
        log={obstacle.kind === "crash" ? () => obstacle.log : undefined}
      />
    </PanePage>
  );
}

function wordsOf(obstacle: Obstacle, texts: Texts, language: Language): { readonly heading: string; readonly happened: string; readonly remedy: string } {
  return obstacle.kind === "problem" ? { heading: texts.product, ...problemText(obstacle.problem, language) } : texts[obstacle.kind];
}
