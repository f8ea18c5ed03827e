/** The parts of an empty workbook. */

import { PackageParts } from "../package/package-parts";
import { CONTENT_TYPE, CONTENT_TYPES_PART } from "../package/content-types";
import { XML_HEADER } from "../xml/xml-tree";
import { THEME_XML } from "./theme";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** `sheetName`: the one worksheet, or null for a package to which all sheets are still to be added. */
export function templateParts(sheetName: string | null): PackageParts {
  const parts = new PackageParts();
  const sheetPart = "xl/worksheets/sheet1.xml";
  const overrides: [string, string][] = [
    ["xl/workbook.xml", CONTENT_TYPE.workbook], ...(sheetName === null ? [] : [[sheetPart, CONTENT_TYPE.worksheet] as [string, string]]),
    ["xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"], ["xl/styles.xml", CONTENT_TYPE.styles],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ];
  const put = (name: string, xml: string) => parts.setText(name, XML_HEADER + xml);
  put(CONTENT_TYPES_PART, `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join("")}</Types>`);
  put("_rels/.rels", links(
    [`${OFFICE}/relationships/officeDocument`, "xl/workbook.xml"], [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${OFFICE}/relationships/extended-properties`, "docProps/app.xml"]));
  put("xl/workbook.xml", `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><workbookPr defaultThemeVersion="166925"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="14400"/></bookViews>` +
    `<sheets>${sheetName === null ? "" : `<sheet name="${sheetName}" sheetId="1" r:id="rId1"/>`}</sheets><calcPr calcId="191029"/></workbook>`);
  const sheetLink: [string, string][] = sheetName === null ? [] : [[`${OFFICE}/relationships/worksheet`, "worksheets/sheet1.xml"]];
  put("xl/_rels/workbook.xml.rels", links(...sheetLink, [`${OFFICE}/relationships/theme`, "theme/theme1.xml"], [`${OFFICE}/relationships/styles`, "styles.xml"]));
  if (sheetName !== null) put(sheetPart, EMPTY_SHEET);
  parts.setText("xl/theme/theme1.xml", THEME_XML);
  put("xl/styles.xml", STYLES);
  put("docProps/core.xml", `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator></dc:creator></cp:coreProperties>`);
  put("docProps/app.xml", `<Properties xmlns="${OFFICE}/extended-properties"><DocSecurity>0</DocSecurity></Properties>`);
  return parts;
}

function links(...targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

const EMPTY_SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><dimension ref="A1"/>` +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

/** The first cell format is the model's DEFAULT_STYLE; the second fill is Excel's reserved one. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';
