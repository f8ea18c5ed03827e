/** The column by which a row of another register belongs to its project. */

import type { RegulationField } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";

export const PROJECT_COLUMN: RegulationField = {
  id: "projectNumber", type: "projectNumber", isRequired: true, label: { zh: "项目编号", en: "Project number" }, about: { zh: "属于哪个项目", en: "The project it belongs to" }, words: NO_WORDS,
};
