/** Numbers of the rich events and what they are listened to on. https://learn.microsoft.com/javascript/api/excel/excel.eventtype */

import type { Worksheet } from "../../model/sheet";
import type { EventMember } from "./object-class";

/** Target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

export const EVENT = {
  sheetChanged: 10, sheetActivated: 11, sheetDeactivated: 12, sheetAdded: 13, sheetSelectionChanged: 14, sheetDeleted: 15, sheetCalculated: 16,
  sheetFormatChanged: 18, sheetSingleClicked: 21, sheetProtectionChanged: 24, sheetNameChanged: 25, sheetVisibilityChanged: 26,
  tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103, workbookActivated: 2203,
} as const;

const PER_SHEET = {
  DataChangedEvent: ["1.7", "1.9", EVENT.sheetChanged],
  ActivatedEvent: ["1.7", "1.7", EVENT.sheetActivated],
  DeactivatedEvent: ["1.7", "1.7", EVENT.sheetDeactivated],
  SelectionChangedEvent: ["1.7", "1.9", EVENT.sheetSelectionChanged],
  CalculatedEvent: ["1.8", "1.8", EVENT.sheetCalculated],
  FormatChangedEvent: ["1.9", "1.9", EVENT.sheetFormatChanged],
  SingleClickedEvent: ["1.10", "1.10", EVENT.sheetSingleClicked],
  ProtectionChangedEvent: ["1.14", "1.14", EVENT.sheetProtectionChanged],
  EventNameChanged: ["1.17", "1.17", EVENT.sheetNameChanged],
  EventVisibilityChanged: ["1.17", "1.17", EVENT.sheetVisibilityChanged],
} as const;

export const WORKSHEET_EVENTS: Readonly<Record<string, EventMember<Worksheet>>> = Object.fromEntries(
  Object.entries(PER_SHEET).map(([name, [since, , type]]) => [name, { since, type, target: (sheet: Worksheet) => sheet.id }]),
);

export const WORKSHEET_COLLECTION_EVENTS: Readonly<Record<string, EventMember<unknown>>> = {
  ...Object.fromEntries(Object.entries(PER_SHEET).map(([name, [, since, type]]) => [name, { since, type, target: () => WORKBOOK_TARGET }])),
  AddedEvent: { since: "1.7", type: EVENT.sheetAdded, target: () => WORKBOOK_TARGET },
  DeletedEvent: { since: "1.7", type: EVENT.sheetDeleted, target: () => WORKBOOK_TARGET },
};
