/** @jest-environment jsdom */

import "../excel/browser-globals";
import { screen, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost, type Host } from "../../src/host/create-host";
import { openWorkbook } from "../../src/host/file/open-workbook";
import { attachJsdomWindow } from "../../src/host/protocol/jsdom-transport";
import type { BootedOffice } from "../../src/host/protocol/office-boot";
import { ROOT } from "../architecture/source-files";
import { dumpWorkbook } from "../excel/dump-workbook";
import { compareWithLibreOffice } from "./against-libreoffice";
import { soffice, withLibreOffice } from "./libreoffice";
import { walkBack, walkToRegister, type Hands } from "./walk";

// jsdom has no scrolling.
window.scrollTo = () => undefined;

const SAMPLE = readFileSync(join(ROOT, "assets/samples/marketing-projects.xlsx"));

const contentsOf = (bytes: Uint8Array) => {
  const opened = openWorkbook(bytes, { fileName: "walk.xlsx" });
  if (!opened.ok) throw new Error(opened.message.zh);
  return dumpWorkbook(opened.workbook);
};

describe("the task pane on the unmodified office.js, without a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "register-jsdom-"));
  const file = join(folder, "register.xlsx");
  let host: Host, office: BootedOffice, hands: Hands;

  beforeAll(async () => {
    const created = createHost({ bytes: SAMPLE, fileName: "marketing-projects.xlsx" });
    if (!created.ok) throw new Error(created.message.zh);
    host = created.host;
    office = await attachJsdomWindow(window, host.protocol);
    document.body.innerHTML = '<div id="root"></div>';
    await import("../../src/main/taskpane");
    const user = userEvent.setup();
    hands = {
      click: async (name) => user.click(await screen.findByRole("button", { name }, { timeout: 20_000 })),
      seesHeading: async (name) => void (await waitFor(() => screen.getAllByRole("heading", { name }), { timeout: 20_000 })),
      save: () => Promise.resolve(host.saveBytes()),
    };
  }, 60_000);
  afterAll(() => {
    office.detach();
    rmSync(folder, { recursive: true, force: true });
  });

  test("E2E-11 the same walk under jsdom: to the register, and back to exactly what was there", async () => {
    const saved = await walkToRegister(hands);
    writeFileSync(file, saved);
    expect(contentsOf(saved)).toMatchObject({ tables: expect.arrayContaining([expect.objectContaining({ name: "Projects", sheet: "2025-2026项目" })]) as unknown });
    expect(contentsOf(await walkBack(hands))).toEqual(contentsOf(SAMPLE));
    expect(host.missingMembers()).toEqual([]);
  }, 120_000);

  withLibreOffice()("its file in LibreOffice", () => {
    test("E2E-12 every formula's value in the walk's file is what LibreOffice calculates", () => {
      expect(soffice).not.toBeNull();
      const { formulas, differences } = compareWithLibreOffice(file);
      expect(formulas).toBeGreaterThan(300);
      expect(differences).toEqual([]);
    }, 60_000);
  });
});
