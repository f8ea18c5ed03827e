/** https://learn.microsoft.com/javascript/api/excel/excel.workbookprotection: of the structure (which sheets there are). */

import { defineClass } from "./object-class";

export const workbookProtectionClass = defineClass<"WorkbookProtection">({
  name: "WorkbookProtection",
  since: "1.7",
  scalars: { Protected: { since: "1.7", get: (workbook) => workbook.properties.isStructureProtected ?? false } },
});
