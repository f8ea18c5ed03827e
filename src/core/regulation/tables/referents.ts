/** All that cells of the regulation's tables can refer to. */

import { LANGUAGES, type Language, type Text } from "../../language";
import { STAGES, type Regulation } from "../regulation";
import type { ReferenceKind } from "./cell-codecs";
import { CARRIER_WORDS, STAGES_WORD } from "./cell-words";
import { namesOf, type Names, type Referent } from "./references";

export interface Referents {
  readonly stages: readonly Referent[];
  readonly roles: readonly Referent[];
  readonly lists: readonly Referent[];
  readonly registers: readonly Referent[];
  readonly steps: readonly Referent[];
  readonly intervals: readonly Referent[];
  readonly reports: readonly Referent[];
  readonly thresholds: readonly Referent[];
  /** By register id. */
  readonly fields: ReadonlyMap<string, readonly Referent[]>;
  /** Id of the register of projects. */
  readonly projects: string | null;
  /** What was there before and is no more. */
  readonly gone?: Referents;
}

type Labelled = { readonly id: string; readonly label: Text };

export function referentsOf(regulation: Regulation): Referents {
  const plain = (things: readonly Labelled[]): Referent[] => things.map(({ id, label }) => ({ id, label, alsoCalled: [] }));
  return {
    stages: plain(regulation.stages), roles: plain(regulation.roles), lists: plain(regulation.lists), registers: plain(regulation.registers), steps: plain(regulation.steps),
    intervals: plain(regulation.intervals), reports: plain(regulation.reports), thresholds: plain(Object.entries(regulation.thresholds).map(([id, { label }]) => ({ id, label }))),
    fields: new Map(regulation.registers.map(({ id, fields }) => [id, plain(fields)])), projects: regulation.registers.find(({ scope }) => scope === "projects")?.id ?? null,
  };
}

/** Names by kind; of "field", those of one register. */
export function namesFor(all: Referents, language: Language): (kind: ReferenceKind, register: string | null) => Names {
  const known = new Map<string, Names>();
  return (kind, register) => {
    const key = `${kind}.${kind === "field" ? register : ""}`;
    const names = known.get(key) ?? namesOf(thingsOf(all, kind, register), language, all.gone === undefined ? [] : thingsOf(all.gone, kind, register));
    known.set(key, names);
    return names;
  };
}

function thingsOf(all: Referents, kind: ReferenceKind, register: string | null): readonly Referent[] {
  switch (kind) {
    case "stage": return all.stages;
    case "role": return all.roles;
    case "register": return all.registers;
    case "step": return all.steps;
    case "interval": return all.intervals;
    case "options": return [{ id: STAGES, label: STAGES_WORD, alsoCalled: [] }, ...all.lists];
    case "projectField": return all.fields.get(all.projects ?? "") ?? [];
    case "field": return all.fields.get(register ?? "") ?? [];
    case "carrier": return carriers(all);
  }
}

/** "步骤：项目建议书" stands for "step:proposal", "字段：项目台账/预算总额" for "field:projects.budget". */
function carriers(all: Referents): Referent[] {
  const of = (kind: Exclude<keyof typeof CARRIER_WORDS, "whole" | "field">, things: readonly Referent[]): Referent[] =>
    things.map(({ id, label, alsoCalled }) => ({ id: `${kind}:${id}`, label: inBoth((language) => withKind(kind, label[language], language)), alsoCalled: alsoCalled.flatMap((word) => LANGUAGES.map((language) => withKind(kind, word, language))) }));
  return [
    { id: "whole:", label: CARRIER_WORDS.whole, alsoCalled: [] },
    ...of("stage", all.stages), ...of("step", all.steps), ...of("register", all.registers), ...of("list", all.lists), ...of("role", all.roles), ...of("threshold", all.thresholds), ...of("interval", all.intervals), ...of("report", all.reports),
    ...all.registers.flatMap((register) => (all.fields.get(register.id) ?? []).map((field): Referent => ({
      id: `field:${register.id}.${field.id}`,
      label: inBoth((language) => withKind("field", `${register.label[language]}/${field.label[language]}`, language)),
      alsoCalled: pairs([...Object.values(register.label), ...register.alsoCalled], [...Object.values(field.label), ...field.alsoCalled]).flatMap((word) => LANGUAGES.map((language) => withKind("field", word, language))),
    }))),
  ];
}

function withKind(kind: keyof typeof CARRIER_WORDS, label: string, language: Language): string {
  return `${CARRIER_WORDS[kind][language]}${language === "zh" ? "：" : ": "}${label}`;
}

function pairs(registers: readonly string[], fields: readonly string[]): string[] {
  return registers.flatMap((register) => fields.map((field) => `${register}/${field}`));
}

function inBoth(write: (language: Language) => string): Text {
  return { zh: write("zh"), en: write("en") };
}
