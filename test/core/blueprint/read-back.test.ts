/** @jest-environment jsdom */
/** What the new workbook says of itself, through the driver and a saved file: texts such as 4.10 stay texts, and the regulation comes back as it was. */
import { buildNewWorkbook } from "../../../src/core/blueprint/new-workbook";
import { regulationTableNames } from "../../../src/core/regulation/tables/regulation-table";
import { tablesToRegulation } from "../../../src/core/regulation/tables/tables-to-regulation";
import { readLastVersion } from "../../../src/core/regulation/tables/versions";
import type { Regulation } from "../../../src/core/regulation/regulation";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { createHost } from "../../../src/host/create-host";
import { done } from "../../app/workbook-port-contract";
import { checkPackage } from "../../host/file/check-package";
import { closeExcel, setupExcel } from "../../excel/setup-excel";

afterAll(closeExcel);

const EVERY = REGULATIONS.flatMap(({ name, regulation }) => (["zh", "en"] as const).map((language) => ({ name, regulation, language })));

test.each(EVERY)("CORE-NEW-9 the regulation is read back from the new workbook's sheets as it was, cell by cell, before and after the file is saved: $name $language", async ({ regulation, language }) => {
  // Clauses that Excel would take for numbers or days.
  const awkward: Regulation = { ...regulation, edition: "1.10", stages: regulation.stages.map((stage, index) => ({ ...stage, about: { zh: `${index}/5 说明`, en: `${index}-5 about` } })) };
  const { port, host } = await setupExcel({ Sheet1: [] });
  const { operations } = buildNewWorkbook({ regulation: awkward, language, facts: done(await port.readFacts()), statusDate: null, emptySheet: "Sheet1" });
  done(await port.apply(operations));
  expect(port.trace().at(-1)).toMatchObject({ operation: "apply", failed: null });
  expect(port.trace().at(-1)!.syncs).toBeLessThanOrEqual(4);
  const names = regulationTableNames(regulation.lists.map(({ id }) => id)).map((table) => ({ table, columns: "all" as const }));
  const check = async (): Promise<void> => {
    const readings = done(await port.readTables(names));
    expect(readings).toHaveLength(names.length);
    const read = tablesToRegulation(readings);
    expect(read).toMatchObject({ ok: true, language, made: [] });
    expect(read.ok && read.regulation).toEqual(awkward);
    expect(done(readLastVersion(readings.find(({ name }) => name === "Versions")!))).toEqual({ number: 1, regulation: awkward });
  };
  await check();
  const bytes = host.saveBytes();
  expect(checkPackage(bytes)).toEqual([]);
  const again = createHost({ bytes, fileName: "new.xlsx" });
  if (!again.ok) throw new Error(again.message.en);
  host.protocol.replaceWorkbook(again.host.workbook);
  await check();
}, 60_000);
