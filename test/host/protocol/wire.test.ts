import { processQuery, type QueryBody } from "../../../src/host/protocol/process-query";
import { splitSections } from "../../../src/host/protocol/objects/headers-footers";
import { categoryOf } from "../../../src/host/protocol/objects/number-format-category";
import { WorkbookHost } from "../../../src/host/protocol/workbook-host";
import { XdmHost } from "../../../src/host/protocol/xdm-host";
import { createCalculator } from "../../../src/host/calc/create-calculator";
import { addSheet } from "../../../src/host/model/edit/sheets";
import { Workbook } from "../../../src/host/model/workbook";

function setupHost() {
  const workbook = new Workbook({ fileName: "项目.xlsx", isReadOnly: false, is1904: false });
  workbook.calculator = createCalculator(workbook);
  workbook.transact("setup", { kind: "file" }, () => addSheet(workbook, "一"));
  const host = new WorkbookHost(workbook);
  const sent: Record<string, unknown>[] = [];
  const xdm = new XdmHost(host, { paneId: "p", conversationId: "c", origin: "https://localhost", documentUrl: "https://localhost/x.xlsx", send: (text) => void sent.push(JSON.parse(text) as Record<string, unknown>) });
  return { host, workbook, xdm, sent };
}

const PATHS: QueryBody["ObjectPaths"] = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["一"] } },
  4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1:B1"] } },
  5: { Id: 5, ObjectPathType: 7, Name: "" },
};

function ask(host: WorkbookHost, ...actions: Record<string, unknown>[]) {
  const body = JSON.stringify({ Actions: actions.map((action, index) => ({ Id: index + 10, Name: "", ...action })), ObjectPaths: PATHS });
  return JSON.parse(host.processQuery("p", body)) as { Results: { ActionId: number; Value: unknown }[]; Error?: { Code: string; ActionIndex: number; Location: string }; TraceIds: number[] };
}

test("HOST-PROTOCOL-110 update (9) sets nested properties or none; retrieve (7) answers in camelCase", () => {
  const { host } = setupHost();
  const good = ask(host, { ActionType: 9, ObjectPathId: 4, ObjectState: { values: [[1, 2]], format: { fill: { color: "#FF0000" } } } },
    { ActionType: 7, ObjectPathId: 4, QueryInfo: { Select: ["values", "format/fill/color"] } }, { ActionType: 7, ObjectPathId: 5 });
  expect(good.Results.map(({ Value }) => Value)).toEqual([null, { values: [[1, 2]], format: { fill: { color: "#FF0000" } } }, { _IsNull: true }]);
  const bad = ask(host, { ActionType: 9, ObjectPathId: 4, ObjectState: { values: [[8, 9]], format: { fill: { color: "none such" } } } });
  expect(bad.Error).toMatchObject({ Code: "InvalidArgument", Location: "RangeFill.color" });
  expect(host.workbook.activeSheet.valueAt(0, 0)).toBe(1);
});

test("HOST-PROTOCOL-111 ensureUnchanged (8) passes on equal state and refuses changed state", () => {
  const { host } = setupHost();
  expect(ask(host, { ActionType: 8, ObjectPathId: 3, ObjectState: { name: "一" } }).Error).toBeUndefined();
  expect(ask(host, { ActionType: 8, ObjectPathId: 3, ObjectState: { name: "二" } }).Error).toMatchObject({ Code: "InvalidOperation" });
});

test("HOST-PROTOCOL-112 traces come back, null paths answer null, recursive queries answer", () => {
  const { host } = setupHost();
  const answer = ask(host, { ActionType: 5, ObjectPathId: 0 }, { ActionType: 1, ObjectPathId: 5 }, { ActionType: 3, Name: "Delete", ObjectPathId: 5 },
    { ActionType: 6, ObjectPathId: 3, RecursiveQueryInfo: { Queries: { Worksheet: { Select: ["name"] } } } });
  expect(answer.TraceIds).toEqual([10]);
  expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null, { Id: host.workbook.activeSheet.id, Name: "一" }]);
});

test("HOST-PROTOCOL-113 actions after a failing one are not tried", () => {
  const { host } = setupHost();
  const answer = ask(host, { ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[["a", "b"]]] } },
    { ActionType: 4, Name: "Values", ObjectPathId: 4, ArgumentInfo: { Arguments: [[["only one"]]] } }, { ActionType: 3, Name: "Delete", ObjectPathId: 3 });
  expect(answer.Error).toMatchObject({ ActionIndex: 1, Location: "Range.values" });
  expect(host.workbook.activeSheet.valueAt(0, 1)).toBe("b");
  expect(host.workbook.parts.sheets).toHaveLength(1);
});

