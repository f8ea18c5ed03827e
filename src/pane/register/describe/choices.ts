/** Several choices in one text, as they stand in a cell. */

import type { Language } from "../../../core/language";

export function splitChoices(text: string): readonly string[] {
  return text.split(/[、,，;；]/).map((part) => part.trim()).filter((part) => part !== "");
}

export function joinChoices(choices: readonly string[], language: Language): string {
  return choices.join(language === "zh" ? "、" : "; ");
}
