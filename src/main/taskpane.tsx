/** Entry of the task pane: waits for Office, then puts driver, session and pane together. */

import { createRoot } from "react-dom/client";
import type { RegisterSession } from "../app/register/state";
import { createSession } from "../app/session/create-session";
import type { Language } from "../core/language";
import type { Regulation } from "../core/regulation/regulation";
import { createExcelWorkbook } from "../excel/create-excel-workbook";
import { NoticePane, type Obstacle } from "../pane/notice-pane";
import { Pane } from "../pane/pane";
import { languageOf, TEXTS } from "../pane/texts/texts";
import { themeOf, type ThemeName } from "../pane/theme/themes";

/** The manifest asks for it, but a sideloaded or centrally deployed manifest can be older than the page. */
const NEEDED = { set: "ExcelApi", version: "1.14" } as const;

const rootElement = document.getElementById("root");
if (!rootElement) {
  throw new Error("taskpane.html has no element with id \"root\"");
}
const root = createRoot(rootElement);
void start();

async function start(): Promise<void> {
  // Until Office answers there is only the browser to ask.
  let language = languageOf(navigator.language);
  let theme: ThemeName = "light";
  try {
    if (typeof Office === "undefined") {
      return showObstacle({ kind: "noOffice" }, language, theme);
    }
    const { host } = await Office.onReady();
    if (host !== Office.HostType.Excel) {
      return showObstacle({ kind: "outside" }, language, theme);
    }
    language = languageOf(Office.context.displayLanguage);
    theme = themeOf(Office.context.officeTheme);
    if (!Office.context.requirements.isSetSupported(NEEDED.set, NEEDED.version)) {
      const problem = { code: "EXCEL_TOO_OLD", facts: { missing: `${NEEDED.set} ${NEEDED.version}` } } as const;
      return showObstacle({ kind: "problem", problem }, language, theme);
    }
    await showPane(language, theme);
  } catch (cause) {
    const log = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    showObstacle({ kind: "crash", log }, language, theme);
  }
}

async function showPane(language: Language, theme: ThemeName): Promise<void> {
  const workbook = createExcelWorkbook();
  const session = createSession({ workbook, loadRegulation, language, statusDate: null });
  const createRegister = async (): Promise<RegisterSession> => {
    const [{ createRegisterSession }, regulation] = await Promise.all([import(/* webpackChunkName: "register-session" */ "../app/register/create-register-session"), loadRegulation()]);
    return createRegisterSession({ workbook, regulation, language, statusDate: null });
  };
  setPageLanguage(language);
  root.render(<Pane session={session} createRegister={createRegister} language={language} theme={theme} reload={reload} />);
  await session.look();
}

async function loadRegulation(): Promise<Regulation> {
  return (await import(/* webpackChunkName: "conversion" */ "../regulations/marketing-operations")).marketingOperations;
}

function showObstacle(obstacle: Obstacle, language: Language, theme: ThemeName): void {
  setPageLanguage(language);
  root.render(<NoticePane obstacle={obstacle} language={language} theme={theme} reload={reload} />);
}

function setPageLanguage(language: Language): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = TEXTS[language].product;
}

function reload(): void {
  window.location.reload();
}
