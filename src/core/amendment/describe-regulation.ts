/** What of the regulation itself was edited, in people's words, under the sheet where it stands. */

import { listTableName } from "../blueprint/stable-names";
import type { Language, Text } from "../language";
import type { TableReading } from "../register/contract";
import { diffRegulation, type RegulationChange } from "../regulation/diff-regulation";
import type { Regulation } from "../regulation/regulation";
import { TABLES } from "../regulation/tables/regulation-table";
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

const KINDS: Readonly<Record<RegulationChange["kind"], { readonly word: Text; readonly table: string | null }>> = {
  meta: { word: { zh: "基本信息", en: "general entry" }, table: TABLES.meta },
  stage: { word: { zh: "阶段", en: "stage" }, table: TABLES.stages },
  role: { word: { zh: "角色", en: "role" }, table: TABLES.roles },
  list: { word: { zh: "列表", en: "list" }, table: TABLES.lists },
  option: { word: { zh: "选项", en: "choice" }, table: null },
  register: { word: { zh: "登记表", en: "register" }, table: TABLES.registers },
  field: { word: { zh: "字段", en: "field" }, table: TABLES.fields },
  step: { word: { zh: "步骤", en: "step" }, table: TABLES.steps },
  threshold: { word: { zh: "阈值", en: "threshold" }, table: TABLES.thresholds },
  interval: { word: { zh: "周期", en: "interval" }, table: TABLES.intervals },
  clause: { word: { zh: "条款", en: "clause" }, table: TABLES.clauses },
  report: { word: { zh: "报表", en: "report" }, table: TABLES.reports },
};

export function describeRegulation({ before, after, tables, sheet, say, changes }: RegulationDescription): void {
  for (const change of diffRegulation(before, after)) {
    const { word, table } = KINDS[change.kind];
    const name = table ?? listTableName(change.within ?? "");
    changes.add(tables.find((one) => one.name === name)?.sheet ?? sheet, wordsFor(change, word, [after, before])[say]);
  }
}

function wordsFor(change: RegulationChange, kind: Text, regulations: readonly Regulation[]): Text {
  const label = inPlace(change, change.label, regulations);
  const was = change.before === null ? label : inPlace(change, change.before, regulations);
  switch (change.what) {
    case "added": return { zh: `新增${kind.zh}“${label.zh}”`, en: `New ${kind.en} “${label.en}”` };
    case "removed": return { zh: `取消${kind.zh}“${label.zh}”`, en: `The ${kind.en} “${label.en}” goes` };
    case "renamed": return { zh: `${kind.zh}“${was.zh}”改名为“${label.zh}”`, en: `The ${kind.en} “${was.en}” is called “${label.en}” now` };
    case "moved": return { zh: `${kind.zh}“${label.zh}”换了次序`, en: `The ${kind.en} “${label.en}” comes at another place` };
    case "changed":
      return change.kind === "meta" ? { zh: `${kind.zh}“${was.zh}”改为“${label.zh}”`, en: `The ${kind.en} “${was.en}” becomes “${label.en}”` } : { zh: `${kind.zh}“${label.zh}”有改动`, en: `The ${kind.en} “${label.en}” is changed` };
  }
}

/** A field with its register, a choice with its list, a clause with its number. */
function inPlace({ kind, id, within }: RegulationChange, label: Text, regulations: readonly Regulation[]): Text {
  if (kind === "clause") return { zh: `${id} ${label.zh}`, en: `${id} ${label.en}` };
  const outer = within === null ? undefined : regulations.flatMap(({ registers, lists }) => [...(kind === "field" ? registers : lists)]).find((one) => one.id === within)?.label;
  return outer === undefined ? label : { zh: `${outer.zh} · ${label.zh}`, en: `${outer.en} · ${label.en}` };
}
