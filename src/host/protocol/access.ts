/** Uses the member tables: finds a member, checks that the advertised requirement sets have it, runs it. */

import { HostError } from "./host-error";
import { isOffered } from "./requirement-sets";
import type { Call } from "./objects/call";
import type { MethodMember, ObjectClass } from "./objects/object-class";
import { CLASSES } from "./objects/registry";
import type { HostObject } from "./objects/targets";

/** One request as the tables see it; `location` is the member being used, for the error's Location. */
export interface Request extends Call {
  location: string;
}

type AnyTable = ObjectClass<unknown>;

export function classOf(object: HostObject): AnyTable {
  return CLASSES[object.type] as unknown as AnyTable;
}

/** "GetRange" -> "getRange"; names of the protocol itself ("_KeepReference") stay. */
export function camelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What the client needs to come back to the object in a later request. */
export function identityOf(object: HostObject, request: Request): Record<string, unknown> {
  const table = enter(object, request, "");
  return { ...table.key?.(object.target, request) };
}

export function getScalar(object: HostObject, name: string, request: Request): unknown {
  const table = enter(object, request, name);
  const member = own(table.scalars, name) ?? missing(request, table.name, name);
  gate(request, member.since);
  return member.get(object.target, request);
}

export function setScalar(object: HostObject, name: string, value: unknown, request: Request): void {
  const table = enter(object, request, name);
  const member = own(table.scalars, name) ?? missing(request, table.name, name);
  gate(request, member.setSince ?? member.since);
  if (!member.set) throw new HostError("InvalidOperation", `${request.location} is read-only.`);
  if (!member.setIsHarmless) assertWritable(request);
  const set = member.set;
  request.workbook.attempt(() => set(object.target, value, request));
}

export function navigate(object: HostObject, name: string, request: Request): HostObject | null {
  const table = enter(object, request, name);
  const member = own(table.navigations, name) ?? missing(request, table.name, name);
  gate(request, member.since);
  return member.get(object.target, request);
}

/** getItem of a collection. */
export function indexInto(object: HostObject, key: unknown, request: Request): HostObject {
  const table = enter(object, request, "GetItem");
  const item = table.item ?? missing(request, table.name, "GetItem");
  gate(request, item.since);
  return item.get(object.target, key, request);
}

export function invoke(object: HostObject, name: string, values: readonly unknown[], request: Request): unknown {
  const table = enter(object, request, name);
  if (registerHandler(table, object, name, request)) return null;
  const method = own(table.methods, name) ?? missing(request, table.name, name);
  gate(request, method.since);
  const checked = method.parameters.map((parameter, index) => {
    const value = values[index];
    const since = method.parameterSince?.[index];
    if (since && value !== null && value !== undefined) gate(request, since);
    return parameter.read(value);
  });
  return run(method, object.target, checked, request);
}

/** True where an unspecified load brings the member. */
export function isLoadable(member: { readonly since: string; readonly onlyByName?: true }, request: Request): boolean {
  return !member.onlyByName && isOffered(member.since, request.host.requirementSets);
}

/** Refuses a member that the host does not have, and notes it. */
export function missing(request: Request, className: string, name: string): never {
  const member = `${className}.${camelName(name)}`;
  request.host.noteMissing(member);
  throw new HostError("ApiNotFound", `This host does not have ${member}.`);
}

function run(method: MethodMember<unknown>, target: unknown, values: readonly unknown[], request: Request): unknown {
  if (!method.acts) return method.run(target, values as never, request);
  assertWritable(request);
  return request.workbook.attempt(() => method.run(target, values as never, request));
}

function enter(object: HostObject, request: Request, name: string): AnyTable {
  const table = classOf(object);
  if (name) request.location = `${table.name}.${camelName(name)}`;
  table.check?.(object.target, request);
  return table;
}

function gate(request: Request, since: string): void {
  if (isOffered(since, request.host.requirementSets)) return;
  throw new HostError("ApiNotFound", `${request.location} needs ${since.includes(" ") ? since : `ExcelApi ${since}`}, which this Excel does not offer.`);
}

/** Handlers of rich events come and go by methods named after the event. */
function registerHandler(table: AnyTable, object: HostObject, name: string, request: Request): boolean {
  const match = /^_(Register|Unregister)(.+)$/.exec(name);
  if (!match) return false;
  const event = own(table.events, match[2]!) ?? missing(request, table.name, name);
  gate(request, event.since);
  const target = event.target(object.target);
  if (match[1] === "Register") request.pane.listen(event.type, target);
  else request.pane.unlisten(event.type, target);
  return true;
}

function assertWritable(request: Request): void {
  if (request.workbook.properties.isReadOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
}

function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

