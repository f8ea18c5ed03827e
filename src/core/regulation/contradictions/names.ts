/** Ids and names: no two things of a kind share one, and each can be what it becomes in the workbook: a sheet, a table, a header. */

import { ADDED_COLUMN_WORDS, SHEET_WORDS } from "../../blueprint/words";
import { listTableName, STABLE_NAMES } from "../../blueprint/stable-names";
import { LANGUAGES, type Text } from "../../language";
import { STATE_COLUMNS } from "../../register/contract";
import { toKey } from "../fields/plain-text";
import { STAGES, type Regulation } from "../regulation";
import { TABLES } from "../tables/regulation-table";
import { contradiction, type Contradiction } from "./contradiction";

interface Named {
  readonly id: string;
  readonly label: Text;
}

const KIND = {
  stage: { zh: "阶段", en: "stage" }, role: { zh: "角色", en: "role" }, list: { zh: "列表", en: "list" }, option: { zh: "选项", en: "choice" }, register: { zh: "登记表", en: "register" },
  field: { zh: "字段", en: "field" }, step: { zh: "步骤", en: "step" }, interval: { zh: "周期", en: "interval" }, report: { zh: "报表", en: "report" },
} as const;

export function nameContradictions(regulation: Regulation): Contradiction[] {
  const { stages, roles, lists, registers, steps, intervals, reports, clauses } = regulation;
  return [
    ...distinct("stages", KIND.stage, stages), ...distinct("roles", KIND.role, roles), ...distinct("lists", KIND.list, lists),
    ...lists.flatMap(({ options }, index) => distinct(`lists.${index}.options`, KIND.option, options)),
    ...distinct("registers", KIND.register, registers),
    ...registers.flatMap(({ fields }, index) => distinct(`registers.${index}.fields`, KIND.field, fields)),
    ...distinct("steps", KIND.step, steps), ...distinct("intervals", KIND.interval, intervals), ...distinct("reports", KIND.report, reports),
    ...doubles(clauses.map(({ id }) => id)).map((index) => contradiction(`clauses.${index}.id`, "sameId", `条款“${clauses[index]?.id}”写了两次`, `Clause ${clauses[index]?.id} stands there twice`)),
    ...lists.flatMap(({ id }, index) => (id === STAGES ? [contradiction(`lists.${index}.id`, "reservedName", `代码“${STAGES}”留给阶段`, `The id “${STAGES}” is kept for the stages`)] : [])),
    ...sheetNames(regulation), ...tableNames(regulation), ...headers(regulation),
  ];
}

function distinct(place: string, kind: Text, things: readonly Named[]): Contradiction[] {
  const labels = LANGUAGES.flatMap((language) =>
    doubles(things.map(({ label }) => toKey(label[language]))).map((index) => {
      const name = things[index]?.label[language] ?? "";
      return contradiction(`${place}.${index}.label.${language}`, "sameName", `两个${kind.zh}都叫“${name}”`, `Two ${kind.en}s are called “${name}”`);
    }),
  );
  const blank = things.flatMap(({ label }, index) => LANGUAGES.filter((language) => label[language].trim() === "").map((language) => contradiction(`${place}.${index}.label.${language}`, "blankName", `${kind.zh}没有名称`, `A ${kind.en} has no name`)));
  const ids = doubles(things.map(({ id }) => id)).map((index) => contradiction(`${place}.${index}.id`, "sameId", `两个${kind.zh}的代码都是“${things[index]?.id}”`, `Two ${kind.en}s have the id “${things[index]?.id}”`));
  return [...ids, ...labels, ...blank];
}

/** Indexes of those that stood there before. */
function doubles(keys: readonly string[]): number[] {
  return keys.flatMap((key, index) => (key !== "" && keys.indexOf(key) < index ? [index] : []));
}

/** Excel takes 31 characters, none of \ / ? * [ ] : and no ' at the ends. */
function sheetNames({ registers }: Regulation): Contradiction[] {
  const own = Object.values(SHEET_WORDS);
  return registers.flatMap(({ label }, index) =>
    LANGUAGES.flatMap((language): Contradiction[] => {
      const name = label[language];
      const place = `registers.${index}.label.${language}`;
      if (name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || toKey(name) === "history") {
        return [contradiction(place, "badSheetName", `“${name}”不能作工作表名：最多 31 个字符，不含 \\ / ? * [ ] :`, `“${name}” cannot name a sheet: at most 31 characters, none of \\ / ? * [ ] :`)];
      }
      return own.some((word) => toKey(word[language]) === toKey(name)) ? [contradiction(place, "reservedName", `工作表“${name}”已有别的用途`, `The sheet “${name}” has another use`)] : [];
    }),
  );
}

/** A table is called by its name in formulas, where it may not read like a cell, and no two names are alike in a workbook. */
function tableNames({ registers, lists }: Regulation): Contradiction[] {
  const taken = new Set([...Object.values(TABLES), ...Object.entries(STABLE_NAMES).flatMap(([key, name]) => (key === "table" ? [] : [name])), ...lists.map(({ id }) => listTableName(id))].map((name) => name.toLowerCase()));
  const twice = doubles(registers.map(({ table }) => table.toLowerCase()));
  return registers.flatMap(({ table }, index): Contradiction[] => {
    const place = `registers.${index}.table`;
    if (looksLikeCell(table)) return [contradiction(place, "badTableName", `表名“${table}”像单元格地址，Excel 不接受`, `The table name “${table}” reads like a cell; Excel does not take it`)];
    if (twice.includes(index)) return [contradiction(place, "sameName", `两个登记表的表名都是“${table}”`, `Two registers have the table name “${table}”`)];
    return taken.has(table.toLowerCase()) ? [contradiction(place, "reservedName", `表名“${table}”已有别的用途`, `The table name “${table}” has another use`)] : [];
  });
}

/** A1 to XFD1048576, R1C1 in all its forms, and the truth values. */
function looksLikeCell(name: string): boolean {
  return /^[a-z]{1,3}\d+$/i.test(name) || /^(?:r\d*)?(?:c\d*)?$/i.test(name) || /^(?:true|false)$/i.test(name);
}

/** The projects' table has columns of its own beside the fields. */
function headers({ registers }: Regulation): Contradiction[] {
  const own = { ...STATE_COLUMNS, ...ADDED_COLUMN_WORDS };
  return registers.flatMap(({ scope, fields }, index) => {
    if (scope !== "projects") return [];
    return fields.flatMap(({ id, label }, at): Contradiction[] => {
      const place = `registers.${index}.fields.${at}`;
      if (id in STATE_COLUMNS) return [contradiction(`${place}.id`, "reservedName", `代码“${id}”已有别的用途`, `The id “${id}” has another use`)];
      return LANGUAGES.flatMap((language) => {
        const isTaken = Object.entries(own).some(([key, word]) => key !== id && toKey(word[language]) === toKey(label[language]));
        return isTaken ? [contradiction(`${place}.label.${language}`, "reservedName", `列名“${label[language]}”已有别的用途`, `The column name “${label[language]}” has another use`)] : [];
      });
    });
  });
}
