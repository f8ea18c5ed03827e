/** Where an attachment lies: an address or a path, kept as text and never followed by itself. */

import type { Text } from "../../language";
import { trimSpaces } from "./choice-words";
import { wrongEntry } from "./entry";
import type { Entry, FieldType } from "./field-type";
import { textField } from "./text";
import { textEntry } from "./text-entry";

const EXPECTED: Text = { zh: "网址（https://…）、邮箱（mailto:…）或文件路径", en: "an address (https://…), a mailbox (mailto:…) or the path of a file" };
const WEB = /^(?:https?:\/\/|file:\/\/|mailto:)\S/i;
/** A drive has one letter; anything longer before a colon is a scheme, such as one that runs a script. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;
const PATH = /[\\/]|\.[\p{L}\p{N}]{1,8}$/u;

export const linkField: FieldType = { ...textField, editor: "link", readEntry: readLink, width: 140 };

function readLink(text: string): Entry {
  const link = trimSpaces(text);
  if (link.trim() === "" || WEB.test(link)) return textEntry(link);
  if (/^[=+@]/.test(link)) return wrongEntry(EXPECTED, { zh: "不能是公式", en: "a formula is none" });
  return !SCHEME.test(link) && PATH.test(link) ? textEntry(link) : wrongEntry(EXPECTED);
}
