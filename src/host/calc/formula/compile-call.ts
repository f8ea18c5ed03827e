/** Calls of worksheet functions: how arguments are evaluated, stretched over arrays, and errors passed on. */

import { CellError } from "../../model/cell";
import { kindAt, type ArgumentKind, type WorksheetFunction } from "../functions/function";
import { lift } from "../values/lift";
import { LambdaValue, Matrix, NUM, Stop, VALUE, type Value } from "../values/value";
import type { Code, Place } from "./compiled-formula";

/** The code of a call; `argument` compiles the argument at a position in the way its kind asks for. */
export function callCode(definition: WorksheetFunction, count: number, argument: (index: number, kind: ArgumentKind) => Code): Code {
  if (definition.branch) {
    const branch = definition.branch(Array.from({ length: count }, (_, index) => argument(index, "b")));
    return (place) => {
      try {
        return branch(place);
      } catch (stop) {
        if (stop instanceof Stop) return stop.error;
        throw stop;
      }
    };
  }
  const kinds = Array.from({ length: count }, (_, index) => kindAt(definition, index));
  const codes = kinds.map((kind, index) => argument(index, kind));
  const run = runner(definition, kinds);
  return (place) => {
    const values = new Array<Value>(count);
    for (let i = 0; i < count; i++) values[i] = codes[i]!(place);
    return run(values, place);
  };
}

function runner(definition: WorksheetFunction, kinds: readonly ArgumentKind[]): (values: Value[], place: Place) => Value {
  const once = (values: readonly Value[], place: Place): Value => {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (typeof value === "object" && kinds[i] === "s" && value instanceof CellError) return value;
    }
    try {
      const result = definition.run(values, place);
      return typeof result === "number" && !Number.isFinite(result) ? NUM : result;
    } catch (stop) {
      if (stop instanceof Stop) return stop.error;
      throw stop;
    }
  };
  const lifted = kinds.map((kind) => kind === "s" || kind === "e");
  if (!lifted.includes(true)) return once;
  return (values, place) => {
    let hasArray = false;
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (typeof value !== "object" || value === null || !lifted[i]) continue;
      if (value instanceof LambdaValue) return VALUE;
      if (value instanceof Matrix) hasArray = true;
    }
    return hasArray ? callForEach(values, lifted, (single) => once(single, place)) : once(values, place);
  };
}

/** Arrays in arguments of single values stretch the call; arrays in the other arguments are handed over whole. */
function callForEach(values: readonly Value[], lifted: readonly boolean[], once: (values: readonly Value[]) => Value): Value {
  const stretched = values.map((value, i) => (lifted[i] ? value : null));
  const whole = values.slice();
  return lift(stretched, (single) => {
    for (let i = 0; i < whole.length; i++) if (lifted[i]) whole[i] = single[i]!;
    return once(whole);
  });
}
