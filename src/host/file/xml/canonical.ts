import { SaxesParser } from "saxes";
import { broken, excerpt } from "../file-problem";
import { escapeAttribute, escapeText } from "./escape";
import { docTypeProblem, XML_HEADER } from "./xml-tree";

const ROOT = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*)*<(?:([A-Za-z_][\w.-]*):)?[A-Za-z]+[\s/>]/;
const UNUSUAL = /<!|<\?(?!xml )/;

/**
 * A document as our scanners like it: SpreadsheetML without a prefix, no comments, no CDATA, no processing instructions.
 * Nearly every file is that already and comes back as it is; Open XML SDK and some exporters write the other form.
 */
export function canonicalXml(text: string, part: string): string {
  const root = ROOT.exec(text);
  if (root && root[1] === undefined && !UNUSUAL.test(text)) return text;
  const prefix = root?.[1];
  const bare = (name: string) => (prefix !== undefined && name.startsWith(`${prefix}:`) ? name.slice(prefix.length + 1) : name);
  let out = XML_HEADER;
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw docTypeProblem(part);
  });
  parser.on("error", (error) => {
    throw broken(part, { zh: "格式正确的 XML", en: "well-formed XML" }, { zh: `错误（${excerpt(error.message)}）`, en: `an error (${excerpt(error.message)})` });
  });
  parser.on("opentag", (tag) => {
    out += `<${bare(tag.name)}`;
    for (const [key, value] of Object.entries(tag.attributes as Record<string, string>)) {
      out += ` ${prefix !== undefined && key === `xmlns:${prefix}` ? "xmlns" : key}="${escapeAttribute(value)}"`;
    }
    out += tag.isSelfClosing ? "/>" : ">";
  });
  parser.on("closetag", (tag) => {
    if (!tag.isSelfClosing) out += `</${bare(tag.name)}>`;
  });
  parser.on("text", (piece) => (out += escapeText(piece)));
  parser.on("cdata", (piece) => (out += escapeText(piece)));
  parser.write(text).close();
  return out;
}
