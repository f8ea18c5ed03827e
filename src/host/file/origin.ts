/** What a workbook was opened from: kept beside the model, so that saving can leave alone what nobody changed. */

import type { Rect } from "../model/address";
import type { Table } from "../model/parts";
import type { SheetParts } from "../model/sheet";
import type { Workbook, WorkbookParts } from "../model/workbook";
import type { PackageParts } from "./package/package-parts";
import type { CellSnapshot } from "./sheet/cell-snapshot";
import type { SharedStrings } from "./strings/read-shared-strings";
import type { FileStyles } from "./styles/read-styles";
import type { RawElement } from "./xml/split-document";
import type { XmlElement } from "./xml/xml-tree";

export interface TableOrigin {
  readonly part: string;
  readonly relationshipId: string;
  readonly fileId: number;
  readonly table: Table;
}

export interface SheetOrigin {
  readonly part: string;
  readonly rootTag: string;
  readonly elements: readonly RawElement[];
  /** Raw row attributes, by row. */
  readonly rowAttributes: ReadonlyMap<number, string>;
  readonly cells: CellSnapshot;
  /** The sheet's parts as they were read. */
  readonly parts: Readonly<SheetParts>;
  readonly selection: Rect;
  readonly wasActive: boolean;
  readonly tables: readonly TableOrigin[];
  /** Attributes of validation rules that we do not understand, by rule id. */
  readonly validationAttributes: ReadonlyMap<string, Record<string, string>>;
}

/** An entry of the workbook's sheet list: a worksheet of the model (by its id), or a sheet of another kind (`id` null). */
export interface SheetEntry {
  readonly id: string | null;
  readonly element: XmlElement;
}

export interface Origin {
  readonly parts: PackageParts;
  readonly workbookPart: string;
  readonly entries: readonly SheetEntry[];
  readonly sheets: ReadonlyMap<string, SheetOrigin>;
  readonly workbookParts: Readonly<WorkbookParts>;
  readonly strings: { readonly part: string | null; readonly content: SharedStrings };
  readonly styles: { readonly part: string | null; readonly content: FileStyles; /** How many formats of the model are the file's. */ readonly count: number };
}

const origins = new WeakMap<Workbook, Origin>();

export function rememberOrigin(workbook: Workbook, origin: Origin): void {
  origins.set(workbook, origin);
}

/** Null for a workbook that was made in memory. */
export function originOf(workbook: Workbook): Origin | null {
  return origins.get(workbook) ?? null;
}
