/** The rows of all tables put together as one regulation, with the cell that each part of it came from. */

import type { CellValue } from "../../blueprint/operations";

import type { Language, Text } from "../../language";
import { toKey } from "../fields/plain-text";
import { FORMAT, VERSION } from "../format";
import type { Regulation } from "../regulation";
import { oneWord } from "./cell-codecs";
import { META_WORDS, SCOPE_WORDS, type MetaId } from "./cell-words";
import { faultAt, labelOf, readRecord, type ReadRecord } from "./read-records";
import { isBlank, type PlacedCell, type TableFault, type TableRow } from "./read-rows";
import type { IdentifiedRow, ReadTables } from "./read-tables";
import { WORD_KEY } from "./records";
import { namesFor, referentsOf, type Referents } from "./referents";
import type { Referent } from "./references";
import { registerOf } from "./regulation-to-tables";
import { otherLanguage, TABLES } from "./regulation-table";
import { CLAUSE_SHAPE, FIELD_SHAPE, INTERVAL_SHAPE, ISSUED, LIST_SHAPE, optionShape, REGISTER_SHAPE, REPORT_SHAPE, REQUIREMENT_SHAPE, ROLE_SHAPE, STAGE_SHAPE, STEP_SHAPE, THRESHOLD_SHAPE, type TableShape } from "./shapes";

export interface Assembled {
  /** Of the regulation's shape, unchecked. */
  readonly data: unknown;
  readonly headerOf: ReadonlyMap<string, string>;
  /** The cell behind a path of the data, or behind the nearest part around it. */
  readonly placeOf: (path: string) => { readonly cell: string; readonly value: string | null };
  readonly made: readonly { readonly cell: string; readonly value: CellValue }[];
  readonly faults: readonly TableFault[];
}

type Data = Record<string, unknown>;

