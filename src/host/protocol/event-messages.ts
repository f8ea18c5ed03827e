/** Turns what happened in the workbook into the messages of rich events. Fields are those that the client reads. */

import { cellName, intersect, rectName } from "../model/address";
import type { Act, Origin, WorkbookEvent } from "../model/events";
import type { Workbook } from "../model/workbook";
import { LiveRange } from "./objects/live-range";
import { object } from "./objects/targets";
import { EVENT, WORKBOOK_TARGET } from "./objects/worksheet-events";
import type { PaneSession } from "./pane-session";

/** One entry of the client's richApiMessage: [65536, type, target, arguments as JSON, id]. */
export type EventEntry = readonly [category: 65536, type: number, target: string, args: string, id: string];

interface Draft {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
  /** The cells, where the handler may ask for them as a Range. */
  readonly range?: LiveRange;
}

const SHIFTS = { down: "ShiftCellDown", right: "ShiftCellRight", up: "ShiftCellUp", left: "ShiftCellLeft" } as const;
const RICH_EVENT = 65536;

/** What one pane is told of a finished act. */
export function eventEntries(act: Act, workbook: Workbook, pane: PaneSession, sourceUser: string): EventEntry[] {
  const source = sourceUser === pane.user ? "Local" : "Remote";
  const triggerSource = isOwn(act.origin, pane) ? "ThisLocalAddin" : "Unknown";
  const entries: EventEntry[] = [];
  for (const event of act.events) {
    for (const draft of draftsOf(event, workbook)) {
      const heard = draft.targets.filter((target) => pane.isListening(draft.type, target));
      if (heard.length === 0) continue;
      const referenceId = draft.range ? pane.keepForEvent(object("Range", draft.range)) : undefined;
      const args = JSON.stringify({ ...draft.args, source, triggerSource, referenceId });
      for (const target of heard) entries.push([RICH_EVENT, draft.type, target, args, ""]);
    }
  }
  return entries;
}

/** The older document events ("documentSelectionChanged", "settingsChanged") that an act causes. */
export function documentEvents(act: Act): readonly string[] {
  const names = new Set<string>();
  for (const event of act.events) {
    if (event.type === "selectionChanged") names.add("documentSelectionChanged");
    if (event.type === "settingsChanged") names.add("settingsChanged");
  }
  return [...names];
}

function isOwn(origin: Origin, pane: PaneSession): boolean {
  return origin.kind === "pane" && origin.id === pane.id;
}

function draftsOf(event: WorkbookEvent, workbook: Workbook): Draft[] {
  switch (event.type) {
    case "changed": return changedDrafts(event, workbook);
    case "formatChanged": return [onSheet(EVENT.sheetFormatChanged, event.sheetId, { address: rectName(event.rect) }, rangeOf(workbook, event))];
    case "calculated": return [onSheet(EVENT.sheetCalculated, event.sheetId, { address: "" })];
    case "selectionChanged": return selectionDrafts(event, workbook);
    case "sheetActivated": return [onSheet(EVENT.sheetActivated, event.sheetId, {})];
    case "sheetDeactivated": return [onSheet(EVENT.sheetDeactivated, event.sheetId, {})];
    case "sheetAdded": return [onSheet(EVENT.sheetAdded, event.sheetId, {})];
    case "sheetDeleted": return [onSheet(EVENT.sheetDeleted, event.sheetId, {})];
    case "sheetRenamed": return [onSheet(EVENT.sheetNameChanged, event.sheetId, { nameBefore: event.before, nameAfter: event.after })];
    case "visibilityChanged": return [onSheet(EVENT.sheetVisibilityChanged, event.sheetId, visibilityArgs(event.sheetId, workbook))];
    case "protectionChanged": return [onSheet(EVENT.sheetProtectionChanged, event.sheetId, { isProtected: event.isProtected })];
    case "singleClicked": return [onSheet(EVENT.sheetSingleClicked, event.sheetId, { address: cellName(event.row, event.column), offsetX: 0, offsetY: 0 })];
    case "tableAdded": return [onTable(EVENT.tableAdded, event.sheetId, event.tableId)];
    case "tableDeleted": return [onTable(EVENT.tableDeleted, event.sheetId, event.tableId)];
    case "settingsChanged": return [];
  }
}

function onSheet(type: number, sheetId: string, args: Readonly<Record<string, unknown>>, range?: LiveRange): Draft {
  return { type, targets: [sheetId, WORKBOOK_TARGET], args: { ...args, worksheetId: sheetId }, range };
}

function onTable(type: number, sheetId: string, tableId: string): Draft {
  return { type, targets: [sheetId, WORKBOOK_TARGET], args: { worksheetId: sheetId, tableId } };
}

type Changed = Extract<WorkbookEvent, { type: "changed" }>;
type Selected = Extract<WorkbookEvent, { type: "selectionChanged" }>;

/** A change of cells concerns the sheet, and each table that it touches. */
function changedDrafts(event: Changed, workbook: Workbook): Draft[] {
  const args = { changeType: event.change, address: rectName(event.rect), shiftDirection: event.shift ? SHIFTS[event.shift] : "None" };
  const range = rangeOf(workbook, event);
  const tables = workbook.parts.tables.filter((table) => table.sheetId === event.sheetId && intersect(table.range, event.rect));
  return [
    onSheet(EVENT.sheetChanged, event.sheetId, args, range),
    ...tables.map((table) => ({
      type: EVENT.tableChanged, targets: [table.id, event.sheetId, WORKBOOK_TARGET], args: { ...args, worksheetId: event.sheetId, tableId: table.id }, range,
    })),
  ];
}

/** A table hears the part of the selection inside it, and once with no address when the selection lies outside. */
function selectionDrafts(event: Selected, workbook: Workbook): Draft[] {
  const tables = workbook.parts.tables.filter((table) => table.sheetId === event.sheetId);
  return [
    onSheet(EVENT.sheetSelectionChanged, event.sheetId, { address: rectName(event.rect) }),
    ...tables.map((table) => {
      const inside = intersect(table.range, event.rect);
      return { type: EVENT.tableSelectionChanged, targets: [table.id], args: { worksheetId: event.sheetId, address: inside ? rectName(inside) : "" } };
    }),
  ];
}

function visibilityArgs(sheetId: string, workbook: Workbook): Readonly<Record<string, unknown>> {
  const now = workbook.sheetById(sheetId)?.parts.visibility ?? "visible";
  return { visibilityAfter: now.charAt(0).toUpperCase() + now.slice(1) };
}

function rangeOf(workbook: Workbook, event: { readonly sheetId: string; readonly rect: Changed["rect"] }): LiveRange | undefined {
  const sheet = workbook.sheetById(event.sheetId);
  return sheet && new LiveRange(sheet, event.rect);
}