test("HOST-PROTOCOL-114 what is not a request is answered with a refusal, never with silence", () => {
  const { host } = setupHost();
  for (const body of ["", "no json", "{}", '{"Actions":[{"Id":1,"ActionType":99,"Name":"","ObjectPathId":1}],"ObjectPaths":{"1":{"Id":1,"ObjectPathType":1,"Name":""}}}', '{"Actions":[{"Id":1,"ActionType":2,"Name":"","ObjectPathId":77}]}']) {
    const reply = host.query("p", body);
    expect(reply.ok && (JSON.parse(reply.body) as { Error: { Code: string } }).Error.Code).toBe("InvalidRequest");
  }
});

test("HOST-PROTOCOL-115 messages of other conversations and stray texts are ignored; unknown actions are answered", () => {
  const { xdm, sent } = setupHost();
  xdm.receive("stray");
  xdm.receive("null");
  xdm.receive(JSON.stringify({ _messageType: 0, _actionName: "executeMethod", _conversationId: "other", _correlationId: 1, _actionType: 0, _data: {} }));
  expect(sent).toEqual([]);
  xdm.receive(JSON.stringify({ _messageType: 0, _actionName: "somethingNew", _conversationId: "c", _correlationId: 5, _actionType: 0, _data: {} }));
  xdm.receive(JSON.stringify({ _messageType: 0, _actionName: "executeMethod", _conversationId: "c", _correlationId: 6, _actionType: 0, _data: { DdaMethod: { DispatchId: 64 } } }));
  xdm.receive(JSON.stringify({ _messageType: 0, _actionName: "executeMethod", _conversationId: "c", _correlationId: 7, _actionType: 0, _data: null }));
  expect(sent).toMatchObject([{ _correlationId: 5, _errorCode: -1 }, { _correlationId: 6, _data: { Error: 7000 } }, { _correlationId: 7, _data: { Error: 5001 } }]);
  expect(xdm.failures()).toHaveLength(3);
});

test("HOST-PROTOCOL-116 header texts are split at their marks", () => {
  const check = (text: string, L: string, C: string, R: string) => expect(splitSections(text)).toEqual({ L, C, R });
  check("", "", "", "");
  check("中间", "", "中间", "");
  check("&L左&C中&R&P/&N", "左", "中", "&P/&N");
  check("&L甲&&C乙", "甲&&C乙", "", "");
  check('&C&"宋体,加粗"&12标题', "", '&"宋体,加粗"&12标题', "");
});

test("HOST-PROTOCOL-117 number formats have the category that Excel's dialog shows", () => {
  const formats: [string, string][] = [
    ["General", "General"], ["@", "Text"], ["0.00", "Number"], ["#,##0", "Number"], ["0.0%", "Percentage"], ["yyyy-mm-dd", "Date"], ['yyyy"年"m"月"d"日"', "Date"],
    ["h:mm", "Time"], ["0.00E+00", "Scientific"], ["# ?/?", "Fraction"], ["¥#,##0.00", "Currency"], ['[$￥-804]#,##0', "Currency"], ['_ * #,##0_ ', "Accounting"], ['0"天"', "Custom"],
  ];
  expect(formats.map(([format]) => [format, categoryOf(format)])).toEqual(formats);
});

test("HOST-PROTOCOL-118 one request of 300,000 cells is answered in one pass over the rows", () => {
  const { host, workbook } = setupHost();
  const read = jest.spyOn(workbook.activeSheet, "cellAt");
  workbook.transact("fill", { kind: "file" }, () => {
    for (let row = 0; row < 10_000; row++) for (let column = 0; column < 30; column++) workbook.activeSheet.putCell(row, column, { value: row + column, formula: null, style: 0 });
  });
  read.mockClear();
  const outcome = processQuery(
    { workbook, pane: host.pane("p"), location: "", settle: () => undefined, suspendCalculation: () => undefined, host: { locale: "zh-CN", requirementSets: host.requirementSets, isDirty: () => false, setDirty: () => undefined, save: () => false, noteMissing: () => undefined } },
    JSON.stringify({ Actions: [{ Id: 1, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values"] } }], ObjectPaths: { ...PATHS, 4: { ...PATHS[4]!, ArgumentInfo: { Arguments: ["A1:AD10000"] } } } }),
  );
  const { Results } = JSON.parse(outcome.body) as { Results: { Value: { Values: number[][] } }[] };
  expect(Results[0]!.Value.Values).toHaveLength(10_000);
  expect(Results[0]!.Value.Values[9_999]![29]).toBe(10_028);
  expect(read).not.toHaveBeenCalled();
});
