/** What a name in a formula stands for, noted so that a changed meaning is found later. */

import { splitSheetName } from "../../model/address";
import type { DefinedName, Table } from "../../model/parts";
import type { Home } from "./compile-context";
import type { FormulaParts, Unsupported } from "./formula-parts";

export type Binding =
  | { readonly kind: "name"; readonly name: DefinedName }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "unsupported"; readonly what: Unsupported };

/** Finds a name ("预算", "Sheet1!预算") as seen from the formula's sheet; null (also noted) where there is none. */
export function bind(parts: FormulaParts, home: Home, text: string): Binding | null {
  const { sheet, rest } = splitSheetName(text);
  const { book } = home.sheet;
  if (sheet !== null && sheet.includes("[")) return { kind: "unsupported", what: "external reference" };
  const find = (): DefinedName | Table | undefined => {
    const scope = sheet === null ? home.sheet : book.sheetNamed(sheet);
    const name = book.nameFor(rest, scope?.worksheet.id ?? "");
    return name ?? (sheet === null ? book.tableNamed(rest) : undefined);
  };
  const found = find();
  parts.bindings.push({ holds: () => find() === found });
  if (!found) return null;
  return "formula" in found ? { kind: "name", name: found } : { kind: "table", table: found };
}
