/** What every WorkbookPort does: run over the toy that the session's tests use, and over the real driver on the real office.js. */

import type { WorkbookPort } from "../../src/app/workbook-port";
import type { CellValue, Operation } from "../../src/core/blueprint/operations";
import type { Result } from "../../src/core/problems/problem";

export type Sheets = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** Texts with "=" are formulas. */
export type SetupPort = (sheets: Sheets) => Promise<WorkbookPort>;

export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.problem)}`);
  return result.value;
}

const SHEETS: Sheets = {
  项目: [
    ["清单", "", ""],
    ["名称", "预算", "合计"],
    ["新品", 100, "=B3*2"],
    ["调研", 200, "=B4*2"],
  ],
  "市场 一部": [["=项目!B3", "文字"]],
  空: [],
};

const PROJECTS: Operation = { do: "addTable", sheet: "项目", address: "A2:C4", name: "Projects", style: "TableStyleLight1", filterButtons: true };

export function describeWorkbookPort(name: string, setup: SetupPort): void {
  const apply = async (port: WorkbookPort, ...operations: Operation[]) => done(await port.apply(operations));
  const values = async (port: WorkbookPort, sheet: string, address: string) => done(await port.readValues(sheet, address));

  describe(name, () => {
    test("PORT-1 the facts name sheets in order, the active one, tables and names", async () => {
      const port = await setup(SHEETS);
      await apply(
        port,
        { do: "addTable", sheet: "项目", address: "A2:B4", name: "Projects", style: "TableStyleLight1", filterButtons: true },
        { do: "addName", name: "StageList", reference: "=空!$A$1:$A$2", comment: "" },
      );
      const facts = done(await port.readFacts());
      expect(facts.sheets.map((sheet) => sheet.name)).toEqual(["项目", "市场 一部", "空"]);
      expect(facts).toMatchObject({ activeSheet: "项目", names: ["StageList"], tables: [{ name: "Projects", sheet: "项目" }], isReadOnly: false, isStructureProtected: false, is1904: false });
    });

    test("PORT-2 a sheet is read with its used range, raw values, formulas by cell and the asked number formats", async () => {
      const port = await setup(SHEETS);
      await apply(port, { do: "numberFormat", sheet: "项目", address: "B3:B4", format: "0.00" }, { do: "merge", sheet: "项目", address: "A1:C1" });
      const { snapshot } = done(await port.readSheet("项目", [1]));
      expect(snapshot).toMatchObject({ sheet: "项目", used: { top: 0, left: 0, bottom: 3, right: 2 }, isProtected: false, tables: [] });
      expect(snapshot.values.map((row) => row.slice(0, 2))).toEqual([["清单", ""], ["名称", "预算"], ["新品", 100], ["调研", 200]]);
      expect([...snapshot.formulas]).toEqual([["2,2", "=B3*2"], ["3,2", "=B4*2"]]);
      expect([...snapshot.numberFormats]).toEqual([[1, ["General", "General", "0.00", "0.00"]]]);
      expect(snapshot.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2, isCentred: false }]);
      expect(snapshot.columnWidths).toHaveLength(3);
    });

    test("PORT-3 null reads the active sheet, with \"all\" every column's formats", async () => {
      const port = await setup(SHEETS);
      const { snapshot } = done(await port.readSheet(null, "all"));
      expect(snapshot.sheet).toBe("项目");
      expect([...snapshot.numberFormats.keys()]).toEqual([0, 1, 2]);
    });

    test("PORT-4 an empty sheet has no used range", async () => {
      const port = await setup(SHEETS);
      expect(done(await port.readSheet("空", "all")).snapshot).toMatchObject({ used: null, values: [], merges: [], columnWidths: [] });
    });

    test("PORT-5 a sheet that is not there is a problem that names those that are", async () => {
      const port = await setup(SHEETS);
      expect(await port.readSheet("没有", [])).toEqual({ ok: false, problem: { code: "SHEET_NOT_FOUND", facts: { sheet: "没有", sheets: "项目, 市场 一部, 空" } } });
    });

    test("PORT-6 values: null leaves a cell, empty text empties it, texts stay texts whatever they look like", async () => {
      const port = await setup(SHEETS);
      const texts = ["001", "=1+1", "80%", "2026-3-5", "-无", "'引号", "TRUE", "待定"];
      await apply(port, { do: "values", sheet: "项目", address: "A3:B4", values: [[null, ""], ["改", 250]] }, { do: "values", sheet: "空", address: "A1:H1", values: [texts] });
      expect(await values(port, "项目", "A3:B4")).toEqual([["新品", ""], ["改", 250]]);
      expect(await values(port, "空", "A1:H1")).toEqual([texts]);
      expect(done(await port.readFormulas(["空"]))).toEqual([]);
    });

    test("PORT-14 texts written into cells of text format come back as they were", async () => {
      const port = await setup(SHEETS);
      const texts = ["48 48", "1e5", "0012", "=x", "2026-3-5", "''"];
      await apply(port, { do: "numberFormat", sheet: "空", address: "A1:F2", format: "@" }, { do: "values", sheet: "空", address: "A1:F1", values: [texts] });
      expect(await values(port, "空", "A1:F1")).toEqual([texts]);
    });

    test("PORT-7 values are read by address, or from A1 to the end of what is used; null where there is no such sheet", async () => {
      const port = await setup(SHEETS);
      await apply(port, { do: "values", sheet: "空", address: "B2", values: [["x"]] });
      expect(await values(port, "空", "used")).toEqual([["", ""], ["", "x"]]);
      expect(await values(port, "空", "B2:C2")).toEqual([["x", ""]]);
      expect(await values(port, "没有", "A1")).toBeNull();
      expect(await values(port, "没有", "used")).toBeNull();
    });

    test("PORT-8 formulas of several sheets are read with their cells, sheets quoted where Excel quotes", async () => {
      const port = await setup(SHEETS);
      const formulas = done(await port.readFormulas(["项目", "市场 一部", "空"]));
      expect(formulas.map(({ cell, formula }) => [cell, formula])).toEqual([["项目!C3", "=B3*2"], ["项目!C4", "=B4*2"], ["'市场 一部'!A1", "=项目!B3"]]);
      expect(done(await port.readResults(formulas))).toEqual(formulas);
    });

    test("PORT-9 sheets, tables and names come and go", async () => {
      const port = await setup(SHEETS);
      await apply(
        port,
        { do: "addSheet", sheet: "总览", position: "end" },
        { do: "addTable", sheet: "项目", address: "A2:B4", name: "Projects", style: "TableStyleLight1", filterButtons: false },
        { do: "addName", name: "X1y", reference: "=项目!$A$1", comment: "说明" },
        { do: "sheetVisibility", sheet: "总览", visibility: "veryHidden" },
      );
      expect(done(await port.readFacts())).toMatchObject({ sheets: [{}, {}, {}, { name: "总览", visibility: "veryHidden" }], names: ["X1y"], tables: [{ name: "Projects" }] });
      await apply(port, { do: "deleteSheet", sheet: "总览" }, { do: "convertTable", name: "Projects" }, { do: "deleteName", name: "X1y" });
      expect(done(await port.readFacts())).toMatchObject({ sheets: [{}, {}, {}], names: [], tables: [] });
      expect(await values(port, "项目", "A2:B2")).toEqual([["名称", "预算"]]);
    });

    test("PORT-10 a copied range has the values, formulas and merges of its source", async () => {
      const port = await setup(SHEETS);
      await apply(port, { do: "merge", sheet: "项目", address: "A1:C1" }, { do: "copyRange", from: { sheet: "项目", address: "A1:C4" }, to: { sheet: "空", address: "A1:C4" } });
      const { snapshot } = done(await port.readSheet("空", []));
      expect(snapshot.values.map((row) => row.slice(0, 2))).toEqual([["清单", ""], ["名称", "预算"], ["新品", 100], ["调研", 200]]);
      expect([...snapshot.formulas]).toEqual([["2,2", "=B3*2"], ["3,2", "=B4*2"]]);
      expect(snapshot.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2, isCentred: false }]);
    });

    test("PORT-11 a selection moves to its sheet", async () => {
      const port = await setup(SHEETS);
      done(await port.select("市场 一部", "B1"));
      expect(done(await port.readFacts())).toMatchObject({ activeSheet: "市场 一部", selection: "B1" });
    });

    test("PORT-12 selecting on a sheet that is not there is refused as a problem", async () => {
      const port = await setup(SHEETS);
      expect(await port.select("没有", "A1")).toMatchObject({ ok: false, problem: { code: "EXCEL_REFUSED", facts: { excelCode: "ItemNotFound" } } });
    });

    test("PORT-15 tables are read by name with the columns asked for; tables and headers that are not there are left out", async () => {
      const port = await setup(SHEETS);
      await apply(port, PROJECTS, { do: "values", sheet: "项目", address: "A3:B3", values: [["=待定", ""]] });
      const [all, ...rest] = done(await port.readTables([{ table: "Projects", columns: "all" }]));
      expect(rest).toEqual([]);
      expect(all).toMatchObject({ name: "Projects", sheet: "项目", block: { top: 1, left: 0, bottom: 3, right: 2 }, headers: ["名称", "预算", "合计"] });
      expect([...all!.columns.keys()]).toEqual(["名称", "预算", "合计"]);
      expect([all!.columns.get("名称"), all!.columns.get("预算")]).toEqual([["=待定", "调研"], ["", 200]]);
      const some = done(await port.readTables([{ table: "没有", columns: "all" }, { table: "Projects", columns: ["预算", "没有", "1"] }, { table: "没有2", columns: ["名称"] }]));
      expect(some.map(({ name, headers, columns }) => [name, headers, [...columns]])).toEqual([["Projects", ["名称", "预算", "合计"], [["预算", ["", 200]]]]]);
      expect(done(await port.readTables([]))).toEqual([]);
    });

    test("PORT-16 a table's blank row is read as empty texts", async () => {
      const port = await setup({ 项目: [["名称", "预算"]] });
      await apply(port, { do: "addTable", sheet: "项目", address: "A1:B2", name: "Projects", style: "TableStyleLight1", filterButtons: true });
      const [read] = done(await port.readTables([{ table: "Projects", columns: "all" }]));
      expect([read!.block, [...read!.columns]]).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }, [["名称", [""]], ["预算", [""]]]]);
    });

    test("PORT-20 of a table is told whether the row below it is free in its columns", async () => {
      const port = await setup(SHEETS);
      await apply(port, PROJECTS, { do: "values", sheet: "项目", address: "D5:E5", values: [["旁边", "旁边"]] });
      const isRoom = async () => done(await port.readTables([{ table: "Projects", columns: ["名称"] }]))[0]!.isRoomBelow;
      expect(await isRoom()).toBe(true);
      await apply(port, { do: "values", sheet: "项目", address: "A6", values: [["合计"]] }, { do: "insertRows", sheet: "项目", address: "1:1" });
      expect(await isRoom()).toBe(true);
      await apply(port, { do: "resizeTable", name: "Projects", sheet: "项目", address: "A3:C6" });
      expect(await isRoom()).toBe(false);
    });

    test("PORT-17 of a column its formulas by row are read, and the rule that all its cells have", async () => {
      const port = await setup(SHEETS);
      const rule = { kind: "list", source: "=空!$A$1:$A$3", ignoreBlanks: true, alert: { style: "stop", title: "", message: "" } } as const;
      await apply(
        port,
        PROJECTS,
        { do: "values", sheet: "项目", address: "A4", values: [["=待定"]] },
        { do: "validation", sheet: "项目", address: "A3:A4", rule },
        { do: "validation", sheet: "项目", address: "B3", rule: { ...rule, kind: "decimal", source: undefined, operator: "between", from: "=A3", to: "=$C3" } },
      );
      const read = () => port.readColumnRules([{ table: "Projects", columns: ["名称", "预算", "没有"] }, { table: "Projects", columns: ["合计"] }, { table: "没有", columns: "all" }]);
      expect(done(await read())).toEqual([
        { table: "Projects", header: "名称", formulas: ["", ""], validation: { kind: "list", source: "=空!$A$1:$A$3" } },
        { table: "Projects", header: "预算", formulas: ["", ""], validation: "mixed" },
        { table: "Projects", header: "合计", formulas: ["=B3*2", "=B4*2"], validation: null },
      ]);
      await apply(
        port,
        { do: "validation", sheet: "项目", address: "B3:B4", rule: { ...rule, kind: "decimal", source: undefined, operator: "between", from: "=A3", to: "=$C3" } },
        { do: "validation", sheet: "项目", address: "C3:C4", rule: { ...rule, kind: "custom", source: "=COUNTIF($A$3:$A$4,A3)=1" } },
        { do: "clearValidation", sheet: "项目", address: "A3:A4" },
      );
      expect(done(await port.readColumnRules([{ table: "Projects", columns: "all" }])).map(({ header, validation }) => [header, validation])).toEqual([
        ["名称", null], ["预算", { kind: "decimal", source: "between =A3 =$C3" }], ["合计", { kind: "custom", source: "=COUNTIF($A$3:$A$4,A3)=1" }],
      ]);
    });

    test("PORT-18 the cursor is the active cell of the active sheet", async () => {
      const port = await setup(SHEETS);
      done(await port.select("市场 一部", "B3:D5"));
      expect(done(await port.readCursor())).toEqual({ sheet: "市场 一部", row: 2, column: 1 });
    });

    test("PORT-19 a table takes rows below it when it is resized, a sheet its new name, a name its new formula", async () => {
      const port = await setup(SHEETS);
      const list = "=空!$A$1:INDEX(空!$A$1:$A$2000,MAX(1,COUNTA(空!$A$1:$A$2000)))";
      await apply(
        port,
        PROJECTS,
        { do: "addName", name: "StageList", reference: "=空!$A$1:$A$2", comment: "" },
        { do: "values", sheet: "项目", address: "A5:B5", values: [["补录", 300]] },
        { do: "resizeTable", name: "Projects", sheet: "项目", address: "A2:C5" },
        { do: "formulas", sheet: "项目", address: "C5", formulas: "=B5*2" },
        { do: "renameSheet", sheet: "项目", to: "项目台账" },
        { do: "values", sheet: "项目台账", address: "A1", values: [["台账"]] },
        { do: "addName", name: "StageList", reference: list, comment: "" },
        { do: "groupColumns", sheet: "项目台账", address: "C:C" },
        { do: "duplicateFormat", sheet: "项目台账", address: "A3:A1048576", fontColor: "#C00000" },
      );
      const [table] = done(await port.readTables([{ table: "Projects", columns: ["名称"] }]));
      expect(table).toMatchObject({ sheet: "项目台账", block: { top: 1, left: 0, bottom: 4, right: 2 } });
      expect(table!.columns.get("名称")).toEqual(["新品", "调研", "补录"]);
      const facts = done(await port.readFacts());
      expect([facts.names, facts.sheets.map(({ name }) => name)]).toEqual([["StageList"], ["项目台账", "市场 一部", "空"]]);
      expect(await values(port, "项目台账", "A1")).toEqual([["台账"]]);
    });

    test("PORT-13 every call leaves a trace line, the oldest first", async () => {
      const port = await setup(SHEETS);
      done(await port.readFacts());
      done(await port.readFormulas(["项目"]));
      expect(port.trace().map((line) => line.operation).slice(-2)).toEqual(["readFacts", "readFormulas"]);
    });
  });
}
