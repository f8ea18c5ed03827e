/** What validation cannot catch (paste, programs, the Delete key) is coloured: with a mark before the value, so that a print without colours says the same. */

import { cellFormula, formula, joinFormulas, type RawFormula } from "../../formula/formula";
import { cell, named, type Reference } from "../../formula/references";
import { BLANK_MARKS } from "../../regulation/fields/plain-text";
import type { Bounds } from "../../regulation/fields/serial-date";
import { FIELD_TYPES } from "../../regulation/fields/field-types";
import { FIELD, sequence, STAGES } from "../../regulation/regulation";
import { blockAddress } from "../addresses";
import { DEVIATION_IDS } from "../deviation-specs";
import type { Operation } from "../operations";
import { deviationColours } from "../register";
import { COLOURS } from "../sheet-look";
import { STABLE_NAMES } from "../stable-names";
import { stretchesOf } from "../stretches";
import { ROW_KIND_WORDS } from "../words";
import { asApproved, gateConditions } from "./gate-conditions";
import { columnById, gateColumns, type GateColumn, type GateInput } from "./gate-input";

const LAST_ROW = 1_048_575;
const OVERDUE_WORDS = { zh: "，应于 ", en: ", due on " } as const;

/**
 * On our own sheets down to the last row, so that rows to come have them; in people's sheets over the rows given. Adoption has coloured
 * unreadable values and deviations already.
 */
export function registerColours(input: GateInput): Operation[] {
  const columns = gateColumns(input);
  return [
    ...columns.flatMap((column) => requiredColours(column, columns, input)),
    ...(input.isAdopted ? [] : unreadableColours(columns, input)),
    ...(input.isAdopted ? [] : ownDeviationColours(columns, input)),
    ...nextStepColours(columns, input),
    ...columns.flatMap((column) => conditionColours(column, columns, input)),
    ...columns.flatMap((column) => frozenColours(column, columns, input)),
    ...stageColours(columns, input),
  ];
}

/** Empty, and the step that is due requires it: pale, as an invitation. */
function requiredColours({ own, spec, column }: GateColumn, columns: readonly GateColumn[], input: GateInput): Operation[] {
  const due = columnById(columns, "dueStep");
  const steps = sequence(input.regulation).filter(({ requires }) => requires.fields.includes(spec.id));
  if (due === null || steps.length === 0) return [];
  const isDue = formula`ISNUMBER(FIND("|"&${due.own}&"|",${`|${steps.map(({ id }) => id).join("|")}|`}))`;
  return [{ do: "conditionalFormat", sheet: input.place.sheet, address: down(input, column), formula: cellFormula(formula`AND(TRIM(${own})="",${isDue})`), fill: COLOURS.neededFill }];
}

/** Dates and numbers: what is neither blank nor a number that can be meant. */
function unreadableColours(columns: readonly GateColumn[], input: GateInput): Operation[] {
  const numeric = columns.flatMap((column) => (column.field === null || column.spec.kind !== "entry" || !FIELD_TYPES[column.field.type].isNumeric ? [] : [{ ...column, bounds: FIELD_TYPES[column.field.type].bounds?.(input.is1904 === true) ?? null }]));
  return stretchesOf(numeric, ({ bounds }) => (bounds === null ? "" : `${bounds.from} ${bounds.below}`)).map(({ left, right }): Operation => {
    const { column, bounds } = numeric.find((one) => one.column === left) as (typeof numeric)[number];
    return { do: "conditionalFormat", sheet: input.place.sheet, address: down(input, column, right), formula: cellFormula(isUnreadable(cell(input.rows.top, column), bounds)), fontColor: COLOURS.amberText, fill: COLOURS.amberFill };
  });
}

function isUnreadable(own: Reference, bounds: Bounds | null): RawFormula {
  const isText = formula`AND(ISTEXT(${own}),TRIM(${own})<>"",ISERROR(FIND("|"&LOWER(TRIM(${own}))&"|",${`|${BLANK_MARKS.join("|")}|`})))`;
  return bounds === null ? isText : formula`IF(ISNUMBER(${own}),OR(${own}<${bounds.from},${own}>=${bounds.below}),${isText})`;
}

