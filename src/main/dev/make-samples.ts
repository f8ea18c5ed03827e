/** `npm run samples`: makes the sample workbooks under assets/samples anew; the same bytes each time. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCalculator } from "../../host/calc/create-calculator";
import { saveWorkbook } from "../../host/file/save-workbook";
import { buildMarketingSample } from "../samples/build-marketing-sample";

const workbook = buildMarketingSample();
workbook.calculator = createCalculator(workbook);
workbook.calculator.recalculate();
writeFileSync(join(__dirname, "../../../assets/samples/marketing-projects.xlsx"), saveWorkbook(workbook));
