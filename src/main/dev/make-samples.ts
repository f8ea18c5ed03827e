/** `npm run samples`: makes the sample workbooks under assets/samples anew; the same bytes each time. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveMarketingSample } from "../samples/save-marketing-sample";

writeFileSync(join(__dirname, "../../../assets/samples/marketing-projects.xlsx"), saveMarketingSample());
