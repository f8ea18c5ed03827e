/** The workbook as calculation sees it: its sheets by name, its names and tables, and the state of a running evaluation. */

import type { DefinedName, Table } from "../../model/parts";
import type { Workbook } from "../../model/workbook";
import type { Area, BookCells, SheetCells } from "../values/area";
import { SheetView } from "./sheet-view";

/** Where identities() has the defined names. */
const NAMES = 0;

export class BookView implements BookCells {
  /** Every read looks for stale cells: set by the scheduler where the order of evaluation is in doubt. */
  isChecking = false;
  /** What the running formula has found through OFFSET, INDIRECT and the like. */
  found: Area[] = [];
  private views = new Map<string, SheetView>();
  private sheetsByName = new Map<string, SheetView>();
  private names = new Map<string, DefinedName>();
  private tables = new Map<string, Table>();
  private edge: number | null = null;
  private seen: readonly unknown[] = [];

  constructor(readonly workbook: Workbook, private readonly resolver: (text: string, place: { sheetId: string; row: number; column: number }) => Area | null) {
    this.refresh();
  }

  /** Reads sheets, names and tables anew; views of sheets that stay are kept. */
  refresh(): void {
    const parts = this.workbook.parts;
    const views = new Map<string, SheetView>();
    this.sheetsByName = new Map();
    for (const worksheet of parts.sheets) {
      const known = this.views.get(worksheet.id);
      const view = known?.worksheet === worksheet ? known : new SheetView(this, worksheet);
      views.set(worksheet.id, view);
      this.sheetsByName.set(worksheet.name.toLowerCase(), view);
    }
    this.views = views;
    this.readNames();
    this.tables = new Map(parts.tables.map((table) => [table.name.toLowerCase(), table]));
    this.edge = null;
    this.noteSeen();
  }

  readNames(): void {
    this.names = new Map(this.workbook.parts.names.map((name) => [nameKey(name.scope, name.name), name]));
  }

  /** What is there now is what was read. */
  noteSeen(): void {
    this.seen = this.identities();
  }

  /** True where sheets, their names, defined names or tables were replaced since the last refresh. */
  get isOutdated(): boolean {
    const now = this.identities();
    return now.length !== this.seen.length || now.some((part, i) => part !== this.seen[i]);
  }

  /** Nothing but defined names was replaced since the last refresh. */
  get isOutdatedByNames(): boolean {
    const now = this.identities();
    return now.length === this.seen.length && now.every((part, i) => i === NAMES || part === this.seen[i]) && now[NAMES] !== this.seen[NAMES];
  }

  private identities(): unknown[] {
    const { sheets, names, tables } = this.workbook.parts;
    return [names, sheets, tables, ...sheets.map((sheet) => sheet.name)];
  }

  noteFound(area: Area): void {
    this.found.push(area);
  }

  get sheets(): Iterable<SheetView> {
    return this.views.values();
  }

  /** 1-based position among the sheets, as SHEET counts. */
  sheetNumber(sheet: SheetCells): number {
    return this.workbook.parts.sheets.indexOf(sheet.worksheet) + 1;
  }

  sheet(id: string): SheetView | undefined {
    return this.views.get(id);
  }

  resolveReference(text: string, sheetId: string, row: number, column: number): Area | null {
    return this.resolver(text, { sheetId, row, column });
  }

  sheetNamed(name: string): SheetView | undefined {
    return this.sheetsByName.get(name.toLowerCase());
  }

  tableNamed(name: string): Table | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** The table whose range holds the cell. */
  tableAt(sheetId: string, row: number, column: number): Table | undefined {
    for (const table of this.tables.values()) {
      const { top, left, bottom, right } = table.range;
      if (table.sheetId === sheetId && row >= top && row <= bottom && column >= left && column <= right) return table;
    }
    return undefined;
  }

  /** The name as seen from a sheet: the sheet's own before the workbook's. */
  nameFor(name: string, sheetId: string): DefinedName | undefined {
    return this.names.get(nameKey(sheetId, name)) ?? this.names.get(nameKey(null, name));
  }

  /** The last row in use on any sheet, so that whole columns of different sheets are cut alike. */
  get bottom(): number {
    if (this.edge === null) {
      let bottom = 0;
      for (const sheet of this.views.values()) bottom = Math.max(bottom, sheet.used.bottom);
      this.edge = bottom;
    }
    return this.edge;
  }

  /** A row was used: the cut moves down with it. */
  rowUsed(row: number): void {
    if (this.edge !== null && row > this.edge) this.edge = row;
  }
}

function nameKey(scope: string | null, name: string): string {
  return `${scope ?? ""}\n${name.toLowerCase()}`;
}
