/** @jest-environment jsdom */
import { describeWorkbookPort } from "../app/workbook-port-contract";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

describeWorkbookPort("the driver on office.js", async (sheets) => (await setupExcel(sheets)).port);
