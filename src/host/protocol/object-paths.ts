/** Object paths of a request: each is resolved once, when an action first needs it, as a path may have side effects ("Add"). */

import { indexInto, invoke, navigate, type Request } from "./access";
import { HostError } from "./host-error";
import { HostObject, object } from "./objects/targets";

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Parallel to Arguments: the path of a client object, 0 for plain values, nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(private readonly infos: Readonly<Record<string, ObjectPathInfo>>, private readonly request: Request) {}

  /** The object of a path, or null for a null object (everything below one is null too). */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.infos[id];
    if (!info) throw new HostError("InvalidRequest", `The request has no object path ${id}.`);
    const found = this.follow(info);
    this.resolved.set(id, found);
    return found;
  }

  /** Arguments with client objects put in place of their path ids. */
  readArguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const marks = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.readMarked(value, marks?.[index]));
  }

  private follow(info: ObjectPathInfo): HostObject | null {
    switch (info.ObjectPathType) {
      case 1: return object("Workbook", this.request.workbook);
      case 2: return object("InternalService", info.Name);
      case 6: return this.comeBack(info.Name);
      case 7: return null;
    }
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (info.ObjectPathType) {
      case 3: return this.callFor(parent, info);
      case 4: return navigate(parent, info.Name, this.request);
      case 5: return indexInto(parent, this.readArguments(info.ArgumentInfo)[0], this.request);
      default: throw new HostError("InvalidRequest", `Object path type ${info.ObjectPathType} is unknown.`);
    }
  }

  private comeBack(referenceId: string): HostObject {
    const kept = this.request.pane.kept(referenceId);
    if (!kept) throw new HostError("ItemNotFound");
    return kept;
  }

  private callFor(parent: HostObject, info: ObjectPathInfo): HostObject | null {
    const result = invoke(parent, info.Name, this.readArguments(info.ArgumentInfo), this.request);
    if (result === null || result instanceof HostObject) return result;
    throw new HostError("InvalidRequest", `${this.request.location} does not give an object.`);
  }

  private readMarked(value: unknown, mark: unknown): unknown {
    if (typeof mark === "number" && mark !== 0) return this.referenced(mark);
    if (Array.isArray(mark) && Array.isArray(value)) return value.map((part, index) => this.readMarked(part, (mark as unknown[])[index]));
    return isPlain(value) ? this.readPlain(value) : value;
  }

  /** A client object inside a plain object comes as {"_ObjectPathId": 17}. */
  private readPlain(value: Readonly<Record<string, unknown>>): unknown {
    if (typeof value._ObjectPathId === "number") return this.referenced(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, isPlain(part) ? this.readPlain(part) : part]));
  }

  private referenced(id: number): HostObject {
    const found = this.resolve(id);
    if (!found) throw new HostError("InvalidArgument");
    return found;
  }
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof HostObject);
}
