/** The sheet of a register that comes in, with its checks and colours. */

import { columnSpecs } from "../blueprint/column-specs";
import { registerColours } from "../blueprint/gates/register-colours";
import { registerRules } from "../blueprint/gates/register-rules";
import { buildRegisterSheet } from "../blueprint/register-sheet";
import type { Language } from "../language";
import type { RegisterPlace } from "../register/contract";
import type { Register, Regulation } from "../regulation/regulation";
import type { Act } from "./act";

export interface NewRegisterSheet {
  readonly regulation: Regulation;
  readonly register: Register;
  readonly language: Language;
  readonly sheet: string;
  /** The sheet that it follows. */
  readonly after: string | undefined;
  /** Headers that people asked for, by field id. */
  readonly headerOf?: ReadonlyMap<string, string>;
  readonly projects: RegisterPlace | null;
  readonly is1904: boolean;
}

export function newRegisterSheet({ regulation, register, language, sheet, after, headerOf, projects, is1904 }: NewRegisterSheet): { readonly place: RegisterPlace; readonly act: Act } {
  const specs = columnSpecs(regulation, register, language, headerOf);
  const { operations, place } = buildRegisterSheet({ regulation, register, language, sheet, specs, position: after === undefined ? "end" : { after } });
  const gates = { regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs, isAdopted: false, projects, is1904 };
  return { place, act: { operations: [...operations, ...registerRules(gates), ...registerColours(gates)], undo: [{ do: "deleteSheet", sheet }] } };
}
