/** The children of `<worksheet>` as texts, in the order the schema wants. ECMA-376 part 1, 18.3.1.99. */

import type { RawElement } from "../xml/split-document";
import { parseXml, serialize, type XmlElement } from "../xml/xml-tree";

export const WORKSHEET_ORDER: readonly string[] = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios",
  "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
  "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches",
  "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
  "webPublishItems", "tableParts", "extLst",
];

export class ElementList {
  private readonly list: RawElement[];

  constructor(elements: readonly RawElement[], private readonly part: string) {
    this.list = [...elements];
  }

  /** The first element of a name as a tree, or null. */
  get(name: string): XmlElement | null {
    const found = this.list.find((element) => element.name === name);
    return found && found.raw !== "" ? parseXml(found.raw, this.part) : null;
  }

  /** Puts `elements` in the place of all of that name; elements we do not know keep theirs. */
  put(name: string, ...elements: (XmlElement | null)[]): void {
    this.putRaw(name, ...elements.filter((element) => element !== null).map(serialize));
  }

  putRaw(name: string, ...raws: string[]): void {
    const first = this.list.findIndex((element) => element.name === name);
    const rest = this.list.filter((element) => element.name !== name);
    const at = first >= 0 ? first : this.placeFor(name);
    this.list.splice(0, this.list.length, ...rest);
    this.list.splice(at, 0, ...raws.map((raw) => ({ name, raw })));
  }

  text(): string {
    let out = "";
    for (const element of this.list) out += element.raw;
    return out;
  }

  private placeFor(name: string): number {
    const rank = WORKSHEET_ORDER.indexOf(name);
    const next = this.list.findIndex((element) => WORKSHEET_ORDER.indexOf(element.name) > rank);
    if (next < 0) return this.list.length;
    // An alternate content block belongs to the known element after it.
    let at = next;
    while (at > 0 && !WORKSHEET_ORDER.includes(this.list[at - 1]!.name)) at--;
    return at;
  }
}
