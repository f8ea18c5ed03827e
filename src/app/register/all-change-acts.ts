/** The acts of the regulation's amendment and of completion, each as a preview that can be carried out. */

import { applyRegulationChange, planRegulationChange } from "./amend";
import type { ChangeActs } from "./change-acts";
import { complete, planCompletion, planUncompletion, uncomplete } from "./complete";

export const CHANGE_ACTS: ChangeActs = {
  async regulation(deps, opened) {
    const planned = await planRegulationChange(deps, opened);
    return planned.ok ? { ok: true, value: { preview: planned.value, carryOut: (onProgress) => applyRegulationChange(deps, opened, planned.value, onProgress) } } : planned;
  },
  async completion(deps, opened) {
    const planned = await planCompletion(deps, opened);
    return planned.ok ? { ok: true, value: { preview: planned.value, carryOut: (onProgress) => complete(deps, planned.value, onProgress) } } : planned;
  },
  async uncompletion(deps) {
    const planned = await planUncompletion(deps);
    return planned.ok ? { ok: true, value: { preview: planned.value, carryOut: (onProgress) => uncomplete(deps, planned.value, onProgress) } } : planned;
  },
};
