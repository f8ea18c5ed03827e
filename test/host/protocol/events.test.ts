/** @jest-environment jsdom */
import { enterText } from "../../../src/host/model/edit/enter";
import { selectRange } from "../../../src/host/model/edit/sheets";
import type { EventEntry } from "../../../src/host/protocol/event-messages";
import type { OfficeFixture } from "./setup-office";
import { settleEvents, setupOffice, setupWorkbook } from "./setup-office";

let fixture: OfficeFixture;
let stop: (() => Promise<void>)[] = [];
beforeAll(async () => {
  fixture = await setupOffice({ requirementSets: { ExcelApi: "1.17" } });
});
beforeEach(() => fixture.host.replaceWorkbook(setupWorkbook(["一", "二"])));
afterEach(async () => {
  for (const remove of stop) await remove();
  stop = [];
});
afterAll(() => fixture.office.detach());

/** Collects what a handler is given, until the end of the test. */
async function listen<A>(pick: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<A>): Promise<A[]> {
  const heard: A[] = [];
  await Excel.run(async (context) => {
    const handler = pick(context).add((args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
    stop.push(() => Excel.run(handler.context, async (same) => {
      handler.remove();
      await same.sync();
    }));
  });
  return heard;
}

function byUser(run: () => void): void {
  fixture.host.workbook.transact("typing", { kind: "user" }, run);
}

test("HOST-PROTOCOL-90 a change at the grid reaches the sheet's handler with its cells", async () => {
  const heard = await listen((context) => context.workbook.worksheets.getItem("一").onChanged);
  byUser(() => enterText(fixture.host.workbook.activeSheet, 2, 1, "12"));
  await settleEvents();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ address: "B3", changeType: "RangeEdited", source: "Local", triggerSource: "Unknown", worksheetId: fixture.host.workbook.activeSheet.id });
  await Excel.run(async (context) => {
    const range = heard[0]!.getRange(context);
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["一!B3", [[12]]]);
  });
});

test("HOST-PROTOCOL-91 the add-in's own change says so, comes after its answer, and a removed handler is silent", async () => {
  const heard = await listen((context) => context.workbook.worksheets.onChanged);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("二").getRange("A1:B1").values = [[1, 2]];
    await context.sync();
    expect(heard).toHaveLength(0);
  });
  await settleEvents();
  expect(heard).toMatchObject([{ address: "A1:B1", source: "Local", triggerSource: "ThisLocalAddin" }]);
  await stop.pop()!();
  byUser(() => enterText(fixture.host.workbook.activeSheet, 0, 0, "1"));
  await settleEvents();
  expect(heard).toHaveLength(1);
});

test("HOST-PROTOCOL-92 insertions tell where the neighbours went", async () => {
  const heard = await listen((context) => context.workbook.worksheets.getItem("一").onChanged);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一");
    sheet.getRange("A1:B9").values = Array.from({ length: 9 }, (_, row) => [row, row]);
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A1").delete("Left");
    await context.sync();
  });
  await settleEvents();
  const structural = heard.filter(({ changeType }) => changeType !== "RangeEdited");
  expect(structural).toMatchObject([
    { changeType: "RowInserted", address: "2:3", changeDirectionState: { insertShiftDirection: "Down" } },
    { changeType: "CellDeleted", address: "A1", changeDirectionState: { deleteShiftDirection: "Left" } },
  ]);
});

test("HOST-PROTOCOL-93 selection: the sheet's handler and the workbook's older one", async () => {
  const onSheet = await listen((context) => context.workbook.worksheets.getItem("一").onSelectionChanged);
  const onWorkbook = await listen((context) => context.workbook.onSelectionChanged);
  byUser(() => selectRange(fixture.host.workbook.activeSheet, { top: 1, left: 1, bottom: 2, right: 3 }));
  await settleEvents();
  expect(onSheet.map(({ address }) => address)).toEqual(["B2:D3"]);
  expect(onWorkbook).toHaveLength(1);
});

