/** The parts of an .xlsx package by name ("xl/workbook.xml"). Parts that nobody replaces keep their packed bytes. */

import { broken } from "../file-problem";
import { unpack, type ZipEntry } from "./read-zip";
import { pack, writeZip } from "./write-zip";

export class PackageParts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly nameByLowerCase = new Map<string, string>();

  constructor(entries: Iterable<ZipEntry> = []) {
    for (const entry of entries) this.put(entry);
  }

  /** A copy that can be changed without changing this one; nothing is unpacked for it. */
  copy(): PackageParts {
    return new PackageParts(this.entries.values());
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The part's name as the package spells it (names compare without regard to case), or null. */
  find(name: string): string | null {
    return this.nameByLowerCase.get(name.toLowerCase()) ?? null;
  }

  bytes(name: string): Uint8Array {
    const entry = this.entries.get(this.find(name) ?? "");
    if (!entry) throw broken(name, { zh: "这个部件", en: "this part" }, { zh: "没有这个部件", en: "nothing: the part is missing" });
    return unpack(entry);
  }

  /** The part's XML text. Throws FileProblem where it is not text. */
  text(name: string): string {
    const bytes = this.bytes(name);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The decoder says no more than that the bytes are not text.
      throw broken(name, { zh: "UTF-8 文本", en: "UTF-8 text" }, { zh: "其他字节", en: "other bytes" });
    }
  }

  setText(name: string, text: string): void {
    const known = this.find(name) ?? name;
    this.put(pack(known, new TextEncoder().encode(text)));
  }

  delete(name: string): void {
    const known = this.find(name);
    if (known === null) return;
    this.entries.delete(known);
    this.nameByLowerCase.delete(known.toLowerCase());
  }

  /** "xl/worksheets/sheet", ".xml" -> the first "xl/worksheets/sheet3.xml" that is free. */
  freeName(before: string, after: string): string {
    for (let n = 1; ; n++) if (this.find(before + n + after) === null) return before + n + after;
  }

  toZip(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }

  private put(entry: ZipEntry): void {
    this.entries.set(entry.name, entry);
    this.nameByLowerCase.set(entry.name.toLowerCase(), entry.name);
  }
}
