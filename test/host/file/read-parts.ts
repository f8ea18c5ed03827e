/** Reads a saved package for the tests, with other code than the one under test: fflate and saxes, straight into plain trees. */

import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  text: string;
}

export type Parts = Record<string, Uint8Array>;

export function unzip(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function partText(parts: Parts, name: string): string {
  const bytes = parts[name];
  if (!bytes) throw new Error(`no part ${name}; there are ${Object.keys(parts).join(", ")}`);
  return strFromU8(bytes);
}

/** Throws where the text is not well formed. The prefix that some writers give SpreadsheetML ("x:") is taken off. */
export function tree(text: string): Node {
  const top: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => {
    const node: Node = { name: tag.name.replace(/^x:/, ""), attributes: tag.attributes, children: [], text: "" };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("text", (piece) => (open.at(-1)!.text += piece));
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return top.children[0]!;
}

export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export function one(node: Node, name: string): Node | undefined {
  return all(node, name)[0];
}

export interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Links of a part ("" for the package) with targets as part names. */
export function linksOf(parts: Parts, source: string): Link[] {
  const slash = source.lastIndexOf("/");
  const name = `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
  if (!parts[name]) return [];
  return tree(partText(parts, name)).children.map(({ attributes }) => {
    const isExternal = attributes.TargetMode === "External";
    const base = new URL(`http://p/${source}`);
    return { id: attributes.Id!, type: attributes.Type!, isExternal, target: isExternal ? attributes.Target! : decodeURIComponent(new URL(attributes.Target!, base).pathname.slice(1)) };
  });
}
