/** Defined names. ECMA-376 part 1, 18.2.5. */

import type { DefinedName } from "../../model/parts";
import { formulaFromFile } from "../formula/from-file";
import { formulaToFile } from "../formula/to-file";
import { decodeXString, encodeXString } from "../xml/escape";
import { elementsOf, isTrue, numberOf, textOf, xml, type XmlElement } from "../xml/xml-tree";

const UNDERSTOOD = new Set(["name", "localSheetId", "comment", "hidden"]);
/** Excel shows the print area as Print_Area; the file says _xlnm.Print_Area. */
const FILE_PREFIX = "_xlnm.";
const PRINT_NAME = /^(?:_xlnm\.)?(Print_Area|Print_Titles)$/i;

/** `scopeAt` gives the sheet id at a position of the workbook's sheet list (null for a sheet that is not in the model). */
export function readNames(definedNames: XmlElement, scopeAt: (position: number) => string | null | undefined): DefinedName[] {
  const names: DefinedName[] = [];
  for (const element of elementsOf(definedNames, "definedName")) {
    const { name = "", localSheetId, comment, hidden } = element.attributes;
    const position = numberOf(localSheetId);
    const scope = position === undefined ? null : scopeAt(position);
    if (name === "" || (position !== undefined && typeof scope !== "string")) continue;
    const rest = Object.entries(element.attributes).filter(([key]) => !UNDERSTOOD.has(key));
    names.push({
      name: decodeXString(name).replace(PRINT_NAME, "$1"), scope: scope ?? null, formula: formulaFromFile(decodeXString(textOf(element)), null),
      comment: decodeXString(comment ?? ""), visible: !isTrue(hidden), ...(rest.length > 0 && { attributes: Object.fromEntries(rest) }),
    });
  }
  return names;
}

/** Names whose sheet is gone are left out. `foreign`: names of sheets that are not in the model, as they came but for their position. */
export function writeNames(names: readonly DefinedName[], positionOf: (sheetId: string) => number, foreign: readonly XmlElement[]): XmlElement | null {
  const elements = names.map(withoutLostAreas).filter((item) => item !== null).filter((item) => item.scope === null || positionOf(item.scope) >= 0).map((item) =>
    xml("definedName", {
      name: encodeXString(item.scope === null ? item.name : item.name.replace(PRINT_NAME, `${FILE_PREFIX}$1`)), ...item.attributes,
      comment: item.comment === "" ? undefined : encodeXString(item.comment), localSheetId: item.scope === null ? undefined : positionOf(item.scope),
      hidden: item.visible ? undefined : 1,
    }, encodeXString(formulaToFile(item.formula, { tableName: null, isArray: true }))));
  const all = [...elements, ...foreign];
  if (all.length === 0) return null;
  // Excel keeps the list in this order and looks names up in it.
  const key = (element: XmlElement) => `${(element.attributes.name ?? "").toLowerCase()}\n${(element.attributes.localSheetId ?? "").padStart(6, "0")}`;
  all.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return xml("definedNames", {}, ...all);
}

/** A print area or title whose cells were deleted goes; of two areas the other stays. */
function withoutLostAreas(item: DefinedName): DefinedName | null {
  if (item.scope === null || !PRINT_NAME.test(item.name) || !item.formula.includes("#REF!")) return item;
  const areas = item.formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const formula = areas.filter((area) => !area.includes("#REF!")).join(",");
  return formula === "" ? null : { ...item, formula };
}
