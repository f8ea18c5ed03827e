/** The host above one workbook: answers requests of the rich API, tells attached panes what happened, keeps the trace. */

import { toWireError, isFault } from "./host-error";
import { documentEvents, eventEntries, type EventEntry } from "./event-messages";
import type { Act } from "../model/events";
import type { Workbook } from "../model/workbook";
import type { HostServices } from "./objects/call";
import { PaneSession, type PaneOptions, type TraceEntry } from "./pane-session";
import { processQuery } from "./process-query";
import { DEFAULT_REQUIREMENT_SETS, type RequirementSets } from "./requirement-sets";
import type { Request } from "./access";

export interface HostOptions {
  /** BCP 47; "zh-CN" where left out. */
  readonly locale?: string;
  readonly requirementSets?: RequirementSets;
  /** What workbook.save does; without it saving is refused. */
  readonly save?: () => void;
  /** Milliseconds, for the trace. */
  readonly clock?: () => number;
}

/** Where a pane's events go. */
export interface EventSink {
  richEvents(entries: readonly EventEntry[]): void;
  documentEvent(name: string): void;
}

/** Codes of the host itself, outside the rich API's own errors (as office.js names them: ooe...). */
export const HOST_CODE = {
  internalError: 5001, cellEditMode: 5004, sessionTimedOut: 5012, modalDialogOpen: 5016, activityLimit: 5102, requestTooLarge: 5103, answerTooLarge: 5104, noCapability: 7000,
} as const;

export type QueryReply = { readonly ok: true; readonly body: string } | { readonly ok: false; readonly code: number };

/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const TRACE_LENGTH = 1000;
const GRID_USER = "local";

interface Attached {
  readonly pane: PaneSession;
  readonly sink: EventSink;
}

export class WorkbookHost {
  readonly locale: string;
  readonly requirementSets: RequirementSets;
  /** While true every request fails as it does while a cell is being edited. */
  isCellEditing = false;
  private readonly attached = new Map<string, Attached>();
  private readonly missing = new Set<string>();
  private readonly traceEntries: TraceEntry[] = [];
  private readonly failures: number[] = [];
  private readonly clock: () => number;
  private unsaved = false;
  private stopWatching: () => void;
  private current: Workbook;

  constructor(workbook: Workbook, private readonly options: HostOptions = {}) {
    this.current = workbook;
    this.locale = options.locale ?? "zh-CN";
    this.requirementSets = options.requirementSets ?? DEFAULT_REQUIREMENT_SETS;
    this.clock = options.clock ?? (() => performance.now());
    this.stopWatching = workbook.watch((act) => this.tellPanes(act));
  }

  get workbook(): Workbook {
    return this.current;
  }

  /** Panes stay attached and keep their handlers; their ranges of the former workbook are gone. */
  replaceWorkbook(workbook: Workbook): void {
    this.stopWatching();
    this.current = workbook;
    this.unsaved = false;
    this.stopWatching = workbook.watch((act) => this.tellPanes(act));
    for (const { pane } of this.attached.values()) pane.forgetReferences();
  }

  /** Adds a pane; returns the way to take it off. Two panes cannot have one id. */
  attach(options: PaneOptions, sink: EventSink): () => void {
    if (this.attached.has(options.id)) throw new Error(`a pane with the id ${options.id} is attached already`);
    this.attached.set(options.id, { pane: new PaneSession(options), sink });
    return () => this.attached.delete(options.id);
  }

  pane(id: string): PaneSession {
    const known = this.attached.get(id);
    if (!known) throw new Error(`no pane with the id ${id} is attached`);
    return known.pane;
  }

  /** Answers one request; synchronous, and never throws: what goes wrong becomes an answer. */
  query(paneId: string, body: string): QueryReply {
    const start = this.clock();
    const reply = this.answer(paneId, body);
    const { error, actions } = reply;
    const answerBytes = reply.ok ? byteLength(reply.body) : 0;
    this.trace({ pane: paneId, bytes: byteLength(body), answerBytes, actions, milliseconds: this.clock() - start, error });
    return reply.ok ? { ok: true, body: reply.body } : { ok: false, code: reply.code };
  }

