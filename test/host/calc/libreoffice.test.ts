import { CellError, type Scalar } from "../../../src/host/model/cell";
import { ALL_CASES, CASE_COLUMN, isSame, putCases, show } from "./corpus/all-cases";
import { setupCorpusWorkbook } from "./corpus/fixture";
import { calculateWithLibreOffice, hasLibreOffice, HINT } from "./run-libreoffice";
import { writeXlsx } from "./write-xlsx";

const isThere = hasLibreOffice();
if (!isThere) {
  if (process.env["CI"] === "true") throw new Error(HINT);
  console.warn(`SKIPPED: agreement of the calculation with LibreOffice. ${HINT}`);
}

/** Errors that Excel tells apart LibreOffice writes as #VALUE! or #N/A. */
function isOwnError(ours: Scalar, other: string | number | boolean): boolean {
  return ours instanceof CellError && (other === "#VALUE!" || other === "#N/A");
}

(isThere ? test : test.skip)("HOST-CALC-03 LibreOffice comes to the same values, apart from listed differences", () => {
  const book = setupCorpusWorkbook();
  const sheet = putCases(book);
  const theirs = calculateWithLibreOffice(writeXlsx(book.workbook));
  const differences = ALL_CASES.flatMap(([formula, , extra], row) => {
    if (extra?.libreOffice !== undefined) return [];
    const ours = sheet.valueAt(row, CASE_COLUMN), other = theirs.get(`B${row + 1}`);
    const agrees = other !== undefined && (isSame(ours, other) || isOwnError(ours, other));
    return agrees ? [] : [{ formula, ours: show(ours), libreOffice: other }];
  });
  expect(differences).toEqual([]);
  expect(ALL_CASES.filter(([, , extra]) => extra?.libreOffice === undefined).length).toBeGreaterThanOrEqual(300);
}, 150_000);
