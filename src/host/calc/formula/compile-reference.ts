/** References to cells: A1 text with or without sheet, and structured references. */

import type { AstExpression } from "@borgar/fx";
import { splitSheetName } from "../../model/address";
import type { SheetCells } from "../values/area";
import { REF } from "../values/value";
import type { CompileContext, Use } from "./compile-context";
import { readShape } from "./read-shape";
import { shapeCode, type ReferenceCode } from "./shape-code";
import { structuredReference } from "./structured-reference";

/** A syntax node that is a reference to whole columns or rows. */
export function isWholeLines(node: AstExpression | null): boolean {
  return node?.type === "ReferenceIdentifier" && node.kind === "beam";
}

export function compileReference(compiler: CompileContext, text: string, kind: "range" | "beam" | "table", use: Use): ReferenceCode {
  if (kind === "table") return structuredReference(compiler, text, use);
  const { sheet: prefix, rest } = splitSheetName(text);
  if (prefix !== null && prefix.includes("[")) return { code: compiler.lacks("external reference") };
  const { book } = compiler.home.sheet;
  let sheet: SheetCells | undefined = compiler.home.sheet;
  if (prefix !== null) {
    sheet = book.sheetNamed(prefix);
    if (!sheet && prefix.includes(":")) return { code: compiler.lacks("3-D reference") };
    const bound = sheet;
    compiler.parts.bindings.push({ holds: () => book.sheetNamed(prefix) === bound });
  }
  const shape = sheet ? readShape(rest, sheet, compiler.home.row, compiler.home.column) : null;
  return shape ? shapeCode(compiler, shape, use) : { code: () => REF };
}
