/** Edits that staff make to a regulation, as functions over it; each leaves a regulation that holds together. */

import * as fc from "fast-check";
import type { Regulation, RegulationField } from "../../../src/core/regulation/regulation";

export type Edit = (regulation: Regulation) => Regulation;

const pick = <T>(all: readonly T[], seed: number): T | undefined => all[seed % Math.max(1, all.length)];
const text = (word: string) => ({ zh: word, en: word });
const clone = (regulation: Regulation): Regulation => structuredClone(regulation);

function changed(change: (regulation: Regulation, seed: number) => void): (seed: number) => Edit {
  return (seed) => (regulation) => {
    const edited = clone(regulation);
    change(edited, seed);
    return edited;
  };
}

/** Fields that nothing else of the regulation speaks of: they may go. */
function freeFields(regulation: Regulation): { readonly register: Regulation["registers"][number]; readonly field: RegulationField }[] {
  const spoken = JSON.stringify([regulation.steps, regulation.roles, regulation.clauses, regulation.registers.map(({ key, within, fields }) => [key, within, fields.map(({ notBefore, formula }) => [notBefore, formula])])]);
  return regulation.registers.flatMap((register) => (register.fields.length < 3 ? [] : register.fields.filter(({ id, type }) => !spoken.includes(id) && type !== "projectNumber" && id !== "stage").map((field) => ({ register, field }))));
}

export const EDITS: Readonly<Record<string, (seed: number) => Edit>> = {
  addStage: changed((regulation, seed) => {
    const id = `stage${regulation.stages.length}x${seed % 97}`;
    const step = pick(regulation.steps.filter(({ repeats }) => repeats === "once"), seed);
    if (step === undefined || regulation.stages.some((stage) => stage.id === id)) return;
    regulation.stages.push({ id, clause: "", label: text(`试运行${seed}`), about: text("试运行"), words: { zh: [], en: [] } });
    regulation.steps.find((one) => one === step)?.opens.push(id);
  }),
  renameStage: changed((regulation, seed) => {
    const stage = pick(regulation.stages, seed);
    if (stage !== undefined) stage.label = { zh: `${stage.label.zh}期${seed}`, en: `${stage.label.en} phase ${seed}` };
  }),
  swapStageNames: changed((regulation, seed) => {
    const [one, other] = [pick(regulation.stages, seed), pick(regulation.stages, seed + 1)];
    if (one === undefined || other === undefined || one === other) return;
    [one.label, other.label] = [other.label, one.label];
  }),
  removeStep: changed((regulation, seed) => {
    const step = pick(regulation.steps.filter(({ id, opens }) => opens.length === 0 && !JSON.stringify([regulation.clauses, regulation.steps.map(({ otherThan }) => otherThan)]).includes(`"${id}"`)), seed);
    if (step !== undefined) regulation.steps = regulation.steps.filter((one) => one !== step);
  }),
  moveStep: changed((regulation, seed) => {
    const index = seed % Math.max(1, regulation.steps.length - 1);
    const [one, other] = [regulation.steps[index], regulation.steps[index + 1]];
    if (one !== undefined && other !== undefined && one.stage === other.stage && other.otherThan.length === 0) regulation.steps.splice(index, 2, other, one);
  }),
  renameOption: changed((regulation, seed) => {
    const option = pick(pick(regulation.lists, seed)?.options ?? [], seed);
    if (option !== undefined) option.label = { zh: `${option.label.zh}改${seed}`, en: `${option.label.en} new ${seed}` };
  }),
  removeOption: changed((regulation, seed) => {
    const list = pick(regulation.lists.filter(({ options }) => options.length > 1), seed);
    if (list !== undefined) list.options = list.options.filter((_, index) => index !== seed % list.options.length);
  }),
  addField: changed((regulation, seed) => {
    const register = pick(regulation.registers, seed);
    const id = `extra${seed}`;
    if (register === undefined || register.fields.some((field) => field.id === id)) return;
    register.fields.splice(1 + (seed % register.fields.length), 0, { id, label: text(`补充${seed}`), type: pick(["text", "number", "date"] as const, seed) ?? "text", words: { zh: [], en: [] }, about: text("补充的内容") });
  }),
  removeField: changed((regulation, seed) => {
    const found = pick(freeFields(regulation), seed);
    if (found !== undefined) found.register.fields = found.register.fields.filter((field) => field !== found.field);
  }),
  renameField: changed((regulation, seed) => {
    const field = pick(pick(regulation.registers, seed)?.fields ?? [], seed);
    if (field !== undefined) field.label = { zh: `${field.label.zh}称${seed}`, en: `${field.label.en} called ${seed}` };
  }),
  otherType: changed((regulation, seed) => {
    const found = pick(freeFields(regulation).filter(({ field }) => field.type === "text" || field.type === "longText" || field.type === "number"), seed);
    if (found !== undefined) Object.assign(found.field, { type: pick(["date", "number", "percent"] as const, seed), least: undefined, most: undefined });
  }),
  threshold: changed((regulation, seed) => {
    regulation.thresholds.daysLate.severe = 20 + seed;
  }),
  interval: changed((regulation, seed) => {
    const interval = pick(regulation.intervals, seed);
    if (interval !== undefined) interval.every += 1;
  }),
  addRegister: changed((regulation, seed) => {
    const id = `extraRegister${seed}`;
    if (regulation.registers.some((one) => one.id === id)) return;
    regulation.registers.push({
      id, label: text(`附加登记${seed}`), about: text("附加"), clause: "", table: `Extra${seed}`, scope: "workbook", key: { field: "name" },
      fields: [{ id: "name", label: text("名称"), type: "text", words: { zh: [], en: [] }, about: text("名称"), isRequired: true }, { id: "note", label: text("说明"), type: "longText", words: { zh: [], en: [] }, about: text("说明") }],
    });
  }),
};

export const anyEdits: fc.Arbitrary<readonly { readonly name: string; readonly seed: number }[]> =
  fc.array(fc.record({ name: fc.constantFrom(...Object.keys(EDITS)), seed: fc.nat({ max: 200 }) }), { minLength: 1, maxLength: 6 });

export function edited(regulation: Regulation, edits: readonly { readonly name: string; readonly seed: number }[]): Regulation {
  return edits.reduce((now, { name, seed }) => EDITS[name]!(seed)(now), regulation);
}
