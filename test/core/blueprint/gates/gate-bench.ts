/** The rules and colours of a bench's registers, by the id of the column. */
import { parseBlock } from "../../../../src/core/blueprint/addresses";
import { registerColours } from "../../../../src/core/blueprint/gates/register-colours";
import { registerRules } from "../../../../src/core/blueprint/gates/register-rules";
import type { Operation, ValidationRule } from "../../../../src/core/blueprint/operations";
import type { Language } from "../../../../src/core/language";
import type { Regulation } from "../../../../src/core/regulation/regulation";
import { setupBench, type Bench, type Row } from "../bench";

export interface GateBench extends Bench {
  rule(register: string, id: string): ValidationRule | undefined;
  rules(register: string): Operation[];
  colours(register: string, id?: string): Operation[];
}

export function setupGates(regulation: Regulation, language: Language, rows: Readonly<Record<string, readonly Row[]>> = {}, isAdopted = false): GateBench {
  const bench = setupBench(regulation, language, rows, 46_200);
  const input = (id: string) => {
    const place = bench.places.get(id)!;
    const projects = [...bench.places.values()].find(({ register }) => register.scope === "projects")!;
    return { regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs: bench.specs.get(id)!, isAdopted, projects };
  };
  const at = (register: string, id: string): number => bench.specs.get(register)!.findIndex((spec) => spec.id === id);
  const covers = (operation: Operation, column: number): boolean => {
    const block = "address" in operation ? parseBlock(operation.address) : null;
    return block !== null && block.left <= column && block.right >= column;
  };
  return {
    ...bench,
    rules: (register) => registerRules(input(register)),
    rule: (register, id) => registerRules(input(register)).flatMap((operation) => (operation.do === "validation" && covers(operation, at(register, id)) ? [operation.rule] : []))[0],
    colours: (register, id) => registerColours(input(register)).filter((operation) => id === undefined || covers(operation, at(register, id))),
  };
}
