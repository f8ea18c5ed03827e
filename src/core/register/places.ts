/** Finding registers, columns and cells of a register workbook through its contract. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import { projectsRegister, type Regulation, type Register } from "../regulation/regulation";
import type { Contract, RegisterPlace, RowReading, TableReading } from "./contract";
import { isSameName } from "../same-name";

/** Null where the register's table is missing. */
export function placeOf({ places }: Pick<Contract, "places">, registerId: string): RegisterPlace | null {
  return places.find(({ register }) => register.id === registerId) ?? null;
}

export function projectsPlace(contract: Contract): RegisterPlace | null {
  return placeOf(contract, projectsRegister(contract.regulation).id);
}

/** The sheet's column (absolute) of a field or another column of ours; null where it is missing. */
export function columnOf({ headers, headerOf, block }: RegisterPlace, id: string): number | null {
  const header = headerOf.get(id);
  const index = header === undefined ? -1 : headers.findIndex((one) => isSameName(one, header));
  return index < 0 ? null : block.left + index;
}

/** "项目台账!F14"; null where the column is missing. */
export function cellOf(place: RegisterPlace, row: number, id: string): string | null {
  const column = columnOf(place, id);
  return column === null ? null : onSheet(place.sheet, cellAddress(row, column));
}

/** The rows of a table that was read, by the ids of the place's columns; rows that are blank in all of them are left out. */
export function rowsOf(place: RegisterPlace, reading: TableReading): readonly RowReading[] {
  const columns = [...place.headerOf].flatMap(([id, header]) => {
    const values = [...reading.columns].find(([name]) => isSameName(name, header))?.[1];
    return values === undefined ? [] : [[id, values] as const];
  });
  const count = Math.max(0, ...columns.map(([, values]) => values.length));
  return Array.from({ length: count }, (_, index): RowReading => ({
    row: reading.block.top + 1 + index,
    values: new Map(columns.map(([id, values]) => [id, values[index] ?? ""])),
  })).filter(({ values }) => [...values.values()].some((value) => value !== ""));
}

/** One row that was read as cells from the table's first column on. */
export function rowFrom(place: RegisterPlace, row: number, cells: readonly CellValue[]): RowReading {
  const values = [...place.headerOf.keys()].flatMap((id) => {
    const column = columnOf(place, id);
    return column === null ? [] : [[id, cells[column - place.block.left] ?? ""] as const];
  });
  return { row, values: new Map(values) };
}

/** The register of people: the first of the whole workbook whose key is a person. */
export function rosterRegister({ registers }: Regulation): Register | null {
  return registers.find(({ scope, key, fields }) => scope === "workbook" && fields.some(({ id, type }) => id === key.field && type === "person")) ?? null;
}
