/** 总览 of a register with its regulation: which columns its figures come from. */

import type { Language } from "../language";
import type { RegisterPlace } from "../register/contract";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { unitIn } from "../regulation/fields/money";
import { FIELD, projectTypes, STAGES, type Regulation } from "../regulation/regulation";
import type { ColumnSpec } from "./column-spec";
import type { Operation } from "./operations";
import { buildOverview } from "./overview";
import type { OverviewSource } from "./overview-columns";
import { ROW_KIND_WORDS } from "./words";

export interface RegisterOverview {
  readonly regulation: Regulation;
  readonly language: Language;
  /** Of the projects. */
  readonly place: RegisterPlace;
  readonly specs: readonly ColumnSpec[];
  /** Where 总览 stands. */
  readonly sheet: string;
  readonly is1904?: boolean;
}

/** A new 总览. `prepare` makes the sheet and the status date; `fill` follows when the projects' table is there. */
export function buildRegisterOverview(overview: RegisterOverview, after: string, statusDate: number | null): { readonly prepare: Operation[]; readonly fill: Operation[] } {
  const { regulation, language, place, sheet } = overview;
  return buildOverview({ ...sourceOf(overview), sheet, after, regulationTitle: regulation.title[language], source: { sheet: place.sheet }, statusDate });
}

/** All but the sheet itself, the status date and its name: for a 总览 that is written anew on its own, cleared sheet. */
export function overviewContent(overview: RegisterOverview): Operation[] {
  return buildRegisterOverview(overview, "", null).fill;
}

function sourceOf({ regulation, language, place, specs, is1904 }: RegisterOverview): OverviewSource {
  const { fields, table } = place.register;
  const header = (id: string | undefined): string | null => (id === undefined ? null : (place.headerOf.get(id) ?? null));
  const stage = header(fields.find(({ options }) => options === STAGES)?.id);
  const rowKind = header("rowKind");
  if (stage === null || rowKind === null) throw new Error("An overview counts projects by their stage");
  const money = (id: string): OverviewSource["budget"] => {
    const name = header(id);
    return name === null ? null : { name, unit: unitIn(name) ?? fields.find((field) => field.id === id)?.unit ?? null };
  };
  return {
    language, table, rowKind, projectWord: ROW_KIND_WORDS.project[language], stage, stages: regulation.stages.map(({ label }) => label[language]),
    type: header(FIELD.type), types: projectTypes(regulation).map(({ label }) => label[language]), number: header(FIELD.number),
    budget: money(FIELD.budget), actualCost: money(FIELD.actualCost), daysLate: header("daysLate"), costDeviation: header("costDeviation"), severeDaysLate: regulation.thresholds.daysLate.severe,
    numeric: fields.flatMap((field) => {
      const [type, name] = [FIELD_TYPES[field.type], header(field.id)];
      const isEntry = specs.some(({ id, kind }) => id === field.id && kind === "entry");
      return type.isNumeric && isEntry && name !== null ? [{ name, bounds: type.bounds?.(is1904 === true) ?? null }] : [];
    }),
  };
}
