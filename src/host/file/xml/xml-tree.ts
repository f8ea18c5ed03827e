/** Small XML documents as plain trees. Big sheets do not come here (see sheet/scan-cells.ts). */

import { SaxesParser } from "saxes";
import { broken, excerpt, type FileProblem } from "../file-problem";
import { OPEN_LIMITS } from "../limits";
import { escapeAttribute, escapeText } from "./escape";

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** The root element of a document or fragment. Refuses document types, so that no entity is ever expanded. Throws FileProblem. */
export function parseXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ fragment: false });
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  parser.on("doctype", () => {
    throw docTypeProblem(part);
  });
  parser.on("opentag", (tag) => {
    if (open.length > OPEN_LIMITS.depth) throw broken(part, { zh: `不超过 ${OPEN_LIMITS.depth} 层的内容`, en: `at most ${OPEN_LIMITS.depth} levels of elements` }, { zh: "更多层", en: "more" });
    const element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  const addText = (piece: string) => {
    if (open.length > 1) open.at(-1)!.children.push(piece);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("error", (error) => {
    throw broken(part, { zh: "格式正确的 XML", en: "well-formed XML" }, { zh: `错误（${excerpt(error.message)}）`, en: `an error (${excerpt(error.message)})` });
  });
  parser.write(text).close();
  return top.children.find(isElement)!;
}

export function docTypeProblem(part: string): FileProblem {
  return broken(part, { zh: "不带 DOCTYPE 的 XML", en: "XML without a DOCTYPE" }, { zh: "DOCTYPE 声明（出于安全不读取）", en: "a DOCTYPE declaration (not read, for safety)" });
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) if (typeof child !== "string" && (name === undefined || child.name === name)) found.push(child);
  return found;
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

export function xml(name: string, attributes: Readonly<Record<string, string | number | undefined>> = {}, ...children: XmlNode[]): XmlElement {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) kept[key] = String(value);
  return { name, attributes: kept, children };
}

/** Sets attributes; undefined removes one. */
export function setAttributes(element: XmlElement, change: Readonly<Record<string, string | number | undefined>>): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) delete element.attributes[key];
    else element.attributes[key] = String(value);
  }
}

/** xsd:boolean: "1" or "true". */
export function isTrue(value: string | undefined, whenAbsent = false): boolean {
  return value === undefined ? whenAbsent : value === "1" || value === "true" || value === "on";
}

/** A finite number of an attribute, or undefined. */
export function numberOf(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function serialize(node: XmlNode): string {
  if (typeof node === "string") return escapeText(node);
  let tag = `<${node.name}`;
  for (const key in node.attributes) tag += ` ${key}="${escapeAttribute(node.attributes[key]!)}"`;
  if (node.children.length === 0) return `${tag}/>`;
  return `${tag}>${serializeAll(node.children)}</${node.name}>`;
}

export function serializeAll(nodes: readonly XmlNode[]): string {
  let out = "";
  for (const node of nodes) out += serialize(node);
  return out;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function serializeDocument(root: XmlElement): string {
  return XML_HEADER + serialize(root);
}
