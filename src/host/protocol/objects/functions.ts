/**
 * https://learn.microsoft.com/javascript/api/excel/excel.functions: worksheet functions evaluated without a cell. Only DATE so far,
 * by which a client can tell the date system of the workbook (1900 or 1904), for which there is no member.
 */

import type { Scalar } from "../../model/cell";
import { CellError } from "../../model/cell";
import type { Workbook } from "../../model/workbook";
import { defineClass, methodsOf } from "./object-class";
import { number } from "./parameters";
import { object } from "./targets";

const { reads } = methodsOf<Workbook>();

export const functionsClass = defineClass<"Functions">({
  name: "Functions",
  since: "1.2",
  methods: {
    Date: reads("1.2", [number, number, number], (workbook, [year, month, day]) => object("FunctionResult", evaluate(workbook, `DATE(${year},${month},${day})`))),
  },
});

export const functionResultClass = defineClass<"FunctionResult">({
  name: "FunctionResult",
  since: "1.2",
  scalars: {
    Value: { since: "1.2", get: ({ value }) => (value instanceof CellError ? null : value) },
    Error: { since: "1.2", get: ({ value }) => (value instanceof CellError ? value.code : null) },
  },
});

function evaluate(workbook: Workbook, formula: string): { readonly value: Scalar } {
  const result = workbook.calculator.evaluate(formula, { sheetId: workbook.activeSheet.id, row: 0, column: 0 });
  return { value: Array.isArray(result) ? ((result as readonly (readonly Scalar[])[])[0]?.[0] ?? null) : (result as Scalar) };
}
