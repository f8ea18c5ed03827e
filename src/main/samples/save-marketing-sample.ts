/** The bytes of the messy sample; the same at each making. */
import { createCalculator } from "../../host/calc/create-calculator";
import { saveWorkbook } from "../../host/file/save-workbook";
import { buildMarketingSample } from "./build-marketing-sample";

export function saveMarketingSample(): Uint8Array {
  const workbook = buildMarketingSample();
  workbook.calculator = createCalculator(workbook);
  workbook.calculator.recalculate();
  return saveWorkbook(workbook);
}
