import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { openWorkbook } from "../../src/host/file/open-workbook";
import { ROOT } from "../architecture/source-files";
import { dumpWorkbook } from "../excel/dump-workbook";
import { compareWithLibreOffice } from "./against-libreoffice";
import { launchChromium, runNpmStart, withChromium, type RunningStart } from "./browser";
import { soffice } from "./libreoffice";
import { walkBack, walkToRegister, type Hands } from "./walk";

const open = (bytes: Uint8Array) => {
  const opened = openWorkbook(bytes, { fileName: "walk.xlsx" });
  if (!opened.ok) throw new Error(opened.message.zh);
  return opened.workbook;
};

/** The page offers this for automation; see src/host/grid/automation.ts. */
interface AutomationWindow {
  workbookHost: { saveBytes(): Uint8Array | Promise<Uint8Array>; missingMembers(): readonly string[]; openBytes(bytes: Uint8Array, fileName: string): Promise<unknown> };
}

function handsOf(page: Page): Hands {
  const pane = (): Frame => page.frames().find((frame) => new URL(frame.url()).pathname === "/taskpane.html")!;
  return {
    click: (button) => pane().getByRole("button", { name: button, exact: true }).click(),
    seesHeading: (text) => pane().getByRole("heading", { name: text }).first().waitFor({ timeout: 60_000 }),
    save: async () => {
      const base64 = await page.evaluate(async () => {
        const bytes = await (window as unknown as AutomationWindow).workbookHost.saveBytes();
        let text = "";
        for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);
      });
      return new Uint8Array(Buffer.from(base64, "base64"));
    },
  };
}

/** The same hands without a mouse: the Tab key as far as the button, then Enter. F6 first, where the focus is on the sheet. */
function keyboardHandsOf(page: Page): Hands {
  const pane = (): Frame => page.frames().find((frame) => new URL(frame.url()).pathname === "/taskpane.html")!;
  const focused = () => pane().evaluate(() => (document.hasFocus() ? document.activeElement?.textContent ?? "" : null));
  return {
    ...handsOf(page),
    click: async (button) => {
      if ((await focused()) === null) {
        await page.keyboard.press("F6");
        await pane().waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
      }
      for (let step = 0; (await focused()) !== button; step++) {
        if (step === 80) throw new Error(`the Tab key does not reach ${button}; it is at ${await focused()}`);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
    },
  };
}

withChromium()("npm start in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "register-walk-"));
  let start: RunningStart, browser: Browser, page: Page, hands: Hands;
  const faults: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    start = await runNpmStart(3100);
    browser = await launchChromium();
    page = await (await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: "zh-CN" })).newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("request", (request) => !/^(https:\/\/localhost:|data:|blob:)/.test(request.url()) && elsewhere.push(request.url()));
    await page.goto(start.address);
    await page.waitForFunction(() => "workbookHost" in window);
    await page.locator('iframe[src*="taskpane"]').waitFor();
    await page.waitForFunction(() => window.frames[0]?.location.pathname === "/taskpane.html");
    hands = handsOf(page);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await start?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  test("E2E-6 the sample becomes a register by clicking alone, and comes back", async () => {
    const saved = await walkToRegister(hands);
    writeFileSync(join(folder, "register.xlsx"), saved);
    const register = open(saved);
    expect(register.tableByName("Projects")).toBeDefined();
    await page.locator('[data-ref="E5"]').first().hover();
    await page.mouse.wheel(900, 380);
    await page.getByText("延期天数", { exact: true }).first().waitFor();
    if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });

    if (soffice !== null) expect(compareWithLibreOffice(join(folder, "register.xlsx")).differences).toEqual([]);
    const back = await walkBack(hands);
    expect(dumpWorkbook(open(back))).toEqual(dumpWorkbook(open(readFileSync(join(ROOT, "assets/samples/marketing-projects.xlsx")))));
  }, 120_000);

  test("E2E-14 the same walk by the keyboard alone: Tab and Enter in the pane, Ctrl+F6 to the sheet, F6 back", async () => {
    const other = await (await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 }, locale: "zh-CN" })).newPage();
    await other.goto(start.address);
    await other.waitForFunction(() => window.frames[0]?.location.pathname === "/taskpane.html");
    const keyboard = keyboardHandsOf(other);
    expect(open(await walkToRegister(keyboard)).tableByName("Projects")).toBeDefined();
    await other.keyboard.press("Control+F6");
    await other.waitForFunction(() => document.activeElement?.matches("textarea"));
    expect(dumpWorkbook(open(await walkBack(keyboard)))).toEqual(dumpWorkbook(open(readFileSync(join(ROOT, "assets/samples/marketing-projects.xlsx")))));
    await other.context().close();
  }, 120_000);

  test("E2E-7 nothing was asked of any other machine, no page reported an error, and Excel's missing members are none that we call", async () => {
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as AutomationWindow).workbookHost.missingMembers())).toEqual([]);
  });
});
