/** All registers of a workbook under the changed regulation: those that stay, those that come in, those that go. */

import { registerNames } from "../blueprint/list-names";
import type { Language } from "../language";
import type { Contract, RegisterPlace, TableReading } from "../register/contract";
import type { Register, Regulation } from "../regulation/regulation";
import type { Act } from "./act";
import { AMENDMENT_TEXTS as T } from "./amendment-texts";
import { amendRegister, type AdoptedList } from "./amend-register";
import type { ChangeList } from "./change-group";
import { freeSheetName } from "./free-sheet-name";
import { newRegisterSheet } from "./new-register-sheet";
import { isSameName } from "../same-name";

export interface RegistersAmendment {
  readonly contract: Contract;
  readonly after: Regulation;
  /** Headers that people wrote into the fields' table, by "register.field". */
  readonly headerOf: ReadonlyMap<string, string>;
  /** What valuesNeeded named. */
  readonly values: readonly TableReading[];
  readonly sheets: readonly string[];
  /** See RegisterAmendment. */
  readonly adopted: AdoptedList | null;
  readonly say: Language;
  readonly changes: ChangeList;
}

export interface AmendedRegisters {
  readonly acts: readonly Act[];
  /** In the new regulation's order. */
  readonly places: readonly RegisterPlace[];
  readonly missing: readonly { readonly sheet: string; readonly headers: readonly string[] }[];
}

/** The projects come first: other registers' limits read them. */
export function amendRegisters(input: RegistersAmendment): AmendedRegisters {
  const { contract, after, changes, say } = input;
  const amended: RegisterPlace[] = [];
  const [first, work, rules]: [Act[], Act[], Act[]] = [[], [], []];
  const missing: { readonly sheet: string; readonly headers: readonly string[] }[] = [];
  const projectsNow = (): RegisterPlace | null => amended.find(({ register }) => register.scope === "projects") ?? null;
  const taken = [...input.sheets];
  let last = contract.places.at(-1)?.sheet;
  for (const register of [...after.registers].sort((one, other) => Number(other.scope === "projects") - Number(one.scope === "projects"))) {
    const place = contract.places.find((one) => one.register.id === register.id);
    if (place !== undefined) {
      const result = amendRegister({
        contract, after, register, place, say, changes, projects: projectsNow(),
        reading: input.values.find(({ name }) => isSameName(name, place.register.table)) ?? null,
        wished: wishedOf(input.headerOf, register), adopted: register.scope === "projects" ? input.adopted : null,
      });
      amended.push(result.place);
      first.push(...result.first);
      work.push(...result.work);
      rules.push(...result.last);
      if (result.missing.length > 0) missing.push({ sheet: place.sheet, headers: result.missing });
    } else if (!contract.regulation.registers.some(({ id }) => id === register.id)) {
      const sheet = freeSheetName(register.label[contract.language], taken);
      const added = newRegisterSheet({ regulation: after, register, language: contract.language, sheet, after: last, headerOf: wishedOf(input.headerOf, register), projects: projectsNow(), is1904: contract.is1904 });
      taken.push(sheet);
      last = sheet;
      amended.push(added.place);
      work.push(added.act);
      changes.add(sheet, T.sheetAdded(sheet)[say]);
    }
  }
  for (const { register, sheet } of contract.places) if (!after.registers.some(({ id }) => id === register.id)) changes.add(sheet, T.registerRemoved(register.label[say])[say]);
  const places = after.registers.flatMap(({ id }) => amended.filter(({ register }) => register.id === id));
  return { places, missing, acts: [...first, ...work, ...rules, ...nameActs(input, places)] };
}

/** The names over the roster and the projects' numbers, where another register has them now. */
function nameActs({ contract, after }: RegistersAmendment, places: readonly RegisterPlace[]): readonly Act[] {
  const [old, now] = [registerNames(contract.regulation, contract.places, contract.language), registerNames(after, places, contract.language)];
  return now.flatMap((name): Act[] => {
    if (name.do !== "addName") return [];
    const before = old.find((one) => one.do === "addName" && one.name === name.name);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(name)) return [];
    return [{ operations: [name], undo: [before ?? { do: "deleteName", name: name.name }] }];
  });
}

/** By field id. */
function wishedOf(headerOf: ReadonlyMap<string, string>, { id, fields }: Register): ReadonlyMap<string, string> {
  return new Map(fields.flatMap((field): [string, string][] => {
    const header = headerOf.get(`${id}.${field.id}`)?.trim() ?? "";
    return header === "" ? [] : [[field.id, header]];
  }));
}