function ownDeviationColours(columns: readonly GateColumn[], input: GateInput): Operation[] {
  const { place, language, regulation } = input;
  const budget = columnById(columns, FIELD.budget)?.column ?? null;
  return DEVIATION_IDS.flatMap((id) => {
    const column = columnById(columns, id);
    if (column === null) return [];
    const table = { ...place.block, top: input.rows.top - 1, bottom: LAST_ROW, right: column.column };
    return deviationColours({ sheet: place.sheet, table, firstAdded: column.column, added: [{ id, name: "", formula: null, numberFormat: null, points: 0, isHidden: false, about: "" }], stages: null, language }, regulation, budget);
  });
}

/** Overdue: the words begin with the step and the day it was due. */
function nextStepColours(columns: readonly GateColumn[], input: GateInput): Operation[] {
  const next = columnById(columns, "nextStep");
  if (next === null) return [];
  return [{ do: "conditionalFormat", sheet: input.place.sheet, address: down(input, next.column), formula: cellFormula(formula`ISNUMBER(FIND(${OVERDUE_WORDS[input.language]},${next.own}))`), fontColor: COLOURS.amberText, fill: COLOURS.amberFill, numberFormat: '"▲ "@' }];
}

/** Dates out of order, numbers that are used twice or badly formed, lines over budget. */
function conditionColours(column: GateColumn, columns: readonly GateColumn[], input: GateInput): Operation[] {
  const { sheet } = input.place;
  return gateConditions(column, columns, input).flatMap(({ kind, holds }): Operation[] => {
    if (kind === "type" || kind === "notAfter") return [];
    if (kind === "unique") return [{ do: "duplicateFormat", sheet, address: down(input, column.column), fontColor: COLOURS.redText, fill: COLOURS.redFill }];
    const isValue = kind === "pattern" ? formula`TRIM(${column.own})<>""` : formula`ISNUMBER(${column.own})`;
    return [red(input, column, formula`AND(${isValue},NOT(${holds}))`)];
  });
}

function frozenColours(column: GateColumn, columns: readonly GateColumn[], input: GateInput): Operation[] {
  const frozen = asApproved(column, columns);
  return frozen === null ? [] : [red(input, column, formula`AND(${frozen.approved}<>"",NOT(${frozen.holds}))`)];
}

/** A stage that no approval has opened, or none of the regulation's. */
function stageColours(columns: readonly GateColumn[], input: GateInput): Operation[] {
  const [stage, opened, kind] = [columns.find(({ field }) => field?.options === STAGES) ?? null, columnById(columns, "openedStage"), columnById(columns, "rowKind")];
  if (stage === null || opened === null || kind === null) return [];
  const isProject = formula`${kind.own}=${ROW_KIND_WORDS.project[input.language]}`;
  return [red(input, stage, formula`AND(${joinFormulas([isProject, formula`${stage.own}<>""`, formula`IFERROR(MATCH(${stage.own},${named(STABLE_NAMES.stageList)},0),99)>${opened.own}`], ",")})`)];
}

function red(input: GateInput, { column, spec }: GateColumn, condition: RawFormula): Operation {
  return { do: "conditionalFormat", sheet: input.place.sheet, address: down(input, column), formula: cellFormula(condition), fontColor: COLOURS.redText, fill: COLOURS.redFill, bold: true, numberFormat: marked(spec.numberFormat) };
}

/** The column's own format with ■ before it: positive; negative; zero; text. */
function marked(format: string): string {
  return format === "General" || format === "@" ? '"■ "General;"■ "-General;"■ "General;"■ "@' : /[ymd]/.test(format) ? `"■ "${format}` : `"■ "${format};"■ "-${format};"■ "${format};"■ "@`;
}

function down({ rows, isAdopted }: GateInput, left: number, right = left): string {
  return blockAddress({ top: rows.top, bottom: isAdopted ? rows.bottom : LAST_ROW, left, right });
}
