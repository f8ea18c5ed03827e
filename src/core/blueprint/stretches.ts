/** Neighbouring columns that are alike, as one: so that few operations do for many columns. */

export interface Stretch<T> {
  readonly left: number;
  readonly right: number;
  readonly of: T;
}

/** `columns` from left to right; a gap ends a stretch. */
export function stretchesOf<Column extends { readonly column: number }, T>(columns: readonly Column[], aspect: (column: Column) => T): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  for (const one of columns) {
    const [last, of] = [found.at(-1), aspect(one)];
    if (last !== undefined && last.right === one.column - 1 && last.of === of) found[found.length - 1] = { ...last, right: one.column };
    else found.push({ left: one.column, right: one.column, of });
  }
  return found;
}
