/** Has LibreOffice calculate a workbook and reads the values back. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

export const HINT = "LibreOffice (soffice) is not installed: e.g. `apt-get install libreoffice-calc`; in CI it must be there.";

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Values of the first sheet by cell name; errors as "#N/A", empty text as "". */
export function calculateWithLibreOffice(xlsx: Uint8Array): ReadonlyMap<string, string | number | boolean> {
  const folder = mkdtempSync(join(tmpdir(), "calc-"));
  try {
    const source = join(folder, "in.xlsx");
    writeFileSync(source, xlsx);
    execFileSync("soffice", [
      `-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
      "--outdir", join(folder, "out"), source,
    ], { stdio: "ignore", timeout: 120_000 });
    return readFirstSheet(readFileSync(join(folder, "out", "in.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readFirstSheet(bytes: Uint8Array): ReadonlyMap<string, string | number | boolean> {
  const parts = unzipSync(bytes);
  const shared = [...textOf(parts["xl/sharedStrings.xml"]).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    [...item!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescape(text!)).join(""));
  const values = new Map<string, string | number | boolean>();
  for (const [, attributes, inner] of textOf(parts["xl/worksheets/sheet1.xml"]).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = /r="([A-Z]+\d+)"/.exec(attributes!)![1]!, type = /t="(\w+)"/.exec(attributes!)?.[1];
    const raw = /<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1];
    if (raw === undefined) values.set(place, "");
    else if (type === "s") values.set(place, shared[Number(raw)] ?? "");
    else if (type === "b") values.set(place, raw === "1");
    else if (type === "str" || type === "e") values.set(place, unescape(raw));
    else values.set(place, Number(raw));
  }
  return values;
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? strFromU8(bytes) : "";
}

function unescape(text: string): string {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/&amp;/g, "&");
}
