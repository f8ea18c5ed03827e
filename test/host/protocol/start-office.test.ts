import { createHost } from "../../../src/host/create-host";
import { startOffice } from "../../../src/host/protocol/start-office";

test("HOST-PROTOCOL-120 office.js runs in a plain Node process, and leaves nothing behind", async () => {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const created = createHost({ fileName: "台账.xlsx" });
  if (!created.ok) throw new Error(created.message.en);
  const { host } = created;
  const office = await startOffice(host.protocol);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.formulas = [[20, "=A1+1"]];
    range.load("values");
    // A plain object of this realm, as options are.
    range.set({ format: { font: { bold: true } } });
    await context.sync();
    expect(range.values).toEqual([[20, 21]]);
  });
  office.detach();
  const left = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && (globalThis as Record<string, unknown>)[name] !== undefined);
  expect(left).toEqual([]);
  const again = await startOffice(host.protocol, { paneId: "pane-2" });
  expect(Office.context.displayLanguage).toBe("zh-CN");
  again.detach();
});

test("HOST-PROTOCOL-121 what was saved opens again with the same cells, and a save by the add-in hands over the file", async () => {
  const saved: Uint8Array[] = [];
  const created = createHost({ fileName: "台账.xlsx", onSave: (bytes) => saved.push(bytes) });
  if (!created.ok) throw new Error(created.message.en);
  const office = await startOffice(created.host.protocol);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [["名称", "预算"], ["甲", 5]];
    sheet.tables.add("A1:B2", true).name = "项目";
    context.workbook.save();
    await context.sync();
  });
  office.detach();
  expect(saved).toHaveLength(1);
  const opened = createHost({ bytes: saved[0]!, fileName: "台账.xlsx" });
  if (!opened.ok) throw new Error(opened.message.en);
  expect(opened.host.workbook.tableByName("项目")?.columns.map(({ name }) => name)).toEqual(["名称", "预算"]);
  expect(opened.host.workbook.activeSheet.valueAt(1, 1)).toBe(5);
  expect(createHost({ bytes: new Uint8Array([1, 2, 3]) })).toMatchObject({ ok: false });
});
