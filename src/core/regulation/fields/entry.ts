/** From what a form's text was read as to the value of its cell. */

import type { Text } from "../../language";
import type { Entry, Reading } from "./field-type";

export function valueEntry(value: string | number): Entry {
  return { kind: "value", value };
}

/** What was expected, with the reason why this was not it. */
export function wrongEntry(expected: Text, why?: Text): Entry {
  return { kind: "wrong", expected: why === undefined ? expected : { zh: `${expected.zh}（${why.zh}）`, en: `${expected.en} (${why.en})` } };
}

/** A mark for nothing empties the cell: in a form it can mean nothing else. */
export function readingEntry(reading: Reading, expected: Text): Entry {
  switch (reading.kind) {
    case "blank": return valueEntry("");
    // -0 is 0: no cell holds the difference.
    case "read": return reading.isBlank === true ? valueEntry("") : { kind: "value", value: reading.value === 0 ? 0 : reading.value };
    case "unreadable": return wrongEntry(expected, reading.why);
    default: throw new Error("A form's text is never taken as it stands where a value is expected");
  }
}
