import type { Table } from "../../model/parts";
import type { TableOrigin } from "../origin";
import { CONTENT_TYPE } from "../package/content-types";
import type { PackageParts } from "../package/package-parts";
import { addRelationship, RELATIONSHIP, removeRelationships } from "../package/relationships";
import { writeTable } from "./write-table";

/** The next number for a new table; unique in the file. */
export interface TableNumbers {
  next: number;
}

/**
 * Brings the table parts of one sheet up to the model and notes the types of new ones.
 * Returns the relationship ids for `<tableParts>` where tables were added or removed, else null.
 */
export function writeSheetTables(
  parts: PackageParts, sheetPart: string, tables: readonly Table[], origins: readonly TableOrigin[], numbers: TableNumbers, contentTypes: Map<string, string>,
): string[] | null {
  const known = new Map(origins.map((origin) => [origin.table.id, origin]));
  const gone = origins.filter((origin) => !tables.some((table) => table.id === origin.table.id));
  removeRelationships(parts, sheetPart, new Set(gone.map((origin) => origin.relationshipId)));
  let isListChanged = gone.length > 0;
  const links = tables.map((table) => {
    const origin = known.get(table.id);
    if (origin) {
      if (origin.table !== table) parts.setText(origin.part, writeTable(table, origin.fileId, parts.text(origin.part), origin.part));
      return origin.relationshipId;
    }
    isListChanged = true;
    const part = parts.freeName("xl/tables/table", ".xml");
    parts.setText(part, writeTable(table, numbers.next++, null, part));
    contentTypes.set(part, CONTENT_TYPE.table);
    return addRelationship(parts, sheetPart, RELATIONSHIP.table, part);
  });
  return isListChanged ? links : null;
}
