import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { adoptionReport } from "../../../src/core/adoption/report";
import { dumpWorkbook } from "../../excel/dump-workbook";
import type { Sheets } from "../../app/workbook-port-contract";
import { cellName } from "../../../src/host/model/address";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { marketingOperations } from "../../../src/regulations/marketing-operations";
import { fillProjects } from "../../e2e/new-workbook";
import { createFolder, runCli } from "./run-cli";

jest.setTimeout(60_000);

const LIST: Sheets = {
  项目: [
    ["项目编号", "项目名称", "项目类别", "状态", "预计完成", "预算总额"],
    ["PRJ-001", "春季新品推广", "新产品推广", "执行", "2026.3.5", 12000],
    ["PRJ-002", "用户调研", "市场调研", "计划", "待定", 8000],
    ["PRJ-003", "品牌周", "品牌形象提升", "收尾", "2026年4月1日", 5600],
  ],
  说明: [["本文件由市场部维护"]],
};

const folder = createFolder();
afterAll(folder.remove);

test("CLI-1 help and version go to standard output", async () => {
  const [help, english, version] = await Promise.all([runCli("--help"), runCli("--help", "--lang", "en"), runCli("--version")]);
  expect(help).toMatchObject({ exitCode: 0, stderr: "" });
  expect(help.stdout).toContain("project-register adopt IN.xlsx");
  expect(english.stdout).toContain("IN is never changed");
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("CLI-2 adopt makes the register and the report, leaves IN as it was, and prints nothing on standard output", async () => {
  const input = folder.write("in.xlsx", LIST);
  const before = readFileSync(input);
  const run = await runCli("adopt", input, "--sheet", "项目", "--out", folder.path("out.xlsx"), "--report", folder.path("report.json"), "--as-of", "2026-03-31");
  expect(run).toEqual({ exitCode: 0, stdout: "", stderr: "已转换“项目”A1:F4：改写 2 个单元格，1 个值读不出，1 处提示。\n".replace("1 处提示", run.stderr.match(/\d+ 处提示/)?.[0] ?? "?") });
  const report = adoptionReport.parse(JSON.parse(readFileSync(folder.path("report.json"), "utf8")));
  expect(report.changed.map((change) => change.cell)).toEqual(["项目!E2", "项目!E4"]);
  expect(report.unreadable.map((one) => one.cell)).toEqual(["项目!E3"]);
  const workbook = folder.open("out.xlsx");
  expect(workbook.tableByName("Projects")).toBeDefined();
  expect(workbook.parts.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["项目", "说明", "总览", "列表", "原表备份"]));
  expect(readFileSync(input)).toEqual(before);
  expect(readdirSync(dirname(input)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("CLI-3 restore gives back the workbook that went in", async () => {
  folder.write("before.xlsx", LIST);
  expect((await runCli("adopt", folder.path("before.xlsx"), "--sheet", "项目", "--out", folder.path("register.xlsx"), "--lang", "en")).exitCode).toBe(0);
  const run = await runCli("restore", folder.path("register.xlsx"), "--out", folder.path("back.xlsx"), "--lang", "en");
  expect(run).toEqual({ exitCode: 0, stdout: "", stderr: "Restored “项目”.\n" });
  expect(dumpWorkbook(folder.open("back.xlsx"))).toEqual(dumpWorkbook(folder.open("before.xlsx")));
});

test("CLI-4 --json prints one line of JSON for scripts", async () => {
  folder.write("json.xlsx", LIST);
  const run = await runCli("adopt", folder.path("json.xlsx"), "--sheet", "项目", "--out", folder.path("json-out.xlsx"), "--json");
  expect(JSON.parse(run.stdout)).toMatchObject({ exitCode: 0, ok: true, command: "adopt", sheet: "项目", range: "A1:F4", changed: 2, unreadable: 1 });
});

test("CLI-5 what cannot be converted is refused with 1, one line that says what and what next, and nothing is written", async () => {
  folder.write("refused.xlsx", LIST);
  const out = folder.path("refused-out.xlsx");
  const [noSheet, noList, noBackup] = await Promise.all([
    runCli("adopt", folder.path("refused.xlsx"), "--sheet", "没有", "--out", out),
    runCli("adopt", folder.path("refused.xlsx"), "--sheet", "说明", "--out", out, "--lang", "en", "--json"),
    runCli("restore", folder.path("refused.xlsx"), "--out", out),
  ]);
  expect(noSheet).toEqual({ exitCode: 1, stdout: "", stderr: "工作簿里没有名为“没有”的工作表；现有：项目, 说明。检查工作表名称。\n" });
  expect(noList.exitCode).toBe(1);
  expect(noList.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(noList.stdout)).toMatchObject({ exitCode: 1, ok: false, problem: { code: "NO_LIST" } });
  expect(noBackup).toMatchObject({ exitCode: 1, stdout: "" });
  expect(existsSync(out)).toBe(false);
});

test("CLI-6 a file that cannot be opened is 2: missing, broken, not a workbook, encrypted", async () => {
  writeFileSync(folder.path("broken.xlsx"), Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(200)]));
  writeFileSync(folder.path("text.xlsx"), "名称,预算\n");
  const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]);
  writeFileSync(folder.path("locked.xlsx"), compound);
  const runs = await Promise.all(["missing.xlsx", "broken.xlsx", "text.xlsx", "locked.xlsx"].map((name) => runCli("adopt", folder.path(name), "--out", folder.path("never.xlsx"), "--json")));
  expect(runs.map((run) => run.exitCode)).toEqual([2, 2, 2, 2]);
  expect(runs.map((run) => (JSON.parse(run.stdout) as { problem: { code: string } }).problem.code)).toEqual(["FILE_NOT_FOUND", "FILE_BROKEN", "FILE_BROKEN", "FILE_ENCRYPTED"]);
  expect(existsSync(folder.path("never.xlsx"))).toBe(false);
});

test("CLI-7 an existing OUT is kept unless --force says otherwise, and IN is never the OUT", async () => {
  const input = folder.write("keep.xlsx", LIST);
  writeFileSync(folder.path("taken.xlsx"), "mine");
  const [refused, same] = await Promise.all([
    runCli("adopt", input, "--sheet", "项目", "--out", folder.path("taken.xlsx")),
    runCli("adopt", input, "--sheet", "项目", "--out", input, "--force"),
  ]);
  expect([refused.exitCode, same.exitCode]).toEqual([2, 2]);
  expect(readFileSync(folder.path("taken.xlsx"), "utf8")).toBe("mine");
  expect((await runCli("adopt", input, "--sheet", "项目", "--out", folder.path("taken.xlsx"), "--force")).exitCode).toBe(0);
  expect(folder.open("taken.xlsx").tableByName("Projects")).toBeDefined();
});

test("CLI-8 wrong arguments are 2 and say what was expected", async () => {
  const cases: readonly [readonly string[], string][] = [
    [["convert", "a.xlsx"], "adopt | restore"],
    [["adopt"], "adopt IN.xlsx"],
    [["adopt", "a.xlsx"], "--out OUT.xlsx"],
    [["adopt", "a.xlsx", "--out", "b.xlsx", "--as-of", "2026-02-30"], "--as-of 2026-03-31"],
    [["adopt", "a.xlsx", "--out", "b.xlsx", "--lang", "fr"], "zh | en"],
    [["adopt", "a.xlsx", "--out", "b.xlsx", "--colour"], "--help"],
    [["restore", "a.xlsx", "--out", "b.xlsx", "--sheet", "x"], "restore IN.xlsx"],
  ];
  const runs = await Promise.all(cases.map(([args]) => runCli(...args)));
  runs.forEach((run, index) => {
    expect({ args: cases[index]![0], exitCode: run.exitCode, stdout: run.stdout }).toEqual({ args: cases[index]![0], exitCode: 2, stdout: "" });
    expect(run.stderr).toContain(cases[index]![1]);
  });
});

test("CLI-9 functions that the host does not have are named, and their formulas keep the file's values", async () => {
  folder.write("unknown.xlsx", { ...LIST, 读音: [["春", "=PHONETIC(A1)"]] });
  const run = await runCli("adopt", folder.path("unknown.xlsx"), "--sheet", "项目", "--out", folder.path("unknown-out.xlsx"), "--json");
  expect([run.exitCode, (JSON.parse(run.stdout) as { missing: unknown }).missing]).toEqual([0, ["PHONETIC()"]]);
  expect(run.stderr).toContain("PHONETIC()");
});

test("CLI-10 new makes a workbook that check finds in order; what a program spoils is found with its cell, in the report too", async () => {
  const made = await runCli("new", "--regulation", "marketing", "--out", folder.path("new.xlsx"));
  expect(made).toEqual({ exitCode: 0, stdout: "", stderr: "已新建台账：《市场运营项目管理制度》。\n" });
  expect(await runCli("check", folder.path("new.xlsx"))).toEqual({ exitCode: 0, stdout: "", stderr: "检查完毕，没有发现问题。\n" });

  const workbook = folder.open("new.xlsx");
  const { sheet, columnOf, top } = fillProjects(workbook, marketingOperations, "zh", [{ projectNumber: "PRJ-2026-001", projectName: "春季推广", stage: "执行" }]);
  writeFileSync(folder.path("spoilt.xlsx"), saveWorkbook(workbook));
  const checked = await runCli("check", folder.path("spoilt.xlsx"), "--report", folder.path("check.json"), "--json");
  expect(checked).toMatchObject({ exitCode: 1, stderr: "检查完毕：1 处不符，其中 1 处严重。\n" });
  expect(JSON.parse(checked.stdout)).toMatchObject({ exitCode: 1, ok: true, command: "check", findings: 1, severe: 1 });
  expect(JSON.parse(readFileSync(folder.path("check.json"), "utf8"))).toMatchObject({
    format: "project-register/check-report", version: 1, findings: [{ kind: "stageNotOpen", cell: `${sheet.name}!${cellName(top, columnOf("stage"))}`, repair: "改回“立项”" }],
  });
});

test("CLI-11 new in English from the second regulation; an unknown one, and a file without a register, are refused", async () => {
  expect(await runCli("new", "--regulation", "small", "--lang", "en", "--out", folder.path("small.xlsx"))).toMatchObject({ exitCode: 0 });
  expect(await runCli("check", folder.path("small.xlsx"), "--lang", "en")).toEqual({ exitCode: 0, stdout: "", stderr: "Checked: nothing found.\n" });
  expect((await runCli("new", "--regulation", "other", "--out", folder.path("other.xlsx"))).stderr).toContain("--regulation marketing | small");
  folder.write("list.xlsx", LIST);
  expect((await runCli("check", folder.path("list.xlsx"))).exitCode).toBe(2);
});
