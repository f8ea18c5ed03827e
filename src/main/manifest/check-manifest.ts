/**
 * Checks an add-in-only manifest offline: what Microsoft's schema says of order and values, and what it cannot say (resource ids, https,
 * icon sizes, localised strings, unique ids, nothing of the development machine in a published one).
 * Rules: https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering and .../javascript/api/manifest
 */
import type { ManifestContext, ManifestFinding } from "./manifest-finding";
import { RULES } from "./manifest-rules";
import { parseXml } from "./xml-element";

/** Findings in order of lines; none means sound. */
export function checkManifest(text: string, context: ManifestContext): ManifestFinding[] {
  let root;
  try {
    root = parseXml(text);
  } catch (error) {
    return [{ line: 1, rule: "well-formed", message: (error as Error).message }];
  }
  return RULES.flatMap((rule) => rule.check(root, context).map((finding) => ({ ...finding, rule: rule.name }))).sort((a, b) => a.line - b.line);
}
