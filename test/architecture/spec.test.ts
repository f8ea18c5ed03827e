import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./source-files";

const RULE = /[A-Z][A-Z0-9]*(?:-[A-Z]+)*-\d+[a-z]?/;

function testFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? testFiles(path) : /\.test\.tsx?$/.test(name) ? [path] : [];
  });
}

const specified = [...readFileSync(join(ROOT, "test/SPEC.md"), "utf8").matchAll(new RegExp(`^- \\*\\*(${RULE.source})\\*\\* \\S`, "gm"))].map((match) => match[1]!);
const quoted = new Set(
  testFiles(join(ROOT, "test")).flatMap((file) => [...readFileSync(file, "utf8").matchAll(new RegExp(`["'\`](${RULE.source})[ :]`, "g"))].map((match) => match[1]!)),
);

test("ARCH-7 every rule of SPEC.md stands in a test's name, and every rule a test names stands in SPEC.md", () => {
  expect(specified.filter((rule) => !quoted.has(rule))).toEqual([]);
  expect([...quoted].filter((rule) => !specified.includes(rule))).toEqual([]);
  expect(specified).toHaveLength(new Set(specified).size);
});
