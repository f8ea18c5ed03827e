import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx";
import { prefixOf } from "./future-functions";

const CALL = /([A-Za-z][A-Za-z0-9._]*)\(/g;

/** Where a formula is written: the table its cell stands in (null for none), and whether it is an array formula. */
export interface FormulaSite {
  readonly tableName: string | null;
  readonly isArray: boolean;
}

/**
 * A formula of the formula bar as a file writes it (see formulaFromFile for the differences).
 * Outside array formulas the `@` operator goes without saying: there every range is cut to its own row, so it is left out.
 */
export function formulaToFile(text: string, site: FormulaSite): string {
  if (!needsFileForm(text)) return text;
  const tokens = tokenize(text, { mergeRefs: true });
  const parameters = parameterNames(tokens);
  let out = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!, next = tokens[i + 1];
    const isReference = token.type.startsWith("range");
    if (isReference && next?.value === "#") {
      out += `_xlfn.ANCHORARRAY(${token.value})`;
      i++;
    } else if (token.type === "operator" && token.value === "@" && next?.type.startsWith("range")) {
      out += site.isArray ? `_xlfn.SINGLE(${next.value})` : next.value;
      i++;
    } else {
      out += written(token, site, parameters);
    }
  }
  return out;
}

function needsFileForm(text: string): boolean {
  if (/[[@#]/.test(text)) return true;
  CALL.lastIndex = 0;
  for (let call = CALL.exec(text); call; call = CALL.exec(text)) if (prefixOf(call[1]!) !== "") return true;
  return false;
}

function written(token: Token, site: FormulaSite, parameters: ReadonlySet<string>): string {
  if (token.type === "func") return prefixOf(token.value) + token.value;
  if (token.type === "range_named" && parameters.has(token.value.toLowerCase())) return `_xlpm.${token.value}`;
  if (token.type !== "structured") return token.value;
  const reference = parseStructRef(token.value);
  if (!reference) return token.value;
  return stringifyStructRef({ ...reference, table: reference.table || site.tableName || "" }, { thisRow: true });
}

/** The names that LET and LAMBDA define: LET's 1st, 3rd, ... argument, LAMBDA's all, but neither's last. */
function parameterNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    const kind = token.type === "func" ? token.value.toUpperCase() : "";
    if (kind !== "LET" && kind !== "LAMBDA") return;
    const firsts = argumentStarts(tokens, at + 1);
    firsts.slice(0, -1).forEach((start, position) => {
      const first = tokens[start];
      if (first?.type === "range_named" && (kind === "LAMBDA" || position % 2 === 0)) names.add(first.value.toLowerCase());
    });
  });
  return names;
}

/** Index of the first token that is not white space of each argument of the call whose "(" stands at `open`. */
function argumentStarts(tokens: readonly Token[], open: number): number[] {
  const starts: number[] = [];
  let depth = 0, isStart = false;
  for (let at = open; at < tokens.length; at++) {
    const { value, type } = tokens[at]!;
    if (isStart && type !== "whitespace") {
      starts.push(at);
      isStart = false;
    }
    if (type !== "operator") continue;
    if (value === "(" || value === "{") isStart = ++depth === 1;
    else if ((value === ")" || value === "}") && --depth === 0) break;
    else if (value === "," && depth === 1) isStart = true;
  }
  return starts;
}
