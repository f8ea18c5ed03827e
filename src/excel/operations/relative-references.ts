/** Does a formula mean other cells when it stands elsewhere? */

const TEXTS = /"(?:[^"]|"")*"/g;
const QUOTED_SHEETS = /'(?:[^']|'')*'!/g;
/** Inside them a ' comes before a special character. */
const STRUCTURED = /\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/g;
/** A1, $A1, A:B, 1:2, with or without $, not part of a name and not a function such as LOG10(. */
const REFERENCES = /(?<![\p{L}\p{N}_.$])(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d{1,7}:\$?\d{1,7})/gu;
const FIXED = /^(?:\$[A-Za-z]+\$\d+|\$[A-Za-z]+:\$[A-Za-z]+|\$\d+:\$\d+)$/;

/** Structured references, names and $A$1 are not relative. */
export function hasRelativeReference(formula: string): boolean {
  const bare = formula.replaceAll(TEXTS, '""').replaceAll(QUOTED_SHEETS, "S!").replaceAll(STRUCTURED, "[]");
  return (bare.match(REFERENCES) ?? []).some((reference) => !FIXED.test(reference));
}
