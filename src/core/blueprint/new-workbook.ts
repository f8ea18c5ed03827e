/** A whole register workbook from a regulation: 总览, a sheet a register, the decisions, the lists, the regulation itself. */

import { freeSheetName } from "../amendment/free-sheet-name";
import type { WorkbookFacts } from "../adoption/snapshot";
import type { Language } from "../language";
import type { Contract, RegisterPlace } from "../register/contract";
import type { Register, Regulation } from "../regulation/regulation";
import { cellAddress } from "./addresses";
import { columnSpecs, type ColumnSpec } from "./column-specs";
import { registerColours } from "./gates/register-colours";
import { registerRules } from "./gates/register-rules";
import { buildLedgerSheet } from "./ledger-sheet";
import { registerNames } from "./list-names";
import type { Operation } from "./operations";
import { buildRegisterOverview } from "./register-overview";
import { buildRegisterSheet } from "./register-sheet";
import { buildRegulationSheets, REGULATION_SHEETS, regulationNames, type RegulationSheetNames } from "./regulation-sheets";
import { SHEET_WORDS } from "./words";

export interface NewWorkbook {
  readonly regulation: Regulation;
  readonly language: Language;
  /** Of the workbook as it is: its sheets stay, and the new ones follow them. */
  readonly facts: WorkbookFacts;
  /** A serial number; null for today. */
  readonly statusDate: number | null;
  /** A blank sheet, such as a new file has, that goes. */
  readonly emptySheet?: string | null;
}

/** In one batch as far as sizes allow. Table names and defined names that are taken are the caller's to refuse. */
export function buildNewWorkbook({ regulation, language, facts, statusDate, emptySheet = null }: NewWorkbook): { readonly operations: Operation[]; readonly contract: Contract } {
  const names = sheetNames(regulation, language, facts);
  const specs = new Map(regulation.registers.map((register) => [register.id, columnSpecs(regulation, register, language)]));
  const made = registerSheets(regulation, language, names, specs);
  const places = made.map(({ place }) => place);
  const projects = places.find(({ register }) => register.scope === "projects") as RegisterPlace;
  const last = facts.sheets.at(-1)?.name ?? names.overview;
  const overview = buildRegisterOverview({ regulation, language, place: projects, specs: specsOf(specs, projects.register), sheet: names.overview, is1904: facts.is1904 }, last, statusDate);
  const ledger = buildLedgerSheet({ regulation, language, sheet: names.decisions, position: { after: names.overview } });
  const headerOf = (register: string, field: string): string => specs.get(register)?.find(({ id }) => id === field)?.header ?? field;
  const sheets = buildRegulationSheets(regulation, language, headerOf, names.regulation, names.decisions);
  const gates = places.map((place) => ({ regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs: specsOf(specs, place.register), isAdopted: false, projects, is1904: facts.is1904 }));
  return {
    contract: { regulation, language, places, hasGates: true, is1904: facts.is1904 },
    operations: [
      ...overview.prepare,
      ...ledger.operations,
      ...sheets.operations,
      ...regulationNames(regulation, sheets.places, language),
      ...made.flatMap(({ operations }) => operations),
      ...registerNames(regulation, places, language),
      ...gates.flatMap((gate) => [...registerRules(gate), ...registerColours(gate)]),
      ...overview.fill,
      { do: "activate", sheet: projects.sheet, address: cellAddress(projects.block.top + 1, projects.block.left) },
      ...(emptySheet === null ? [] : [{ do: "deleteSheet", sheet: emptySheet } satisfies Operation]),
    ],
  };
}

interface Names {
  readonly overview: string;
  readonly decisions: string;
  /** By register id. */
  readonly registers: ReadonlyMap<string, string>;
  readonly regulation: RegulationSheetNames;
}

/** Each sheet stands after the one before it: 总览, the registers, the decisions, ... */
function registerSheets(regulation: Regulation, language: Language, names: Names, specs: ReadonlyMap<string, readonly ColumnSpec[]>) {
  let before = names.overview;
  return regulation.registers.map((register) => {
    const sheet = names.registers.get(register.id) as string;
    const made = buildRegisterSheet({ regulation, register, language, sheet, position: { after: before }, specs: specsOf(specs, register) });
    before = sheet;
    return made;
  });
}

function sheetNames(regulation: Regulation, language: Language, { sheets }: WorkbookFacts): Names {
  const taken = sheets.map(({ name }) => name);
  const take = (wanted: string): string => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const overview = take(SHEET_WORDS.overview[language]);
  const registers = new Map(regulation.registers.map(({ id, label }) => [id, take(label[language])]));
  const decisions = take(SHEET_WORDS.decisions[language]);
  return { overview, registers, decisions, regulation: Object.fromEntries(REGULATION_SHEETS.map((id) => [id, take(SHEET_WORDS[id][language])])) as RegulationSheetNames };
}

function specsOf(specs: ReadonlyMap<string, readonly ColumnSpec[]>, { id }: Register): readonly ColumnSpec[] {
  return specs.get(id) ?? [];
}