  /** The body of the answer; throws where the host refuses the request as a whole. */
  processQuery(paneId: string, body: string): string {
    const reply = this.query(paneId, body);
    if (!reply.ok) throw new Error(`the host refused the request with ${reply.code}`);
    return reply.body;
  }

  /** The next requests fail with these codes, one each (see HOST_CODE). */
  failNext(...codes: readonly number[]): void {
    this.failures.push(...codes);
  }

  /** Requests answered so far (the last thousand). */
  get requests(): readonly TraceEntry[] {
    return this.traceEntries;
  }

  /** Members that were asked for and are not there, e.g. "Worksheet.charts". */
  missingMembers(): string[] {
    return [...this.missing].sort();
  }

  isDirty(): boolean {
    return this.unsaved;
  }

  setDirty(isDirty: boolean): void {
    this.unsaved = isDirty;
  }

  private answer(paneId: string, body: string): (QueryReply & { error: string | null; actions: number }) {
    const refusal = this.refusal(body);
    if (refusal !== null) return { ok: false, code: refusal, error: `host ${refusal}`, actions: 0 };
    try {
      const outcome = processQuery(this.requestOf(this.pane(paneId)), body);
      const { error, cause, actions } = outcome;
      const note = error && `${error.Code}: ${error.Message} at ${error.Location}${isFault(cause) && cause instanceof Error ? `\n${cause.stack ?? ""}` : ""}`;
      if (byteLength(outcome.body) > PAYLOAD_LIMIT) return { ok: false, code: HOST_CODE.answerTooLarge, error: "the answer is over 5 MB", actions };
      return { ok: true, body: outcome.body, error: note, actions };
    } catch (cause) {
      const failed = toWireError(cause);
      const stack = cause instanceof Error ? cause.stack ?? cause.message : String(cause);
      const answer = { Results: [], Error: { ...failed, ActionIndex: 0, Location: "" }, TraceIds: [] };
      return { ok: true, body: JSON.stringify(answer), error: `${failed.Code}: ${stack}`, actions: 0 };
    }
  }

  private refusal(body: string): number | null {
    const injected = this.failures.shift();
    if (injected !== undefined) return injected;
    if (this.isCellEditing) return HOST_CODE.cellEditMode;
    return byteLength(body) > PAYLOAD_LIMIT ? HOST_CODE.requestTooLarge : null;
  }

  private requestOf(pane: PaneSession): Request {
    const { current: workbook } = this;
    let isSuspended = false;
    return {
      workbook, pane, host: this.services, location: "",
      settle: () => {
        if (isSuspended) return;
        for (const sheetId of workbook.calculator.recalculate()) workbook.tell({ type: "calculated", sheetId });
      },
      suspendCalculation: () => (isSuspended = true),
    };
  }

  private get services(): HostServices {
    return {
      locale: this.locale, requirementSets: this.requirementSets,
      isDirty: () => this.unsaved,
      setDirty: (isDirty) => this.setDirty(isDirty),
      save: () => {
        if (!this.options.save) return false;
        this.options.save();
        this.unsaved = false;
        return true;
      },
      noteMissing: (member) => this.missing.add(member),
    };
  }

  private tellPanes(act: Act): void {
    if (act.structure || act.events.some((event) => event.type === "changed" || event.type === "formatChanged")) this.unsaved = true;
    const sourceUser = act.origin.kind === "pane" ? this.attached.get(act.origin.id)?.pane.user ?? GRID_USER : GRID_USER;
    for (const { pane, sink } of [...this.attached.values()]) {
      if (pane.eventsEnabled) {
        const entries = eventEntries(act, this.current, pane, sourceUser);
        if (entries.length > 0) sink.richEvents(entries);
      }
      if (sourceUser !== pane.user) continue;
      for (const name of documentEvents(act)) if (pane.documentEvents.has(name)) sink.documentEvent(name);
    }
  }

  private trace(entry: TraceEntry): void {
    this.traceEntries.push(entry);
    if (this.traceEntries.length > TRACE_LENGTH) this.traceEntries.shift();
  }
}

/** Bytes in UTF-8, as the limits count (jsdom has no TextEncoder). */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts two of the pair's four bytes.
    if (unit > 0x7f) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
