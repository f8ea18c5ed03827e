/** In which language a list's choices stand: its own, whatever the language of Excel, so that nobody's types and stages are translated. */

import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import type { Regulation } from "../regulation/regulation";
import { fieldById } from "./match-fields";
import type { ColumnChoice } from "./plan";

/** Judged by the columns of choices; without any, by the headers. `language` decides where neither says anything. */
export function choiceLanguage(rows: readonly (readonly CellValue[])[], columns: readonly ColumnChoice[], regulation: Regulation, language: Language): Language {
  const choices = columns.flatMap(({ field }, index) => (fieldById(regulation, field)?.options === undefined ? [] : [index]));
  const cells = rows.flatMap((row) => choices.map((index) => row[index] ?? ""));
  return languageOf(cells) ?? languageOf(columns.map(({ name }) => name)) ?? language;
}

function languageOf(texts: readonly CellValue[]): Language | null {
  let [zh, en] = [0, 0];
  for (const text of texts) {
    if (typeof text !== "string") continue;
    if (/\p{Script=Han}/u.test(text)) zh += 1;
    else if (/[a-z]{2}/i.test(text)) en += 1;
  }
  return zh === en ? null : zh > en ? "zh" : "en";
}
