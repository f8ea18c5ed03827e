/** Compiles a formula's syntax tree to closures. What it is bound to (sheets, names, tables) is noted for isValid. */

import type { AstExpression } from "@borgar/fx";
import { CellError, type ErrorCode } from "../../model/cell";
import { FUNCTIONS } from "../functions/all-functions";
import type { ArgumentKind } from "../functions/function";
import { toValues } from "../values/coerce";
import { CALC, LambdaValue, Matrix, NAME, REF, VALUE, type Scalar, type Value } from "../values/value";
import { bind, type Binding } from "./binding";
import { callCode } from "./compile-call";
import type { CompileContext, Home, Use } from "./compile-context";
import type { Code, CompiledFormula, Place } from "./compiled-formula";
import { intersectImplicitly, rangeOperatorCode, spillCode } from "./range-operators";
import { binaryCode, unaryCode } from "./operators";
import { parseFormula } from "./parse-formula";
import { compileReference, isWholeLines } from "./compile-reference";
import { FormulaParts, type Unsupported } from "./formula-parts";

/** Compiles `text` as it stands in the cell `home`. `isArray`: an array formula, whose whole columns are not intersected. */
export function compileFormula(text: string, home: Home, isArray: boolean): CompiledFormula {
  const parts = new FormulaParts();
  const tree = parseFormula(text);
  let code: Code = () => NAME;
  if (tree) {
    const compiler = new Compiler(parts, home, []);
    code = compiler.result(tree, { inArray: isArray, reads: true, locals: [] });
  }
  return {
    code, refs: parts.distinctRefs(), volatility: parts.volatility, missing: [...parts.missing], isUnreadable: tree === null || parts.isUnreadable,
    isValid: () => parts.bindings.every((binding) => binding.holds()),
  };
}

class Compiler implements CompileContext {
  constructor(readonly parts: FormulaParts, readonly home: Home, private readonly namesAround: readonly string[]) {}

  /** The formula as a whole: a whole column or row means the cell beside the formula. */
  result(node: AstExpression | null, use: Use): Code {
    const code = this.code(node, use);
    return !use.inArray && isWholeLines(node) ? intersectImplicitly(code) : code;
  }

