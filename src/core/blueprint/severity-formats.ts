/**
 * Severity by word and shape, so that a print without colours says the same: ■ severe, ▲ to be watched, ● fine. The cells have the
 * format of `fine`; the rules that find a value to be watched or severe show theirs. Conditions such as [>=15] in one format are not used: Excel and
 * LibreOffice show the sign differently with them.
 */

import type { Text } from "../language";

interface SeverityFormats {
  readonly fine: Text;
  readonly watch: Text;
  readonly severe: Text;
}

/** Sections: positive; negative; zero. */
export const DEVIATION_FORMATS = {
  daysLate: formats((mark) => ({ zh: `"${mark} 晚 "0" 天";"● 早 "0" 天";"● 按期"`, en: `"${mark} "0" d late";"● "0" d early";"● on time"` })),
  costDeviation: formats((mark) => ({ zh: `"● 余 "#,##0.00;"${mark} 超 "#,##0.00;"● 持平"`, en: `"● "#,##0.00" left";"${mark} "#,##0.00" over";"● even"` })),
  progressDeviation: formats((mark) => ({ zh: `"● 快 "0%;"${mark} 慢 "0%;"● 持平"`, en: `"● "0%" ahead";"${mark} "0%" behind";"● on plan"` })),
} as const;

/** Counts of what is late, overspent or still to be cleaned; 0 needs no mark. */
export const COUNT_FORMATS = { watch: '"▲ "#,##0;-#,##0;0', severe: '"■ "#,##0;-#,##0;0' } as const;

function formats(of: (mark: "●" | "▲" | "■") => Text): SeverityFormats {
  return { fine: of("●"), watch: of("▲"), severe: of("■") };
}
