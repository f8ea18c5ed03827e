/** office.js inside a jsdom window whose realm the calling code shares, as in jest's jsdom environment. */

import { bootOffice, type BootedOffice, type OfficeBootOptions } from "./office-boot";
import type { WorkbookHost } from "./workbook-host";

/** Attaches the window to the host and boots office.js in it; call detach() before the next boot in the same window. */
export function attachJsdomWindow(window: Window & typeof globalThis, host: WorkbookHost, options?: OfficeBootOptions): Promise<BootedOffice> {
  return bootOffice({
    window: window,
    document: window.document,
    evaluate: (code, fileName) => void window.eval(`${code}\n//# sourceURL=${fileName}`),
    dispatchMessage: (data, origin) => void window.dispatchEvent(new window.MessageEvent("message", { data, origin })),
  }, host, options);
}
