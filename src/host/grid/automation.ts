/** What the page offers to automation as `window.workbookHost`: the surface that tests and scripts may rely on. */

export interface HostTraceEntry {
  readonly pane: string;
  /** Sizes of the request and of its answer. */
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
  readonly milliseconds: number;
  /** "Code: message at Location", or null. */
  readonly error: string | null;
}

export interface OpenOutcome {
  readonly isOpen: boolean;
  /** What the person would have been told; null where the file is open. */
  readonly message: string | null;
}

export interface WorkbookHostAutomation {
  /** Replaces the workbook without asking about unsaved changes, and loads the task pane anew. On a failure everything is as before. */
  openBytes(bytes: Uint8Array, fileName: string): OpenOutcome;
  /** The workbook as an .xlsx file, as 保存 would download it. */
  saveBytes(): Uint8Array;
  /** The last thousand requests of the pane, oldest first. */
  trace(): readonly HostTraceEntry[];
  /** Members of office.js and functions of formulas that were asked for and that the host does not have. */
  missingMembers(): readonly string[];
}

declare global {
  interface Window {
    workbookHost?: WorkbookHostAutomation;
  }
}
