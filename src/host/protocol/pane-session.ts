/** What the host knows of one attached pane: its handlers, its kept ranges, its trace. */

import type { PaneState } from "./objects/call";
import type { HostObject } from "./objects/targets";

/** One request of the rich API, for diagnosis. */
export interface TraceEntry {
  readonly pane: string;
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
  readonly milliseconds: number;
  /** "Code: message at Location", or null. */
  readonly error: string | null;
}

export interface PaneOptions {
  readonly id: string;
  /** Panes of the same user see each other's changes (and those made at the grid by "local") as local; others as remote. */
  readonly user: string;
}

/** Ranges handed out with events are kept for this many events. */
const EVENT_RANGES = 500;

export class PaneSession implements PaneState {
  eventsEnabled = true;
  /** Older events of the document that the pane listens to: name -> number of registrations. */
  readonly documentEvents = new Map<string, number>();
  private readonly handlers = new Map<string, number>();
  private readonly references = new Map<string, HostObject>();
  private eventRanges: string[] = [];
  private nextReference = 1;

  constructor(private readonly options: PaneOptions) {}

  get id(): string {
    return this.options.id;
  }

  get user(): string {
    return this.options.user;
  }

  listen(eventType: number, targetId: string): void {
    const key = handlerKey(eventType, targetId);
    this.handlers.set(key, (this.handlers.get(key) ?? 0) + 1);
  }

  unlisten(eventType: number, targetId: string): void {
    const key = handlerKey(eventType, targetId);
    const left = (this.handlers.get(key) ?? 0) - 1;
    if (left > 0) this.handlers.set(key, left);
    else this.handlers.delete(key);
  }

  isListening(eventType: number, targetId: string): boolean {
    return this.handlers.has(handlerKey(eventType, targetId));
  }

  keep(object: HostObject): string {
    const id = `ref${this.nextReference++}`;
    this.references.set(id, object);
    return id;
  }

  /** Keeps the range of an event until many later ones have come. */
  keepForEvent(object: HostObject): string {
    const id = this.keep(object);
    this.eventRanges.push(id);
    if (this.eventRanges.length > EVENT_RANGES) this.references.delete(this.eventRanges.shift()!);
    return id;
  }

  kept(referenceId: string): HostObject | undefined {
    return this.references.get(referenceId);
  }

  /** "*" lets go of all. */
  release(referenceId: string): void {
    if (referenceId === "*") this.references.clear();
    else this.references.delete(referenceId);
  }

  get keptCount(): number {
    return this.references.size;
  }

  /** Forgets what belonged to a workbook that is no longer there; handlers stay, as the pane does not know. */
  forgetReferences(): void {
    this.references.clear();
    this.eventRanges = [];
  }
}

function handlerKey(eventType: number, targetId: string): string {
  return `${eventType}|${targetId}`;
}
