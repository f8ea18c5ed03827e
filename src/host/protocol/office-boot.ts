/**
 * Boots the unmodified office.js from the installed package on a window-like global, with this host as its opener. For Node only
 * (jest, command line); in a browser the files come over https and iframe-transport.ts connects them.
 */

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers";
import type { WorkbookHost } from "./workbook-host";
import { XdmHost } from "./xdm-host";

/** The world that office.js lives in: its global object and the ways into it. */
export interface OfficeWorld {
  /** What office.js calls `window`. */
  readonly window: OfficeWindow;
  readonly document: Document;
  /** Runs a classic script in the global scope. */
  evaluate(code: string, fileName: string): void;
  /** Delivers a message event. */
  dispatchMessage(data: string, origin: string): void;
}

export interface OfficeWindow {
  name: string;
  opener: unknown;
  readonly location: { readonly hostname: string; readonly origin: string };
  readonly sessionStorage: Storage;
  readonly history: History;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

export interface OfficeBootOptions {
  readonly paneId?: string;
  /** See PaneOptions.user. */
  readonly user?: string;
  /** Folder with office.js; that of the installed package where left out. */
  readonly folder?: string;
}

export interface BootedOffice {
  readonly xdm: XdmHost;
  /** Takes office.js off the world again, so that another boot can follow. */
  detach(): void;
}

const BASE_URL = "https://localhost/office/";
const READY_LIMIT = 20_000;

/** Resolves when Office.onReady has been answered, so that Office and Excel can be used. */
export async function bootOffice(world: OfficeWorld, host: WorkbookHost, options: OfficeBootOptions = {}): Promise<BootedOffice> {
  const { window, document } = world;
  const folder = options.folder ?? officeFolder();
  const origin = `https://${window.location.hostname}`;
  const conversationId = "conversation-1";
  const undo: (() => void)[] = [];
  let isAttached = true;
  // Messages under way when the world is taken down go nowhere.
  const later = (run: () => void) => void setImmediate(() => {
    if (isAttached) run();
  });
  const xdm = new XdmHost(host, {
    paneId: options.paneId ?? "pane-1", user: options.user, conversationId, origin,
    documentUrl: `${origin}/${encodeURIComponent(host.workbook.properties.fileName)}`,
    send: (message) => later(() => world.dispatchMessage(message, origin)),
  });
  undo.push(() => {
    isAttached = false;
    xdm.detach();
  });
  const before = new Set(Object.getOwnPropertyNames(window));
  undo.push(() => removeNewGlobals(window, before));
  undo.push(recordTimers(window, folder), recordListeners(window), loadFromDisk(world, folder), nameWindow(window, host.locale, xdmInfo(conversationId, options, origin)));
  undo.push(define(window, "opener", { postMessage: (message: string) => later(() => xdm.receive(message)) }));
  if (!("domain" in document)) undo.push(define(document, "domain", window.location.hostname));
  undo.push(() => restoreHistory(window.history));
  const booted: BootedOffice = { xdm, detach: () => undo.splice(0).reverse().forEach((step) => step()) };
  try {
    world.evaluate(readFileSync(join(folder, "office.js"), "utf8"), join(folder, "office.js"));
    await ready(window);
  } catch (error) {
    booted.detach();
    throw error;
  }
  return booted;
}

/** dist of @microsoft/office-js, wherever npm put it. */
export function officeFolder(): string {
  const fromHere = createRequire(join(process.cwd(), "package.json"));
  const folder = join(dirname(fromHere.resolve("@microsoft/office-js/package.json")), "dist");
  if (!existsSync(join(folder, "office.js"))) throw new Error("office.js is not installed: run npm ci");
  return folder;
}

function xdmInfo(conversationId: string, options: OfficeBootOptions, origin: string): string {
  return `${conversationId}|${options.paneId ?? "pane-1"}|${origin}/host.html`;
}

/** office.js finds its host in the name of its window, and remembers it in the session. */
function nameWindow(window: OfficeWindow, locale: string, xdm: string): () => void {
  const former = window.name;
  window.name = JSON.stringify({
    baseFrameName: "pane", hostInfo: `Excel|Web|16.01|${locale}|correlation||disableLogging|0`, xdmInfo: xdm, serializerVersion: "1", flights: "[]",
  });
  window.sessionStorage.removeItem("hostInfoValue");
  return () => {
    window.name = former;
  };
}

/** Scripts that office.js adds to the head are read from the package; its base path comes from a script tag that is not run. */
function loadFromDisk(world: OfficeWorld, folder: string): () => void {
  const { document } = world;
  const tag = document.createElement("script");
  tag.type = "text/plain";
  tag.src = `${BASE_URL}office.js`;
  const { head } = document;
  const append = head.appendChild.bind(head);
  append(tag);
  const replacement = <N extends Node>(node: N): N => {
    const script = node as unknown as HTMLScriptElement;
    if (script.tagName !== "SCRIPT" || !script.src.startsWith(BASE_URL)) return append(node);
    setImmediate(() => runScript(world, script, join(folder, script.src.slice(BASE_URL.length).toLowerCase())));
    return node;
  };
  head.appendChild = replacement;
  return () => {
    head.appendChild = append;
    tag.remove();
  };
}

function runScript(world: OfficeWorld, script: HTMLScriptElement, path: string): void {
  if (!existsSync(path)) {
    script.onerror?.(new Event("error"));
    return;
  }
  world.evaluate(readFileSync(path, "utf8"), path);
  script.onload?.call(script, new Event("load"));
}

function recordListeners(window: OfficeWindow): () => void {
  const added: Parameters<OfficeWindow["addEventListener"]>[] = [];
  const add = window.addEventListener;
  const restore = define(window, "addEventListener", (...parts: Parameters<OfficeWindow["addEventListener"]>) => {
    added.push(parts);
    add.apply(window, parts);
  });
  return () => {
    restore();
    for (const [type, listener, options] of added) if (type === "message") window.removeEventListener(type, listener, options);
  };
}

/** Timers that office.js starts end with it: they would keep a process alive and run into a window that is gone. */
function recordTimers(window: OfficeWindow, folder: string): () => void {
  const target = window as unknown as Record<string, (...parts: unknown[]) => unknown>;
  const undo = (["setTimeout", "setInterval"] as const).flatMap((name) => {
    const start = target[name]!, started: unknown[] = [];
    const recording = Object.assign((...parts: unknown[]) => {
      const timer = start.apply(window, parts);
      if (new Error().stack?.includes(folder)) started.push(timer);
      return timer;
    }, start);
    const restore = define(window, name, recording);
    return [
      () => {
        if (target[name] === recording) restore();
      },
      () => started.forEach((timer) => target[name === "setTimeout" ? "clearTimeout" : "clearInterval"]!.call(window, timer)),
    ];
  });
  return () => undo.forEach((step) => step());
}

/** Sets a property for a while. */
function define(object: object, name: string, value: unknown): () => void {
  const former = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  return () => {
    if (former) Object.defineProperty(object, name, former);
    else Reflect.deleteProperty(object, name);
  };
}

function removeNewGlobals(window: object, before: ReadonlySet<string>): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    if (before.has(name)) continue;
    // A var of a script cannot be deleted; it can be emptied.
    if (!Reflect.deleteProperty(window, name)) Reflect.set(window, name, undefined);
  }
}

/** office.js sets pushState and replaceState to null, as in real Office. */
function restoreHistory(history: History): void {
  for (const name of ["pushState", "replaceState"] as const) if (history[name] === null) Reflect.deleteProperty(history, name);
}

async function ready(window: OfficeWindow): Promise<void> {
  const { Office: office } = window as unknown as { Office: { onReady(callback: () => void): void } };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("office.js did not become ready")), READY_LIMIT);
  });
  try {
    await Promise.race([new Promise<void>((resolve) => office.onReady(() => resolve())), late]);
  } finally {
    clearTimeout(timer);
  }
}
