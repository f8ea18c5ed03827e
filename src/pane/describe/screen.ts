/** The current screen in a few words, for the chip in the header and for those who listen instead of looking. */

import type { Screen } from "../../app/session/state";
import { problemText } from "../../core/problems/problem-text";
import type { Language } from "../../core/language";
import type { Texts } from "../texts/texts";
import { summarySentence } from "./summary";

export interface Chip {
  readonly text: string;
  /** Each has its own shape as well as its colour. */
  readonly tone: "none" | "good" | "attention" | "bad";
}

export function chipOf(screen: Screen, texts: Texts): Chip | null {
  switch (screen.kind) {
    case "starting":
    case "working":
    case "regulated":
      return null;
    case "result":
    case "register":
      if (screen.toClean.length > 0) return { text: texts.chip.toClean(screen.toClean.length), tone: "attention" };
      return { text: screen.kind === "result" ? texts.chip.good : texts.chip.register, tone: "good" };
    case "confirmRestore":
      return { text: texts.chip.register, tone: "good" };
    case "restored":
      return { text: texts.chip.restored, tone: "none" };
    case "failed":
      return { text: texts.chip.failed, tone: "bad" };
    default:
      return { text: texts.chip.none, tone: "none" };
  }
}

export function headingOf(screen: Screen, texts: Texts): string {
  switch (screen.kind) {
    case "found":
      return screen.lists.length > 1 ? texts.found.headingSeveral(screen.lists.length) : texts.found.headingOne;
    case "working":
      return texts.working[screen.task];
    case "nothing":
      return texts.nothing[screen.problem.code === "READ_ONLY" ? "readOnly" : screen.problem.code === "SHEET_PROTECTED" ? "protectedSheet" : screen.problem.code === "WORKBOOK_PROTECTED" ? "protectedWorkbook" : "heading"];
    case "regulated":
      return texts.starting.heading;
    case "restored":
      return screen.wasUndone ? texts.restored.undone : texts.restored.heading;
    default:
      return texts[screen.kind].heading;
  }
}

/** What the live region says when a screen appears: its heading and the one thing that matters on it. */
export function announcementOf(screen: Screen, texts: Texts, language: Language): string {
  const heading = headingOf(screen, texts);
  const detail = detailOf(screen, texts, language);
  return detail === null ? heading : texts.announce(heading, detail);
}

function detailOf(screen: Screen, texts: Texts, language: Language): string | null {
  switch (screen.kind) {
    case "found": {
      const list = screen.lists[screen.chosen];
      return list ? texts.found.summary(list.range, list.projectCount) : null;
    }
    case "preview":
      return summarySentence(screen.report, texts);
    case "result":
      return screen.toClean.length > 0 ? texts.result.toClean(screen.toClean.length) : texts.result.clean;
    case "register":
      return screen.toClean.length > 0 ? texts.result.toClean(screen.toClean.length) : null;
    case "nothing":
    case "failed":
      return problemText(screen.problem, language).happened;
    default:
      return null;
  }
}
