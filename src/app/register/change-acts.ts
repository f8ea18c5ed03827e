/** The acts on the regulation itself and on an adopted list, as the session calls them: each is previewed first, and the preview is handed back to be done. */

import type { Result } from "../../core/problems/problem";
import type { Progress } from "../workbook-port";
import type { RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import type { CellNote, ChangeGroup } from "./state";

type OnProgress = (progress: Progress) => void;

export interface RegulationPreview {
  readonly faults: readonly CellNote[];
  readonly changes: readonly ChangeGroup[];
  readonly sheets: readonly CellNote[];
}

export interface ChangesPreview {
  readonly changes: readonly ChangeGroup[];
}

/** A preview, and the act that it shows. */
export interface Planned<P> {
  readonly preview: P;
  carryOut(onProgress: OnProgress): Promise<Result<void>>;
}

export interface ChangeActs {
  regulation(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<Planned<RegulationPreview>>>;
  completion(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<Planned<ChangesPreview>>>;
  uncompletion(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<Planned<ChangesPreview>>>;
}
