import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx";

const HAS_FILE_FORM = /_xl|\[#this row\]/i;

/**
 * A formula of a file as Excel's formula bar shows it: without function prefixes, `[@列]` instead of `表[[#This Row],[列]]` (with the
 * table's name where the cell is not in that table), `A1#` instead of `_xlfn.ANCHORARRAY(A1)`.
 * `tableName` is the table the cell stands in, or null.
 */
export function formulaFromFile(text: string, tableName: string | null): string {
  if (!HAS_FILE_FORM.test(text)) return text;
  const tokens = tokenize(text, { mergeRefs: true });
  let out = "";
  for (let i = 0; i < tokens.length; i++) {
    const operator = tokens[i]!.type === "func" ? referenceOperator(tokens, i) : null;
    if (operator) {
      out += operator;
      i += 3;
    } else {
      out += shown(tokens[i]!, tableName);
    }
  }
  return out;
}

function shown(token: Token, tableName: string | null): string {
  if (token.type === "func") return token.value.replace(/^_xlfn\.(_xlws\.)?|^_xlws\./i, "");
  if (token.type === "range_named") return token.value.replace(/^_xlpm\./i, "");
  if (token.type === "structured" && /\[#this row\]/i.test(token.value)) return ownRow(token.value, tableName);
  return token.value;
}

function ownRow(text: string, tableName: string | null): string {
  const reference = parseStructRef(text);
  if (!reference) return text;
  const isOwn = reference.table !== undefined && reference.table.toLowerCase() === tableName?.toLowerCase();
  return stringifyStructRef(isOwn ? { ...reference, table: "" } : reference);
}

/** `_xlfn.ANCHORARRAY(A1)` is `A1#` and `_xlfn.SINGLE(A1:A5)` is `@A1:A5`, where the argument is one reference. */
function referenceOperator(tokens: readonly Token[], at: number): string | null {
  const name = /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(tokens[at]!.value)?.[1]?.toUpperCase();
  const reference = tokens[at + 2];
  if (!name || !reference?.type.startsWith("range") || tokens[at + 1]?.value !== "(" || tokens[at + 3]?.value !== ")") return null;
  return name === "SINGLE" ? `@${reference.value}` : `${reference.value}#`;
}
