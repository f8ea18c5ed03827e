/** Raw filter criteria of the file (`<filterColumn colId="2">`), which name their column by its place in the filtered range. */

/** Criteria of columns that are deleted go, those behind the change move. */
export function shiftCriteria(criteria: string, index: number, count: number, kind: "insert" | "delete"): string {
  return criteria.replace(/<((?:\w+:)?filterColumn)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, (element) => {
    const place = Number(/\bcolId="(\d+)"/.exec(element)?.[1] ?? -1);
    if (place < index) return element;
    if (kind === "delete" && place < index + count) return "";
    return element.replace(/\bcolId="\d+"/, `colId="${kind === "insert" ? place + count : place - count}"`);
  });
}

/** Are rows filtered? An order that rows were sorted in hides none. */
export function hasCriteria(criteria: string | undefined): boolean {
  return criteria !== undefined && /<(?:\w+:)?filterColumn\b[^>]*?(?<!\/)>/.test(criteria);
}
