import type { Workbook } from "../model/workbook";
import { originOf } from "./origin";
import { RELATIONSHIP } from "./package/relationships";
import { linkedPart } from "./workbook/read-workbook-part";
import { childOf, elementsOf, parseXml } from "./xml/xml-tree";
import { localName } from "./sheet/validations";

/** Slots in the order of the `theme` attribute of colours, which swaps light and dark. ECMA-376 part 1, 18.8.3. */
const SLOTS = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The workbook's theme colours ("RRGGBB", by `Color.theme`), or null where it has no theme (Office's own then holds). */
export function themeColors(workbook: Workbook): readonly string[] | null {
  const origin = originOf(workbook);
  const part = origin && linkedPart(origin.parts, origin.workbookPart, RELATIONSHIP.theme);
  if (!origin || !part) return null;
  const elements = elementsOf(parseXml(origin.parts.text(part), part)).find((child) => localName(child) === "themeElements");
  const scheme = elements && childOf(elements, elements.name.replace("themeElements", "clrScheme"));
  if (!scheme) return null;
  const colors = SLOTS.map((slot) => {
    const color = elementsOf(scheme).find((child) => localName(child) === slot);
    const value = color && elementsOf(color)[0];
    return (value?.attributes.lastClr ?? value?.attributes.val ?? "").toUpperCase();
  });
  return colors.every((color) => /^[0-9A-F]{6}$/.test(color)) ? colors : null;
}
