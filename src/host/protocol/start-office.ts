/**
 * office.js in a plain Node process. A jsdom document is put onto Node's own global object and office.js runs there, so that all
 * code shares one realm: office.js does not recognise plain objects of another one.
 */

import { JSDOM } from "jsdom";
import { bootOffice, type BootedOffice, type OfficeBootOptions, type OfficeWindow } from "./office-boot";
import type { WorkbookHost } from "./workbook-host";

export interface StartedOffice extends BootedOffice {
  /** The document that office.js sees. */
  readonly dom: JSDOM;
}

/** What office.js takes from a browser window and Node does not have. */
const BORROWED = ["document", "location", "navigator", "history", "sessionStorage", "localStorage", "name", "MessageEvent", "HTMLElement", "Element", "Node", "top", "frames"] as const;

/** After it `Office` and `Excel` are globals; detach() takes everything off the global object again. */
export async function startOffice(host: WorkbookHost, options?: OfficeBootOptions): Promise<StartedOffice> {
  const dom = new JSDOM("<!DOCTYPE html><html><head></head><body></body></html>", { url: "https://localhost/pane.html" });
  const restore = borrowGlobals(dom);
  const dispatchMessage = (data: string, origin: string) => {
    dom.window.dispatchEvent(new dom.window.MessageEvent("message", { data, origin }));
  };
  try {
    const booted = await bootOffice({
      window: globalThis as unknown as OfficeWindow,
      document: dom.window.document,
      // An indirect eval is a classic script of this very realm, also where a test runner has made its own.
      // eslint-disable-next-line no-eval -- office.js from its own package, nothing else
      evaluate: (code, fileName) => void globalThis.eval(`${code}\n//# sourceURL=${fileName}`),
      dispatchMessage,
    }, host, options);
    return {
      ...booted, dom,
      detach: () => {
        booted.detach();
        restore();
        dom.window.close();
      },
    };
  } catch (error) {
    restore();
    dom.window.close();
    throw error;
  }
}

function borrowGlobals(dom: JSDOM): () => void {
  const { window } = dom;
  const values: Record<string, unknown> = {
    window: globalThis, parent: globalThis,
    addEventListener: window.addEventListener.bind(window), removeEventListener: window.removeEventListener.bind(window),
    dispatchEvent: window.dispatchEvent.bind(window), postMessage: window.postMessage.bind(window),
  };
  for (const name of BORROWED) values[name] = (window as unknown as Record<string, unknown>)[name];
  const former = Object.keys(values).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(values)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of former) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
