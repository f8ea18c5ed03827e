/** Cell values in words. */

import type { Texts } from "../texts/texts";

export function valueText(value: string | number | boolean, texts: Texts): string {
  if (value === "") {
    return texts.values.empty;
  }
  if (typeof value === "boolean") {
    return value ? texts.values.yes : texts.values.no;
  }
  return String(value);
}
