/** https://learn.microsoft.com/javascript/api/excel/excel.workbook, its application, culture and runtime. */

import type { Workbook } from "../../model/workbook";
import { HostError } from "../host-error";
import { areas } from "./areas";
import type { Call } from "./call";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { flag, oneOf, optional, text } from "./parameters";
import { type HostObject, object } from "./targets";
import { EVENT, WORKBOOK_TARGET } from "./worksheet-events";

const { reads } = methodsOf<Workbook>();

export const workbookClass = defineClass<"Workbook">({
  name: "Workbook",
  since: "1.1",
  scalars: {
    Name: { since: "1.7", get: (workbook) => workbook.properties.fileName },
    ReadOnly: { since: "1.8", get: (workbook) => workbook.properties.isReadOnly },
    IsDirty: {
      since: "1.9",
      get: (_workbook, call) => call.host.isDirty(),
      set: (_workbook, value, call) => call.host.setDirty(flag.read(value)),
      setIsHarmless: true,
    },
    AutoSave: { since: "1.9", get: () => false },
  },
  navigations: {
    Worksheets: { since: "1.1", get: (workbook) => object("WorksheetCollection", workbook) },
    Names: { since: "1.1", get: (workbook) => object("NamedItemCollection", { workbook, sheet: null }) },
    Tables: { since: "1.1", get: (workbook) => object("TableCollection", { workbook, sheet: null }) },
    Protection: { since: "1.7", get: (workbook) => object("WorkbookProtection", workbook) },
    Functions: { since: "1.2", get: (workbook) => object("Functions", workbook) },
    Application: { since: "1.1", get: (workbook) => object("Application", workbook) },
    Settings: { since: "1.4", get: (workbook) => object("SettingCollection", workbook) },
    _Runtime: { since: "1.5", get: (workbook) => object("Runtime", workbook) },
  },
  methods: {
    GetSelectedRange: reads("1.1", [], (workbook) => selection(workbook)),
    GetSelectedRanges: reads("1.9", [], (workbook) => areas(workbook.activeSheet, [workbook.selectionOf(workbook.activeSheet.id)])),
    GetActiveCell: reads("1.7", [], (workbook) => {
      const { top, left } = workbook.selectionOf(workbook.activeSheet.id);
      return object("Range", new LiveRange(workbook.activeSheet, { top, left, bottom: top, right: left }));
    }),
    /** Nothing but cells can be active here. */
    GetActiveChartOrNullObject: reads("1.9", [], () => null),
    GetActiveSlicerOrNullObject: reads("1.10", [], () => null),
    GetActiveChart: reads("1.9", [], () => notFound()),
    GetActiveSlicer: reads("1.10", [], () => notFound()),
    GetIsActiveCollabSession: reads("1.9", [], () => false),
    Save: reads("1.11", [optional(oneOf("Save", "Prompt"), "Save")], (workbook, _behavior, call) => {
      if (workbook.properties.isReadOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
      if (!call.host.save()) throw new HostError("UnsupportedOperation", "There is nowhere to save this workbook to.");
    }),
    _GetObjectByReferenceId: reads("1.1", [text], (_workbook, [id], call) => (call.pane.kept(id) ? { _ReferenceId: id } : null)),
    _GetObjectTypeNameByReferenceId: reads("1.1", [text], (_workbook, [id], call) => call.pane.kept(id)?.type ?? ""),
    _GetReferenceCount: reads("1.1", [], (_workbook, _none, call) => call.pane.keptCount),
    _RemoveReference: reads("1.1", [text], (_workbook, [id], call) => call.pane.release(id)),
    _RemoveAllReferences: reads("1.1", [], (_workbook, _none, call) => call.pane.release("*")),
    _GetRangeForEventByReferenceId: reads("1.8", [text], (_workbook, [id], call) => keptRange(call, id) ?? notFound()),
    _GetRangeOrNullObjectForEventByReferenceId: reads("1.8", [text], (_workbook, [id], call) => keptRange(call, id)),
  },
  events: { ActivatedEvent: { since: "1.13", type: EVENT.workbookActivated, target: () => WORKBOOK_TARGET } },
});

/** Calculation is always automatic here: "Manual" is refused, as results would not stay old. */
export const applicationClass = defineClass<"Application">({
  name: "Application",
  since: "1.1",
  scalars: {
    CalculationMode: {
      since: "1.1",
      setSince: "1.8",
      get: () => "Automatic",
      set: (_workbook, value) => {
        const mode = oneOf("Automatic", "AutomaticExceptTables", "Manual").read(value);
        if (mode !== "Automatic") throw new HostError("NotImplemented", `This host calculates automatically; calculationMode "${mode}" is not there.`);
      },
    },
    CalculationState: { since: "1.9", get: () => "Done" },
    DecimalSeparator: { since: "1.11", get: () => "." },
    ThousandsSeparator: { since: "1.11", get: () => "," },
    UseSystemSeparators: { since: "1.11", get: () => true },
  },
  navigations: { CultureInfo: { since: "1.11", get: (workbook) => object("CultureInfo", workbook) } },
  methods: {
    /** Results never get old here, so that only a rebuilding has more to do than what changed. */
    Calculate: reads("1.1", [oneOf("Recalculate", "Full", "FullRebuild")], (workbook, [kind], call) => {
      if (kind === "FullRebuild") workbook.calculator.structureChanged();
      call.settle();
    }),
    SuspendApiCalculationUntilNextSync: reads("1.6", [], (_workbook, _none, call) => call.suspendCalculation()),
    /** The grid is drawn after the request anyway. */
    SuspendScreenUpdatingUntilNextSync: reads("1.9", [], () => null),
  },
});

export const cultureInfoClass = defineClass<"CultureInfo">({
  name: "CultureInfo",
  since: "1.11",
  scalars: { Name: { since: "1.11", get: (_workbook, call) => call.host.locale } },
  navigations: {
    NumberFormat: { since: "1.11", get: (workbook) => object("NumberFormatInfo", workbook) },
    DatetimeFormat: { since: "1.12", get: (workbook) => object("DatetimeFormatInfo", workbook) },
  },
});

export const numberFormatInfoClass = defineClass<"NumberFormatInfo">({
  name: "NumberFormatInfo",
  since: "1.11",
  scalars: { NumberDecimalSeparator: { since: "1.11", get: () => "." }, NumberGroupSeparator: { since: "1.11", get: () => "," } },
});

export const datetimeFormatInfoClass = defineClass<"DatetimeFormatInfo">({
  name: "DatetimeFormatInfo",
  since: "1.12",
  scalars: {
    DateSeparator: { since: "1.12", get: () => "/" },
    TimeSeparator: { since: "1.12", get: () => ":" },
    ShortDatePattern: { since: "1.12", get: (_workbook, call) => (isChinese(call) ? "yyyy/m/d" : "m/d/yyyy") },
    LongDatePattern: { since: "1.12", get: (_workbook, call) => (isChinese(call) ? 'yyyy"年"m"月"d"日"' : "dddd, mmmm d, yyyy") },
    LongTimePattern: { since: "1.12", get: (_workbook, call) => (isChinese(call) ? "h:mm:ss" : "h:mm:ss AM/PM") },
  },
});

export const runtimeClass = defineClass<"Runtime">({
  name: "Runtime",
  since: "1.5",
  scalars: {
    EnableEvents: {
      since: "1.8",
      get: (_workbook, call) => call.pane.eventsEnabled,
      set: (_workbook, value, call) => (call.pane.eventsEnabled = flag.read(value)),
      setIsHarmless: true,
    },
  },
});

/** office.js announces at start that it can take actions from the ribbon; the host has nothing to do for it. */
export const internalServiceClass = defineClass<"InternalService">({
  name: "InternalService",
  since: "1.1",
  methods: { NotifyActionHandlerReady: methodsOf<string>().reads("1.1", [], () => null) },
});

function selection(workbook: Workbook): HostObject<"Range"> {
  return object("Range", new LiveRange(workbook.activeSheet, workbook.selectionOf(workbook.activeSheet.id)));
}

function keptRange(call: Call, id: string): HostObject | null {
  const kept = call.pane.kept(id);
  return kept?.type === "Range" ? kept : null;
}

function notFound(): never {
  throw new HostError("ItemNotFound");
}

function isChinese(call: Call): boolean {
  return call.host.locale.startsWith("zh");
}