  /** A part whose value may be a reference. */
  code(node: AstExpression | null, use: Use): Code {
    if (node === null) return () => null;
    switch (node.type) {
      case "Literal": {
        const value = node.value;
        return () => value;
      }
      case "ErrorLiteral": {
        const error = CellError.parse(node.value) ?? CellError.of("#NAME?" satisfies ErrorCode);
        return () => error;
      }
      case "ArrayExpression": {
        const matrix = Matrix.of(node.elements.map((row) => row.map(literalValue)));
        return () => matrix;
      }
      case "ReferenceIdentifier":
        return this.reference(node.value, node.kind, use);
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0] as AstExpression, use);
      case "BinaryExpression":
        return this.binary(node.operator, node.arguments[0] as AstExpression, node.arguments[1] as AstExpression, use);
      case "CallExpression":
        return this.call(node.callee, node.arguments, use);
      case "LetExpression":
        return this.letExpression(node.declarations.map(({ id, init }) => ({ name: id.name, init: init })), node.body, use);
      case "LambdaExpression":
        return this.lambda(node.params.map((param) => param.name), node.body, use);
      default:
        this.parts.isUnreadable = true;
        return () => NAME;
    }
  }

  /** A part that must be a value: references are read; whole columns and rows give the cell beside, outside array arguments. */
  operand(node: AstExpression | null, use: Use): Code {
    if (node?.type === "ReferenceIdentifier" && node.kind !== "name") {
      const direct = compileReference(this, node.value, node.kind, use);
      if (direct.read) return direct.read;
      if (!use.inArray && isWholeLines(node)) {
        const beside = intersectImplicitly(direct.code);
        return (place) => toValues(beside(place));
      }
      return (place) => toValues(direct.code(place));
    }
    const code = this.code(node, use);
    if (node?.type === "Literal" || node === null) return code;
    return (place) => {
      const value = code(place);
      return value !== null && typeof value === "object" ? toValues(value) : value;
    };
  }

  private reference(text: string, kind: "name" | "range" | "beam" | "table", use: Use): Code {
    if (kind === "name") {
      const depth = use.locals.indexOf(localName(text));
      if (depth >= 0) return (place) => localAt(place, depth);
      return this.name(text, use);
    }
    return compileReference(this, text, kind, use).code;
  }

  /** A defined name (its formula is compiled in place), or a table's data. */
  private name(text: string, use: Use): Code {
    const found = bind(this.parts, this.home, text);
    return found ? this.bound(found, use) : () => NAME;
  }

  private bound(found: Binding, use: Use): Code {
    if (found.kind === "unsupported") return this.lacks(found.what);
    if (found.kind === "table") return compileReference(this, `${found.table.name}[]`, "table", use).code;
    const key = `${found.name.scope ?? ""}\n${found.name.name.toLowerCase()}`;
    if (this.namesAround.includes(key)) return this.lacks(`recursive name ${found.name.name}`);
    const tree = parseFormula(found.name.formula);
    if (!tree) return this.lacks(`name ${found.name.name}`);
    const sheet = (found.name.scope ? this.home.sheet.book.sheet(found.name.scope) : undefined) ?? this.home.sheet;
    const inside = new Compiler(this.parts, { sheet, row: 0, column: 0 }, [...this.namesAround, key]);
    return inside.code(tree, { ...use, inArray: true, locals: [] });
  }

  private unary(operator: string, argument: AstExpression, use: Use): Code {
    if (operator === "@") return intersectImplicitly(this.code(argument, { ...use, inArray: true }));
    if (operator === "#") return spillCode(this.code(argument, use));
    const code = unaryCode(operator, this.operand(argument, use));
    return code ?? this.unreadable();
  }

  private binary(operator: string, left: AstExpression, right: AstExpression, use: Use): Code {
    const code = binaryCode(operator, this.operand(left, use), this.operand(right, use));
    if (code) return code;
    const refs = this.parts.refs.length;
    const range = rangeOperatorCode(operator, this.code(left, use), this.code(right, use));
    if (operator === ":" && use.reads) this.parts.readBetween(refs);
    return range ?? this.unreadable();
  }

  private call(callee: AstExpression | { type: "Identifier"; name: string }, args: readonly (AstExpression | null)[], use: Use): Code {
    if (callee.type !== "Identifier") return this.callLambda(this.code(callee, use), args, use);
    const name = functionName(callee.name);
    const depth = use.locals.indexOf(localName(callee.name));
    if (depth >= 0) return this.callLambda((place) => localAt(place, depth), args, use);
    if (name === "SINGLE") return intersectImplicitly(this.code(args[0] ?? null, { ...use, inArray: true }));
    if (name === "ANCHORARRAY") return spillCode(this.code(args[0] ?? null, use));
    const definition = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name]! : undefined;
    if (!definition) {
      const found = bind(this.parts, this.home, callee.name);
      return found ? this.callLambda(this.bound(found, use), args, use) : this.lacks(name);
    }
    if (args.length < definition.min || args.length > definition.max) return this.unreadable();
    this.parts.isVolatile(definition.volatility);
    const code = callCode(definition, args.length, (index, kind) => this.argument(args[index] ?? null, kind, definition.skipsEmpty, use));
    return name === "DATE" && args.every((arg) => arg?.type === "Literal") ? evaluatedOnce(code) : code;
  }

  private argument(node: AstExpression | null, kind: ArgumentKind, skipsEmpty: boolean, use: Use): Code {
    if (node === null && skipsEmpty) return () => undefined as unknown as Scalar;
    if (kind === "n") return this.code(node, { ...use, inArray: true, reads: false });
    if (kind === "b") return this.result(node, use);
    if (kind === "a") return this.code(node, { ...use, inArray: true });
    return this.operand(node, use);
  }

  private callLambda(callee: Code, args: readonly (AstExpression | null)[], use: Use): Code {
    const codes = args.map((arg) => this.code(arg, { ...use, inArray: true }));
    return (place) => {
      const lambda = callee(place);
      if (lambda instanceof CellError) return lambda;
      if (!(lambda instanceof LambdaValue)) return REF;
      return lambda.parameters === codes.length ? lambda.call(codes.map((code) => code(place))) : VALUE;
    };
  }

  private letExpression(declarations: readonly { name: string; init: AstExpression | null }[], body: AstExpression | null, use: Use): Code {
    let locals = use.locals;
    const codes: Code[] = [];
    for (const { name, init } of declarations) {
      codes.push(this.code(init, { ...use, locals }));
      locals = [localName(name), ...locals];
    }
    const run = this.code(body, { ...use, locals });
    return (place) => {
      let at = place;
      for (const code of codes) at = { ...at, locals: { value: code(at), outer: at.locals } };
      return run(at);
    };
  }

  private lambda(parameters: readonly string[], body: AstExpression | null, use: Use): Code {
    const run = this.code(body, { ...use, inArray: true, locals: [...parameters.map(localName).reverse(), ...use.locals] });
    return (place) => new LambdaValue(parameters.length, (values) => {
      let at = place;
      for (const value of values) at = { ...at, locals: { value, outer: at.locals } };
      return run(at);
    });
  }

  /** Notes what the engine does not have; the formula will not be evaluated. */
  lacks(what: Unsupported): Code {
    this.parts.missing.add(what);
    return () => NAME;
  }

  private unreadable(): Code {
    this.parts.isUnreadable = true;
    return () => NAME;
  }
}

/** For a date written out as DATE(1990,1,1): the same in every cell. */
function evaluatedOnce(code: Code): Code {
  let known: Value | undefined;
  return (place) => (known ??= code(place));
}

function literalValue(node: { type: string; value?: unknown }): Scalar {
  if (node.type === "ErrorLiteral") return CellError.parse(String(node.value)) ?? NAME;
  const { value } = node;
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : CALC;
}

/** Files write newer functions with prefixes. */
function functionName(name: string): string {
  return name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
}

function localName(name: string): string {
  return name.toLowerCase().replace(/^_xlpm\./, "");
}

function localAt(place: Place, depth: number): Value {
  let at = place.locals;
  for (let i = 0; i < depth; i++) at = at?.outer ?? null;
  return at ? at.value : NAME;
}

