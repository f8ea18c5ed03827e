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

function stretched(matrix: Matrix, row: number, column: number): Scalar {
  const r = matrix.rows === 1 ? 0 : row, c = matrix.columns === 1 ? 0 : column;
  return r < matrix.rows && c < matrix.columns ? matrix.values[r * matrix.columns + c] ?? null : NA;
}
