/** Functions that call a LAMBDA: MAP, REDUCE, SCAN, BYROW, BYCOL, MAKEARRAY. */

import { toMatrix, toScalar } from "../values/coerce";
import { CALC, fail, LambdaValue, Matrix, NA, VALUE, type Scalar, type Value } from "../values/value";
import { arraySize } from "./arithmetic";
import { rowsOf, transpose } from "./arrays";
import { define, type Functions } from "./function";

function lambdaOf(value: Value | undefined, parameters: number): LambdaValue {
  return value instanceof LambdaValue && value.parameters === parameters ? value : fail(VALUE);
}

/** One value for each element; a lambda that gives an array there is #CALC!. */
function single(value: Value): Scalar {
  return value instanceof Matrix && value.values.length > 1 ? CALC : toScalar(value);
}

function map(args: readonly Value[]): Value {
  const arrays = args.slice(0, -1).map(toMatrix), call = lambdaOf(args.at(-1), arrays.length);
  const rows = Math.max(...arrays.map((array) => array.rows)), columns = Math.max(...arrays.map((array) => array.columns));
  return Matrix.build(rows, columns, (row, column) =>
    single(call.call(arrays.map((array) => (row < array.rows && column < array.columns ? array.at(row, column) : NA)))));
}

function byLine(areColumns: boolean) {
  return define("aa", 2, 2, ([source, lambda]) => {
    const call = lambdaOf(lambda, 1), matrix = areColumns ? transpose(toMatrix(source!)) : toMatrix(source!);
    const values = rowsOf(matrix).map((row) => single(call.call([areColumns ? transpose(Matrix.of([row])) : Matrix.of([row])])));
    return areColumns ? new Matrix(1, values.length, values) : new Matrix(values.length, 1, values);
  });
}

export const LAMBDA_FUNCTIONS: Functions = {
  MAP: define("aa", 2, 254, map),
  REDUCE: define("aaa", 3, 3, ([start, source, lambda]) => {
    const call = lambdaOf(lambda, 2);
    return toMatrix(source!).values.reduce<Value>((total, value) => call.call([total, value]), start!);
  }),
  SCAN: define("aaa", 3, 3, ([start, source, lambda]) => {
    const call = lambdaOf(lambda, 2), matrix = toMatrix(source!);
    let total: Value = start!;
    return Matrix.build(matrix.rows, matrix.columns, (row, column) => single((total = call.call([total, matrix.at(row, column)]))));
  }),
  BYROW: byLine(false),
  BYCOL: byLine(true),
  MAKEARRAY: define("ssa", 3, 3, ([rows, columns, lambda]) => {
    const call = lambdaOf(lambda, 2);
    return Matrix.build(arraySize(rows as Scalar), arraySize(columns as Scalar), (row, column) => single(call.call([row + 1, column + 1])));
  }),
};
