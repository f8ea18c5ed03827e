import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROBLEMS } from "../../src/core/problems/problem-table";
import { ROOT } from "../architecture/source-files";
import { runCliIn } from "../main/cli/run-cli";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const scripts = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts;

test("README-1 every command line example runs, in order, as it is written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "register-readme-"));
  try {
    symlinkSync(join(ROOT, "assets"), join(folder, "assets"), "junction");
    const examples = [...readme.matchAll(/^npx project-register (.*)$/gm)].map((match) => match[1]!.split(" "));
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect([example, (await runCliIn(folder, ...example)).exitCode]).toEqual([example, 0]);
    expect(existsSync(join(folder, "original.xlsx"))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test("README-2 every npm script, file and folder that it names exists", () => {
  const named = [...readme.matchAll(/npm run ([a-z]+)/g)].map((match) => match[1]!);
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
  const paths = [...readme.matchAll(/\b((?:src|test|assets)\/[\w./-]*\w)/g)].map((match) => match[1]!);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("README-3 its table of problems has every code and no other", () => {
  const listed = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]!);
  expect(listed.sort()).toEqual(Object.keys(PROBLEMS).sort());
});
