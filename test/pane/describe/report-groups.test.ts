import { reportGroups } from "../../../src/pane/describe/report-groups";
import { TEXTS } from "../../../src/pane/texts/texts";
import { CLEAN_REPORT, reportOf } from "../screens";

test("PANE-82 every entry of the report has its row", () => {
  const report = reportOf();
  const rows = reportGroups(report, "done", TEXTS.zh).flatMap((group) => group.rows);
  const entries = [report.changed, report.formatted, report.restyled, report.unmerged, report.moved, report.unreadable, report.notices, report.recalculated, report.added];
  expect(rows).toHaveLength(entries.reduce((sum, list) => sum + list.length, 0));
});

test("PANE-83 rows of one reason stand together, in the order they came", () => {
  const [changed] = reportGroups(reportOf(8), "planned", TEXTS.zh);
  expect(changed?.rows.map((row) => row.cell?.split("!")[1])).toEqual(["F6", "F7", "F8", "F10", "F11", "F12", "H9", "H13"]);
});

test("PANE-84 empty groups are left out", () => {
  const empty = { ...CLEAN_REPORT, formatted: [], restyled: [], unmerged: [], recalculated: [], added: [] };
  expect(reportGroups(empty, "planned", TEXTS.zh)).toEqual([]);
});

test("PANE-85 empty and logical values are put into words", () => {
  const report = {
    ...CLEAN_REPORT,
    changed: [
      { cell: "表!A1", from: "", to: "列1", reason: "headerFilled" as const, shown: "列1" },
      { cell: "表!A2", from: true, to: 1, reason: "numberRead" as const, shown: "" },
    ],
  };
  const [changed] = reportGroups(report, "planned", TEXTS.zh);
  expect(changed?.rows.map(({ from, to }) => [from, to])).toEqual([["是", "1"], ["（空）", "列1"]]);
});

test("PANE-86 what was added is linked when it exists and has an address; sheets, some of them hidden, are only named", () => {
  const added = (tense: "planned" | "done") => reportGroups({ ...CLEAN_REPORT, added: [
    { what: "sheet", where: "Q1 总览", text: "" }, { what: "column", where: "表!O5", text: "" }, { what: "name", where: "StageList", text: "" },
  ] }, tense, TEXTS.zh).find((group) => group.id === "added")?.rows.map((row) => row.cell);
  expect(added("planned")).toEqual([null, null, null]);
  expect(added("done")).toEqual([null, "表!O5", null]);
});

test("PANE-89 numbers are shown without the digits that only a machine sees", () => {
  const report = { ...CLEAN_REPORT, recalculated: [{ cell: "表!K74", formula: "=K14+K23", from: 122172.40000000001, to: 1 / 3 }] };
  const group = reportGroups(report, "done", TEXTS.zh).find(({ id }) => id === "recalculated");
  expect(group?.rows.map(({ from, to }) => [from, to])).toEqual([["122172.4", "0.3333333333"]]);
});
