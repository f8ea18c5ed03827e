/** Names that formulas, Power Query and other tools may rely on: the same in every workbook and language. Registers name their own tables. */

import { PROJECT_TYPES } from "../regulation/regulation";

export const STABLE_NAMES = {
  /** The projects' table of an adopted list; a regulation names its own. */
  table: "Projects",
  stagesTable: "Stages",
  typesTable: "Types",
  stageList: "StageList",
  typeList: "TypeList",
  statusDate: "StatusDate",

  regulation: "Regulation",
  steps: "Steps",
  roles: "Roles",
  registers: "Registers",
  fields: "Fields",
  thresholds: "Thresholds",
  intervals: "Intervals",
  clauses: "Clauses",
  reports: "Reports",
  words: "Words",
  /** The regulation as it was applied last. */
  versions: "Versions",
  /** The decisions. */
  ledger: "Ledger",

  personList: "PersonList",
  departmentList: "DepartmentList",
  projectNumberList: "ProjectNumberList",
  stepIds: "StepIds",
  stepOrder: "StepOrder",
  stepOpens: "StepOpens",
  stepTexts: "StepTexts",
} as const;

/** The list that departments are chosen from. */
export const DEPARTMENTS = "departments";

/** The table of a list's choices: Types, SeverityOptions. */
export function listTableName(list: string): string {
  return list === PROJECT_TYPES ? STABLE_NAMES.typesTable : `${capital(list)}Options`;
}

/** The defined name of a list's choices: TypeList, DepartmentList, SeverityList. */
export function listRangeName(list: string): string {
  if (list === PROJECT_TYPES) return STABLE_NAMES.typeList;
  return list === DEPARTMENTS ? STABLE_NAMES.departmentList : `${capital(list)}List`;
}

function capital(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1);
}
