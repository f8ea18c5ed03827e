/** The client's `set({...})` and `ensureUnchanged({...})`: a plain object in camelCase, nested along the navigations. */

import { camelName, classOf, getScalar, navigate, setScalar, missing, type Request } from "./access";
import { HostError } from "./host-error";
import type { HostObject } from "./objects/targets";

export type ObjectState = Readonly<Record<string, unknown>>;

/** Sets everything the state names, or nothing where one part is refused. */
export function applyState(object: HostObject, state: ObjectState, request: Request): void {
  request.workbook.attempt(() => visit(object, state, request, (owner, name, value) => setScalar(owner, name, value, request)));
}

/** Throws where a value differs from the state. */
export function assertState(object: HostObject, state: ObjectState, request: Request): void {
  visit(object, state, request, (owner, name, value) => {
    if (JSON.stringify(getScalar(owner, name, request)) !== JSON.stringify(value)) throw new HostError("InvalidOperation", `${request.location} has changed.`);
  });
}

function visit(object: HostObject, state: ObjectState, request: Request, use: (owner: HostObject, name: string, value: unknown) => void): void {
  const table = classOf(object);
  for (const [name, value] of Object.entries(state)) {
    const matches = (wireName: string) => camelName(wireName) === name;
    const scalar = Object.keys(table.scalars ?? {}).find(matches);
    const navigation = Object.keys(table.navigations ?? {}).find(matches);
    if (scalar) use(object, scalar, value);
    else if (navigation && value !== null && typeof value === "object") {
      const next = navigate(object, navigation, request);
      if (next) visit(next, value as ObjectState, request, use);
    } else missing(request, table.name, name);
  }
}
