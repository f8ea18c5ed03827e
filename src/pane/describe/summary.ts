/** The one sentence that says what a conversion does to the cells. */

import type { AdoptionReport } from "../../core/adoption/report";
import type { Texts } from "../texts/texts";

type Reason = AdoptionReport["changed"][number]["reason"];
type Kind = keyof Texts["preview"]["kinds"];

const KIND_OF_REASON: Readonly<Record<Reason, Kind | null>> = {
  dateRead: "dates", numberRead: "numbers", unitConverted: "amounts", percentRead: "percents", choiceMatched: "choices",
  headerFilled: null, headerMadeUnique: null, headerMadeText: null, mergeFilled: null, spaceTrimmed: null,
};
const KINDS: readonly Kind[] = ["dates", "amounts", "numbers", "percents", "choices"];

/** "将读懂 86 个日期和金额，6 个单元格读不出来会保持原样，行和列一个不少。" */
export function summarySentence(report: AdoptionReport, texts: Texts): string {
  const words = texts.preview;
  const read = report.changed.filter((change) => KIND_OF_REASON[change.reason] !== null);
  const tidied = report.changed.length - read.length;
  const present = KINDS.filter((kind) => read.some((change) => KIND_OF_REASON[change.reason] === kind)).map((kind) => words.kinds[kind]);
  return words.sentence([
    ...(read.length > 0 ? [words.willRead(read.length, joinWords(present, words.and, texts))] : []),
    ...(tidied > 0 ? [words.willTidy(tidied)] : []),
    report.unreadable.length > 0 ? words.willKeep(report.unreadable.length) : words.allReadable,
    words.nothingLost,
  ]);
}

function joinWords(words: readonly string[], and: (first: string, last: string) => string, texts: Texts): string {
  if (words.length < 2) {
    return words[0] ?? "";
  }
  return and(words.slice(0, -1).join(texts.preview.listComma), words[words.length - 1] as string);
}
