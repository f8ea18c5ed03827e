import type { Rect } from "../address";
import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
import type { Table, TableColumn } from "../parts";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";
export function addTable(_sheet: Worksheet, _rect: Rect, _hasHeaders: boolean, _name?: string): Table { throw new ModelError("NotImplemented", "not there yet"); }
export function resizeTable(_workbook: Workbook, _tableId: string, _rect: Rect): Table { throw new ModelError("NotImplemented", "not there yet"); }
/** Deletes the table with its cells' contents and formats. */
export function deleteTable(_workbook: Workbook, _tableId: string): void { throw new ModelError("NotImplemented", "not there yet"); }
/** The cells stay, structured references to the table become addresses. */
export function convertToRange(_workbook: Workbook, _tableId: string): void { throw new ModelError("NotImplemented", "not there yet"); }
export function renameTable(_workbook: Workbook, _tableId: string, _name: string): void { throw new ModelError("NotImplemented", "not there yet"); }
export function renameColumn(_workbook: Workbook, _tableId: string, _column: number, _name: string): void { throw new ModelError("NotImplemented", "not there yet"); }
/** `index`: 0-based body row before which the rows come; null for the end. Returns the rectangle of the new rows. */
export function addTableRows(_workbook: Workbook, _tableId: string, _index: number | null, _values: readonly (readonly (Scalar | undefined)[])[]): Rect { throw new ModelError("NotImplemented", "not there yet"); }
/** `values` include the header cell. Returns the new column. */
export function addTableColumn(_workbook: Workbook, _tableId: string, _index: number | null, _name: string | null, _values: readonly (Scalar | undefined)[] | null): TableColumn { throw new ModelError("NotImplemented", "not there yet"); }
export function deleteTableRows(_workbook: Workbook, _tableId: string, _index: number, _count: number): void { throw new ModelError("NotImplemented", "not there yet"); }
export function deleteTableColumn(_workbook: Workbook, _tableId: string, _column: number): void { throw new ModelError("NotImplemented", "not there yet"); }
export type TableChange = Partial<Pick<Table, "showFilterButton" | "filter" | "comment" | "hasTotals" | "hasHeaders">> & { readonly style?: Partial<Table["style"]> };
export function setTable(_workbook: Workbook, _tableId: string, _change: TableChange): Table { throw new ModelError("NotImplemented", "not there yet"); }
