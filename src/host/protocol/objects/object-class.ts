/** The declarative member table of one class of office.js. Names are those of the wire (PascalCase). */

import type { Call } from "./call";
import type { ClassName, HostObject, Targets } from "./targets";
import type { Parameter, Values } from "./parameters";

export interface ScalarMember<T> {
  /** Requirement set that brought it: "1.9", or "ExcelApiOnline 1.1". */
  readonly since: string;
  readonly get: (target: T, call: Call) => unknown;
  readonly set?: (target: T, value: unknown, call: Call) => void;
  /** Where writing came later than reading. */
  readonly setSince?: string;
  /** Writing changes nothing in the file, so a read-only workbook allows it. */
  readonly setIsHarmless?: true;
  /** Too costly or too special to come with an unspecified load. */
  readonly onlyByName?: true;
}

export interface NavigationMember<T> {
  readonly since: string;
  readonly get: (target: T, call: Call) => HostObject | null;
}

export interface MethodMember<T> {
  readonly since: string;
  /** True where it changes the workbook. */
  readonly acts: boolean;
  readonly parameters: readonly Parameter<unknown>[];
  /** Requirement set of a parameter that came later, by its index. */
  readonly parameterSince?: Readonly<Record<number, string>>;
  readonly run: (target: T, values: readonly never[], call: Call) => unknown;
}

export interface EventMember<T> {
  readonly since: string;
  /** Number of the event in the protocol. */
  readonly type: number;
  readonly target: (target: T) => string;
}

export interface ObjectClass<T> {
  readonly name: ClassName;
  readonly since: string;
  /** The keys by which the client comes back to the object after this request. */
  readonly key?: (target: T, call: Call) => Readonly<Record<string, unknown>>;
  /** Throws where the object behind it is gone. */
  readonly check?: (target: T, call: Call) => void;
  readonly scalars?: Readonly<Record<string, ScalarMember<T>>>;
  readonly navigations?: Readonly<Record<string, NavigationMember<T>>>;
  readonly methods?: Readonly<Record<string, MethodMember<T>>>;
  /** Keyed by what stands behind _Register, e.g. "DataChangedEvent". */
  readonly events?: Readonly<Record<string, EventMember<T>>>;
  /** getItem(key), where the class is a collection with an indexer. */
  readonly item?: { readonly since: string; readonly get: (target: T, key: unknown, call: Call) => HostObject };
  /** All items, where the class is a collection that can be loaded. */
  readonly items?: (target: T, call: Call) => readonly HostObject[];
}

/** A table whose target type is known only at run time. */
export type AnyClass = ObjectClass<never>;

/** Checks a table against its target type. */
export function defineClass<C extends ClassName>(table: ObjectClass<Targets[C]> & { readonly name: C }): AnyClass {
  return table;
}

/** The makers of method members for targets of type T. */
export function methodsOf<T>() {
  const make = (acts: boolean) =>
    <P extends readonly Parameter<unknown>[]>(
      since: string, parameters: readonly [...P], run: (target: T, values: Values<P>, call: Call) => unknown, parameterSince?: Readonly<Record<number, string>>,
    ): MethodMember<T> => ({ since, acts, parameters, parameterSince, run: run as unknown as MethodMember<T>["run"] });
  return { reads: make(false), acts: make(true) };
}
