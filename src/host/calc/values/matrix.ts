/** Arrays of values, by rows. */

import type { Scalar } from "../../model/cell";

/** A rectangular array of values; never empty. */
export class Matrix {
  constructor(readonly rows: number, readonly columns: number, readonly values: readonly Scalar[]) {}

  at(row: number, column: number): Scalar {
    return this.values[row * this.columns + column] ?? null;
  }

  static of(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.length, rows[0]?.length ?? 0, rows.flat());
  }

  static build(rows: number, columns: number, at: (row: number, column: number) => Scalar): Matrix {
    const values: Scalar[] = new Array<Scalar>(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) values[row * columns + column] = at(row, column);
    }
    return new Matrix(rows, columns, values);
  }
}
