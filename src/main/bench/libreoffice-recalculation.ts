/** How long LibreOffice takes to calculate all formulas of a file anew: a Basic macro in a profile of its own, timed inside LibreOffice. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAMS = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"];

/** Null where LibreOffice is missing. */
const soffice = PROGRAMS.find(existsSync) ?? null;

export const hasLibreOffice = soffice !== null;

/** Milliseconds, the fastest of `runs`; one number a file. */
export function recalculationMilliseconds(files: readonly string[], runs: number): readonly number[] {
  if (soffice === null) throw new Error("LibreOffice is missing");
  const folder = mkdtempSync(join(tmpdir(), "register-bench-"));
  try {
    const basic = join(folder, "profile/user/basic/Standard");
    // The first start lays out the profile and would put its own empty library over ours.
    run(soffice, folder, "--terminate_after_init");
    mkdirSync(basic, { recursive: true });
    writeFileSync(join(basic, "script.xlb"), LIBRARY);
    writeFileSync(join(basic, "Bench.xba"), moduleOf(MACRO));
    const out = join(folder, "milliseconds.txt");
    const list = files.map((file) => pathToFileURL(file).href).join("|");
    run(soffice, folder, `macro:///Standard.Bench.Measure("${list}","${pathToFileURL(out).href}","${runs}")`);
    const measured = readFileSync(out, "utf8").trim().split("\n").map(Number);
    if (measured.length !== files.length || measured.some((one) => !(one >= 0))) throw new Error(`LibreOffice measured ${JSON.stringify(measured)}`);
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, folder: string, what: string): void {
  execFileSync(program, [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", what], { stdio: "pipe", timeout: 600_000 });
}

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Bench"/>
</library:library>`;

const MACRO = `Sub Measure(files As String, out As String, runs As String)
  Dim noArguments(0) As New com.sun.star.beans.PropertyValue
  noArguments(0).Name = "Hidden"
  noArguments(0).Value = True
  names = Split(files, "|")
  handle = FreeFile
  Open out For Output As #handle
  For i = 0 To UBound(names)
    document = StarDesktop.loadComponentFromURL(names(i), "_blank", 0, noArguments())
    best = -1
    For round = 1 To CInt(runs)
      started = GetSystemTicks()
      document.calculateAll()
      took = GetSystemTicks() - started
      If best < 0 Or took < best Then best = took
    Next round
    Print #handle, CStr(best)
    document.close(True)
  Next i
  Close #handle
  StarDesktop.terminate()
End Sub`;

function moduleOf(source: string): string {
  const text = source.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${text}</script:module>`;
}
