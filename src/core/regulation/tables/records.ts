/** The rows of the regulation's tables as records: one flat list a table. */

import type { Regulation } from "../regulation";

/** What a row says; `id` stands in its code column. */
export type TableRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** Code of a row of words: what they stand for. */
export const WORD_KEY = {
  stage: (id: string): string => `stage:${id}`,
  option: (list: string, id: string): string => `option:${list}.${id}`,
  field: (register: string, id: string): string => `field:${register}.${id}`,
};

/** The header under which a field stands; "" where nothing says another than its own. */
export type HeaderOf = (registerId: string, fieldId: string) => string;

export function fieldRecords({ registers }: Regulation, headerOf: HeaderOf): TableRecord[] {
  return registers.flatMap((register) => register.fields.map((field) => ({ ...field, register: register.id, header: headerOf(register.id, field.id), id: `${register.id}.${field.id}` })));
}

export function requirementRecords({ steps }: Regulation): TableRecord[] {
  return steps.flatMap(({ id, requires }) => requires.rows.map((row, index) => ({ ...row, step: id, id: `${id}.${index + 1}` })));
}

export function thresholdRecords({ thresholds }: Regulation): TableRecord[] {
  return Object.entries(thresholds).map(([id, threshold]) => ({ ...threshold, id }));
}

export function clauseRecords({ clauses }: Regulation): TableRecord[] {
  return clauses.map((clause) => ({ ...clause, carriedBy: clause.carriedBy.map(({ kind, id }) => `${kind}:${id}`) }));
}

/** Each word on a line of its own. */
export function wordRecords({ stages, lists, registers }: Regulation): TableRecord[] {
  const all = [
    ...stages.map(({ id, words }) => ({ id: WORD_KEY.stage(id), words })),
    ...lists.flatMap((list) => list.options.map(({ id, words }) => ({ id: WORD_KEY.option(list.id, id), words }))),
    ...registers.flatMap((register) => register.fields.map(({ id, words }) => ({ id: WORD_KEY.field(register.id, id), words }))),
  ];
  return all.filter(({ words }) => words.zh.length + words.en.length > 0).map(({ id, words }) => ({ id, zh: words.zh.join("\n"), en: words.en.join("\n") }));
}

/** The value at "key.field". */
export function valueAt(record: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined), record);
}
