/**
 * The checks that Excel, WPS and LibreOffice make at the input, one a column. Custom rules look at other cells, and with "ignore blank"
 * Excel lets everything pass while one of those is blank: they do without it and say themselves what a blank may be.
 * https://support.microsoft.com/office/apply-data-validation-to-cells-29fecbcc-d1b9-42c1-9d76-eff3ce5f7249
 */

import { cellFormula, formula, joinFormulas, type RawFormula } from "../../formula/formula";
import { named } from "../../formula/references";
import { clauseWords } from "../../register/frozen-fields";
import { STATE_COLUMNS } from "../../register/contract";
import { FIELD_TYPES } from "../../regulation/fields/field-types";
import { listById, STAGES, type RegulationField, type Regulation } from "../../regulation/regulation";
import { blockAddress } from "../addresses";
import { columnSetting } from "../column-specs";
import { fittingRule, headerInMessage } from "../fitting-rule";
import type { Operation, ValidationRule } from "../operations";
import { listNameOf } from "../list-names";
import { STABLE_NAMES } from "../stable-names";
import { asApproved, gateConditions, type GateCondition } from "./gate-conditions";
import { columnById, gateColumns, type GateColumn, type GateInput } from "./gate-input";
import { GATE_TEXTS as T } from "./gate-texts";

/** Of a validation's formula: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 names none, Excel's dialog takes so many. */
const MOST_CHARACTERS = 255;

/** One validation for each column that has a rule, over the given rows. */
export function registerRules(input: GateInput): Operation[] {
  const columns = gateColumns(input);
  return columns.flatMap((column): Operation[] => {
    const rule = ruleFor(column, columns, input);
    const address = blockAddress({ ...input.rows, left: column.column, right: column.column });
    return rule === null ? [] : [{ do: "validation", sheet: input.place.sheet, address, rule: fittingRule(rule) }];
  });
}

function ruleFor(column: GateColumn, columns: readonly GateColumn[], input: GateInput): ValidationRule | null {
  const { spec, field } = column;
  const { language } = input;
  const header = headerInMessage(spec.header);
  if (spec.kind === "computed") return refusal(T.computedTitle[language], T.computed(header)[language]);
  if (spec.kind === "kept") return refusal(T.keptTitle[language], T.kept(header)[language]);
  if (field === null) return null;
  return stageRule(column, columns, input) ?? numberRule(column, field, input) ?? joinedRule(column, field, columns, input) ?? plainRule(column, field, input);
}

/** The stages up to the one that the steps done have opened: INDEX(StageList,1):INDEX(StageList,$K5). */
function stageRule({ spec, field }: GateColumn, columns: readonly GateColumn[], { language }: GateInput): ValidationRule | null {
  const opened = columnById(columns, "openedStage");
  if (field?.options !== STAGES || opened === null) return null;
  const stages = named(STABLE_NAMES.stageList);
  const source = formula`INDEX(${stages},1):INDEX(${stages},MAX(1,N(${opened.own})))`;
  const nextStep = columnById(columns, "nextStep")?.spec.header ?? STATE_COLUMNS.nextStep[language];
  return { kind: "list", source: cellFormula(source), ignoreBlanks: false, alert: { style: "stop", title: T.stageTitle[language], message: T.stage(headerInMessage(spec.header), nextStep)[language] } };
}

/** Rows that belong to a project name one that is there. */
function numberRule({ spec }: GateColumn, { type }: RegulationField, { place, language }: GateInput): ValidationRule | null {
  if (type !== "projectNumber" || place.register.scope === "projects") return null;
  return { kind: "list", source: `=${STABLE_NAMES.projectNumberList}`, ignoreBlanks: false, alert: { style: "stop", title: T.numberTitle[language], message: T.number(headerInMessage(spec.header))[language] } };
}

