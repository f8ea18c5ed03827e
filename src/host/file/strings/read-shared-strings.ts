/** The table of texts that cells point into. ECMA-376 part 1, 18.4.9. */

import { broken } from "../file-problem";
import { canonicalXml } from "../xml/canonical";
import { decodeXString, unescapeXml } from "../xml/escape";
import { skipElement, skipSpace, startTagAt } from "../xml/split-document";

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Raw children of `<si>` for texts with formatted runs or phonetics, by index. */
  readonly rich: ReadonlyMap<number, string>;
}

export const NO_SHARED_STRINGS: SharedStrings = { texts: [], rich: new Map() };

export function readSharedStrings(document: string, part: string): SharedStrings {
  const text = canonicalXml(document, part);
  const texts: string[] = [], rich = new Map<number, string>();
  let at = text.indexOf("<sst");
  if (at < 0) throw broken(part, { zh: "<sst>", en: "<sst>" }, { zh: "其他内容", en: "something else" });
  const root = startTagAt(text, at, part);
  if (root.isEmpty) return { texts, rich };
  for (at = skipSpace(text, root.end); !text.startsWith("</", at); at = skipSpace(text, at)) {
    const tag = startTagAt(text, at, part);
    const end = skipElement(text, at, part);
    if (tag.name === "si") {
      const inner = tag.isEmpty ? "" : text.slice(tag.end, text.lastIndexOf("</", end - 1));
      if (isRich(inner)) rich.set(texts.length, inner);
      texts.push(plainText(inner, part));
    }
    at = end;
  }
  return { texts, rich };
}

/** The text that the children of an `<si>` or `<is>` show: all `<t>`, without the phonetic ones. */
export function plainText(inner: string, part: string): string {
  const shown = inner.includes("<rPh") ? inner.replace(/<rPh\b[^>]*?(\/>|>[\s\S]*?<\/rPh>)/g, "") : inner;
  let text = "";
  for (const run of shown.matchAll(/<t(?:\s[^>]*?)?(?:\/>|>([^<]*)<\/t\s*>)/g)) if (run[1]) text += decodeXString(unescapeXml(run[1], part));
  return text;
}

/** True where the children of `<si>` say more than their text. */
export function isRich(inner: string): boolean {
  return /<(?:r|rPh|phoneticPr)[\s/>]/.test(inner);
}
