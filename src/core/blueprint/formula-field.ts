/** A field of type formula as the formula of its column: blank until all that it counts with are numbers. */

import { formula, joinFormulas, rawFormula, type RawFormula } from "../formula/formula";
import { thisRow } from "../formula/references";

/** `expression`: "[likelihood]*[impact]", over fields by id. */
export function fieldFormula(expression: string, header: (id: string) => string): RawFormula {
  const parts = expression.split(/\[([A-Za-z0-9]+)\]/);
  const ids = [...new Set(parts.filter((_, index) => index % 2 === 1))];
  const operators = parts.filter((_, index) => index % 2 === 0);
  if (operators.some((part) => !/^[-+*/().\d\s]*$/.test(part))) throw new Error(`A formula field holds fields, numbers and + - * / ( ): ${expression}`);
  const value = joinFormulas(parts.map((part, index) => (index % 2 === 1 ? thisRow(header(part)) : rawFormula(part.replace(/\s/g, "")))), "");
  if (ids.length === 0) return value;
  return formula`IFERROR(IF(COUNT(${joinFormulas(ids.map((id) => thisRow(header(id))), ",")})<${ids.length},"",${value}),"")`;
}
