/** Puts the parts of the host together: a workbook from a file (or none), its calculator, and the protocol above it. */

import { createCalculator } from "./calc/create-calculator";
import { newWorkbook } from "./file/new-workbook";
import { openWorkbook, type OpenResult } from "./file/open-workbook";
import { saveWorkbook } from "./file/save-workbook";
import type { Workbook } from "./model/workbook";
import type { TraceEntry } from "./protocol/pane-session";
import type { RequirementSets } from "./protocol/requirement-sets";
import { WorkbookHost } from "./protocol/workbook-host";

export interface CreateHostOptions {
  /** An .xlsx file; without it (and without a workbook) the host starts with one empty sheet. */
  readonly bytes?: Uint8Array;
  readonly workbook?: Workbook;
  /** Shown as the workbook's name, e.g. "项目.xlsx". */
  readonly fileName?: string;
  readonly isReadOnly?: boolean;
  /** BCP 47; "zh-CN" where left out. */
  readonly locale?: string;
  readonly requirementSets?: RequirementSets;
  /** Takes the file when an add-in calls workbook.save(). */
  readonly onSave?: (bytes: Uint8Array, fileName: string) => void;
}

export type FileFailure = Extract<OpenResult, { ok: false }>;
export type CreateHostResult = { readonly ok: true; readonly host: Host } | FileFailure;

/** Fails only where `bytes` cannot be opened. */
export function createHost(options: CreateHostOptions = {}): CreateHostResult {
  const fileName = options.fileName ?? "工作簿1.xlsx";
  if (options.bytes) {
    const opened = openWorkbook(options.bytes, { fileName, isReadOnly: options.isReadOnly });
    return opened.ok ? { ok: true, host: new Host(opened.workbook, options) } : opened;
  }
  return { ok: true, host: new Host(options.workbook ?? newWorkbook(fileName), options) };
}

export class Host {
  /** What panes are attached to (see protocol/). */
  readonly protocol: WorkbookHost;

  constructor(workbook: Workbook, options: Pick<CreateHostOptions, "locale" | "requirementSets" | "onSave">) {
    const { onSave } = options;
    const save = onSave && (() => onSave(this.saveBytes(), this.workbook.properties.fileName));
    this.protocol = new WorkbookHost(withCalculator(workbook), { locale: options.locale, requirementSets: options.requirementSets, save });
  }

  get workbook(): Workbook {
    return this.protocol.workbook;
  }

  /** Replaces the workbook; attached panes stay. On a failure everything is as before. */
  openBytes(bytes: Uint8Array, options: { readonly fileName: string; readonly isReadOnly?: boolean }): OpenResult {
    const opened = openWorkbook(bytes, options);
    if (opened.ok) this.protocol.replaceWorkbook(withCalculator(opened.workbook));
    return opened;
  }

  /** The workbook as an .xlsx file. */
  saveBytes(): Uint8Array {
    return saveWorkbook(this.workbook);
  }

  /** The last requests of all panes, oldest first. */
  trace(): readonly TraceEntry[] {
    return this.protocol.requests;
  }

  /** Members of office.js that were asked for and that this host does not have, and functions its calculator does not have. */
  missingMembers(): readonly string[] {
    return [...this.protocol.missingMembers(), ...this.workbook.calculator.missingFunctions().map((name) => `${name}()`)];
  }
}

/** Formulas are calculated once, so that what is read first is up to date. */
function withCalculator(workbook: Workbook): Workbook {
  workbook.calculator = createCalculator(workbook);
  workbook.calculator.recalculate();
  return workbook;
}
