/** Gzipped sizes of what `npm run build` put into dist/: what the pane's first screen loads, and everything. Bytes; office.js is not ours and not in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface BundleSizes {
  readonly firstScreen: number;
  readonly everything: number;
}

export function bundleSizes(dist: string): BundleSizes {
  const html = readFileSync(join(dist, "taskpane.html"), "utf8");
  const named = [...html.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/g)].map((match) => match[1]!).filter((path) => !path.startsWith("https:"));
  if (named.length === 0) throw new Error(`${dist}/taskpane.html names no script`);
  const size = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const all = readdirSync(dist).filter((file) => /\.(js|css|html)$/.test(file));
  return { firstScreen: [...named, "taskpane.html"].reduce((sum, file) => sum + size(file), 0), everything: all.reduce((sum, file) => sum + size(file), 0) };
}
