/** What the published pane loads, gzipped. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { bundleSizes } from "../dev/bundle-sizes";
import type { Figure } from "./figure";

const ROOT = join(__dirname, "../../..");

export function bundleFigures(): Figure[] {
  execFileSync("npm", ["run", "build", "--silent"], { cwd: ROOT, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  const { firstScreen, everything } = bundleSizes(join(ROOT, "dist"));
  return [
    { figure: "pane: first screen, gzipped", value: firstScreen, limit: 200 * 1024, unit: "bytes" },
    { figure: "pane: everything, gzipped", value: everything, limit: 400 * 1024, unit: "bytes" },
  ];
}
