/** The files of src/ with their imports (type imports too), for the architecture tests. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const ROOT = join(__dirname, "../..");

export interface SourceFile {
  /** "core/adoption/plan.ts", from src/ */
  readonly path: string;
  readonly text: string;
  /** Files of src/ that it imports. */
  readonly imports: readonly string[];
  /** Packages that it imports. */
  readonly packages: readonly string[];
}

export function readSources(folder = join(ROOT, "src")): SourceFile[] {
  return listFiles(folder).filter((file) => /\.(ts|tsx|cjs)$/.test(file)).map((file) => {
    const text = readFileSync(file, "utf8");
    const targets = [...withoutComments(text).matchAll(/(?:^(?:import|export)\b[^;"'=]*?\bfrom\s*|^import\s*|\bimport\s*\(\s*|\brequire\s*\(\s*)["']([^"']+)["']/gm)].map((match) => match[1]!);
    return {
      path: relative(folder, file).replace(/\\/g, "/"), text,
      imports: targets.filter((target) => target.startsWith(".")).map((target) => relative(folder, resolveFile(dirname(file), target)).replace(/\\/g, "/")),
      packages: targets.filter((target) => !target.startsWith(".")).map((target) => target.split("/").slice(0, target.startsWith("@") ? 2 : 1).join("/")),
    };
  });
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? listFiles(path) : [path];
  });
}

function resolveFile(folder: string, target: string): string {
  const base = resolve(folder, target);
  const found = [base, `${base}.ts`, `${base}.tsx`, join(base, "index.ts")].find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (!found) throw new Error(`${folder}: cannot find the import "${target}"`);
  return found;
}
