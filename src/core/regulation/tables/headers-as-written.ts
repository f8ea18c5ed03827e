/** Under which header each field stands, read from the table of fields alone: it counts while another cell of the regulation makes no sense. */

import { STABLE_NAMES } from "../../blueprint/stable-names";
import { LANGUAGES } from "../../language";
import type { TableReading } from "../../register/contract";
import { toKey } from "../fields/plain-text";
import { CODE_HEADER, FIELD_SHAPE } from "./shapes";
import { isSameName } from "../../same-name";

/** By "register.field", as the codes say; rows without a code or a header are left out. */
export function headersAsWritten(readings: readonly TableReading[]): ReadonlyMap<string, string> {
  const fields = readings.find(({ name }) => isSameName(name, STABLE_NAMES.fields));
  const column = (header: Readonly<Record<(typeof LANGUAGES)[number], string>> | undefined) => {
    const own = fields?.headers.find((one) => LANGUAGES.some((language) => header !== undefined && toKey(header[language]) === toKey(one)));
    return (own === undefined ? undefined : fields?.columns.get(own)) ?? [];
  };
  const [codes, headers] = [column(CODE_HEADER), column(FIELD_SHAPE.columns.find(({ path }) => path === "header")?.header)];
  return new Map(codes.flatMap((code, row): [string, string][] => {
    const header = String(headers[row] ?? "").trim();
    return String(code).trim() === "" || header === "" ? [] : [[String(code).trim(), header]];
  }));
}
