/** A regulation from outside is parsed once, at the door: shape, older versions, contradictions. */

import { fail, succeed, type Result } from "../problems/problem";
import type { Regulation } from "./regulation";
import { FORMAT, regulationSchema, VERSION } from "./schema";

/** The problem names the first place that is wrong. */
export function parseRegulation(data: unknown): Result<Regulation> {
  const parsed = regulationSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail("BAD_ARGUMENTS", { got: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`, expected: `${FORMAT} ${VERSION}` });
  }
  return succeed(parsed.data);
}
