// Runs before `npm start` and `npm test`: on a fresh clone (or after the lock file changed) it installs the packages.
const { execFileSync } = require("node:child_process");
const { existsSync, statSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "../../..");
const installed = join(root, "node_modules/.package-lock.json");
const wanted = join(root, "package-lock.json");

const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(`需要 Node.js 20 或更新版本，现在是 ${process.versions.node}。 / Node.js 20 or later is needed, this is ${process.versions.node}.`);
  process.exit(1);
}
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
  console.error("正在安装所需的包（npm ci）… / Installing packages (npm ci) …");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
}