test("HOST-PROTOCOL-94 sheets: activated, deactivated, added, deleted, renamed, hidden, protected", async () => {
  const activated = await listen((context) => context.workbook.worksheets.onActivated);
  const deactivated = await listen((context) => context.workbook.worksheets.onDeactivated);
  const added = await listen((context) => context.workbook.worksheets.onAdded);
  const deleted = await listen((context) => context.workbook.worksheets.onDeleted);
  const named = await listen((context) => context.workbook.worksheets.onNameChanged);
  const shown = await listen((context) => context.workbook.worksheets.onVisibilityChanged);
  const guarded = await listen((context) => context.workbook.worksheets.onProtectionChanged);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("新");
    sheet.activate();
    sheet.name = "更新";
    sheet.protection.protect();
    context.workbook.worksheets.getItem("二").visibility = "Hidden";
    context.workbook.worksheets.getItem("一").delete();
    await context.sync();
  });
  await settleEvents();
  expect([activated.length, deactivated.length, added.length, deleted.length]).toEqual([1, 1, 1, 1]);
  expect(named).toMatchObject([{ nameBefore: "新", nameAfter: "更新", source: "Local" }]);
  expect(shown).toMatchObject([{ visibilityAfter: "Hidden" }]);
  expect(guarded).toMatchObject([{ isProtected: true }]);
});

test("HOST-PROTOCOL-95 tables: changed inside, added, deleted; calculation; formats", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一");
    sheet.getRange("A1:B2").formulas = [["a", "b"], [1, "=A2*2"]];
    sheet.tables.add("A1:B2", true).name = "表甲";
    await context.sync();
  });
  const changed = await listen((context) => context.workbook.tables.getItem("表甲").onChanged);
  const added = await listen((context) => context.workbook.tables.onAdded);
  const deleted = await listen((context) => context.workbook.tables.onDeleted);
  const calculated = await listen((context) => context.workbook.worksheets.getItem("一").onCalculated);
  const formatted = await listen((context) => context.workbook.worksheets.getItem("一").onFormatChanged);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("一");
    sheet.getRange("A2").values = [[5]];
    sheet.getRange("H9").values = [[5]];
    sheet.getRange("H9").format.fill.color = "red";
    sheet.tables.add("D1:E2", false).name = "表乙";
    await context.sync();
    context.workbook.tables.getItem("表乙").convertToRange();
    await context.sync();
  });
  await settleEvents();
  expect(changed.map(({ address, tableId }) => [address, typeof tableId])).toEqual([["A2", "string"]]);
  expect([added.length, deleted.length]).toEqual([1, 1]);
  expect(calculated.length).toBeGreaterThan(0);
  expect(formatted.map(({ address }) => address)).toContain("H9");
});

test("HOST-PROTOCOL-96 another user's change is remote, and one's own handlers can be silenced", async () => {
  const colleague: EventEntry[] = [];
  const detach = fixture.host.attach({ id: "pane-2", user: "colleague" }, { richEvents: (entries) => colleague.push(...entries), documentEvent: () => undefined });
  const { id } = fixture.host.workbook.activeSheet;
  fixture.host.pane("pane-2").listen(10, id);
  const heard = await listen((context) => context.workbook.worksheets.getItem("一").onChanged);
  fixture.host.processQuery("pane-2", JSON.stringify({
    Actions: [{ Id: 9, ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[["远方"]]] } }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: 1, Name: "" }, 2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["一"] } },
      4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } },
    },
  }));
  await settleEvents();
  expect(heard).toMatchObject([{ address: "A1", source: "Remote", triggerSource: "Unknown" }]);
  expect(JSON.parse(colleague[0]![3])).toMatchObject({ address: "A1", source: "Local", triggerSource: "ThisLocalAddin" });
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("一").getRange("A2").values = [[1]];
    await context.sync();
    context.runtime.load("enableEvents");
    await context.sync();
    expect(context.runtime.enableEvents).toBe(false);
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await settleEvents();
  expect(heard).toHaveLength(1);
  expect(colleague).toHaveLength(2);
  detach();
});

test("HOST-PROTOCOL-97 a refused action tells nothing", async () => {
  const heard = await listen((context) => context.workbook.worksheets.getItem("一").onChanged);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("一").getRange("A1:A2").values = [[1]];
    await context.sync();
  }).catch(() => undefined);
  await settleEvents();
  expect(heard).toEqual([]);
});
