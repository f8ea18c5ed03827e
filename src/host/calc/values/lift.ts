/** A function of single values applied to arrays, element by element; single rows and columns stretch, what is beyond is #N/A. */

import { toScalar } from "./coerce";
import { Matrix, NA, type Scalar, type Value } from "./value";

export function lift(args: readonly Value[], run: (values: readonly Scalar[]) => Value): Matrix {
  let rows = 1, columns = 1;
  for (const arg of args) {
    if (!(arg instanceof Matrix)) continue;
    rows = Math.max(rows, arg.rows);
    columns = Math.max(columns, arg.columns);
  }
  const single = args.slice() as Scalar[];
  const arrays: { at: number; matrix: Matrix }[] = [];
  args.forEach((arg, at) => arg instanceof Matrix && arrays.push({ at, matrix: arg }));
  return Matrix.build(rows, columns, (row, column) => {
    for (const { at, matrix } of arrays) single[at] = stretched(matrix, row, column);
    const result = run(single);
    return result !== null && typeof result === "object" ? toScalar(result) : result;
  });
}

/** `lift` for two operands, of which one at least is an array; the usual shapes (one size, or one single value) go straight through. */
export function liftPair(a: Value, b: Value, run: (a: Scalar, b: Scalar) => Scalar): Matrix {
  const x = a instanceof Matrix ? a : null, y = b instanceof Matrix ? b : null;
  const shape = x ?? y;
  const isPlain = shape !== null && (!x || !y || (x.rows === y.rows && x.columns === y.columns));
  if (!isPlain) return lift([a, b], (values) => run(values[0] ?? null, values[1] ?? null));
  const values = new Array<Scalar>(shape.rows * shape.columns);
  for (let i = 0; i < values.length; i++) values[i] = run(x ? x.values[i] ?? null : (a as Scalar), y ? y.values[i] ?? null : (b as Scalar));
  return new Matrix(shape.rows, shape.columns, values);
}

function stretched(matrix: Matrix, row: number, column: number): Scalar {
  const r = matrix.rows === 1 ? 0 : row, c = matrix.columns === 1 ? 0 : column;
  return r < matrix.rows && c < matrix.columns ? matrix.values[r * matrix.columns + c] ?? null : NA;
}
