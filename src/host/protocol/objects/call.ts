/** What a member of an object may use while it runs: one request of one pane. */

import type { Workbook } from "../../model/workbook";
import type { RequirementSets } from "../requirement-sets";
import type { HostObject } from "./targets";

/** The pane that asks, as far as members change it. */
export interface PaneState {
  readonly id: string;
  /** runtime.enableEvents: only this pane's own handlers are silenced. */
  eventsEnabled: boolean;
  /** Registers a handler of the pane for a kind of event (protocol number) of one object. */
  listen(eventType: number, targetId: string): void;
  unlisten(eventType: number, targetId: string): void;
  /** Keeps a range for later requests; returns its reference id. */
  keep(object: HostObject): string;
  kept(referenceId: string): HostObject | undefined;
  release(referenceId: string): void;
  readonly keptCount: number;
}

/** What the surroundings can do for workbook.save and the like. */
export interface HostServices {
  /** BCP 47, e.g. "zh-CN". */
  readonly locale: string;
  readonly requirementSets: RequirementSets;
  isDirty(): boolean;
  setDirty(isDirty: boolean): void;
  /** False where there is nowhere to save to. */
  save(): boolean;
  /** Notes a member this host does not have. */
  noteMissing(member: string): void;
}

export interface Call {
  readonly workbook: Workbook;
  readonly pane: PaneState;
  readonly host: HostServices;
  /** Brings formula results up to date before they are read (unless calculation is suspended for this request). */
  settle(): void;
  suspendCalculation(): void;
}
