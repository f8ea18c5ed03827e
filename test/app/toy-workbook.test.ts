import { createToy } from "./toy-workbook";
import { describeWorkbookPort } from "./workbook-port-contract";

describeWorkbookPort("the toy", async (sheets) => createToy(sheets).port);
