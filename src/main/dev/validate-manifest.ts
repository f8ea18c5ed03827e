/**
 * `npm run validate [FILE]`: checks manifest.xml, and dist/manifest.xml where there is a build, offline. With `--online` Microsoft's validation
 * service is asked as well (it needs the internet).
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { checkManifest } from "../manifest/check-manifest";

const ROOT = join(__dirname, "../../..");

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const built = join(ROOT, "dist/manifest.xml");
  const files = named.length > 0 ? named : [join(ROOT, "manifest.xml"), ...(existsSync(built) ? [built] : [])];
  for (const file of files) {
    const isPublished = file === built;
    const findings = checkManifest(readFileSync(file, "utf8"), {
      isPublished, functionNames: [],
      readIcon: (path) => {
        const icon = join(ROOT, isPublished ? "dist" : ".", path.replace(/^.*?(?=\/assets\/)/, ""));
        return existsSync(icon) ? readFileSync(icon) : null;
      },
    });
    for (const { line, rule, message } of findings) process.stderr.write(`${file}:${line} [${rule}] ${message}\n`);
    if (findings.length > 0) process.exitCode = 1;
    else process.stdout.write(`${file}: sound (${(await OfficeAddinManifest.readManifestFile(file)).displayName})\n`);
  }
  if (process.argv.includes("--online")) execFileSync("npx", ["office-addin-manifest", "validate", files[0]!], { stdio: "inherit", shell: process.platform === "win32" });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
