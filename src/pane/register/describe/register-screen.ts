/** The register's current screen in a few words: for the chip in the header and for those who listen instead of looking. */

import type { RegisterScreen, RegisterState } from "../../../app/register/state";
import type { Language } from "../../../core/language";
import { problemText } from "../../../core/problems/problem-text";
import type { Chip } from "../../describe/screen";
import type { RegisterTexts } from "../../texts/register/register-texts";
import type { Texts } from "../../texts/texts";

/** Screens of a tab itself; the others lie over one. */
export function isOfATab(screen: RegisterScreen): screen is Extract<RegisterScreen, { kind: "overview" | "project" | "more" }> {
  return screen.kind === "overview" || screen.kind === "project" || screen.kind === "more";
}

/** The tabs are out of sight while a person is at something that could be lost or must be answered. */
export function showsTabs(screen: RegisterScreen): boolean {
  return isOfATab(screen) || screen.kind === "working" || screen.kind === "failed";
}

/** The same for one and the same screen, another for the next. */
export function screenKey({ screen }: RegisterState): string {
  switch (screen.kind) {
    case "form":
      return `form ${screen.form.registerId} ${screen.form.row ?? "new"}`;
    case "step":
      return `step ${screen.form.stepId}`;
    default:
      return screen.kind;
  }
}

export function registerHeading(screen: RegisterScreen, words: RegisterTexts): string {
  switch (screen.kind) {
    case "overview":
      return words.overview.heading;
    case "project":
      return screen.card === null ? words.project.none : screen.card.name === "" ? screen.card.number : screen.card.name;
    case "form":
    case "step":
      return screen.form.title;
    case "working":
      return words.working[screen.task];
    case "new":
      return words.newRegister.heading;
    case "gone":
      return words.working.reading;
    default:
      return words[screen.kind].heading;
  }
}

export function registerChip(screen: RegisterScreen, words: RegisterTexts): Chip | null {
  switch (screen.kind) {
    case "working":
    case "gone":
      return null;
    case "new":
      return { text: words.chip.none, tone: "none" };
    case "failed":
      return { text: words.chip.failed, tone: "bad" };
    case "check":
      return screen.findings.length > 0 ? { text: words.chip.findings(screen.findings.length), tone: "attention" } : { text: words.chip.good, tone: "good" };
    default:
      return { text: words.chip.register, tone: "good" };
  }
}

/** What the live region says when a screen appears: its heading and the one thing that matters on it. */
export function registerAnnouncement(screen: RegisterScreen, words: RegisterTexts, texts: Texts, language: Language): string {
  const heading = registerHeading(screen, words);
  const detail = detailOf(screen, words, language);
  return detail === null ? heading : texts.announce(heading, detail);
}

function detailOf(screen: RegisterScreen, words: RegisterTexts, language: Language): string | null {
  switch (screen.kind) {
    case "project":
      return screen.card === null ? screen.hint : screen.card.waitsFor === "" ? words.project.nothingWaits : `${words.project.waitsFor} ${screen.card.waitsFor}`;
    case "form": {
      const faults = screen.form.fields.filter(({ fault }) => fault !== null).length;
      return faults === 0 ? null : words.form.faults(faults);
    }
    case "check":
      return checkSummary(screen, words);
    case "regulation":
      return regulationSummary(screen, words);
    case "failed":
      return problemText(screen.problem, language).happened;
    default:
      return null;
  }
}

export function checkSummary({ findings }: Extract<RegisterScreen, { kind: "check" }>, words: RegisterTexts): string {
  if (findings.length === 0) return words.check.clean;
  const severe = findings.filter(({ severity }) => severity === "severe").length;
  return words.check.summary(severe, findings.length - severe);
}

export function regulationSummary({ faults, changes }: Extract<RegisterScreen, { kind: "regulation" }>, words: RegisterTexts): string {
  if (faults.length > 0) return words.regulation.faults(faults.length);
  const count = changes.reduce((sum, { items }) => sum + items.length, 0);
  return count === 0 ? words.regulation.noChanges : words.regulation.changes(count);
}
