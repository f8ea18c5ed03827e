/** Registers and their fields: one register of projects, the columns that others rely on, and fields that refer to fields. */

import { LANGUAGES } from "../../language";
import { operandsOf, parseExpression } from "../field-expression";
import { toKey } from "../fields/plain-text";
import { FIELD, STAGES, type Register, type Regulation, type RegulationField, type RegulationOption } from "../regulation";
import { contradiction, type Contradiction } from "./contradiction";

/** What a formula field may count with. */
const COUNTABLE: ReadonlySet<RegulationField["type"]> = new Set(["number", "money", "percent", "date", "formula"]);
const CHOOSING: ReadonlySet<RegulationField["type"]> = new Set(["choice", "choices"]);

export function registerContradictions(regulation: Regulation): Contradiction[] {
  const { registers, lists, stages } = regulation;
  return [
    ...oneOfProjects(registers),
    ...registers.flatMap((register, index) => [...ofRegister(regulation, register, `registers.${index}`), ...register.fields.flatMap((field, at) => ofField(regulation, register, field, `registers.${index}.fields.${at}`))]),
    ...registers.flatMap(({ fields }, index) => sharedWords(fields, `registers.${index}.fields`)),
    ...sharedWords(stages, "stages"),
    ...lists.flatMap(({ id, options }, index) => [...sharedWords(options, `lists.${index}.options`), ...separators(regulation, id, options, `lists.${index}.options`)]),
  ];
}

function oneOfProjects(registers: readonly Register[]): Contradiction[] {
  const found = registers.flatMap(({ scope }, index) => (scope === "projects" ? [index] : []));
  if (found.length === 0) return [contradiction("registers", "projectsRegister", "没有项目台账：要有一个每行一个项目的登记表", "There is no register with one row a project")];
  return found.slice(1).map((index) => contradiction(`registers.${index}.scope`, "projectsRegister", "只能有一个每行一个项目的登记表", "Only one register can have one row a project"));
}

function ofRegister(regulation: Regulation, { label, scope, key, within, fields }: Register, place: string): Contradiction[] {
  const found: Contradiction[] = [];
  const keyField = fields.find(({ id }) => id === key.field);
  if (keyField === undefined) found.push(contradiction(`${place}.key.field`, "noKeyField", `登记表“${label.zh}”没有编号所在的字段“${key.field}”`, `The register “${label.en}” has no field “${key.field}” for its numbers`));
  const number = fields.find(({ id }) => id === FIELD.number);
  if (scope !== "workbook" && number?.type !== "projectNumber") found.push(contradiction(`${place}.fields`, "noProjectNumber", `登记表“${label.zh}”没有项目编号`, `The register “${label.en}” has no project number`));
  else if (scope === "projects" && key.field !== FIELD.number) found.push(contradiction(`${place}.key.field`, "noProjectNumber", "项目台账要以项目编号为准", "Projects are told apart by their project number"));
  if (within === undefined) return found;
  const limits = regulation.registers.find((one) => one.scope === "projects")?.fields ?? [];
  if (!fields.some(({ id, type }) => id === within.amount && (type === "money" || type === "number"))) found.push(contradiction(`${place}.within.amount`, "unknownField", `登记表“${label.zh}”没有金额字段“${within.amount}”`, `The register “${label.en}” has no amount “${within.amount}”`));
  if (!limits.some(({ id, type }) => id === within.limit && (type === "money" || type === "number"))) found.push(contradiction(`${place}.within.limit`, "unknownField", `项目台账没有金额字段“${within.limit}”`, `The register of projects has no amount “${within.limit}”`));
  if (scope !== "project") found.push(contradiction(`${place}.within`, "wrongFieldType", "只有属于项目的登记表才能受项目金额限制", "Only rows that belong to a project can have a limit there"));
  return found;
}

function ofField(regulation: Regulation, { fields }: Register, field: RegulationField, place: string): Contradiction[] {
  const found: Contradiction[] = [];
  const name = field.label;
  if (CHOOSING.has(field.type) && field.options === undefined) found.push(contradiction(`${place}.options`, "noOptions", `“${name.zh}”没有说从哪个列表选择`, `“${name.en}” does not say from which list it is chosen`));
  if (field.options !== undefined && field.options !== STAGES && !regulation.lists.some(({ id }) => id === field.options)) found.push(contradiction(`${place}.options`, "unknownList", `没有列表“${field.options}”`, `There is no list “${field.options}”`));
  if (field.least !== undefined && field.most !== undefined && field.least > field.most) found.push(contradiction(`${place}.most`, "emptyRange", `“${name.zh}”的最大值小于最小值`, `The most of “${name.en}” is below its least`));
  if (field.notBefore !== undefined) found.push(...notBefore(fields, field, field.notBefore, `${place}.notBefore`));
  if (field.type === "formula") found.push(...ofFormula(fields, field, `${place}.formula`));
  return found;
}

