/** A register workbook as it would be read, for the built-in regulations, without a workbook. */

import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import type { CellValue } from "../../../src/core/blueprint/operations";
import type { Language } from "../../../src/core/language";
import type { Contract, RegisterPlace, RowReading } from "../../../src/core/register/contract";
import { dayToSerial } from "../../../src/core/regulation/fields/serial-date";
import type { Regulation } from "../../../src/core/regulation/regulation";
import { REGULATIONS } from "../../../src/regulations/all-regulations";

export function regulationNamed(name: string): Regulation {
  const found = REGULATIONS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no regulation ${name}`);
  return found.regulation;
}

/** Each register on a sheet of its own, its table from A4 on with one row. */
export function testContract(regulation: Regulation, language: Language = "zh"): Contract {
  const places = regulation.registers.map((register): RegisterPlace => {
    const specs = columnSpecs(regulation, register, language);
    return {
      register, sheet: register.label[language], block: { top: 3, left: 0, bottom: 4, right: specs.length - 1 },
      headers: specs.map(({ header }) => header), headerOf: new Map(specs.map(({ id, header }) => [id, header])),
    };
  });
  return { regulation, language, places, hasGates: true, is1904: false };
}

export function row(values: Readonly<Record<string, CellValue>>, at = 4): RowReading {
  return { row: at, values: new Map(Object.entries(values)) };
}

export function day(iso: string): number {
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
  return dayToSerial(year, month, date, false) ?? 0;
}

