/** The pane's texts by language. */

import type { Language } from "../../core/language";
import { en } from "./en";
import { zh, type Texts } from "./zh";

export type { Texts };

export const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };

/** The display language of Office ("zh-CN", "en-US", ...) to one of ours; unknown languages read English, none at all Chinese. */
export function languageOf(displayLanguage: string | null | undefined): Language {
  if (!displayLanguage) {
    return "zh";
  }
  return displayLanguage.toLowerCase().startsWith("zh") ? "zh" : "en";
}
