/** A new register by clicking and typing in Chromium, with the pane at its narrowest and widest. SCREENSHOTS=folder keeps pictures. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { launchChromium, runNpmStart, withChromium, type RunningStart } from "./browser";
import { compareWithLibreOffice } from "./against-libreoffice";
import { soffice } from "./libreoffice";
import { runCli } from "../main/cli/run-cli";

const WIDTHS = [320, 450];

interface AutomationWindow {
  workbookHost: { saveBytes(): Uint8Array | Promise<Uint8Array>; missingMembers(): readonly string[] };
}

withChromium()("a new register in Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "register-new-"));
  let start: RunningStart, browser: Browser, page: Page;
  const faults: string[] = [];
  const pane = (): Frame => page.frames().find((frame) => new URL(frame.url()).pathname === "/taskpane.html")!;
  const click = (name: string) => pane().getByRole("button", { name, exact: true }).first().click();
  const enter = async (label: string, value: string) => {
    const field = pane().getByLabel(new RegExp(`^${label}`)).first();
    if ((await field.evaluate((element) => element.tagName)) === "SELECT") return void (await field.selectOption(value));
    await field.fill(value);
    await field.press("Tab");
  };
  const open = async (tab: string) => pane().getByRole("tab", { name: tab }).click();
  const sees = (text: string | RegExp) => pane().getByText(text).first().waitFor({ timeout: 60_000 });
  const save = async (): Promise<string> => {
    const base64 = await page.evaluate(async () => {
      const bytes = await (window as unknown as AutomationWindow).workbookHost.saveBytes();
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    });
    const file = join(folder, "walked.xlsx");
    writeFileSync(file, Buffer.from(base64, "base64"));
    return file;
  };
  /** Nothing is cut at the sides, at either width. */
  const fits = async (name: string) => {
    for (const width of WIDTHS) {
      await page.evaluate((points) => { document.querySelector("iframe")!.style.cssText = `position:fixed;top:0;right:0;width:${points}px;height:900px;z-index:9;background:#fff`; }, width);
      await pane().waitForFunction((points) => window.innerWidth === points, width);
      expect([name, width, await pane().evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([name, width, 0]);
      if (process.env.SCREENSHOTS) await page.locator("iframe").screenshot({ path: join(process.env.SCREENSHOTS, `${name}-${width}.png`) });
    }
    await page.evaluate(() => { document.querySelector("iframe")!.style.cssText = ""; });
  };

  beforeAll(async () => {
    start = await runNpmStart(3101);
    browser = await launchChromium();
    page = await (await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 900 }, locale: "zh-CN" })).newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    // A page without a file begins with an empty workbook.
    await page.goto(`${start.address}host-page.html?title=${encodeURIComponent("工作簿1")}`);
    await page.waitForFunction(() => window.frames[0]?.location.pathname === "/taskpane.html");
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await start?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  test("E2E-15 from an empty workbook to a register with a project whose first step is recorded, by clicking and typing alone; the file is in order", async () => {
    await click("新建台账");
    await pane().getByRole("heading", { name: "新建台账" }).first().waitFor();
    await fits("new");
    await click("新建");
    await pane().getByRole("tab", { name: "概览" }).waitFor({ timeout: 60_000 });
    await fits("new-workbook");

    await click("新增项目");
    await pane().getByRole("button", { name: "保存", exact: true }).waitFor();
    await click("保存");
    await sees("“项目名称”必须填写。");
    await fits("form-with-fault");
    for (const [label, value] of [["项目名称", "春季新品推广"], ["项目类别", "营销活动"], ["项目经理", "张伟"], ["计划开始", "2026-11-02"], ["预计完成", "2026年12月20日"]] as const) await enter(label, value);
    await click("保存");
    await sees("PRJ-2026-001");
    await fits("card");

    await click("填写：项目建议书");
    for (const [label, value] of [["立项背景", "新品上市"], ["项目目标", "试用 5000 人"], ["预期成果", "销售额 200 万元"], ["预算总额", "12万"], ["所属部门", "市场部"]] as const) await enter(label, value);
    await fits("form");
    await click("保存");
    await pane().getByRole("region", { name: "等待" }).getByRole("button").first().click();
    await enter("办理人", "张伟");
    await fits("step");
    await click("办理");
    await sees(/立项评审（评审人，4\.1\.2）/);
    if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, "whole.png") });

    await open("更多");
    await click("检查");
    await sees(/没有发现问题|没有发现/);
    await fits("check");

    const file = await save();
    expect((await runCli("check", file)).exitCode).toBe(0);
    if (soffice !== null) expect(compareWithLibreOffice(file).differences).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as AutomationWindow).workbookHost.missingMembers())).toEqual([]);
  }, 180_000);
});
