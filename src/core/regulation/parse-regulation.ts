/** A regulation from outside is parsed once, at the door: older versions, shape, contradictions. */

import { fail, succeed, type Result } from "../problems/problem";
import type { Contradiction } from "./contradictions/contradiction";
import { contradictions } from "./contradictions/contradictions";
import { VERSION } from "./format";
import { migrate, newerVersion } from "./migrations/migrations";
import type { Regulation } from "./regulation";
import { regulationSchema } from "./schema";
import { shapeFaults, type ShapeFault } from "./shape-faults";

export type CheckedRegulation =
  | { readonly ok: true; readonly regulation: Regulation; readonly warnings: readonly Contradiction[] }
  /** Where the shape is wrong nothing more can be asked; so it is one or the other. */
  | { readonly ok: false; readonly shape: readonly ShapeFault[]; readonly contradictions: readonly Contradiction[] };

/** Data of the present version: all that is wrong with it. */
export function checkRegulation(data: unknown): CheckedRegulation {
  const parsed = regulationSchema.safeParse(data);
  if (!parsed.success) return { ok: false, shape: shapeFaults(data, parsed.error.issues), contradictions: [] };
  const found = contradictions(parsed.data);
  const faults = found.filter(({ isWarning }) => isWarning !== true);
  return faults.length > 0 ? { ok: false, shape: [], contradictions: faults } : { ok: true, regulation: parsed.data, warnings: found };
}

/** The problem names the first place that is wrong. Problems: NEWER_FORMAT, BAD_REGULATION, CONTRADICTORY_REGULATION. */
export function parseRegulation(data: unknown): Result<Regulation> {
  const newer = newerVersion(data);
  if (newer !== null) return fail("NEWER_FORMAT", { got: newer, expected: VERSION });
  const checked = checkRegulation(migrate(data));
  if (checked.ok) return succeed(checked.regulation);
  const [fault] = checked.shape;
  if (fault !== undefined) return fail("BAD_REGULATION", { place: fault.place, expectedZh: fault.expected.zh, expectedEn: fault.expected.en, got: fault.got });
  const [first] = checked.contradictions;
  return fail("CONTRADICTORY_REGULATION", { place: first?.place ?? "", zh: first?.text.zh ?? "", en: first?.text.en ?? "" });
}
