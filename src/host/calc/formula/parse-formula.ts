/** Formula text to syntax tree (the tree of @borgar/fx), or null where it is not a formula. */

import { parse, tokenize, type AstExpression, type Token } from "@borgar/fx";

const cache = new Map<string, AstExpression | null>();

export function parseFormula(text: string): AstExpression | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  if (cache.size > 2000) cache.clear();
  const tree = parseAnew(text);
  cache.set(text, tree);
  return tree;
}

function parseAnew(text: string): AstExpression | null {
  try {
    const tokens = tokenize(text, { mergeRefs: true, allowTernary: false, withLocation: false });
    return parse(withoutSheetOfLostReferences(tokens));
  } catch {
    // the parser's only way to say that the text is not a formula
    return null;
  }
}

/** `Sheet1!#REF!`, which Excel leaves behind when cells are deleted, is the error alone. */
function withoutSheetOfLostReferences(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.type === "error" && kept.at(-1)?.value === "!" && kept.at(-2)?.type.startsWith("context")) kept.length -= 2;
    kept.push(token);
  }
  return kept;
}
