/** The person's side of one workbook: selection, the edit under way, dialogs. Components read its state; commands act through it. */

import type { Rect } from "../../model/address";
import { activateSheet, selectRange } from "../../model/edit/sheets";
import type { Act, Origin } from "../../model/events";
import { ModelError } from "../../model/model-error";
import type { Worksheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { RowDrawer } from "../layout/row-drawer";
import { layoutOf } from "../layout/sheet-layout";
import type { GridTexts } from "../texts";
import type { GridState } from "./grid-state";
import { samePosition, selectCell, type Selection } from "./move-selection";

export const USER: Origin = Object.freeze({ kind: "user" });

export interface GridSessionOptions {
  readonly texts: GridTexts;
  /** Told when a cell's editing begins and ends: add-ins are refused in between, as by Excel. */
  readonly onEditMode?: (isEditing: boolean) => void;
}

/** Acts that leave every cell and size as it was. */
const QUIET: ReadonlySet<string> = new Set(["selectionChanged", "singleClicked", "settingsChanged"]);

const LOOKING: ReadonlySet<string> = new Set(["selectionChanged", "singleClicked", "sheetActivated", "sheetDeactivated", "calculated"]);

export class GridSession {
  private focusEditor: () => void = () => undefined;
  private state: GridState;
  private readonly listeners = new Set<() => void>();
  private unwatch: () => void;
  /** Where each sheet was left: active cell and head are the person's own, the model keeps only the rectangle. */
  private readonly selections = new Map<string, Selection>();
  private savedCount = 0;
  private actCount = 0;

  constructor(workbook: Workbook, readonly options: GridSessionOptions) {
    this.state = this.initialState(workbook, 0);
    this.unwatch = workbook.watch(this.onAct);
  }

  readonly getState = (): GridState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Puts the keyboard back on the grid. */
  focusGrid(): void {
    this.focusEditor();
  }

  /** The editor's element says how it is focused; returns the way to take that back. */
  registerEditor(focus: () => void): () => void {
    this.focusEditor = focus;
    return () => (this.focusEditor = () => undefined);
  }

  get texts(): GridTexts {
    return this.options.texts;
  }

  update(change: Partial<GridState>): void {
    const wasEditing = this.state.editing !== null;
    this.state = { ...this.state, ...change };
    if (wasEditing !== (this.state.editing !== null)) this.options.onEditMode?.(this.state.editing !== null);
    for (const listener of [...this.listeners]) listener();
  }

  /** Another workbook takes the place of this one; an edit under way is dropped. */
  replaceWorkbook(workbook: Workbook): void {
    this.unwatch();
    this.selections.clear();
    this.savedCount = this.actCount = 0;
    if (this.state.editing) this.update({ editing: null });
    const { dialog } = this.state;
    this.update({ ...this.initialState(workbook, this.state.revision + 1), dialog });
    this.unwatch = workbook.watch(this.onAct);
  }

  dispose(): void {
    this.unwatch();
    this.listeners.clear();
  }

  /** One undoable act of the person. A refusal of the model becomes a dialog; returns whether the act was done. */
  act(label: string, run: (sheet: Worksheet) => void): boolean {
    try {
      this.state.workbook.transact(label, USER, () => run(this.state.sheet));
      return true;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.showMessage(this.texts.cannot, this.texts.errors[error.code] ?? error.message);
      return false;
    }
  }

  /** Selects; `publish` false while the pointer is still being dragged, so that add-ins hear of the result only. */
  select(selection: Selection, { publish = true, reveal = true } = {}): void {
    this.selections.set(this.state.sheet.id, selection);
    this.update({ selection, isListOpen: false, ...(reveal && { reveal: this.state.reveal + 1 }) });
    if (publish) this.publishSelection();
  }

  publishSelection(): void {
    const { sheet, selection, workbook } = this.state;
    const known = workbook.selectionOf(sheet.id);
    if (sameArea(known, selection.rect)) return;
    this.act("select", () => selectRange(sheet, selection.rect));
  }

  activate(sheet: Worksheet): void {
    if (sheet.id !== this.state.sheet.id) this.act("activate", () => activateSheet(sheet));
  }

  undo(): void {
    if (!this.state.editing) this.state.workbook.undo();
  }

  redo(): void {
    if (!this.state.editing) this.state.workbook.redo();
  }

  markSaved(): void {
    this.savedCount = this.actCount;
    this.update({ isModified: false });
  }

  showMessage(title: string, message: string, items?: readonly string[]): void {
    const dismiss = () => this.update({ dialog: null });
    this.update({ dialog: { kind: "information", title, message, ...(items && { items }), dismiss, buttons: [{ label: this.texts.ok, isPrimary: true, run: dismiss }] } });
  }

  /** Asks before something is lost; `run` only where the person agrees. */
  ask(title: string, message: string, agree: string, run: () => void): void {
    const dismiss = () => this.update({ dialog: null });
    this.update({
      dialog: {
        kind: "warning", title, message, dismiss,
        buttons: [{ label: agree, isPrimary: true, run: () => (dismiss(), run()) }, { label: this.texts.cancel, run: dismiss }],
      },
    });
  }

  private readonly onAct = (act: Act): void => {
    const { workbook, sheet: before, layout, drawer, revision } = this.state;
    const sheet = workbook.activeSheet;
    const isOther = sheet !== before;
    const isQuiet = act.events.length > 0 && act.events.every((event) => QUIET.has(event.type));
    if (isChange(act)) this.actCount++;
    const isRepainted = isOther || !isQuiet;
    const nextLayout = isOther || (act.structure && !isQuiet) ? layoutOf(sheet) : layout;
    const selection = this.selectionAfter(sheet);
    const isMoved = !samePosition(selection.active, this.state.selection.active) || isOther;
    this.update({
      sheet, layout: nextLayout, selection,
      ...(isRepainted && { drawer: new RowDrawer(sheet, nextLayout, drawer), revision: revision + 1 }),
      ...(isMoved && { reveal: this.state.reveal + 1, isListOpen: false }),
      ...(isOther && { editing: null }),
      canUndo: workbook.journal.undoLabel !== null, canRedo: workbook.journal.redoLabel !== null,
      isModified: this.actCount !== this.savedCount,
    });
  };

  /** The model's rectangle rules: where an add-in or an undo has moved it, the active cell follows. */
  private selectionAfter(sheet: Worksheet): Selection {
    const rect = sheet.workbook.selectionOf(sheet.id);
    const own = this.selections.get(sheet.id);
    if (own && sameArea(own.rect, rect)) return own;
    const isOneCell = rect.top === rect.bottom && rect.left === rect.right;
    const active = { row: rect.top, column: rect.left };
    const selection = isOneCell ? selectCell(sheet, active) : { active, head: { row: rect.bottom, column: rect.right }, rect };
    this.selections.set(sheet.id, selection);
    return selection;
  }

  private initialState(workbook: Workbook, revision: number): GridState {
    const sheet = workbook.activeSheet;
    const layout = layoutOf(sheet);
    return {
      workbook, sheet, layout, drawer: new RowDrawer(sheet, layout), revision, selection: this.selectionAfter(sheet), reveal: 0,
      editing: null, clip: null, dialog: null, isListOpen: false, fill: null, canUndo: false, canRedo: false, isModified: false,
    };
  }
}

/** True where the file on disk would differ after the act. Sizes of rows and columns change without an event. */
function isChange(act: Act): boolean {
  return act.events.length === 0 ? act.structure : act.events.some(({ type }) => !LOOKING.has(type));
}

function sameArea(a: Rect, b: Rect): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
