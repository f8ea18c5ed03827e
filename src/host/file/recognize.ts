/** Tells what a file is by its first bytes and its declared kind, and refuses what is not a plain .xlsx, in words that help. */

import { FileProblem, type FileMessage } from "./file-problem";
import { OPEN_LIMITS } from "./limits";
import { contentTypeOf } from "./package/content-types";
import type { PackageParts } from "./package/package-parts";

const ZIP = [0x50, 0x4b], OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws FileProblem unless the bytes may be a .zip package. */
export function recognize(bytes: Uint8Array): void {
  if (bytes.length > OPEN_LIMITS.fileBytes) {
    const mb = (value: number) => `${Math.ceil(value / (1 << 20))} MB`;
    throw new FileProblem("tooLarge", {
      zh: `文件太大，未打开：${mb(bytes.length)}，上限为 ${mb(OPEN_LIMITS.fileBytes)}。`,
      en: `The file is too large and was not opened: ${mb(bytes.length)}, the limit is ${mb(OPEN_LIMITS.fileBytes)}.`,
    });
  }
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, OLE)) throw containsUtf16(bytes, "EncryptedPackage") ? encrypted() : notXlsx({ zh: "旧版 .xls、带打开密码的文件或其他 Office 文件", en: "an old .xls, a file with a password or another Office file" });
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).trimStart();
  if (bytes.length === 0) throw notXlsx({ zh: "空文件", en: "an empty file" });
  if (/^<(?:!doctype html|html|table|meta)/i.test(start)) throw notXlsx({ zh: "网页（有些系统把网页存成 .xls）", en: "a web page (some systems save one as .xls)" });
  if (start.startsWith("%PDF")) throw notXlsx({ zh: "PDF 文件", en: "a PDF file" });
  if (start.startsWith("<")) throw notXlsx({ zh: "XML 文件", en: "an XML file" });
  throw notXlsx({ zh: "其他格式的文件", en: "a file of another kind" });
}

/** Throws FileProblem where the package's main part is a workbook with macros, a binary one, a strict one, or no workbook. */
export function refuseOtherKinds(parts: PackageParts, workbookPart: string): void {
  const type = contentTypeOf(parts, workbookPart) ?? "";
  if (/macroEnabled/i.test(type) || parts.names().some((name) => /(^|\/)vbaProject[^/]*\.bin$/i.test(name))) {
    throw new FileProblem("macros", {
      zh: "文件含有宏（.xlsm）：应为不带宏的 .xlsx。请在 Excel 中“另存为”.xlsx 后再打开。",
      en: "The file holds macros (.xlsm): an .xlsx without macros was expected. Save it as .xlsx in Excel first.",
    });
  }
  if (/sheet\.binary/i.test(type)) throw notXlsx({ zh: "二进制工作簿（.xlsb）", en: "a binary workbook (.xlsb)" });
  if (!/spreadsheetml/i.test(type)) throw notXlsx({ zh: "另一种 Office 文件", en: "another kind of Office file" });
  if (parts.text(workbookPart).includes("http://purl.oclc.org/ooxml/spreadsheetml/main")) {
    throw notXlsx({ zh: "“严格 Open XML 工作簿”", en: "a Strict Open XML workbook" });
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** The directory of an OLE file has its names in UTF-16; [MS-OFFCRYPTO] 2.3.4.4 puts a protected package under this one. */
function containsUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function encrypted(): FileProblem {
  return new FileProblem("encrypted", {
    zh: "文件有打开密码：应为未加密的 .xlsx，实际是加密的文件。请在 Excel 中去掉密码（文件 › 信息 › 保护工作簿）后再打开。",
    en: "The file has a password to open: an .xlsx without encryption was expected. Remove the password in Excel (File › Info › Protect Workbook) first.",
  });
}

function notXlsx(got: FileMessage): FileProblem {
  return new FileProblem("notXlsx", {
    zh: `这不是 .xlsx 工作簿：应为 .xlsx，实际是${got.zh}。请在 Excel 中“另存为”Excel 工作簿（.xlsx）后再打开。`,
    en: `This is not an .xlsx workbook: .xlsx was expected, but this is ${got.en}. Save it as an Excel Workbook (.xlsx) in Excel first.`,
  });
}
