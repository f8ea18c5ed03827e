/** Cell values in words. */

import type { Texts } from "../texts/texts";

export function valueText(value: string | number | boolean, texts: Texts): string {
  if (value === "") {
    return texts.values.empty;
  }
  if (typeof value === "boolean") {
    return value ? texts.values.yes : texts.values.no;
  }
  // 122172.4 and not 122172.40000000001: the digits beyond are the machine's, not the person's.
  return typeof value === "number" ? String(Number(value.toPrecision(10))) : value;
}
