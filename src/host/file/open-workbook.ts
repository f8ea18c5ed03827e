/** Opens an .xlsx file into the model. Whatever the bytes are, the answer is a workbook or words saying why not. */

import { Worksheet } from "../model/sheet";
import { StyleTable } from "../model/styles";
import { Workbook, type WorkbookProperties } from "../model/workbook";
import { FileProblem, type FileMessage, type OpenFailureReason } from "./file-problem";
import { OPEN_LIMITS } from "./limits";
import { rememberOrigin, type Origin, type SheetEntry, type SheetOrigin } from "./origin";
import { PackageParts } from "./package/package-parts";
import { readZip } from "./package/read-zip";
import { RELATIONSHIP } from "./package/relationships";
import { recognize, refuseOtherKinds } from "./recognize";
import { readSettings } from "./settings/web-extensions";
import { readSheet } from "./sheet/read-sheet";
import { NO_SHARED_STRINGS, readSharedStrings } from "./strings/read-shared-strings";
import { NO_STYLES, readStyles } from "./styles/read-styles";
import { readNames } from "./workbook/defined-names";
import { linkedPart, readWorkbookPart } from "./workbook/read-workbook-part";

export interface OpenOptions {
  /** Shown as the workbook's name, e.g. "项目.xlsx". */
  readonly fileName: string;
  readonly isReadOnly?: boolean;
}

export type OpenResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly reason: OpenFailureReason; readonly message: FileMessage };

export function openWorkbook(bytes: Uint8Array, options: OpenOptions): OpenResult {
  try {
    recognize(bytes);
    const parts = new PackageParts(readZip(bytes, OPEN_LIMITS));
    return { ok: true, workbook: openParts(parts, options) };
  } catch (error) {
    if (error instanceof FileProblem) return { ok: false, reason: error.reason, message: error.text };
    // What is left comes from bytes that lie about themselves (offsets, lengths): the file is at fault, and the caller is told how.
    const cause = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: "broken", message: { zh: `文件已损坏，无法读取（${cause}）。`, en: `The file is damaged and cannot be read (${cause}).` } };
  }
}

/** Opens a package whose parts are at hand. Throws FileProblem. */
export function openParts(parts: PackageParts, options: OpenOptions): Workbook {
  const workbookPart = mainPart(parts);
  const content = readWorkbookPart(parts, workbookPart);
  const { is1904, isStructureProtected } = content;
  const properties: WorkbookProperties = { fileName: options.fileName, isReadOnly: options.isReadOnly ?? false, is1904, isStructureProtected };
  const workbook = new Workbook(properties);
  const stringsPart = linkedPart(parts, workbookPart, RELATIONSHIP.sharedStrings), stylesPart = linkedPart(parts, workbookPart, RELATIONSHIP.styles);
  const strings = stringsPart === null ? NO_SHARED_STRINGS : readSharedStrings(parts.text(stringsPart), stringsPart);
  const styles = stylesPart === null ? NO_STYLES : readStyles(parts.text(stylesPart), stylesPart);
  workbook.styles = new StyleTable(styles.styles);

  const entries: SheetEntry[] = [], sheets: Worksheet[] = [], origins = new Map<string, SheetOrigin>();
  content.sheets.forEach(({ name, visibility, part, element }, position) => {
    if (part === null) return void entries.push({ id: null, element });
    const sheet = new Worksheet(workbook, newSheetId(workbook), name);
    sheet.parts.visibility = visibility;
    const source = { parts, part, strings, styleCount: styles.styles.length, differential: styles.differential };
    origins.set(sheet.id, readSheet(sheet, source, position === content.activeTab));
    sheets.push(sheet);
    entries.push({ id: sheet.id, element });
  });
  const active = entries[content.activeTab]?.id ?? sheets.find((sheet) => sheet.parts.visibility === "visible")?.id ?? sheets[0]!.id;
  Object.assign(workbook.parts, {
    sheets, activeSheetId: active, tables: [...origins.values()].flatMap((origin) => origin.tables.map(({ table }) => table)),
    names: content.definedNames ? readNames(content.definedNames, (at) => entries[at]?.id) : [],
    selections: new Map([...origins].map(([id, origin]) => [id, origin.selection])), settings: readSettings(parts),
  });
  const origin: Origin = {
    parts, workbookPart, entries, sheets: origins, workbookParts: { ...workbook.parts },
    strings: { part: stringsPart, content: strings }, styles: { part: stylesPart, content: styles, count: styles.styles.length },
  };
  rememberOrigin(workbook, origin);
  return workbook;
}

function mainPart(parts: PackageParts): string {
  const part = linkedPart(parts, "", RELATIONSHIP.officeDocument);
  if (part === null || parts.find("[Content_Types].xml") === null) {
    throw new FileProblem("notXlsx", {
      zh: "这不是 Excel 工作簿：应为 .xlsx，实际是不含工作簿的压缩包。",
      en: "This is not an Excel workbook: an .xlsx was expected, but this package holds no workbook.",
    });
  }
  refuseOtherKinds(parts, part);
  return part;
}

function newSheetId(workbook: Workbook): string {
  return `{${workbook.freshId().toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
}
