/** @jest-environment jsdom */

import { screen as page, waitFor } from "@testing-library/dom";

// The entry is a script that runs once: each test loads it, and all it imports, anew.
jest.setTimeout(60_000);

/** As much of Office as the entry asks before there is a workbook. */
function office(answers: { readonly host: string | null; readonly language?: string; readonly supports?: boolean }): object {
  return {
    onReady: () => Promise.resolve({ host: answers.host }),
    HostType: { Excel: "Excel" },
    context: {
      displayLanguage: answers.language ?? "zh-CN",
      officeTheme: { isDarkTheme: true },
      requirements: { isSetSupported: () => answers.supports ?? true },
    },
  };
}

async function openTaskPane(host: object | undefined): Promise<void> {
  document.body.innerHTML = "<div id=\"root\"></div>";
  (globalThis as { Office?: unknown }).Office = host;
  jest.resetModules();
  await import("../../src/main/taskpane");
  await waitFor(() => page.getByRole("heading", { level: 1 }));
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

test.each([
  ["PANE-101 without the script of Office the pane says so in the browser's language", undefined, "Not connected to Excel", "en"],
  ["PANE-102 outside of Excel it says where to open it", office({ host: null }), "Please open this in Excel", "en"],
  ["PANE-103 an Excel below the floor is told in Office's language", office({ host: "Excel", supports: false }), "项目台账", "zh-CN"],
])("%s", async (_, host, heading, language) => {
  await openTaskPane(host);
  expect(page.getByRole("heading", { level: 1 }).textContent).toBe(heading);
  expect(document.documentElement.lang).toBe(language);
});

test("PANE-104 a start that throws becomes a report with its log", async () => {
  const broken = office({ host: "Excel" });
  Object.defineProperty(broken, "context", { get: () => { throw new Error("context is gone"); } });
  await openTaskPane(broken);
  expect(page.getByRole("heading", { level: 1 }).textContent).toBe("The pane ran into an error");
  expect(page.getByRole<HTMLTextAreaElement>("textbox").value).toContain("context is gone");
});

test("PANE-105 theme and language of Office reach the page", async () => {
  await openTaskPane(office({ host: "Excel", supports: false, language: "en-GB" }));
  expect([document.documentElement.style.colorScheme, document.documentElement.lang, document.title]).toEqual(["dark", "en", "Project Register"]);
});
