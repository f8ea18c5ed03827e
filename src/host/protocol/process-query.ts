/**
 * One request of the rich API: actions on object paths, in order, as one undoable act of the workbook. A failing action takes back
 * only itself; the actions before it stay done and the ones after it are not tried, as in Excel.
 */

import { identityOf, invoke, setScalar, type Request } from "./access";
import { HostError, toWireError, type WireError } from "./host-error";
import { applyState, assertState, type ObjectState } from "./object-state";
import { ObjectPaths, type ArgumentInfo, type ObjectPathInfo } from "./object-paths";
import { answerQuery, type QueryInfo } from "./query";
import { HostObject } from "./objects/targets";

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries: Readonly<Record<string, QueryInfo>>; readonly MaxDepth?: number };
  readonly ObjectState?: ObjectState;
}

export interface QueryBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface QueryOutcome {
  /** The answer's JSON. */
  readonly body: string;
  readonly actions: number;
  readonly error: (WireError & { readonly Location: string; readonly ActionIndex: number }) | null;
  /** The exception behind `error`. */
  readonly cause: unknown;
}

export function processQuery(request: Request, body: string): QueryOutcome {
  const query = parseBody(body);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  let failure: Omit<QueryOutcome, "body" | "actions"> = { error: null, cause: null };
  const label = request.host.locale.startsWith("zh") ? "加载项的更改" : "Add-in change";
  request.workbook.transact(label, { kind: "pane", id: request.pane.id }, () => {
    const paths = new ObjectPaths(query.ObjectPaths, request);
    for (const [index, action] of query.Actions.entries()) {
      try {
        request.location = "";
        const value = perform(action, paths, request);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        if (action.ActionType === 5) traceIds.push(action.Id);
      } catch (cause) {
        failure = { error: { ...toWireError(cause), ActionIndex: index, Location: request.location }, cause };
        return;
      }
    }
  });
  const answer = failure.error ? { Results: results, Error: failure.error, TraceIds: traceIds } : { Results: results, TraceIds: traceIds };
  return { body: JSON.stringify(answer), actions: query.Actions.length, ...failure };
}

function parseBody(body: string): QueryBody {
  let query: Partial<QueryBody> | null;
  try {
    query = JSON.parse(body) as Partial<QueryBody> | null;
  } catch {
    throw new HostError("InvalidRequest", "The request is not JSON.");
  }
  if (!Array.isArray(query?.Actions)) throw new HostError("InvalidRequest");
  return { Actions: query.Actions as readonly ActionInfo[], ObjectPaths: query.ObjectPaths ?? {} };
}

/** What goes into Results; undefined where the action has no result. */
function perform(action: ActionInfo, paths: ObjectPaths, request: Request): unknown {
  if (action.ActionType === 5) return null;
  const target = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case 1: return target && identityOf(target, request);
    case 2: return target && answerQuery(target, action.QueryInfo ?? {}, request);
    case 3: return target && methodResult(target, action, paths, request);
    case 4: return setProperty(target, action, paths, request);
    case 6: return target && answerRecursiveQuery(target, action, request);
    case 7: return target ? answerQuery(target, action.QueryInfo ?? {}, request, "camel") : { _IsNull: true };
    case 8: return withState(target, action, request, assertState);
    case 9: return withState(target, action, request, applyState);
    default: throw new HostError("InvalidRequest", `Action type ${action.ActionType} is unknown.`);
  }
}

function methodResult(target: HostObject, action: ActionInfo, paths: ObjectPaths, request: Request): unknown {
  const result = invoke(target, action.Name, paths.readArguments(action.ArgumentInfo), request);
  return result === undefined || result instanceof HostObject ? null : result;
}

/** On a null object nothing happens: that is how `getItemOrNullObject(x).delete()` is used in Microsoft's own samples. */
function setProperty(target: HostObject | null, action: ActionInfo, paths: ObjectPaths, request: Request): undefined {
  if (target) setScalar(target, action.Name, paths.readArguments(action.ArgumentInfo)[0], request);
  return undefined;
}

function withState(target: HostObject | null, action: ActionInfo, request: Request, use: typeof applyState): null {
  if (target) use(target, action.ObjectState ?? {}, request);
  return null;
}

/** None of this host's classes nests in itself, so the query that names the class is the whole answer. */
function answerRecursiveQuery(target: HostObject, action: ActionInfo, request: Request): unknown {
  const queries = action.RecursiveQueryInfo?.Queries ?? {};
  return answerQuery(target, queries[target.type] ?? Object.values(queries)[0] ?? {}, request);
}
