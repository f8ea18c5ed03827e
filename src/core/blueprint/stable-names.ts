/** Names that formulas, Power Query and other tools may rely on: the same in every workbook and language. */
export const STABLE_NAMES = {
  table: "Projects",
  stagesTable: "Stages",
  typesTable: "Types",
  stageList: "StageList",
  typeList: "TypeList",
  statusDate: "StatusDate",
} as const;
