/** A field of type formula as the formula of its column: blank until all that it counts with are numbers. */

import { formula, joinFormulas, type RawFormula } from "../formula/formula";
import { thisRow } from "../formula/references";
import { expressionFormula, operandsOf } from "../regulation/field-expression";

/** `expression`: "[likelihood]*[impact]", over fields by id. */
export function fieldFormula(expression: string, header: (id: string) => string): RawFormula {
  const operands = operandsOf(expression).map((id) => thisRow(header(id)));
  return formula`IFERROR(IF(COUNT(${joinFormulas(operands, ",")})<${operands.length},"",${expressionFormula(expression, header)}),"")`;
}
