/**
 * The embedded host's page: the workbook's window, the host behind it, and the task pane in its frame. The pane loads office.js itself;
 * this page never does.
 */

import { createRoot } from "react-dom/client";
import { createHost, type Host } from "../host/create-host";
import { FILE_GAPS } from "../host/file/known-gaps";
import { originOf } from "../host/file/origin";
import type { OpenOutcome } from "../host/grid/automation";
import { rememberTheme, themeColors } from "../host/grid/look/theme";
import { GridSession } from "../host/grid/session/grid-session";
import { gridTexts } from "../host/grid/texts";
import { HostPage, type HostPageActions } from "./host-page-view";
import { fileNameOf, readParameters } from "./host-page-parameters";

const parameters = readParameters(window.location.href);
const texts = gridTexts(parameters.locale);
const isEnglish = parameters.locale === "en-US";

start();

function start(): void {
  const created = createHost({ locale: parameters.locale, onSave: download });
  if (!created.ok) throw new Error(created.message.en);
  const { host } = created;
  const session = new GridSession(host.workbook, { texts, onEditMode: (isEditing) => (host.protocol.isCellEditing = isEditing) });
  const page = pageActions(host, session);
  window.workbookHost = {
    openBytes: page.openBytes, saveBytes: () => host.saveBytes(), trace: () => host.trace(), missingMembers: () => host.missingMembers(),
  };
  // The page's one boundary: what nothing else has caught is said, not swallowed.
  window.addEventListener("error", (event) => session.showMessage(texts.unexpected, event.message));
  window.addEventListener("unhandledrejection", (event) => session.showMessage(texts.unexpected, String((event.reason as Error | undefined)?.message ?? event.reason)));
  session.subscribe(() => (document.title = session.getState().workbook.properties.fileName));

  const gaps = FILE_GAPS.map(({ what }) => (isEnglish ? what.en : what.zh));
  createRoot(document.getElementById("root")!).render(
    <HostPage host={host} session={session} parameters={parameters} actions={page} gaps={gaps} />,
  );
}

function pageActions(host: Host, session: GridSession): HostPageActions & { openBytes(bytes: Uint8Array, fileName: string, isReadOnly?: boolean): OpenOutcome } {
  const openBytes = (bytes: Uint8Array, fileName: string, isReadOnly = false): OpenOutcome => {
    const opened = host.openBytes(bytes, { fileName, isReadOnly });
    if (!opened.ok) return { isOpen: false, message: isEnglish ? opened.message.en : opened.message.zh };
    takeTheme(host);
    session.replaceWorkbook(host.workbook);
    return { isOpen: true, message: null };
  };
  const show = (outcome: OpenOutcome) => {
    if (outcome.message !== null) session.showMessage(texts.openFailed, outcome.message);
  };
  return {
    openBytes,
    openFile: async (file) => show(openBytes(new Uint8Array(await file.arrayBuffer()), file.name)),
    openUrl: async (url, isReadOnly) => {
      const bytes = await fetchBytes(url);
      if (typeof bytes === "string") session.showMessage(texts.openFailed, `${fileNameOf(url)}：${bytes}`);
      else show(openBytes(bytes, fileNameOf(url), isReadOnly));
    },
    save: () => {
      download(host.saveBytes(), host.workbook.properties.fileName);
      session.markSaved();
    },
  };
}

/** The grid draws with the file's own theme colours. */
function takeTheme({ workbook }: Host): void {
  const parts = originOf(workbook)?.parts;
  const part = parts?.names().find((name) => /^xl\/theme\/[^/]+\.xml$/i.test(name));
  if (parts && part) rememberTheme(workbook, themeColors(parts.text(part)));
}

/** The file, or why it could not be fetched. */
async function fetchBytes(url: string): Promise<Uint8Array | string> {
  try {
    const answer = await fetch(url);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : `${answer.status} ${answer.statusText}`.trim();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function download(bytes: Uint8Array, fileName: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = /\.xlsx$/i.test(fileName) ? fileName : `${fileName}.xlsx`;
  link.click();
  // The browser reads the bytes after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
