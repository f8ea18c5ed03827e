/**
 * A task pane in an iframe of the host page. Both pages must come over https from one hostname (ports may differ): office.js checks
 * that its host is the page's own domain.
 */

import type { WorkbookHost } from "./workbook-host";
import { XdmHost } from "./xdm-host";

export interface IframeOptions {
  readonly paneId?: string;
  /** See PaneOptions.user. */
  readonly user?: string;
  /** Address of the task pane's page. */
  readonly paneUrl: string;
  readonly onNotify?: (actionId: number) => void;
}

export interface AttachedIframe {
  readonly xdm: XdmHost;
  detach(): void;
}

let nextConversation = 1;

/** Names the frame, listens to it and only then loads the pane. */
export function attachIframe(frame: HTMLIFrameElement, host: WorkbookHost, options: IframeOptions): AttachedIframe {
  const page = frame.ownerDocument.defaultView!;
  const paneId = options.paneId ?? "pane-1";
  const conversationId = `conversation-${nextConversation++}`;
  const paneUrl = new URL(options.paneUrl, page.location.href);
  const { origin } = page.location;
  const xdm = new XdmHost(host, {
    paneId, user: options.user, conversationId, origin, onNotify: options.onNotify,
    documentUrl: `${origin}/${encodeURIComponent(host.workbook.properties.fileName)}`,
    send: (message) => frame.contentWindow?.postMessage(message, paneUrl.origin),
  });
  const receive = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== paneUrl.origin || typeof event.data !== "string") return;
    xdm.receive(event.data);
  };
  page.addEventListener("message", receive);
  frame.name = JSON.stringify({
    baseFrameName: "pane", hostInfo: `Excel|Web|16.01|${host.locale}|${conversationId}||disableLogging|0`,
    xdmInfo: `${conversationId}|${paneId}|${page.location.href.split("#")[0]}`, serializerVersion: "1", flights: "[]",
  });
  frame.src = paneUrl.href;
  return {
    xdm,
    detach: () => {
      page.removeEventListener("message", receive);
      xdm.detach();
      frame.removeAttribute("src");
    },
  };
}
