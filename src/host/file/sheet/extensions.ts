/** The sheet's `<extLst>`: kept, but for what belongs to rules that the model changed. [MS-XLSX] 2.6.16 and 2.6.4. */

import { elementsOf, type XmlElement } from "../xml/xml-tree";
import { localName } from "./validations";

/** The `dataValidations` of 2010 and later in an extLst. */
export function extensionValidations(extLst: XmlElement): XmlElement[] {
  return elementsOf(extLst).flatMap((ext) => elementsOf(ext)).filter((child) => localName(child) === "dataValidations");
}

/** The extLst without them: the model's rules are written in the old place, which has held all of them since 2010. */
export function withoutValidations(extLst: XmlElement): XmlElement | null {
  return withExtensions(extLst, (child) => localName(child) !== "dataValidations");
}

/**
 * The extLst with the extensions of conditional formats moved to their rule's ranges, and without those of rules that are gone.
 * `before` and `after` give the ranges by the GUID that links rule and extension; extensions that stand alone stay.
 */
export function withMovedRules(extLst: XmlElement, before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): XmlElement | null {
  return withExtensions(extLst, (child) => {
    if (localName(child) !== "conditionalFormattings") return true;
    child.children = elementsOf(child).filter((formatting) => {
      const ids = elementsOf(formatting).filter((rule) => localName(rule) === "cfRule").map((rule) => (rule.attributes.id ?? "").toUpperCase());
      if (!ids.some((id) => before.has(id))) return true;
      const ranges = ids.map((id) => after.get(id)).find((found) => found !== undefined);
      if (ranges === undefined) return false;
      const sqref = elementsOf(formatting).find((item) => localName(item) === "sqref");
      if (sqref) sqref.children = [ranges];
      return true;
    });
    return child.children.length > 0;
  });
}

function withExtensions(extLst: XmlElement, keep: (child: XmlElement) => boolean): XmlElement | null {
  const exts = elementsOf(extLst).filter((ext) => {
    const hadChildren = elementsOf(ext).length > 0;
    ext.children = elementsOf(ext).filter(keep);
    return !hadChildren || ext.children.length > 0;
  });
  return exts.length > 0 ? { ...extLst, children: exts } : null;
}
