/** Saves a workbook as .xlsx: parts that nobody changed stay byte for byte, the others are brought up to the model. */

import type { Worksheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { originOf, type Origin } from "./origin";
import { changeContentTypes, CONTENT_TYPE, contentTypeOf } from "./package/content-types";
import { type PackageParts } from "./package/package-parts";
import { addRelationship, reachableParts, readRelationships, relationshipsPartOf, RELATIONSHIP, removeRelationships } from "./package/relationships";
import { writeSettings, type AddInReference } from "./settings/web-extensions";
import { splitSheet } from "./sheet/sheet-document";
import { changeOf, isUnchanged, writeSheet } from "./sheet/write-sheet";
import { SharedStringWriter } from "./strings/shared-string-writer";
import { readStyles } from "./styles/read-styles";
import { StyleWriter } from "./styles/style-writer";
import { templateParts } from "./template/template-parts";
import { writeSheetTables, type TableNumbers } from "./tables/write-sheet-tables";
import { dropTitles } from "./workbook/file-properties";
import { linkedPart, relationshipId } from "./workbook/read-workbook-part";
import { writeWorkbookPart } from "./workbook/write-workbook-part";
import { canonicalXml } from "./xml/canonical";

export interface SaveOptions {
  /** The add-in that new document settings belong to, where the file does not name one yet. */
  readonly addIn?: AddInReference;
}

const UNNAMED_ADD_IN: AddInReference = { id: "00000000-0000-0000-0000-000000000000", version: "1.0.0.0" };

/** The file's bytes. The workbook is not changed, and saving twice gives the same bytes. */
export function saveWorkbook(workbook: Workbook, options: SaveOptions = {}): Uint8Array {
  return new Saver(workbook, originOf(workbook) ?? templateOrigin(workbook), options).save();
}

class Saver {
  private readonly parts: PackageParts;
  private readonly strings: SharedStringWriter;
  private readonly styles: StyleWriter;
  private readonly contentTypes = new Map<string, string>();
  private readonly newSheets = new Map<string, string>();
  private readonly tableNumbers: TableNumbers;
  private areCellsChanged = false;

  constructor(private readonly workbook: Workbook, private readonly origin: Origin, private readonly options: SaveOptions) {
    this.parts = origin.parts.copy();
    this.strings = new SharedStringWriter(origin.strings.content);
    this.styles = new StyleWriter(origin.styles.content, workbook.styles, origin.styles.count);
    const fileIds = [...origin.sheets.values()].flatMap((sheet) => sheet.tables.map((table) => table.fileId));
    this.tableNumbers = { next: Math.max(0, ...fileIds) + 1 };
  }

  save(): Uint8Array {
    const { workbook, origin, parts } = this;
    const before = reachableParts(parts);
    for (const sheet of workbook.parts.sheets) this.saveSheet(sheet);
    const gone = origin.entries.filter((entry) => entry.id !== null && !workbook.sheetById(entry.id));
    removeRelationships(parts, origin.workbookPart, new Set(gone.map((entry) => relationshipId(entry.element) ?? "")));
    const isListChanged = gone.length > 0 || this.newSheets.size > 0 || workbook.parts.sheets.some((sheet) => sheet.name !== origin.sheets.get(sheet.id)?.parts.name);
    const areNamesChanged = workbook.parts.names !== origin.workbookParts.names;
    const mustCalculate = this.areCellsChanged || isListChanged || areNamesChanged;
    writeWorkbookPart(workbook, origin, parts, this.newSheets, mustCalculate);
    if (mustCalculate) this.dropCalculationChain();
    if (isListChanged || areNamesChanged) dropTitles(parts);
    this.saveStrings();
    this.saveStyles();
    if (!sameSettings(workbook.parts.settings, origin.workbookParts.settings)) {
      for (const [name, type] of writeSettings(parts, workbook.parts.settings, this.options.addIn ?? UNNAMED_ADD_IN)) this.contentTypes.set(name, type);
    }
    if (contentTypeOf(parts, origin.workbookPart) !== CONTENT_TYPE.workbook) this.contentTypes.set(origin.workbookPart, CONTENT_TYPE.workbook);
    changeContentTypes(parts, this.contentTypes, this.dropUnreachable(before));
    return parts.toZip();
  }

  private saveSheet(sheet: Worksheet): void {
    const { parts, origin, workbook } = this;
    const known = origin.sheets.get(sheet.id) ?? null;
    const part = known?.part ?? parts.freeName("xl/worksheets/sheet", ".xml");
    const tables = workbook.parts.tables.filter((table) => table.sheetId === sheet.id);
    const change = changeOf(sheet, known);
    const tableLinks = writeSheetTables(parts, part, tables, known?.tables ?? [], this.tableNumbers, this.contentTypes);
    if (change.cells) this.areCellsChanged = true;
    if (known && !tableLinks && isUnchanged(sheet, change)) return;
    const readCells = () => {
      const text = canonicalXml(parts.text(part), part);
      const { cells } = splitSheet(text, part, () => NO_SINK);
      return cells ? text.slice(cells.start, cells.end) : "<sheetData/>";
    };
    const target = { parts, part, strings: this.strings, styles: this.styles, tables, tableLinks, readCells };
    parts.setText(part, writeSheet(sheet, known, change, target));
    if (known) return;
    this.contentTypes.set(part, CONTENT_TYPE.worksheet);
    this.newSheets.set(sheet.id, addRelationship(parts, origin.workbookPart, RELATIONSHIP.worksheet, part));
  }

  private saveStrings(): void {
    const { part } = this.origin.strings;
    if (!this.strings.hasAdded) return;
    const name = part ?? this.parts.freeName("xl/sharedStrings", ".xml");
    this.parts.setText(name, this.strings.write(part === null ? null : this.parts.text(part), name));
    if (part === null) this.link(name, RELATIONSHIP.sharedStrings, CONTENT_TYPE.sharedStrings);
  }

  private saveStyles(): void {
    const { part, count } = this.origin.styles;
    if (!this.styles.hasAdded) return;
    const name = part ?? this.parts.freeName("xl/styles", ".xml");
    const document = part === null ? templateParts(null).text("xl/styles.xml") : this.parts.text(part);
    this.parts.setText(name, this.styles.write(document, name, count));
    if (part === null) this.link(name, RELATIONSHIP.styles, CONTENT_TYPE.styles);
  }

  private link(part: string, relationship: string, contentType: string): void {
    addRelationship(this.parts, this.origin.workbookPart, relationship, part);
    this.contentTypes.set(part, contentType);
  }

  /** The order of calculation names cells that may have no formula any more; Excel makes a new one. */
  private dropCalculationChain(): void {
    const links = readRelationships(this.parts, this.origin.workbookPart).filter((link) => link.type.endsWith("/calcChain"));
    removeRelationships(this.parts, this.origin.workbookPart, new Set(links.map((link) => link.id)));
  }

  /** Parts that only removed sheets, tables and chains led to. Parts that nothing led to before stay as they came. */
  private dropUnreachable(before: ReadonlySet<string>): Set<string> {
    const now = reachableParts(this.parts);
    const gone = new Set([...before].filter((name) => !now.has(name)));
    for (const name of gone) {
      this.parts.delete(relationshipsPartOf(name));
      this.parts.delete(name);
    }
    return gone;
  }
}

const NO_SINK = { row: () => undefined, cell: () => undefined };

function sameSettings(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a === b || (a.size === b.size && [...a].every(([name, value]) => b.get(name) === value));
}

/** For a workbook made in memory: an empty package to add everything to. */
function templateOrigin(workbook: Workbook): Origin {
  const parts = templateParts(null), stylesPart = "xl/styles.xml";
  const content = readStyles(parts.text(stylesPart), stylesPart);
  const isDefaultFirst = JSON.stringify(content.styles[0]) === JSON.stringify(workbook.styles.get(0));
  return {
    parts, workbookPart: linkedPart(parts, "", RELATIONSHIP.officeDocument)!, entries: [], sheets: new Map(),
    workbookParts: { sheets: [], names: [], tables: [], activeSheetId: "", selections: new Map(), settings: new Map() },
    strings: { part: null, content: { texts: [], rich: new Map() } }, styles: { part: stylesPart, content, count: isDefaultFirst ? 1 : 0 },
  };
}

