import { looksLast, withRefusedLooks } from "../../../src/core/adoption/looks-last";
import type { AdoptionReport } from "../../../src/core/adoption/report";
import type { Operation } from "../../../src/core/blueprint/operations";

const width = (address: string): Operation => ({ do: "columnWidth", sheet: "项目", address, points: 60 });
const values: Operation = { do: "values", sheet: "项目", address: "A1", values: [[1]] };
const insert: Operation = { do: "insertColumns", sheet: "项目", address: "C:D" };
const hide: Operation = { do: "hideColumns", sheet: "项目", address: "D:D", hidden: true };
const freeze: Operation = { do: "freeze", sheet: "项目", rows: 2, columns: 1 };

test("CORE-LOOKS-1 looks go last in their order, behind a recalculation; those before inserted columns keep their place", () => {
  expect(looksLast([width("A:A"), insert, width("B:B"), hide, values, freeze])).toEqual({ operations: [width("A:A"), insert, values, { do: "recalculate" }, width("B:B"), hide, freeze], firstLook: 4 });
  expect(looksLast([])).toEqual({ operations: [{ do: "recalculate" }], firstLook: 1 });
});

test("CORE-LOOKS-2 a refused look is a notice with what Excel said, and what it would have added is not claimed", () => {
  const report = { sheet: "项目 一", notices: [], added: [{ what: "freeze", where: "A1:B2", text: "" }, { what: "table", where: "A1:B2", text: "" }] } as unknown as AdoptionReport;
  const refused = withRefusedLooks(report, [{ operation: { ...freeze, sheet: "项目 一" }, why: "不支持" }, { operation: { ...width("B:B"), sheet: "项目 一" } as Operation, why: "x" }], "zh");
  expect(refused.notices).toEqual([
    { cell: "'项目 一'!A1", kind: "cosmeticFailed", text: "冻结窗格没有设置成功，内容不受影响（不支持）" },
    { cell: "'项目 一'!B:B", kind: "cosmeticFailed", text: "列宽没有设置成功，内容不受影响（x）" },
  ]);
  expect(refused.added.map(({ what }) => what)).toEqual(["table"]);
  expect(withRefusedLooks(report, [], "zh")).toEqual(report);
});
