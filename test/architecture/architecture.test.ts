import { readSources, withoutComments, type SourceFile } from "./source-files";

const files = readSources();

/** What each folder may import besides itself: folders of src/, packages. The longest matching key counts. */
const WALLS: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] | "any" }>> = {
  core: { folders: [], packages: ["zod"] },
  regulations: { folders: ["core"], packages: [] },
  app: { folders: ["regulations", "core"], packages: [] },
  excel: { folders: ["core", "app/workbook-port.ts"], packages: [] },
  pane: { folders: ["app", "regulations", "core"], packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"] },
  "host/model": { folders: [], packages: ["@borgar/fx", "numfmt"] },
  "host/calc": { folders: ["host/model"], packages: ["@borgar/fx", "numfmt", "@formulajs/formulajs"] },
  "host/file": { folders: ["host/model"], packages: ["@borgar/fx", "fflate", "saxes"] },
  "host/protocol": { folders: ["host/model"], packages: ["jsdom", "node:fs", "node:path", "node:timers", "node:module"] },
  "host/grid": { folders: ["host/model"], packages: ["react", "react-dom"] },
  host: { folders: ["host"], packages: [] },
  main: { folders: ["core", "regulations", "app", "excel", "pane", "host", "../webpack.config.js", "../package.json"], packages: "any" },
};

/** Every wall that a file crosses, in words. */
export function crossings(file: SourceFile): string[] {
  const key = Object.keys(WALLS).filter((folder) => file.path.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return [`${file.path} stands in no known folder`];
  const wall = WALLS[key]!;
  const allowed = [key, ...wall.folders];
  return [
    ...file.imports.filter((target) => !allowed.some((folder) => target === folder || target.startsWith(`${folder}/`))).map((target) => `${file.path} imports ${target}`),
    ...file.packages.filter((name) => wall.packages !== "any" && !wall.packages.includes(name)).map((name) => `${file.path} imports the package ${name}`),
  ];
}

test("ARCH-1 imports point one way: no file crosses a wall", () => {
  expect(files.flatMap(crossings)).toEqual([]);
});

test("ARCH-2 a crossed wall is found: host to core, core to host, a package in core, excel to pane", () => {
  const file = (path: string, imports: string[], packages: string[] = []): SourceFile => ({ path, text: "", imports, packages });
  expect(crossings(file("host/model/cell.ts", ["core/language.ts"]))).toHaveLength(1);
  expect(crossings(file("core/language.ts", ["host/model/cell.ts"]))).toHaveLength(1);
  expect(crossings(file("core/language.ts", [], ["react"]))).toHaveLength(1);
  expect(crossings(file("excel/driver.ts", ["app/session/state.ts"]))).toHaveLength(1);
  expect(crossings(file("host/grid/grid.tsx", ["host/protocol/xdm-host.ts"]))).toHaveLength(1);
  expect(crossings(file("attic/old.ts", []))).toHaveLength(1);
});

test("ARCH-3 there is no import cycle, type imports included", () => {
  const importsOf = new Map(files.map((file) => [file.path, file.imports]));
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") return void cycles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
    state.set(path, "open");
    for (const target of importsOf.get(path) ?? []) visit(target, [...trail, path]);
    state.set(path, "done");
  };
  for (const file of files) visit(file.path, []);
  expect(cycles).toEqual([]);
});

test("ARCH-4 only src/excel and the entry points speak of Excel, Office and OfficeExtension", () => {
  const speakers = files.filter((file) => !/^(excel|main)\//.test(file.path) && /(?<![\w."'`/])(Excel|Office|OfficeExtension)\s*\./.test(stripTexts(withoutComments(file.text))));
  expect(speakers.map((file) => file.path)).toEqual([]);
});

test("ARCH-5 no file of the add-in asks which world it runs in", () => {
  const addIn = files.filter((file) => /^(core|regulations|app|excel|pane)\//.test(file.path));
  const askers = addIn.filter((file) => /\bprocess\.env\b|\bJEST_WORKER_ID\b|\bjsdom\b|\bworkbookHost\b|NODE_ENV|navigator\.webdriver/.test(withoutComments(file.text)));
  expect(askers.map((file) => file.path)).toEqual([]);
});

test("ARCH-6 no file has more than 500 lines, and no folder is named for having no idea of its own", () => {
  expect(files.filter((file) => file.text.split("\n").length > 501).map((file) => file.path)).toEqual([]);
  expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|lib)\//.test(file.path)).map((file) => file.path)).toEqual([]);
});

function stripTexts(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}
