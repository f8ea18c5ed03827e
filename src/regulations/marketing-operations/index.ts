/** 市场运营项目管理制度: the built-in regulation. Data only, one file for each part. */

import type { Regulation } from "../../core/regulation/regulation";
import { CLAUSES } from "./clauses";
import { INTERVALS } from "./intervals";
import { LISTS } from "./lists";
import { REGISTERS } from "./registers";
import { REPORTS } from "./reports";
import { ROLES } from "./roles";
import { STAGES } from "./stages";
import { STEPS } from "./steps";
import { THRESHOLDS } from "./thresholds";

export const marketingOperations: Regulation = {
  format: "project-register/regulation",
  version: 2,
  id: "marketingOperations",
  title: { zh: "市场运营项目管理制度", en: "Regulation for marketing-operations projects" },
  edition: "1.0",
  issued: "2026-01-01",
  numbering: "PRJ-{yyyy}-{nnn}",
  stages: STAGES,
  roles: ROLES,
  lists: LISTS,
  registers: REGISTERS,
  steps: STEPS,
  thresholds: THRESHOLDS,
  intervals: INTERVALS,
  clauses: CLAUSES,
  reports: REPORTS,
};