/** Several conditions in one rule, or a value that an approval has frozen. Null where the field type's own rule says it all. */
function joinedRule(column: GateColumn, field: RegulationField, columns: readonly GateColumn[], input: GateInput): ValidationRule | null {
  const { regulation, language } = input;
  const { own, spec } = column;
  const conditions = gateConditions(column, columns, input);
  const frozen = asApproved(column, columns);
  if (frozen === null && conditions.every(({ kind }) => kind === "type")) return null;
  const header = headerInMessage(spec.header);
  const sourceOf = (kept: readonly GateCondition[]): string => {
    const isFine = kept.length === 0 ? formula`TRUE` : formula`IF(${own}="",TRUE,${allOf(kept)})`;
    return cellFormula(frozen === null ? isFine : formula`IF(${frozen.approved}="",${isFine},${frozen.holds})`);
  };
  const kept = asManyAsFit(conditions, sourceOf);
  const expected = kept.length === 0 ? "" : T.expected(header, kept.map(({ says }) => says), language);
  if (frozen === null) return { kind: "custom", source: sourceOf(kept), ignoreBlanks: false, alert: { style: "stop", title: T.checkTitle[language], message: expected } };
  const reason = frozenReasonOf(regulation, field, input);
  const alert = { style: "stop" as const, title: T.checkTitle[language], message: `${expected}${language === "zh" || expected === "" ? "" : " "}${reason}` };
  const listName = listNameOf(regulation, field);
  if (kept.length === 0 && listName !== null && !isOpen(regulation, field)) return { kind: "list", source: cellFormula(formula`IF(${frozen.approved}="",${named(listName)},${frozen.approved})`), ignoreBlanks: false, alert };
  return { kind: "custom", source: sourceOf(kept), ignoreBlanks: false, alert };
}

/** The first ones that Excel takes together; what is left out is coloured all the same. */
function asManyAsFit(conditions: readonly GateCondition[], sourceOf: (kept: readonly GateCondition[]) => string): readonly GateCondition[] {
  return conditions.reduce<readonly GateCondition[]>((kept, one) => (sourceOf([...kept, one]).length <= MOST_CHARACTERS ? [...kept, one] : kept), []);
}

function plainRule({ spec }: GateColumn, field: RegulationField, { regulation, language, is1904 }: GateInput): ValidationRule | null {
  const shown = headerInMessage(spec.header);
  const rule = FIELD_TYPES[field.type].validation(columnSetting(regulation, { ...field, label: { zh: shown, en: shown } }, spec.header, language, is1904), listNameOf(regulation, field));
  // A list that people may leave: a blank among its names says that it is not filled in yet, and then nobody is warned.
  return rule === null || rule.kind !== "list" ? rule : { ...rule, ignoreBlanks: rule.alert.style !== "stop" };
}

function allOf(conditions: readonly GateCondition[]): RawFormula {
  return conditions.length === 1 ? (conditions[0] as GateCondition).holds : formula`AND(${joinFormulas(conditions.map(({ holds }) => holds), ",")})`;
}

/** A field that two approvals freeze one after the other says so: the rule is the same in every row. */
function frozenReasonOf(regulation: Regulation, { id }: RegulationField, { language }: GateInput): string {
  const steps = regulation.steps.filter(({ freezes }) => freezes.includes(id));
  if (steps.length === 0) return "";
  const join = (of: "zh" | "en", between: string): string => steps.map(({ label }) => label[of]).join(between);
  const clauses = [...new Set(steps.map(({ clause }) => clause))].filter((clause) => clause !== "");
  return T.frozen({ zh: join("zh", "”或“"), en: join("en", "” or “") }, { zh: clauseWords(clauses.join("、"), "zh"), en: clauseWords(clauses.join(", "), "en") })[language];
}

function isOpen(regulation: Regulation, { options }: RegulationField): boolean {
  return options === undefined || options === STAGES ? options === undefined : (listById(regulation, options)?.isOpen ?? true);
}

function refusal(title: string, message: string): ValidationRule {
  return { kind: "custom", source: "=FALSE", ignoreBlanks: false, alert: { style: "stop", title, message } };
}
