/** Answers a load: which members of an object, its navigations and its items, as one JSON value. */

import { classOf, getScalar, identityOf, isLoadable, missing, navigate, type Request } from "./access";
import type { HostObject } from "./objects/targets";

/** As the client sends it: Select and Expand hold camelCase paths ("format/fill/color"), "*" is every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** "Pascal" is what load wants, "camel" what retrieve wants. */
export type NameStyle = "Pascal" | "camel";

interface Selection {
  /** Every scalar, as for an unspecified load. */
  all: boolean;
  /** By name in lower case. */
  readonly parts: Map<string, { readonly name: string; readonly selection: Selection }>;
}

export function answerQuery(object: HostObject, query: QueryInfo, request: Request, style: NameStyle = "Pascal"): unknown {
  const selection = parseSelection(query);
  return describe(object, selection, request, style, query);
}

function parseSelection(query: QueryInfo): Selection {
  const root: Selection = { all: false, parts: new Map() };
  for (const path of query.Select ?? []) addPath(root, path, false);
  for (const path of query.Expand ?? []) addPath(root, path, true);
  if ((query.Select?.length ?? 0) === 0) root.all = true;
  return root;
}

function addPath(root: Selection, path: string, isExpand: boolean): void {
  let at = root;
  for (const name of path.split("/").filter((part) => part !== "" && part !== "items")) {
    if (name === "*") {
      at.all = true;
      return;
    }
    const known = at.parts.get(name.toLowerCase());
    const next = known ?? { name, selection: { all: false, parts: new Map() } };
    if (!known) at.parts.set(name.toLowerCase(), next);
    at = next.selection;
  }
  if (isExpand) at.all = true;
}

function describe(object: HostObject, selection: Selection, request: Request, style: NameStyle, page: QueryInfo): Record<string, unknown> {
  const table = classOf(object);
  const out: Record<string, unknown> = {};
  const put = (name: string, value: unknown) => (out[style === "Pascal" ? name : camel(name)] = value);
  for (const [name, value] of Object.entries(identityOf(object, request))) put(name, value);
  const forItems: Selection = { all: selection.all, parts: new Map() };
  if (selection.all) {
    for (const [name, member] of Object.entries(table.scalars ?? {})) {
      if (isLoadable(member, request)) put(name, getScalar(object, name, request));
    }
  }
  for (const [lower, part] of selection.parts) {
    const scalar = find(table.scalars, lower);
    const navigation = find(table.navigations, lower);
    if (scalar) put(scalar, getScalar(object, scalar, request));
    else if (navigation) put(navigation, describeLinked(object, navigation, part.selection, request, style));
    else if (table.items) forItems.parts.set(lower, part);
    else missing(request, table.name, part.name);
  }
  if (table.items) {
    const items = table.items(object.target, request);
    const first = page.Skip ?? 0;
    const shown = page.Top === undefined ? items.slice(first) : items.slice(first, first + page.Top);
    out[style === "Pascal" ? "_Items" : "items"] = shown.map((item) => describe(item, forItems, request, style, {}));
  }
  return out;
}

function describeLinked(object: HostObject, name: string, selection: Selection, request: Request, style: NameStyle): unknown {
  const linked = navigate(object, name, request);
  if (!linked) return style === "Pascal" ? null : { _IsNull: true };
  const isBare = !selection.all && selection.parts.size === 0;
  return describe(linked, isBare ? { ...selection, all: true } : selection, request, style, {});
}

const names = new WeakMap<object, Map<string, string>>();

/** The wire name of a member whose name is given in any case. */
function find(members: Readonly<Record<string, unknown>> | undefined, lower: string): string | undefined {
  if (!members) return undefined;
  let known = names.get(members);
  if (!known) names.set(members, (known = new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]))));
  return known.get(lower);
}

function camel(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