function notBefore(fields: readonly RegulationField[], field: RegulationField, first: string, place: string): Contradiction[] {
  const other = fields.find(({ id }) => id === first);
  if (other === undefined) return [contradiction(place, "unknownField", `没有字段“${first}”`, `There is no field “${first}”`)];
  if (other.type !== "date" || field.type !== "date") return [contradiction(place, "wrongFieldType", `“${field.label.zh}”和“${other.label.zh}”要都是日期，才分先后`, `“${field.label.en}” and “${other.label.en}” have to be dates to have an order`)];
  const next = (id: string): readonly string[] => [fields.find((one) => one.id === id)?.notBefore ?? []].flat();
  return comesBack(field.id, next) ? [contradiction(place, "circle", `“${field.label.zh}”的先后绕成了圈`, `The order of “${field.label.en}” goes round in a circle`)] : [];
}

function ofFormula(fields: readonly RegulationField[], field: RegulationField, place: string): Contradiction[] {
  const read = parseExpression(field.formula ?? "");
  if (!read.ok) return [contradiction(place, "badFormula", `“${field.label.zh}”需要${read.expected.zh}`, `“${field.label.en}” needs ${read.expected.en}`)];
  const operands = operandsOf(field.formula ?? "");
  const unknown = operands.filter((id) => !fields.some((one) => one.id === id));
  if (unknown.length > 0) return unknown.map((id) => contradiction(place, "unknownField", `没有字段“${id}”`, `There is no field “${id}”`));
  const words = fields.filter(({ id, type }) => operands.includes(id) && !COUNTABLE.has(type));
  if (words.length > 0) return words.map(({ label }) => contradiction(place, "wrongFieldType", `“${label.zh}”不是数字，不能计算`, `“${label.en}” is no number to count with`));
  const next = (id: string): readonly string[] => operandsOf(fields.find((one) => one.id === id)?.formula ?? "");
  return comesBack(field.id, next) ? [contradiction(place, "circle", `“${field.label.zh}”的公式绕成了圈`, `The formula of “${field.label.en}” goes round in a circle`)] : [];
}

/** Does following `next` from here lead back here? */
function comesBack(start: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const waiting = [...next(start)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start) return true;
    if (!seen.has(id)) waiting.push(...next(id));
    seen.add(id);
  }
  return false;
}

/** A word that two of them have stands for neither: it is not recognised. */
function sharedWords(things: readonly Pick<RegulationOption, "label" | "words">[], place: string): Contradiction[] {
  const owner = new Map<string, number>();
  const found: Contradiction[] = [];
  things.forEach(({ label, words }, index) => {
    for (const word of new Set([...Object.values(label), ...words.zh, ...words.en].map(toKey))) {
      const first = owner.get(word) ?? index;
      owner.set(word, first);
      if (first === index || word === "" || LANGUAGES.some((language) => toKey(label[language]) === word && toKey(things[first]?.label[language] ?? "") === word)) continue;
      found.push({ ...contradiction(`${place}.${index}.words`, "sharedWord", `“${word}”既是“${things[first]?.label.zh}”又是“${label.zh}”，遇到时无法判断`, `“${word}” stands for “${things[first]?.label.en}” and “${label.en}”; it cannot be told which`), isWarning: true });
    }
  });
  return found;
}

/** Where several are chosen, a choice's own name cannot hold what stands between them. */
function separators({ registers }: Regulation, list: string, options: readonly RegulationOption[], place: string): Contradiction[] {
  if (!registers.some(({ fields }) => fields.some(({ type, options: from }) => type === "choices" && from === list))) return [];
  return options.flatMap(({ label }, index) =>
    LANGUAGES.filter((language) => /[、;；,，\n]/.test(label[language])).map((language) => contradiction(`${place}.${index}.label.${language}`, "separator", `“${label[language]}”含有分隔符，多选时会被拆开`, `“${label[language]}” holds a separator and would be split where several are chosen`)),
  );
}
