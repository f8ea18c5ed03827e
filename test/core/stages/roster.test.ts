import { VALUE, type LedgerEntry } from "../../../src/core/approvals/entry";
import type { CellValue } from "../../../src/core/blueprint/operations";
import type { RowReading } from "../../../src/core/register/contract";
import { delegationsOf, isOn, readRoster } from "../../../src/core/stages/roster";
import { keeperRole, whoHas } from "../../../src/core/stages/who";
import { marketingOperations } from "../../../src/regulations/marketing-operations";
import { small } from "../../../src/regulations/small";

const row = (values: Readonly<Record<string, CellValue>>): RowReading => ({ row: 4, values: new Map(Object.entries(values)) });

test("STAGES-26 the roster is read from its register: roles by their labels in either language, days, who stands in", () => {
  const roster = readRoster(marketingOperations, [
    row({ name: " 李娜 ", department: "总经办", roles: "管理层、Plan approver; 没有的角色", from: 46_023, to: "", delegate: "王强", delegatedFrom: 46_030, delegatedUntil: 46_040 }),
    row({ name: "", roles: "管理层" }),
    row({ name: "王强", roles: "", from: "去年", to: -3 }),
  ], false);
  expect(roster).toEqual({
    people: [{ name: "李娜", department: "总经办", roles: ["management", "planApprover"], from: "2026-01-01", to: "" }, { name: "王强", department: "", roles: [], from: "", to: "" }],
    delegations: [{ principal: "李娜", delegate: "王强", from: "2026-01-08", to: "2026-01-18" }],
  });
});

test.each([["2026-01-01", "", "", true], ["2026-01-01", "2026-01-01", "2026-01-01", true], ["2026-01-02", "", "2026-01-01", false], ["2025-12-31", "2026-01-01", "", false]])("STAGES-26 on %s, from %s to %s: %s", (day, from, to, expected) => {
  expect(isOn(day, from, to)).toBe(expected);
});

test("STAGES-27 delegations of the ledger are the principal's own entries", () => {
  const entry = { event: "delegate", person: "李娜", values: { [VALUE.delegate]: "王强", [VALUE.firstDay]: "2026-01-08", [VALUE.lastDay]: "2026-01-18" } } as unknown as LedgerEntry;
  expect(delegationsOf([entry, { ...entry, event: "audit" }])).toEqual([{ principal: "李娜", delegate: "王强", from: "2026-01-08", to: "2026-01-18" }]);
});

test("STAGES-28 who has a role: the row names the manager, its department's people are the sponsor, the roster says the rest, and stand-ins come last", () => {
  const roster = { people: [{ name: "孙丽", department: "市场部", roles: [], from: "", to: "" }, { name: "李娜", department: "", roles: ["management"], from: "", to: "" }], delegations: [{ principal: "张伟", delegate: "李娜", from: "", to: "" }] };
  const facts = { regulation: marketingOperations, roster, days: ["2026-03-05"], fieldText: (field: string) => ({ manager: "张伟", department: "市场部" })[field] ?? "" };
  expect(whoHas(["projectManager"], facts)).toEqual([{ name: "张伟", role: "projectManager", principal: "" }, { name: "李娜", role: "projectManager", principal: "张伟" }]);
  expect(whoHas(["sponsor"], facts).map(({ name }) => name)).toEqual(["孙丽"]);
  expect(whoHas(["management", "management"], facts).map(({ name }) => name)).toEqual(["李娜"]);
  expect([keeperRole(marketingOperations), keeperRole(small)]).toEqual(["registerKeeper", "partner"]);
});
