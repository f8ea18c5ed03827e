/** Every command of the pane over the session. Buttons, tests and the keyboard all go through these. */

import type { Screen, Session, SessionState } from "../../app/session/state";
import { firstCellOf } from "../describe/address";
import { duplicateFields } from "../describe/columns";
import type { Texts } from "../texts/texts";
import type { Command } from "./command";

export type CommandName =
  | "startConversion" | "useSelection" | "lookAgain" | "openColumns" | "openPreview" | "previewAgain" | "previewAnew" | "convert" | "retryConvert"
  | "back" | "cancel" | "restore" | "restoreConfirmed" | "convertAgain" | "retryLook" | "newRegister" | "complete" | "goToOverview" | "goToRegister";

export type PaneCommands = Readonly<Record<CommandName, Command>>;

export function createPaneCommands(texts: Texts): PaneCommands {
  const labels = texts.commands;
  const whenIdle = (state: SessionState): true | string => (state.busy ? texts.reasonsNot.busy : true);
  const command = (name: CommandName, label: string, run: Command["run"], alsoNeeds?: (screen: Screen) => true | string): Command => ({
    name,
    label,
    run,
    enabled: (state) => {
      const idle = whenIdle(state);
      return idle === true && alsoNeeds ? alsoNeeds(state.screen) : idle;
    },
  });
  const oneColumnAField = (screen: Screen): true | string => reasonForColumns(screen, texts);

  return {
    startConversion: command("startConversion", labels.startConversion, (session) => session.startConversion(), (screen) => reasonForList(screen, texts)),
    useSelection: command("useSelection", labels.useSelection, (session) => session.useSelection()),
    lookAgain: command("lookAgain", labels.lookAgain, (session) => session.look()),
    retryLook: command("retryLook", labels.retry, (session) => session.look()),
    convertAgain: command("convertAgain", labels.convertAgain, (session) => session.look()),
    newRegister: command("newRegister", labels.newRegister, (session) => session.enterRegister("new")),
    complete: command("complete", labels.complete, (session) => session.enterRegister("complete")),
    openColumns: command("openColumns", labels.openColumns, (session) => session.openColumns()),
    openPreview: command("openPreview", labels.openPreview, (session) => session.openPreview(), oneColumnAField),
    previewAgain: command("previewAgain", labels.previewAgain, (session) => session.openPreview()),
    previewAnew: command("previewAnew", labels.previewAgain, previewAnew),
    convert: command("convert", labels.convert, (session) => session.convert()),
    retryConvert: command("retryConvert", labels.retry, (session) => session.convert()),
    back: command("back", labels.back, (session) => session.back()),
    cancel: command("cancel", labels.cancel, (session) => session.back()),
    restore: command("restore", labels.restore, (session) => session.restore({ confirmed: false }), (screen) => reasonForRestore(screen, texts)),
    restoreConfirmed: command("restoreConfirmed", labels.restoreConfirmed, (session) => session.restore({ confirmed: true })),
    goToOverview: command("goToOverview", labels.goToOverview, (session) => goToSheet(session.state.screen, "overviewSheet", session.goTo.bind(session))),
    goToRegister: command("goToRegister", labels.goToRegister, (session) => goToSheet(session.state.screen, "sheet", session.goTo.bind(session))),
  };
}

/** The sheet is another one than was previewed: it is read again. Where it has several lists now, the person chooses. */
async function previewAnew(session: Session): Promise<void> {
  await session.look();
  const { screen } = session.state;
  if (screen.kind === "found" && screen.lists.length === 1) await session.startConversion();
}

function reasonForList(screen: Screen, texts: Texts): true | string {
  const list = screen.kind === "found" ? screen.lists[screen.chosen] : undefined;
  return list && list.projectCount > 0 ? true : texts.reasonsNot.noProjects;
}

function reasonForColumns(screen: Screen, texts: Texts): true | string {
  if (screen.kind !== "columns") {
    return true;
  }
  const labels = [...duplicateFields(screen.columns).keys()].map((id) => `“${screen.fields.find((field) => field.id === id)?.label ?? id}”`);
  return labels.length === 0 ? true : texts.reasonsNot.duplicateFields(labels.join(texts.preview.listComma));
}

function reasonForRestore(screen: Screen, texts: Texts): true | string {
  return screen.kind === "register" && !screen.canRestore ? texts.reasonsNot.noBackup : true;
}

function goToSheet(screen: Screen, which: "sheet" | "overviewSheet", goTo: (cell: string) => Promise<void>): Promise<void> | void {
  if (screen.kind === "result" || screen.kind === "register") {
    return goTo(firstCellOf(screen[which]));
  }
}