export function assemble(tables: ReadTables, language: Language, before: Regulation | null): Assembled {
  const faults: TableFault[] = [];
  const made: { cell: string; value: CellValue }[] = [];
  const places = new Map<string, { readonly cell: string; readonly value: string | null }>();
  const names = namesFor(referents(tables, language, before), language);
  const words = wordsById(tables);

  /** One row as a record at a path of the data; `id` undefined: the record has none of its own. */
  const read = (shape: TableShape, { row, id }: IdentifiedRow, path: string, code: string | null, register: string | null): Data => {
    const setting = { language, names: (kind: Parameters<typeof names>[0]) => names(kind, register) };
    const found = readRecord(row, shape, language, setting);
    faults.push(...found.faults);
    placeRecord(path, row, found);
    const cell = row.cell("id");
    if (code !== null && String(cell.value) !== code) made.push({ cell: cell.cell, value: code });
    return { ...found.record, id };
  };
  const placeRecord = (path: string, row: TableRow, { cells }: ReadRecord): void => {
    const put = (at: string, { cell, value }: PlacedCell): void => void places.set(at, { cell, value: String(value) });
    const first = [...cells.values()][0];
    if (first !== undefined) put(path, first);
    put(`${path}.id`, row.cell("id"));
    for (const [key, cell] of cells) put(`${path}.${key}`, cell);
  };
  const list = (shape: TableShape, key: string): Data[] => {
    places.set(key, { cell: tables.cellOf(shape.name), value: null });
    return tables.rows(shape.name).map((one, index) => read(shape, one, `${key}.${index}`, one.id, null));
  };
  const wordsOf = (key: string): unknown => words.get(key) ?? { zh: [], en: [] };

  const stages = list(STAGE_SHAPE, "stages").map((stage) => ({ ...stage, words: wordsOf(WORD_KEY.stage(String(stage["id"]))) }));
  const lists = list(LIST_SHAPE, "lists").map((one, index) => {
    const id = String(one["id"]);
    const shape = optionShape({ id, label: { zh: id, en: id } });
    return { ...one, options: list(shape, `lists.${index}.options`).map((option) => ({ ...option, words: wordsOf(WORD_KEY.option(id, String(option["id"]))) })) };
  });
  const headerOf = new Map<string, string>();
  const registers = readRegisters();
  const steps = readSteps();
  const data = {
    format: FORMAT, version: VERSION, ...readMeta(), stages, roles: list(ROLE_SHAPE, "roles"), lists, registers, steps,
    thresholds: readThresholds(), intervals: list(INTERVAL_SHAPE, "intervals"), clauses: readClauses(), reports: list(REPORT_SHAPE, "reports"),
  };
  return { data, headerOf, placeOf, made, faults };

  function placeOf(path: string): { readonly cell: string; readonly value: string | null } {
    for (let keys = path.split("."); keys.length > 0; keys = keys.slice(0, -1)) {
      const place = places.get(keys.join("."));
      if (place !== undefined) return place;
    }
    return { cell: tables.cellOf(TABLES.meta), value: null };
  }

  function readRegisters(): Data[] {
    places.set("registers", { cell: tables.cellOf(TABLES.registers), value: null });
    tellLostFields();
    return tables.rows(TABLES.registers).map((one, index) => {
      const record = read(REGISTER_SHAPE, one, `registers.${index}`, one.id, registerOf(REGISTER_SHAPE, { id: one.id }));
      if (record["table"] === undefined) {
        record["table"] = one.id.slice(0, 1).toUpperCase() + one.id.slice(1);
        made.push({ cell: one.row.cell("table").cell, value: record["table"] as string });
      }
      places.set(`registers.${index}.fields`, places.get(`registers.${index}`) ?? { cell: "", value: null });
      return { ...record, fields: readFields(one.id, `registers.${index}.fields`) };
    });
  }

  /** A field of no register would be lost without a word. */
  function tellLostFields(): void {
    for (const { row } of tables.rows(TABLES.fields)) {
      const cell = row.cell("register");
      if (names("register", null).idOf(String(cell.value)) === null) faults.push(faultAt(cell, { zh: `已有的登记表：${names("register", null).labels.join("、")}`, en: `a register that exists: ${names("register", null).labels.join(", ")}` }));
    }
  }

  function readFields(register: string, path: string): Data[] {
    const own = tables.rows(TABLES.fields).filter(({ row }) => names("register", null).idOf(String(row.cell("register").value)) === register);
    const seen = new Set<string>();
    return own.map((one, index) => {
      const { header, register: _register, ...field } = read(FIELD_SHAPE, one, `${path}.${index}`, `${register}.${one.id}`, register);
      if (typeof header === "string") {
        if (seen.has(toKey(header))) faults.push(faultAt(one.row.cell("header"), { zh: "一个登记表里不重复的列名", en: "a column name that the register has once" }));
        seen.add(toKey(header));
        headerOf.set(`${register}.${one.id}`, header);
      }
      return { ...field, words: wordsOf(WORD_KEY.field(register, one.id)) };
    });
  }

  function readSteps(): Data[] {
    const all = list(STEP_SHAPE, "steps");
    const rows = all.map((): Data[] => []);
    for (const one of tables.rows(TABLES.requirements)) {
      if (names("step", null).isGone(String(one.row.cell("step").value))) continue;
      const at = all.findIndex(({ id }) => id === names("step", null).idOf(String(one.row.cell("step").value)));
      const register = names("register", null).idOf(String(one.row.cell("register").value));
      const number = rows[at]?.length ?? 0;
      const { step: _step, id: _id, ...row } = read(REQUIREMENT_SHAPE, one, `steps.${at}.requires.rows.${number}`, at < 0 ? null : `${String(all[at]?.["id"])}.${number + 1}`, register);
      rows[at]?.push(row);
    }
    return all.map((step, index) => ({ ...step, requires: { ...(step["requires"] as Data), rows: rows[index] } }));
  }

  function readThresholds(): Data {
    places.set("thresholds", { cell: tables.cellOf(TABLES.thresholds), value: null });
    const known = Object.entries(before?.thresholds ?? {});
    const found: Data = {};
    for (const one of tables.rows(TABLES.thresholds)) {
      const label = toKey(labelOf(one.row, language)[language]);
      const id = one.id !== "" ? one.id : (known.find(([, threshold]) => toKey(threshold.label[language]) === label)?.[0] ?? "");
      if (!(THRESHOLD_IDS as readonly string[]).includes(id)) faults.push(faultAt(one.row.cell("label"), { zh: "原有的三项阈值之一；不能增加", en: "one of the three thresholds; none can be added" }));
      const { id: _id, ...threshold } = read(THRESHOLD_SHAPE, one, `thresholds.${id}`, id, null);
      found[id] = threshold;
    }
    return found;
  }

  function readClauses(): Data[] {
    places.set("clauses", { cell: tables.cellOf(TABLES.clauses), value: null });
    return tables.rows(TABLES.clauses).map((one, index) => {
      const record = read(CLAUSE_SHAPE, one, `clauses.${index}`, null, null);
      const carriedBy = record["carriedBy"] as readonly string[] | undefined;
      return { ...record, id: String(one.row.cell("id").value).trim(), carriedBy: carriedBy?.map((carrier) => ({ kind: carrier.slice(0, carrier.indexOf(":")), id: carrier.slice(carrier.indexOf(":") + 1) })) };
    });
  }

  function readMeta(): Data {
    const rowOf = (id: MetaId): TableRow | undefined =>
      tables.rows(TABLES.meta).find((one) => one.id === id)?.row ?? tables.rows(TABLES.meta).find(({ row }) => toKey(String(row.cell("item").value)) === toKey(META_WORDS[id][language]))?.row;
    const meta: Data = {};
    for (const id of Object.keys(META_WORDS) as MetaId[]) {
      const [own, other] = [rowOf(id)?.cell("content"), rowOf(id)?.cell("content|other")];
      const got = own ?? { value: "", cell: tables.cellOf(TABLES.meta) };
      places.set(id, { cell: got.cell, value: String(got.value) });
      if (own === undefined || isBlank(own.value)) faults.push(faultAt(got, { zh: `“${META_WORDS[id].zh}”要填写，不能空着`, en: `something for “${META_WORDS[id].en}”; it cannot be empty` }));
      else if (id === "title") meta[id] = { [language]: String(own.value), [otherLanguage(language)]: other === undefined || isBlank(other.value) ? String(own.value) : String(other.value) };
      else if (id === "issued") {
        const day = ISSUED.read(own.value, { language, names: (kind) => names(kind, null) });
        if (day.ok) meta[id] = day.value;
        else faults.push(faultAt(own, day.expected));
      } else if (id === "version") {
        if (Number(own.value) !== VERSION) faults.push(faultAt(own, { zh: `${VERSION}；更高的版本由更新的加载项制作，请先更新`, en: `${VERSION}; a higher one was made by a newer add-in, please update` }));
      } else meta[id] = String(own.value);
    }
    return meta;
  }
}

