/** Requirement sets: what the host says it has, and whether a member belongs to it. Versions are texts, as "1.10" is not 1.1. */

/** Name of the set -> version, e.g. { ExcelApi: "1.16" }. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What this host offers where nothing else is asked for. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = Object.freeze({ ExcelApi: "1.16", Settings: "1.1", DocumentEvents: "1.1" });

/** `since`: "1.9" (of ExcelApi) or a set with its version ("ExcelApiOnline 1.1"). */
export function isOffered(since: string, sets: RequirementSets): boolean {
  const [set, version] = since.includes(" ") ? (since.split(" ") as [string, string]) : ["ExcelApi", since];
  const offered = sets[set];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

/** Negative where `a` is the older one. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
