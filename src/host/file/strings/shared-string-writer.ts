import { canonicalXml } from "../xml/canonical";
import { encodeXString, escapeText } from "../xml/escape";
import { XML_HEADER } from "../xml/xml-tree";
import type { SharedStrings } from "./read-shared-strings";

/** Gives texts their index, keeping those of the file, and writes the part with the new ones appended. */
export class SharedStringWriter {
  private readonly indexByText = new Map<string, number>();
  private readonly indexByRich = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly known: SharedStrings) {
    known.texts.forEach((text, index) => {
      const rich = known.rich.get(index);
      if (rich !== undefined) this.indexByRich.set(rich, index);
      else if (!this.indexByText.has(text)) this.indexByText.set(text, index);
    });
  }

  indexOf(text: string): number {
    return this.indexByText.get(text) ?? this.append(this.indexByText, text, textElement(text));
  }

  /** `rich`: raw children of `<si>`. */
  indexOfRich(rich: string): number {
    return this.indexByRich.get(rich) ?? this.append(this.indexByRich, rich, rich);
  }

  get hasAdded(): boolean {
    return this.added.length > 0;
  }

  /** The part's new text; `document` is the present one, or null where the file has none. */
  write(document: string | null, part: string): string {
    const items = this.added.join("");
    if (document === null) return `${XML_HEADER}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.added.length}">${items}</sst>`;
    // `count` (of cells that point here) is optional and would need all sheets; a wrong one is worse than none.
    const root = /<sst\b([^>]*?)(\/?)>/;
    const text = canonicalXml(document, part).replace(root, (_all, attributes: string, slash: string) => {
      const kept = attributes.replace(/\s(?:count|uniqueCount)\s*=\s*(?:"[^"]*"|'[^']*')/g, "").trimEnd();
      return `<sst${kept} uniqueCount="${this.known.texts.length + this.added.length}">${slash ? `</sst>` : ""}`;
    });
    const end = insertionPoint(text);
    return text.slice(0, end) + items + text.slice(end);
  }

  private append(index: Map<string, number>, key: string, inner: string): number {
    const next = this.known.texts.length + this.added.push(`<si>${inner}</si>`) - 1;
    index.set(key, next);
    return next;
  }
}

/** `<t>` with its text, and xml:space where white space at the ends would otherwise be lost. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeText(encodeXString(text))}</t>`;
}

/** Items stand before the optional extLst at the end. */
function insertionPoint(text: string): number {
  const extensions = text.lastIndexOf("<extLst");
  return extensions > text.lastIndexOf("</si>") ? extensions : text.lastIndexOf("</sst");
}
