/** The defined names that drop-down lists and formulas take their values from. They follow what people add below a table's last row. */

import type { Block } from "../adoption/snapshot";
import { cellFormula, formula } from "../formula/formula";
import { absolute } from "../formula/references";
import type { Language, Text } from "../language";
import type { RegisterPlace } from "../register/contract";
import { rosterRegister } from "../register/places";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { listById, STAGES, type Regulation, type RegulationField } from "../regulation/regulation";
import type { Operation } from "./operations";
import { DEPARTMENTS, listRangeName, STABLE_NAMES } from "./stable-names";

/** Where a table stands. */
export interface TablePlace {
  readonly sheet: string;
  /** Header row and body. */
  readonly block: Block;
  readonly headers: readonly string[];
}

/** Rows that a list may grow to; and registers, which grow longer. */
const [MOST_CHOICES, MOST_PEOPLE_AND_PROJECTS] = [2000, 50_000];

/** The name that a field's choices have; null where it takes any value, or where nothing says which. */
export function listNameOf(regulation: Regulation, field: RegulationField): string | null {
  if (field.options !== undefined) return field.options === STAGES ? STABLE_NAMES.stageList : listById(regulation, field.options) === null ? null : listRangeName(field.options);
  const { editor } = FIELD_TYPES[field.type];
  if (editor === "person") return rosterRegister(regulation) === null ? null : STABLE_NAMES.personList;
  return editor === "department" && listById(regulation, DEPARTMENTS) !== null ? listRangeName(DEPARTMENTS) : null;
}

/**
 * A list's choices: from the first row of the table's first column as far as it is filled in. It counts from the header, which stays where
 * it is: a reference to the first row itself would be lost when people delete that row, or go along when they cut it.
 */
export function choicesName(name: string, table: TablePlace, comment: string): Operation {
  const all = absolute(table.sheet, withHeader(downFrom(table, 0, MOST_CHOICES)));
  return addName(name, formula`INDEX(${all},2):INDEX(${all},MAX(2,COUNTA(${all})))`, comment);
}

/** Numbers of the projects and names of the roster, up to the last row that has one: rows between may be without. */
export function registerNames(regulation: Regulation, places: readonly RegisterPlace[], language: Language): Operation[] {
  const roster = rosterRegister(regulation);
  const wanted = [
    { name: STABLE_NAMES.projectNumberList, place: places.find(({ register }) => register.scope === "projects"), comment: COMMENTS.numbers },
    { name: STABLE_NAMES.personList, place: places.find(({ register }) => register.id === roster?.id), comment: COMMENTS.people },
  ];
  return wanted.flatMap(({ name, place, comment }): Operation[] => {
    const header = place?.headerOf.get(place.register.key.field);
    const column = place === undefined || header === undefined ? -1 : place.headers.indexOf(header);
    if (place === undefined || column < 0) return [];
    const all = absolute(place.sheet, withHeader(downFrom(place, column, MOST_PEOPLE_AND_PROJECTS)));
    return [addName(name, formula`INDEX(${all},2):INDEX(${all},MAX(2,AGGREGATE(14,6,(ROW(${all})-MIN(ROW(${all}))+1)/(LEN(${all})>0),1)))`, comment[language])];
  });
}

/** A column of the table, over rows enough; a plain range, as formulas of every project look through it. */
export function rangeName(name: string, table: TablePlace, header: string, rows: number, comment: string): Operation {
  return addName(name, formula`${absolute(table.sheet, downFrom(table, table.headers.indexOf(header), rows))}`, comment);
}

const COMMENTS = {
  numbers: { zh: "项目台账里的项目编号", en: "Numbers of the projects in the register" },
  people: { zh: "名册里的姓名", en: "Names of the roster" },
} as const satisfies Record<string, Text>;

function downFrom({ block }: Pick<TablePlace, "block">, column: number, rows: number): Block {
  return { top: block.top + 1, left: block.left + column, bottom: block.top + rows, right: block.left + column };
}

function withHeader(cells: Block): Block {
  return { ...cells, top: cells.top - 1 };
}

function addName(name: string, reference: ReturnType<typeof formula>, comment: string): Operation {
  return { do: "addName", name, reference: cellFormula(reference), comment };
}

