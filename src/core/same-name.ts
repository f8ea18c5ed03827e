/** Names in a workbook: of two tables, sheets, columns or defined names none differs from the other by case alone. */

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