const THRESHOLD_IDS = ["daysLate", "costOverrun", "progressBehind"] as const;

function wordsById(tables: ReadTables): ReadonlyMap<string, { readonly zh: readonly string[]; readonly en: readonly string[] }> {
  const lines = ({ value }: PlacedCell): readonly string[] => String(value).split("\n").filter((word) => word.trim() !== "");
  return new Map(tables.rows(TABLES.words).map(({ id, row }) => [id, { zh: lines(row.cell("zh")), en: lines(row.cell("en")) }]));
}

/** What cells may refer to: by the names of now, and by those of before, as a person renames one thing in one place only. */
function referents(tables: ReadTables, language: Language, before: Regulation | null): Referents {
  const of = (table: string, known: readonly { readonly id: string; readonly label: Text }[]): Referent[] =>
    tables.rows(table).map(({ id, row }) => ({ id, label: labelOf(row, language), alsoCalled: Object.values(known.find((one) => one.id === id)?.label ?? {}) }));
  const registers = of(TABLES.registers, before?.registers ?? []);
  const registerNames = namesFor({ ...NOTHING, registers }, language)("register", null);
  const fields = new Map<string, Referent[]>(registers.map(({ id }) => [id, []]));
  for (const { id, row } of tables.rows(TABLES.fields)) {
    const register = registerNames.idOf(String(row.cell("register").value)) ?? "";
    const old = before?.registers.find((one) => one.id === register)?.fields.find((field) => field.id === id)?.label;
    fields.get(register)?.push({ id, label: labelOf(row, language), alsoCalled: [String(row.cell("header").value), ...(old === undefined ? [] : [old.zh, old.en])] });
  }
  const scope = oneWord(SCOPE_WORDS);
  const projects = tables.rows(TABLES.registers).find(({ row }) => {
    const read = scope.read(row.cell("scope").value, { language, names: () => registerNames });
    return read.ok && read.value === "projects";
  });
  return {
    stages: of(TABLES.stages, before?.stages ?? []), roles: of(TABLES.roles, before?.roles ?? []), lists: of(TABLES.lists, before?.lists ?? []), registers, steps: of(TABLES.steps, before?.steps ?? []),
    intervals: of(TABLES.intervals, before?.intervals ?? []), reports: of(TABLES.reports, before?.reports ?? []),
    thresholds: of(TABLES.thresholds, Object.entries(before?.thresholds ?? {}).map(([id, { label }]) => ({ id, label }))), fields, projects: projects?.id ?? null,
    ...(before === null ? {} : { gone: referentsOf(before) }),
  };
}

const NOTHING: Referents = { stages: [], roles: [], lists: [], registers: [], steps: [], intervals: [], reports: [], thresholds: [], fields: new Map(), projects: null };
