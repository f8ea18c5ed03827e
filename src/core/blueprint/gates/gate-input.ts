/** What the gates of a register are made from. */

import type { Language } from "../../language";
import type { RegisterPlace } from "../../register/contract";
import type { Regulation, RegulationField } from "../../regulation/regulation";
import { cell, type Reference } from "../../formula/references";
import type { ColumnSpec } from "../column-spec";
import { isSameName } from "../../same-name";

export interface GateInput {
  readonly regulation: Regulation;
  readonly language: Language;
  readonly place: RegisterPlace;
  /** The rows that get the rules; absolute, 0-based. */
  readonly rows: { readonly top: number; readonly bottom: number };
  readonly specs: readonly ColumnSpec[];
  /** Is it a list of people's own? Then its numbers may look as they like, and colours keep to its rows. */
  readonly isAdopted: boolean;
  /** Where the projects stand, for limits that their rows set; null or absent: no such check. */
  readonly projects?: RegisterPlace | null;
  readonly is1904?: boolean;
}

/** One column of the register that is there. */
export interface GateColumn {
  readonly spec: ColumnSpec;
  /** Null for what the add-in keeps beside the fields. */
  readonly field: RegulationField | null;
  /** Absolute. */
  readonly column: number;
  /** Its cell in the first row, the column fixed: $G5. */
  readonly own: Reference;
}

/** From the header row down; more than any register holds, and less than a whole column, which takes long to look through. */
export const MOST_ROWS = 50_000;

/** From left to right as the specs stand; those whose column is missing are left out. */
export function gateColumns({ place, rows, specs }: GateInput): GateColumn[] {
  return specs.flatMap((spec): GateColumn[] => {
    const column = columnIn(place, spec.header);
    if (column === null) return [];
    return [{ spec, column, field: place.register.fields.find(({ id }) => id === spec.id) ?? null, own: cell(rows.top, column, "column") }];
  });
}

export function columnById(columns: readonly GateColumn[], id: string | undefined): GateColumn | null {
  return columns.find(({ spec }) => spec.id === id) ?? null;
}

/** The sheet's column (absolute) under a header; null where it is missing. */
export function columnIn({ headers, block }: RegisterPlace, header: string): number | null {
  const index = headers.findIndex((one) => isSameName(one, header));
  return index < 0 ? null : block.left + index;
}
