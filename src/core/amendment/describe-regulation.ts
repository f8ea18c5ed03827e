/** What of the regulation itself was edited, by kind and name: stages, steps, roles, lists, registers, fields, thresholds, intervals, clauses, reports. */

import type { Language, Text } from "../language";
import type { TableReading } from "../register/contract";
import type { Regulation } from "../regulation/regulation";
import type { ChangeList } from "./change-group";

export interface RegulationDescription {
  readonly before: Regulation;
  readonly after: Regulation;
  readonly tables: readonly TableReading[];
  /** Where the regulation stands, for what has no table of its own. */
  readonly sheet: string;
  readonly say: Language;
  readonly changes: ChangeList;
}

interface Thing {
  readonly id: string;
  readonly label: string;
  readonly content: string;
}

/** A kind of thing: its words, the table it stands in, and all of them in a regulation. */
interface Kind {
  readonly kind: Text;
  readonly table: string;
  readonly things: (regulation: Regulation, say: Language) => readonly Thing[];
}

const KINDS: readonly Kind[] = [
  { kind: { zh: "阶段", en: "stage" }, table: "Stages", things: ({ stages }, say) => stages.map((one) => thing(one.id, one.label[say], one)) },
  { kind: { zh: "步骤", en: "step" }, table: "Steps", things: ({ steps }, say) => steps.map((one) => thing(one.id, one.label[say], one)) },
  { kind: { zh: "角色", en: "role" }, table: "Roles", things: ({ roles }, say) => roles.map((one) => thing(one.id, one.label[say], one)) },
  { kind: { zh: "登记表", en: "register" }, table: "Registers", things: ({ registers }, say) => registers.map(({ fields: _fields, ...one }) => thing(one.id, one.label[say], one)) },
  { kind: { zh: "字段", en: "field" }, table: "Fields", things: ({ registers }, say) => registers.flatMap((register) => register.fields.map((one) => thing(`${register.id}.${one.id}`, `${register.label[say]} · ${one.label[say]}`, { ...one, label: one.label }))) },
  { kind: { zh: "选项", en: "choice" }, table: "", things: ({ lists }, say) => lists.flatMap((list) => list.options.map((one) => thing(`${list.id}.${one.id}`, `${list.label[say]} · ${one.label[say]}`, one))) },
  { kind: { zh: "列表", en: "list" }, table: "ListNames", things: ({ lists }, say) => lists.map(({ options: _options, ...one }) => thing(one.id, one.label[say], one)) },
  { kind: { zh: "阈值", en: "threshold" }, table: "Thresholds", things: ({ thresholds }, say) => Object.entries(thresholds).map(([id, one]) => thing(id, one.label[say], one)) },
  { kind: { zh: "周期", en: "interval" }, table: "Intervals", things: ({ intervals }, say) => intervals.map((one) => thing(one.id, one.label[say], one)) },
  { kind: { zh: "条款", en: "clause" }, table: "Clauses", things: ({ clauses }, say) => clauses.map((one) => thing(one.id, `${one.id} ${one.title[say]}`, one)) },
  { kind: { zh: "报表", en: "report" }, table: "Reports", things: ({ reports }, say) => reports.map((one) => thing(one.id, one.label[say], one)) },
  { kind: { zh: "基本信息", en: "general" }, table: "Regulation", things: ({ title, edition, issued, numbering }, say) => GENERAL.map(({ id, label }) => thing(id, label[say], { title, edition, issued, numbering }[id])) },
];

const GENERAL = [
  { id: "title", label: { zh: "名称", en: "title" } }, { id: "edition", label: { zh: "版次", en: "edition" } },
  { id: "issued", label: { zh: "发布日期", en: "day of issue" } }, { id: "numbering", label: { zh: "编号规则", en: "numbering" } },
] as const;

export function describeRegulation({ before, after, tables, sheet, say, changes }: RegulationDescription): void {
  for (const { kind, table, things } of KINDS) {
    const on = tables.find(({ name }) => name === table)?.sheet ?? sheet;
    const [old, now] = [things(before, say), things(after, say)];
    const tell = (words: Text): void => changes.add(on, words[say]);
    for (const one of now) {
      const was = old.find(({ id }) => id === one.id);
      if (was === undefined) tell(T.added(kind, one.label));
      else if (was.label !== one.label) tell(T.renamed(kind, was.label, one.label));
      else if (was.content !== one.content) tell(T.changed(kind, one.label));
    }
    for (const one of old) if (!now.some(({ id }) => id === one.id)) tell(T.removed(kind, one.label));
    if (isOtherOrder(old, now)) tell(T.moved(kind));
  }
}

const T = {
  added: (kind: Text, label: string): Text => ({ zh: `新增${kind.zh}“${label}”`, en: `New ${kind.en} “${label}”` }),
  removed: (kind: Text, label: string): Text => ({ zh: `取消${kind.zh}“${label}”`, en: `The ${kind.en} “${label}” goes` }),
  renamed: (kind: Text, from: string, to: string): Text => ({ zh: `${kind.zh}“${from}”改名为“${to}”`, en: `The ${kind.en} “${from}” is called “${to}” now` }),
  changed: (kind: Text, label: string): Text => ({ zh: `${kind.zh}“${label}”有改动`, en: `The ${kind.en} “${label}” is changed` }),
  moved: (kind: Text): Text => ({ zh: `${kind.zh}的次序有改动`, en: `Another order of each ${kind.en}` }),
};

function thing(id: string, label: string, content: unknown): Thing {
  return { id, label, content: JSON.stringify(content) };
}

function isOtherOrder(old: readonly Thing[], now: readonly Thing[]): boolean {
  const both = now.filter(({ id }) => old.some((one) => one.id === id)).map(({ id }) => id);
  const was = old.filter(({ id }) => both.includes(id)).map(({ id }) => id);
  return both.join(" ") !== was.join(" ");
}
