/**
 * The regulation as staff edited it, held against the one applied last: what changes in which sheets, and the acts that carry it out.
 * Decides; writes nothing. Not called while the regulation's sheets have faults.
 */

import { columnSpecs } from "../blueprint/column-specs";
import type { CellValue } from "../blueprint/operations";
import { overviewContent } from "../blueprint/register-overview";
import type { Language } from "../language";
import { fail, succeed, type Result } from "../problems/problem";
import type { Contract, RegisterPlace, TableReading } from "../register/contract";
import type { Regulation } from "../regulation/regulation";
import type { Act } from "./act";
import { AMENDMENT_TEXTS as T } from "./amendment-texts";
import type { AdoptedList } from "./amend-register";
import { amendRegisters } from "./amend-registers";
import { ChangeList, type ChangeGroup } from "./change-group";
import { describeRegulation } from "./describe-regulation";
import { overviewActs } from "./overview-acts";
import { versionActs } from "./version-acts";
import { writeBackActs } from "./write-back";
import { isSameName } from "../same-name";

export interface AmendmentInput {
  /** Its regulation is the one applied last. */
  readonly contract: Contract;
  /** As the sheets say now. */
  readonly after: Regulation;
  /** 列名 of the fields' table, by "register.field". */
  readonly headerOf: ReadonlyMap<string, string>;
  readonly made: readonly { readonly cell: string; readonly value: CellValue }[];
  /** The regulation's tables with all columns, the versions among them. */
  readonly tables: readonly TableReading[];
  /** The columns that valuesNeeded named. */
  readonly values: readonly TableReading[];
  readonly overview: { readonly sheet: string; readonly values: readonly (readonly CellValue[])[] } | null;
  readonly sheets: readonly string[];
  readonly adopted: AdoptedList | null;
  /** Of the preview. */
  readonly language: Language;
}

export interface AmendmentPlan {
  readonly changes: readonly ChangeGroup[];
  readonly acts: readonly Act[];
}

/** No acts: nothing was edited. Problems: COLUMNS_MISSING. */
export function planAmendment(input: AmendmentInput): Result<AmendmentPlan> {
  const { after, language: say } = input;
  const changes = new ChangeList();
  const contract = withFoundColumns(input.contract);
  const regulationSheet = input.tables[0]?.sheet ?? "";
  describeRegulation({ before: contract.regulation, after, tables: input.tables, sheet: regulationSheet, say, changes });
  const registers = amendRegisters({ ...input, contract, say, changes });
  const [missing] = registers.missing;
  if (missing !== undefined) return fail("COLUMNS_MISSING", { sheet: missing.sheet, headers: missing.headers.join(", ") });
  const overview = overviewChange(input, contract, registers.places);
  if (overview.length > 0 && input.overview !== null) changes.add(input.overview.sheet, T.overview[say]);
  const back = writeBackActs({ after, language: contract.language, headerOf: headerIn(registers.places), tables: input.tables, made: input.made });
  const isSame = JSON.stringify(contract.regulation) === JSON.stringify(after);
  if (isSame && registers.acts.length === 0 && input.made.length === 0) return succeed({ changes: [], acts: [] });
  const versions = isSame ? [] : versionActs(after, input.tables);
  return succeed({ changes: changes.groups(), acts: [...registers.acts, ...back, ...overview, ...versions] });
}

/** A field whose header people changed in the fields' table alone still stands under its own words. */
function withFoundColumns(contract: Contract): Contract {
  const { regulation, language, hasGates, isAdopted = false } = contract;
  const places = contract.places.map((place): RegisterPlace => {
    const own = columnSpecs(regulation, place.register, language, new Map(), { hasGates, isAdopted: isAdopted && place.register.scope === "projects" });
    const taken = new Set([...place.headerOf.values()].map((header) => header.toLowerCase()));
    const found = own.flatMap(({ id, header }): [string, string][] => {
      const there = place.headerOf.has(id) ? undefined : place.headers.find((one) => isSameName(one, header) && !taken.has(one.toLowerCase()));
      return there === undefined ? [] : [[id, there]];
    });
    return found.length === 0 ? place : { ...place, headerOf: new Map([...place.headerOf, ...found]) };
  });
  return { ...contract, places };
}

function overviewChange({ overview, after }: AmendmentInput, { regulation, language, places, hasGates, is1904, isAdopted = false }: Contract, amended: readonly RegisterPlace[]): readonly Act[] {
  const [was, is] = [places, amended].map((all) => all.find(({ register }) => register.scope === "projects"));
  if (overview === null || was === undefined || is === undefined) return [];
  const content = (of: Regulation, place: RegisterPlace): ReturnType<typeof overviewContent> => {
    const specs = columnSpecs(of, place.register, language, place.headerOf, { hasGates, isAdopted });
    return overviewContent({ regulation: of, language, place, specs, sheet: overview.sheet, is1904 });
  };
  return overviewActs({ sheet: overview.sheet, values: overview.values, before: content(regulation, was), after: content(after, is) });
}

function headerIn(places: readonly RegisterPlace[]): (registerId: string, fieldId: string) => string {
  return (registerId, fieldId) => places.find(({ register }) => register.id === registerId)?.headerOf.get(fieldId) ?? "";
}
