/** The lower part of 总览: what is still to be cleaned, column by column. */

import { cellFormula, formula, joinFormulas, type RawFormula } from "../formula/formula";
import { wholeColumn } from "../formula/references";
import { BLANK_MARKS } from "../regulation/fields/plain-text";
import type { Bounds } from "../regulation/fields/serial-date";
import { blockAddress, cellAddress } from "./addresses";
import type { Operation } from "./operations";
import { countProjects, type OverviewSource } from "./overview-columns";
import { OVERVIEW_TEXTS as T } from "./overview-texts";
import { COUNT_FORMATS } from "./severity-formats";
import { COLOURS, LOOKS } from "./sheet-look";

/** `top`: its first row. Gives the last row, too. */
export function overviewCleaning(source: OverviewSource & { readonly sheet: string }, top: number): { readonly operations: Operation[]; readonly bottom: number } {
  const { sheet, language, table, number, numeric } = source;
  const lines: { readonly label: string; readonly count: RawFormula }[] = [
    ...(number === null ? [] : [{ label: T.withoutNumber[language], count: countProjects(source, [wholeColumn(table, number), ""]) }]),
    ...numeric.map(({ name, bounds }) => ({ label: T.unreadable(name)[language], count: unreadableIn(source, name, bounds) })),
  ];
  if (lines.length === 0) return { operations: [], bottom: top };
  const body = { top: top + 2, left: 0, bottom: top + 1 + lines.length, right: 1 };
  const counts = { ...body, left: 1 };
  return {
    bottom: body.bottom,
    operations: [
      { do: "values", sheet, address: cellAddress(top, 0), values: [[T.cleaning[language]]] },
      { do: "format", sheet, address: cellAddress(top, 0), format: LOOKS.section },
      { do: "values", sheet, address: blockAddress({ ...body, top: top + 1, bottom: top + 1 }), values: [[T.item[language], T.count[language]]] },
      { do: "format", sheet, address: blockAddress({ ...body, top: top + 1, bottom: top + 1 }), format: LOOKS.header },
      { do: "values", sheet, address: blockAddress({ ...body, right: 0 }), values: lines.map(({ label }) => [label]) },
      { do: "formulas", sheet, address: blockAddress(counts), formulas: lines.map(({ count }) => [cellFormula(count)]) },
      { do: "format", sheet, address: blockAddress(body), format: LOOKS.grid },
      { do: "numberFormat", sheet, address: blockAddress(counts), format: COUNT_FORMATS.watch },
      { do: "conditionalFormat", sheet, address: blockAddress(counts), formula: `=${cellAddress(counts.top, 1)}>0`, fontColor: COLOURS.amberText, bold: true },
    ],
  };
}

/**
 * What is no number, less empty cells and the marks for nothing; and numbers that cannot be meant. Not COUNTIFS with "?*", which counts numbers
 * too in LibreOffice; and nothing that fails on an error in the column.
 */
function unreadableIn(source: OverviewSource, column: string, bounds: Bounds | null): RawFormula {
  const cells = wholeColumn(source.table, column);
  const others = formula`SUMPRODUCT((${wholeColumn(source.table, source.rowKind)}=${source.projectWord})*(1-ISNUMBER(${cells})))`;
  const outside = bounds === null ? [] : [`<${bounds.from}`, `>=${bounds.below}`].map((test) => countProjects(source, [cells, test]));
  const blank = ["", ...BLANK_MARKS].map((mark) => countProjects(source, [cells, mark]));
  return joinFormulas([joinFormulas([others, ...outside], "+"), ...blank], "-");
}
