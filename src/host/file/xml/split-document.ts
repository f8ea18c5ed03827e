/** Takes a document apart into its root's children without building a tree, so that each can be kept as the text it is. */

import { broken, excerpt } from "../file-problem";
import { OPEN_LIMITS } from "../limits";

export interface RawElement {
  readonly name: string;
  readonly raw: string;
}

export interface RawTag {
  readonly name: string;
  readonly isEmpty: boolean;
  /** position after ">" */
  readonly end: number;
}

const START_TAG = /<([^\s/>!?=]+)(?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;
const END_TAG = /<\/([^\s>]+)\s*>/y;

/** The start tag at `at`. Throws FileProblem where there is none. */
export function startTagAt(text: string, at: number, part: string): RawTag {
  START_TAG.lastIndex = at;
  const tag = START_TAG.exec(text);
  if (!tag) throw notATag(text, at, part);
  return { name: tag[1]!, isEmpty: tag[2] === "/", end: START_TAG.lastIndex };
}

/** The position after the element that starts at `at`; its tags must be properly nested. */
export function skipElement(text: string, at: number, part: string): number {
  const first = startTagAt(text, at, part);
  if (first.isEmpty) return first.end;
  const open = [first.name];
  let next = first.end;
  for (;;) {
    const tagAt = text.indexOf("<", next);
    if (tagAt < 0) throw broken(part, { zh: `</${open.at(-1)}>`, en: `</${open.at(-1)}>` }, { zh: "文件结尾", en: "the end of the file" });
    if (text.charCodeAt(tagAt + 1) === 47) {
      next = endTagAt(text, tagAt, open.pop()!, part);
      if (open.length === 0) return next;
    } else {
      const tag = startTagAt(text, tagAt, part);
      if (!tag.isEmpty) open.push(tag.name);
      if (open.length > OPEN_LIMITS.depth) throw broken(part, { zh: `不超过 ${OPEN_LIMITS.depth} 层的内容`, en: `at most ${OPEN_LIMITS.depth} levels` }, { zh: "更多层", en: "more" });
      next = tag.end;
    }
  }
}

/** The position after the end tag of `name` at `at`. */
export function endTagAt(text: string, at: number, name: string, part: string): number {
  END_TAG.lastIndex = at;
  if (END_TAG.exec(text)?.[1] !== name) throw broken(part, { zh: `</${name}>`, en: `</${name}>` }, { zh: `“${excerpt(text.slice(at, at + 40))}”`, en: `"${excerpt(text.slice(at, at + 40))}"` });
  return END_TAG.lastIndex;
}

/** Position of the first character from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  let code = text.charCodeAt(at);
  while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at);
  return at;
}

export function notATag(text: string, at: number, part: string): Error {
  const got = excerpt(text.slice(at, at + 40));
  return broken(part, { zh: "XML 标签", en: "an XML tag" }, { zh: got ? `“${got}”` : "文件结尾", en: got ? `"${got}"` : "the end of the file" });
}
