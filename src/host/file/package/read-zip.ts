/**
 * Reads the directory of a .zip and leaves the packed bytes of every entry as they are, so that untouched parts can be written back
 * without packing them again. Sizes are checked before anything is unpacked.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

import { inflateSync } from "fflate";
import { broken, FileProblem } from "../file-problem";
import type { OpenLimits } from "../limits";
import { crc32 } from "./crc32";

export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflated */
  readonly method: 0 | 8;
  readonly crc: number;
  /** bytes once unpacked */
  readonly size: number;
  readonly packed: Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50, DIRECTORY_ENTRY = 0x02014b50, LOCAL_ENTRY = 0x04034b50;

/** The entries in the order of the directory. Throws FileProblem. */
export function readZip(bytes: Uint8Array, limits: OpenLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge(`${count} 个部件`, `${count} parts`, `${limits.entries}`);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = view.getUint32(end + 16, true), total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw badZip();
    const nameLength = view.getUint16(at + 28, true), extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/");
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    if (view.getUint16(at + 8, true) & 1) throw encryptedEntry(name);
    total += sizes.size;
    checkSize(name, sizes, total, limits);
    if (!name.endsWith("/")) {
      if (seen.has(name.toLowerCase())) throw broken(name, { zh: "唯一的部件", en: "one part" }, { zh: "两个同名部件", en: "two parts of that name" });
      seen.add(name.toLowerCase());
      entries.push(entryAt(bytes, view, name, view.getUint16(at + 10, true), view.getUint32(at + 16, true), sizes));
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of an entry, checked against its size and checksum. Throws FileProblem. */
export function unpack(entry: ZipEntry): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? entry.packed : inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch (error) {
    throw broken(entry.name, { zh: "压缩数据", en: "packed data" }, { zh: "无法解压的内容", en: `data that cannot be unpacked (${(error as Error).message})` });
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw broken(entry.name, { zh: "与校验和相符的内容", en: "data that fits its checksum" }, { zh: "被截断或改动过的内容", en: "cut or altered data" });
  }
  return bytes;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw badZip();
}

interface Sizes {
  packed: number;
  size: number;
  offset: number;
}

/** Sizes stand in the entry, or (all bits set there) in its Zip64 field, which some writers always use. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number): Sizes {
  const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  let field = extra;
  while (field + 4 <= extra + extraLength && field + 4 <= view.byteLength) {
    const id = view.getUint16(field, true), length = view.getUint16(field + 2, true);
    if (id === 1) {
      let next = field + 4;
      for (const key of ["size", "packed", "offset"] as const) {
        if (sizes[key] !== 0xffffffff || next + 8 > field + 4 + length || next + 8 > view.byteLength) continue;
        sizes[key] = Number(view.getBigUint64(next, true));
        next += 8;
      }
    }
    field += 4 + length;
  }
  return sizes;
}

function checkSize(name: string, { size, packed }: Sizes, total: number, limits: OpenLimits): void {
  const mb = (bytes: number) => `${Math.ceil(bytes / (1 << 20))} MB`;
  if (size > limits.partBytes) throw tooLarge(`“${name}”解压后 ${mb(size)}`, `${mb(size)} unpacked in "${name}"`, mb(limits.partBytes));
  if (total > limits.unpackedBytes) throw tooLarge(`解压后超过 ${mb(total)}`, `over ${mb(total)} unpacked`, mb(limits.unpackedBytes));
  if (size > limits.ratioFromBytes && size > packed * limits.ratio) {
    throw tooLarge(`“${name}”的压缩比 ${Math.round(size / packed)}`, `a packing ratio of ${Math.round(size / packed)} in "${name}"`, String(limits.ratio));
  }
}

function entryAt(bytes: Uint8Array, view: DataView, name: string, method: number, crc: number, sizes: Sizes): ZipEntry {
  const { offset, packed, size } = sizes;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw badZip();
  if (method !== 0 && method !== 8) {
    throw broken(name, { zh: "deflate 压缩", en: "deflate packing" }, { zh: `压缩方式 ${method}`, en: `packing method ${method}` });
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw badZip();
  return { name, method, crc, size, packed: bytes.subarray(start, start + packed) };
}

function badZip(): FileProblem {
  return new FileProblem("broken", {
    zh: "文件已损坏：应为完整的 .xlsx 压缩包，实际的压缩目录不完整，可能没有下载完。请重新取得文件后再试。",
    en: "The file is damaged: a whole .xlsx package was expected, but its directory is incomplete; it may not have been downloaded completely. Get the file again.",
  });
}

function encryptedEntry(name: string): FileProblem {
  return new FileProblem("encrypted", {
    zh: `文件有密码：压缩包中的“${name}”已加密。请先去掉密码再打开。`,
    en: `The file has a password: "${name}" in the package is encrypted. Remove the password first.`,
  });
}

function tooLarge(zh: string, en: string, limit: string): FileProblem {
  return new FileProblem("tooLarge", {
    zh: `文件太大，未打开：${zh}，上限为 ${limit}。`, en: `The file is too large and was not opened: ${en}, the limit is ${limit}.`,
  });
}
