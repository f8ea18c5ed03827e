import type { Language } from "../../language";
import type { TableFault } from "./read-rows";

/** A fault in words: what was expected and what stands there; a contradiction says itself what it is. */
export function faultText({ expected, got, isContradiction }: TableFault, language: Language): string {
  if (isContradiction === true) return expected[language];
  if (got === "") return language === "zh" ? `应为${expected.zh}，现在没有` : `Expected ${expected.en}, found nothing`;
  return language === "zh" ? `应为${expected.zh}，实际是“${got}”` : `Expected ${expected.en}, found “${got}”`;
}
