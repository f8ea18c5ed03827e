/** Stored regulations of older versions, brought forward one version at a time. Numbered and without gaps: a test holds them to it. */

import { VERSION } from "../format";
import { version1To2 } from "./version-1-to-2";

type Data = Readonly<Record<string, unknown>>;

export interface Migration {
  readonly from: number;
  readonly to: number;
  readonly migrate: (data: Data) => Data;
}

export const MIGRATIONS: readonly Migration[] = [{ from: 1, to: 2, migrate: version1To2 }];

/** Data of the present version; what is no older version stays as it is. */
export function migrate(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  return MIGRATIONS.reduce<Data>((now, { from, migrate: forward }) => (now["version"] === from ? forward(now) : now), data as Data);
}

/** The version that data says it has, where this one does not know it yet; null where it does. */
export function newerVersion(data: unknown): number | null {
  const version = typeof data === "object" && data !== null && "version" in data ? Number(data.version) : NaN;
  return version > VERSION ? version : null;
}
