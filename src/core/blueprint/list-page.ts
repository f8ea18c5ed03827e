/** How sheets with a list print: A4 landscape, one page wide where that is legible, the header on every page, 第 x 页 共 y 页. */

import type { Language } from "../language";
import type { Operation } from "./operations";
import { OVERVIEW_TEXTS } from "./overview-texts";

/** points of columns on a page: at about 60 %, text of 10 points can still be read. */
const MOST_ON_A_PAGE = 1250;

/** `headerRows`: rows that each page repeats; `points`: all visible columns together. The left margin is the binding edge. */
export function listPage(sheet: string, regulationTitle: string, language: Language, headerRows: number, points: number): Operation {
  return {
    do: "pageSetup", sheet,
    setup: {
      orientation: "landscape", paper: "a4", fitWidth: Math.max(1, Math.ceil(points / MOST_ON_A_PAGE)), fitHeight: null, titleRows: `$1:$${headerRows}`,
      margins: { left: 57, right: 36, top: 54, bottom: 54, header: 22, footer: 22 },
      header: { right: headerText(sheet) },
      footer: { left: headerText(regulationTitle), center: OVERVIEW_TEXTS.page[language], right: "&D" },
    },
  };
}

/** Excel's header codes begin with "&": a name's own is doubled, and the whole is at most 255 characters. */
export function headerText(text: string): string {
  return text.slice(0, 100).replaceAll("&", "&&");
}
