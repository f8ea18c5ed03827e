/** 新建台账: which regulations there are, and the sheets that the chosen one makes. */

import { SHEET_WORDS } from "../../core/blueprint/words";
import type { Language } from "../../core/language";
import { REGULATIONS } from "../../regulations/all-regulations";
import type { Regulation } from "../../core/regulation/regulation";
import type { RegisterScreen } from "./state";

export function newScreen(chosen: string, language: Language): RegisterScreen {
  const { registers } = regulationNamed(chosen);
  const { overview, decisions, lists, regulation, steps, fields, clauses } = SHEET_WORDS;
  return {
    kind: "new", chosen,
    regulations: REGULATIONS.map(({ name, regulation: { title, edition } }) => ({ name, title: title[language], edition })),
    sheets: [overview[language], ...registers.map(({ label }) => label[language]), ...[decisions, lists, regulation, steps, fields, clauses].map((word) => word[language])],
  };
}

/** The first where nobody has that name. */
export function regulationNamed(name: string): Regulation {
  const found = REGULATIONS.find((one) => one.name === name) ?? REGULATIONS[0];
  if (found === undefined) throw new Error("There is no regulation to make a register from");
  return found.regulation;
}

export const FIRST_REGULATION = REGULATIONS[0]?.name ?? "";
