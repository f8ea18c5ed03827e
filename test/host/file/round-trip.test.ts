import fc from "fast-check";
import { saveWorkbook } from "../../../src/host/file/save-workbook";
import { checkPackage } from "./check-package";
import { open } from "./open-and-save";
import { describeWorkbook, randomWorkbook } from "./random-workbook";

test("HOST-FILE-60 a workbook written and read again is the same, in a sound package", () => {
  fc.assert(fc.property(randomWorkbook, (workbook) => {
    const bytes = saveWorkbook(workbook);
    expect(checkPackage(bytes)).toEqual([]);
    expect(describeWorkbook(open(bytes))).toEqual(describeWorkbook(workbook));
  }), { numRuns: 80 });
});

test("HOST-FILE-61 saving what was opened gives the same bytes, however often", () => {
  fc.assert(fc.property(randomWorkbook, (workbook) => {
    const bytes = saveWorkbook(workbook);
    const opened = open(bytes);
    expect(Buffer.compare(saveWorkbook(opened), bytes)).toBe(0);
    expect(Buffer.compare(saveWorkbook(opened), bytes)).toBe(0);
  }), { numRuns: 15 });
});

test("HOST-FILE-62 a sheet written anew over its own file says the same", () => {
  fc.assert(fc.property(randomWorkbook, (workbook) => {
    const opened = open(saveWorkbook(workbook));
    for (const sheet of opened.parts.sheets) {
      sheet.place(45, 9, { value: "新", formula: null, style: 0 });
      Object.assign(sheet.parts, { validations: [...sheet.parts.validations], conditionalRules: [...sheet.parts.conditionalRules], pageLayout: { ...sheet.parts.pageLayout }, frozen: { ...sheet.parts.frozen } });
    }
    Object.assign(opened.parts, { tables: opened.parts.tables.map((table) => ({ ...table })), names: [...opened.parts.names] });
    const bytes = saveWorkbook(opened);
    expect(checkPackage(bytes)).toEqual([]);
    expect(describeWorkbook(open(bytes))).toEqual(describeWorkbook(opened));
  }), { numRuns: 30 });
});
